"""The studio's page, run by Streamlit's own test harness: nothing that a visitor has is lost."""

import json
from collections.abc import Mapping
from typing import Any

import pytest
from markdown_it import MarkdownIt
from streamlit.testing.v1 import AppTest

from crossroads.studio.json_file import json_text, read_json
from crossroads.studio.link import link_code
from crossroads.studio.own_lesson import OwnLesson, OwnScene
from crossroads.ui.plain import spoken
from crossroads.ui.studio_desk import Desk
from crossroads.ui.studio_link import ChosenFile

from .conftest import HOSTILE

RAILS, SEA = "bridge/the-northern-route", "introduction/closed-sea"
LINKED = OwnLesson(title="By link", scenes=[OwnScene(of=SEA)])


def page() -> None:
    import streamlit as st

    from crossroads.ui.project import load_project
    from crossroads.ui.studio_desk import visitors_desk
    from crossroads.ui.studio_page import render_workbench
    from crossroads.ui.studio_take import take_file

    project = load_project()
    if "opened" in st.session_state:  # as the button's component hands it over
        take_file(visitors_desk(), project, st.session_state.pop("opened"))
    if "kept" in st.session_state:  # as the browser tells it
        visitors_desk().hear(st.session_state.pop("kept"), project.shelf)
    render_workbench(project)


def opened(query: Mapping[str, str] = {}, **state: Any) -> AppTest:
    app = AppTest.from_function(page, default_timeout=60)
    for name, value in query.items():
        app.query_params[name] = value
    for name, value in state.items():
        app.session_state[name] = value
    return ran(app)


def ran(app: AppTest) -> AppTest:
    app.run()
    assert not app.exception
    return app


def desk(app: AppTest) -> Desk:
    found: Desk = app.session_state["studio-desk"]
    return found


def press(app: AppTest, key: str) -> None:
    app.button(key=key).click()
    ran(app)


def open_file(app: AppTest, name: str, text: str | None) -> None:
    app.session_state["opened"] = ChosenFile(name, len(text or ""), text)
    ran(app)


def add(app: AppTest, *names: str) -> None:
    chapter = names[0].partition("/")[0]
    app.selectbox(key="studio-chapter").set_value(chapter)
    ran(app)
    for name in names:
        app.selectbox(key=f"studio-pick-{chapter}").set_value(name)
        ran(app)
        press(app, "studio-add")


def names(app: AppTest) -> list[str | None]:
    return [scene.of for scene in desk(app).lesson.scenes]


def field(app: AppTest, label: str) -> Any:
    return next(one for one in [*app.text_input, *app.text_area] if one.label == label)


def files_to_take(app: AppTest) -> list[Any]:
    """The buttons of files, each of which is made when it is pressed.

    Of any other the page would ask at once whether it is there, also after the next change.
    """
    buttons = [one.proto for one in app.get("download_button")]
    assert all(one.deferred_file_id and not one.url for one in buttons)
    return buttons


@pytest.fixture
def app() -> AppTest:
    made = opened()
    add(made, RAILS, "bridge/where-rails-do-not-fit")
    add(made, SEA)
    return made


def test_scenes_are_added_moved_and_removed(app: AppTest) -> None:
    assert names(app) == [RAILS, "bridge/where-rails-do-not-fit", SEA]
    assert app.button(key="studio_down").disabled
    press(app, "studio_up")
    press(app, "studio_up")
    assert names(app) == [SEA, RAILS, "bridge/where-rails-do-not-fit"]
    assert app.button(key="studio_up").disabled
    assert app.radio[0].value == 0  # what has been moved stays chosen
    app.radio[0].set_value(1)
    ran(app)
    press(app, "studio_remove")
    assert names(app) == [SEA, "bridge/where-rails-do-not-fit"]


def test_a_whole_chapter_is_added() -> None:
    app = opened()
    app.selectbox(key="studio-pick-introduction").set_value("all")
    ran(app)
    press(app, "studio-add")
    assert len(names(app)) > 3
    assert names(app)[-1] != SEA
    assert SEA in names(app)


def test_words_are_changed_and_come_back_where_they_are_emptied(app: AppTest) -> None:
    app.radio[0].set_value(0)
    ran(app)
    theirs = field(app, "Words of the scene").value
    assert theirs.startswith("Leave the camera and add the")
    field(app, "Title of the scene").set_value(" My  way ")
    field(app, "Words of the scene").set_value("Mine, [@nobody]")
    field(app, "Ask").set_value("Why?")
    ran(app)
    scene = desk(app).lesson.scenes[0]
    assert (scene.title, scene.text) == ("My way", "Mine, [@nobody]")
    assert scene.notes is not None
    assert scene.notes.ask == "Why?"
    assert "found ` [@nobody] `, expected a source of this app" in app.warning[0].value
    assert not app.get("download_button")  # until the words are mended
    field(app, "Title of the scene").set_value("")
    field(app, "Words of the scene").set_value("")
    ran(app)
    scene = desk(app).lesson.scenes[0]
    assert (scene.title, scene.text) == (None, None)
    assert len(files_to_take(app)) == 3


@pytest.mark.parametrize(
    ("name", "text", "sentence"),
    [
        ("lesson.json", '{"scenes": [{"of": "bridge/nowhere"}]}', "` Scene 1 `"),
        ("lesson.json", '{"scenes": [\n{]}', "Line 2: found ` ]} `, expected JSON"),
        ("lesson.csv", "of,text\nbridge/the-northern-route,[@x]\n", "expected a source"),
        ("lesson.csv", None, "found ` lesson.csv `, expected text in UTF-8"),
        ("lesson.docx", "x", "found ` lesson.docx `, expected a file .json or .csv"),
        (f"{HOSTILE}.json", HOSTILE, "expected JSON"),
    ],
)
def test_a_bad_file_is_told_and_loses_nothing(
    app: AppTest, name: str, text: str | None, sentence: str
) -> None:
    field(app, "Title of the lesson").set_value("Mine")
    ran(app)
    before = desk(app).lesson
    open_file(app, name, text)
    (error,) = app.error
    assert error.value.startswith("The file could not be taken; your lesson is as it was.")
    assert sentence.replace("` Scene 1 `", "Scene 1: ") in error.value
    assert desk(app).lesson == before
    assert desk(app).before == []
    assert field(app, "Title of the lesson").value == "Mine"


def test_a_good_file_comes_and_the_lesson_before_is_kept(app: AppTest) -> None:
    before = desk(app).lesson
    open_file(app, "LESSON.JSON", json_text(LINKED))
    assert desk(app).lesson == LINKED
    assert "The one you had is not lost" in app.success[0].value
    press(app, "studio-before")
    assert desk(app).lesson == before
    press(app, "studio-before")
    assert desk(app).lesson == LINKED
    press(app, "studio-new")
    assert desk(app).lesson == OwnLesson()
    press(app, "studio-before")
    assert desk(app).lesson == LINKED


def test_a_link_brings_its_lesson_and_what_the_browser_keeps_is_not_lost() -> None:
    app = opened({"lesson": str(link_code(LINKED))})
    assert desk(app).lesson == LINKED
    assert app.success[0].value == "This lesson came by a link."
    app.session_state["kept"] = json.dumps([json_text(OwnLesson(title="Kept"))])
    ran(app)
    assert desk(app).lesson == LINKED
    assert "The one you had is not lost" in app.success[0].value
    press(app, "studio-before")
    assert desk(app).lesson == OwnLesson(title="Kept")


def test_a_bad_link_is_told_and_what_the_browser_keeps_comes() -> None:
    app = opened({"lesson": "1qqq"}, kept=json.dumps([json_text(LINKED)]))
    assert app.error[0].value.startswith("The lesson in the link could not be taken")
    assert "lesson `: found ` 1qqq `, expected a whole link" in app.error[0].value
    assert desk(app).lesson == LINKED


@pytest.mark.parametrize(
    "kept", ["", "{", '["{}", 3]', '["{\\"scenes\\": [{\\"of\\": \\"a/b\\"}]}"]']
)
def test_what_was_kept_and_can_not_be_read_is_not_lost(kept: str) -> None:
    app = opened(kept=kept)
    assert app.error[0].value.startswith("What this browser had kept could not be read.")
    assert desk(app).lesson == OwnLesson()
    text = json.loads(kept)[0] if kept.endswith('"]') else kept
    assert desk(app).unread == text
    assert json.loads(desk(app).kept_text())[1] == text  # the browser goes on keeping it
    assert len(files_to_take(app)) == 1


def test_a_view_is_added_by_its_address(app: AppTest) -> None:
    app.text_input(key="studio-address").set_value("/atlas?camera=1")
    press(app, "studio-add-address")
    assert app.error[0].value.startswith("No scene was added.")
    assert len(names(app)) == 3
    app.text_input(key="studio-address").set_value("/atlas?layers=cities&camera=70,48,5")
    press(app, "studio-add-address")
    assert not app.error
    scene = desk(app).lesson.scenes[-1]
    assert (scene.title, scene.layers) == ("View 4", ["cities"])
    assert read_json(json_text(desk(app).lesson)) == desk(app).lesson


def test_a_lesson_is_full_at_forty_scenes(app: AppTest) -> None:
    open_file(app, "x.json", json_text(OwnLesson(scenes=[OwnScene(of=SEA)] * 40)))
    assert any(one.value == "A lesson has at most 40 scenes." for one in app.info)
    assert not [one for one in app.button if one.key == "studio-add"]


@pytest.mark.parametrize(
    "title",
    [
        HOSTILE,
        "![x](https://e.example/x.png)",
        "[x](https://e.example)",
        ":red[x] :material/home: :smile: $x$ `x` **x** ~x~ # x",
        "https://e.example www.e.example a@e.example",
        "1. x\n\n- y",
    ],
)
def test_a_title_is_no_markdown(title: str) -> None:
    blocks = MarkdownIt("gfm-like", {"linkify": False}).parse(spoken(title))
    assert [one.type for one in blocks] == ["paragraph_open", "inline", "paragraph_close"]
    assert {one.type for one in blocks[1].children or ()} == {"text"}
    shown = "".join(one.content for one in blocks[1].children or ())
    assert shown.replace("\u2060", "") == " ".join(title.split())
    assert not [
        one for one in ("://", "www.", ":red", ":material", ":smile", "a@e") if one in shown
    ]
