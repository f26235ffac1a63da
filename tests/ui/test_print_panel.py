"""The choices of what to print, run by Streamlit's own test harness."""

from streamlit.testing.v1 import AppTest


def page() -> None:  # the harness runs this text alone
    from crossroads.ui.print_panel import _render_handouts, render_outlines
    from crossroads.ui.project import load_project

    _render_handouts(load_project(), "bridge")
    render_outlines(load_project(), "outline")


def labels(app: AppTest) -> list[str]:
    assert not app.exception
    return [str(one.proto.label) for one in app.get("download_button")]


def test_a_choice_is_what_the_button_gives() -> None:
    app = AppTest.from_function(page, default_timeout=60).run()
    assert labels(app) == [
        "For the class",
        "For the teacher, with every scene",
        "Download kazakhstan-all-en.pdf",
    ]
    app.selectbox(key="outline-which").set_value("eurasia").run()
    app.radio(key="outline-naming").set_value("numbers").run()
    assert labels(app)[2] == "Download eurasia-numbers-en.pdf"
    app.radio(key="outline-form").set_value("png").run()
    assert labels(app)[2] == "Download eurasia-numbers-en.zip"
