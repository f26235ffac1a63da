"""The page of lesson plans, run by Streamlit's own test harness."""

from streamlit.testing.v1 import AppTest


def page() -> None:  # the harness runs this text alone
    import streamlit as st

    from crossroads.ui.navigation_data import page_path
    from crossroads.ui.project import load_project
    from crossroads.ui.teach_page import _render_kit, render_asked

    project = load_project()
    pages = {one.id: page_path(one) for one in project.library.pages.values()}
    st.navigation([st.Page(path, url_path=id_) for id_, path in pages.items() if path])
    if not render_asked(project):
        _render_kit(project, "historical-context")


def opened(plan: str | None) -> AppTest:
    app = AppTest.from_function(page, default_timeout=60)
    if plan is not None:
        app.query_params["plan"] = plan
    app.run()
    assert not app.exception
    return app


def buttons(app: AppTest) -> list[str]:
    return [str(one.proto.label) for one in app.get("download_button")]


def test_the_list_and_a_kit() -> None:
    app = opened(None)
    assert [one.value for one in app.title] == ["Lesson plans"]
    assert not app.info
    wanted = {
        *("Lesson plan (PDF)", "Handout · For the class", "Take this lesson along"),
        *("Cards for Anki, with maps", "Questions as a table (CSV)"),
    }
    assert wanted <= set(buttons(app))


def test_no_label_of_a_kit_is_cut() -> None:
    """Streamlit cuts labels of buttons that stand in a row, unless told otherwise."""
    shown = opened("bridge").get("download_button")
    assert len(shown) > 6
    assert [one.proto.label for one in shown if not one.proto.wrap] == []


def test_a_plan_by_its_address() -> None:
    app = opened("bridge")
    assert [one.value for one in app.title] == ["The Bridge between East and West"]
    wanted = {"Outline map: Eurasia · empty", "Quiz as a sheet", "Quiz as a sheet, with the key"}
    assert wanted <= set(buttons(app))


def test_a_plan_that_is_not_there() -> None:
    app = opened("brige<b>")
    assert [one.value for one in app.info] == [
        "There is no lesson plan of this name. Here are all there are."
    ]
    assert [one.value for one in app.title] == ["Lesson plans"]
