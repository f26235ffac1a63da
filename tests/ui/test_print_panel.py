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


def quiz_page() -> None:  # as above
    import streamlit as st

    from crossroads.ui.print_panel import render_folded_quiz_sheet
    from crossroads.ui.project import load_project

    st.session_state["quiz-print-box"] = True
    render_folded_quiz_sheet(load_project())


def test_a_round_by_its_address() -> None:
    app = AppTest.from_function(quiz_page, default_timeout=60).run()
    assert labels(app) == []
    assert [one.value for one in app.caption] == [
        "A sheet holds the questions of one round. Begin a round above, then open this box again."
    ]
    app.query_params["seed"] = "8-сынып"
    app.query_params["chapter"] = "bridge"
    app.query_params["count"] = "seven"
    app.run()
    assert labels(app) == ["Quiz as a sheet", "Quiz as a sheet, with the key"]
    assert [one.value for one in app.text] == [
        "The Bridge between East and West · Round “8-сынып”, questions: 10"
    ]
    app.query_params["kinds"] = "neighbours"  # the chapter has none: the quiz asks from all kinds
    app.query_params["count"] = "5"
    app.run()
    assert "questions: 5" in app.text[0].value
