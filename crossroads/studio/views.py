"""A view as a scene: of an address of the app, or of the map on the studio's page."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from urllib.parse import SplitResult, parse_qs, urlsplit

from pydantic import ValidationError

from crossroads.content.model import in_language
from crossroads.content.scenes import RESERVED
from crossroads.lesson.choice import ATLAS
from crossroads.maps.basemap import BASEMAP
from crossroads.maps.street_map import STREET_MAP_ID
from crossroads.studio.check import Shelf, expect_known
from crossroads.studio.own_lesson import LONGEST_TITLE, OwnLesson, OwnScene
from crossroads.studio.refusals import Refusal, RefusedError, refusals_of
from crossroads.studio.story import own_layers
from crossroads.view.address import first_values, read_address
from crossroads.view.view_state import ViewState

LONGEST_ADDRESS = 3000
OFF = "-"
"""Before a layer of the basemap that is switched off, which a scene does not keep."""


def scene_at(address: str, title: str, shelf: Shelf) -> OwnScene:
    """The scene that an address of the atlas or of a chapter shows, also of a lesson's file.

    `title`: of a view that has no name of its own. Raises RefusedError where it is no such address,
    or names what is not there.
    """
    page, parameters = _parts(address)
    read = read_address(parameters)
    if read.wrong:
        wrong = read.wrong[0]
        raise _refused("studio_expected_address", wrong.value, wrong.name)
    view = read.view
    section = shelf.library.sections.get(page)
    if section is None and page != ATLAS:
        raise _refused("studio_expected_address", address)
    changes = _changes(view)
    if section is not None and view.scene is not None and view.scene not in RESERVED:
        layers = {} if view.layers is None else {"layers": _named(view.layers, page, shelf)}
        return _scene({"of": f"{page}/{view.scene}", **layers, **changes}, shelf)
    shown = shelf.library.explorer.map if section is None else section.map
    own = title if section is None else in_language(shown.title, shelf.library.language)
    usual = [use.public_id for use in shown.layers if use.show]
    scene = {
        "title": own[:LONGEST_TITLE],
        "camera": {"bounds": shown.camera.bounds},
        "layers": _named(usual if view.layers is None else view.layers, page, shelf),
    }
    return _scene({**scene, **changes}, shelf)


def kept_view(view: ViewState, title: str, lesson: OwnLesson, shelf: Shelf) -> OwnScene:
    """A new scene of what the studio's map shows.

    `view`: with its exact camera; its scene is a number of the lesson's. Raises RefusedError where
    something in it is not there.
    """
    if view.camera is None:
        raise _refused("studio_expected_camera", None)
    shown = view.layers
    names: list[str]
    if shown is None and (scene := _scene_numbered(view.scene, lesson)) is not None:
        names = own_layers(scene, shelf)
    else:
        usual = [id_ for id_, use in shelf.layers.uses.items() if use.show]
        ids = [id_ for id_ in (usual if shown is None else shown) if not _of_basemap(id_)]
        names = [shelf.layers.names.get(id_, id_) for id_ in ids]
    return _scene({"title": title, "layers": names, **_changes(view)}, shelf)


def _parts(address: str) -> tuple[str, dict[str, str]]:
    """Id of the page, and the parameters."""
    given = address.strip()
    try:
        url = urlsplit(given if len(given) <= LONGEST_ADDRESS else "")
        if url.fragment.startswith("/"):  # of a file
            url = urlsplit(url.fragment)
        parameters = parse_qs(url.query, keep_blank_values=True)
    except ValueError as error:
        raise _refused("studio_expected_address", address) from error
    return _last_part(url), first_values(parameters)


def _last_part(url: SplitResult) -> str:
    return url.path.rstrip("/").rpartition("/")[2]


def _changes(view: ViewState) -> dict[str, object]:
    camera = view.camera
    changes = {
        "camera": None if camera is None else {"center": camera.center, "zoom": camera.zoom},
        "date": view.day,
        "pick": view.pick,
    }
    return {name: value for name, value in changes.items() if value is not None}


def _named(ids: Sequence[str], page: str, shelf: Shelf) -> list[str]:
    """Names of layers of a page, without those of the basemap, which are on every map."""
    here = "" if page == ATLAS else f"{page}/"
    names = []
    for id_ in ids:
        name = f"{here}{id_}"
        if name in shelf.layers.ids:
            names.append(name)
        elif not _of_basemap(id_):
            raise _refused("studio_expected_layer", id_, "layers")
    return names


def _of_basemap(id_: str) -> bool:
    known = {base.id for base in BASEMAP} | {STREET_MAP_ID}
    return id_.removeprefix(OFF) in known


def _scene_numbered(number: str | None, lesson: OwnLesson) -> OwnScene | None:
    if number is None or not number.isdecimal() or not 1 <= int(number) <= len(lesson.scenes):
        return None
    return lesson.scenes[int(number) - 1]


def _scene(given: Mapping[str, object], shelf: Shelf) -> OwnScene:
    try:
        scene = OwnScene.model_validate(given)
    except ValidationError as error:
        raise RefusedError(refusals_of(error)) from error
    try:
        expect_known(OwnLesson(scenes=[scene]), shelf)
    except RefusedError as error:  # which counts scenes
        raise RefusedError(replace(one, scene=None) for one in error.refusals) from error
    return scene


def _refused(expected: str, found: str | None, key: str = "") -> RefusedError:
    cut = None if found is None else found[:80]
    return RefusedError([Refusal(expected, cut, key)])
