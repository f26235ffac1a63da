"""A section, a scene, an organization and a status are added by data alone."""

import datetime as dt
import shutil
from collections.abc import Iterator
from pathlib import Path
from textwrap import indent
from typing import Any

import pytest
import yaml
from streamlit.testing.v1 import AppTest

from crossroads.check import load_all
from crossroads.content.library import Library
from crossroads.geo.atlas import Atlas
from crossroads.maps.plan import plan_map
from crossroads.outlets.assets import APP
from crossroads.outlets.publish import publish_all
from crossroads.outlets.publisher import Publisher
from crossroads.outlets.stories import story_file
from crossroads.paths import CONTENT, ROOT, STATIC
from crossroads.ui import project as running
from crossroads.ui import warm_up
from tests.spoil import broken, written

SECTION = "open-steppe"
GROWN = "conclusion"
"""A section that gets one more scene."""
WORDS = " ".join(["steppe"] * 50)


def scene(number: int) -> dict[str, Any]:
    return {
        "id": f"scene-{number}",
        "title": f"Scene {number}",
        "text": f"{WORDS} [@palma-2023]",
        "camera": {"bounds": [60, 38, 92, 50]},
        "layers": ["members-stc", "cities"],
        "notes": {"say": "Look.", "ask": "What do you see?", "mistake": "None."},
    }


FRONT = {
    "id": SECTION,
    "title": "Open Steppe",
    "summary": "One inviting sentence.",
    "questions": ["What would you ask?", "And what else?"],
    "map": {
        "title": {"en": "The open steppe"},
        "camera": {"bounds": [45, 35, 90, 56]},
        "layers": ["cities", {"members": "STC", "look": "fill-east"}],
    },
    "scenes": [scene(number) for number in range(1, 5)],
}
BODY = " ".join(["steppe"] * 400) + " {{kz-area}} [@palma-2023]"

STATUS = "guest: {title: {en: honoured guest}, strength: half}\n"
BODY_OF_STATES = """
STC:
  kind: format
  side: universal
  founded: 2024-01-01
  sources: [palma-2023]
  name: {en: Steppe Talks Circle}
  short: {en: STC}
  about: {en: An example.}
  statuses: [member, guest]
"""
ROWS = """\
STC,KZ,member,2024-01-01,,palma-2023,
STC,MN,guest,2024-01-01,2025-01-01,palma-2023,
"""


def appended(folder: Path, file: str, text: str) -> None:
    with (folder / file).open("a", encoding="utf-8") as end:
        end.write(text)


@pytest.fixture(scope="module")
def added(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the data with all that is added; not one file outside `content/` is touched."""
    content_copy = Path(shutil.copytree(CONTENT, tmp_path_factory.mktemp("added") / "content"))
    front = yaml.safe_dump(FRONT, allow_unicode=True, sort_keys=False)
    written(content_copy / "en" / "sections", f"{SECTION}.md", f"---\n{front}---\n{BODY}\n")
    page = f'{SECTION}: {{icon: ":material/landscape:", section: {SECTION}}}\n'
    broken(content_copy, "pages.yaml", "atlas:\n", f"{page}atlas:\n")
    own = {**scene(9), "layers": [], "id": "added-scene"}
    text = indent(yaml.safe_dump([own], allow_unicode=True, sort_keys=False), "  ")
    broken(content_copy, f"en/sections/{GROWN}.md", "scenes:\n", f"scenes:\n{text}")
    appended(content_copy, "statuses.yaml", STATUS)
    appended(content_copy, "organizations.yaml", BODY_OF_STATES)
    appended(content_copy, "memberships.csv", ROWS)
    return content_copy


@pytest.fixture(scope="module")
def loaded(added: Path) -> tuple[Library, Atlas]:
    return load_all(added)


def test_the_added_data_have_no_fault(loaded: tuple[Library, Atlas]) -> None:
    library, _ = loaded
    assert library.sections_in_order()[-1].id == SECTION
    assert library.sections[GROWN].scenes[0].id == "added-scene"


def test_the_added_organization_is_drawn_with_its_own_status(
    loaded: tuple[Library, Atlas], tmp_path: Path
) -> None:
    library, atlas = loaded
    plan = plan_map(library.sections[SECTION].map, library, atlas, dt.date(2024, 6, 1))
    layer = next(one for one in plan.layers if one.id == "members-stc")
    assert [(one.style, one.title) for one in layer.categories] == [
        ("fill-east-full", "member"),
        ("fill-east-half", "honoured guest"),
    ]
    assert layer.values is not None
    assert layer.values["MN"].text == "honoured guest since 1 Jan 2024"
    shutil.copytree(STATIC / APP, tmp_path / APP)
    known = publish_all(library, atlas, Publisher(tmp_path)).known
    assert known.bodies["STC"].statuses == [("member", "full"), ("honoured guest", "half")]


def test_the_added_scenes_are_told(loaded: tuple[Library, Atlas]) -> None:
    library, _ = loaded
    told = story_file(library.sections[SECTION], library).scenes
    assert [one.id for one in told][1:-1] == [f"scene-{number}" for number in range(1, 5)]


# The running app ----------------------------------------------------------------------------


@pytest.fixture(scope="module")
def running_with_it(loaded: tuple[Library, Atlas]) -> Iterator[None]:
    """The app's process on the copy of the data."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(running, "load_all", lambda: loaded)
        patch.setattr(warm_up, "_prepare_all", lambda *_: None)  # for visitors who never come
        running._load.clear()
        running._publish.clear()
        yield
        running._load.clear()
        running._publish.clear()


@pytest.fixture
def app(running_with_it: None) -> AppTest:  # noqa: ARG001 - it must run before
    """The app before a visitor's first run."""
    return AppTest.from_file(ROOT / "app.py", default_timeout=60)


def pictures(app: AppTest) -> list[str]:
    """HTML of the pictures on the cards of the start page."""
    told = [str(one.proto.body) for one in app.get("html")]
    return [one for one in told if "cr-card-picture" in one and "<style>" not in one]


def test_the_start_page_has_its_card_and_asks_for_no_picture(app: AppTest) -> None:
    app.run()
    assert not app.exception
    links = {one.proto.page: one.proto.label for one in app.get("page_link")}
    assert links[SECTION] == "Open Steppe"
    *others, last = pictures(app)
    assert "cr-card-no-picture" in last
    assert "src=" not in last
    assert all("src=" in one for one in others)


def test_the_section_is_a_page_without_a_file(app: AppTest) -> None:
    app.context = {"url": f"http://localhost/{SECTION}?scene=scene-2"}
    app.query_params = {"scene": "scene-2"}
    app.run()
    assert not app.exception
    assert app.title[0].value == "Open Steppe"
    assert app.query_params == {"scene": "scene-2"}
    before = [one.proto.page for one in app.get("page_link")]
    assert before == ["quiz", "conclusion", "atlas"]


def test_the_page_before_leads_to_it(app: AppTest) -> None:
    app.run().switch_page("pages/conclusion.py").run()
    assert not app.exception
    assert SECTION in [one.proto.page for one in app.get("page_link")]
