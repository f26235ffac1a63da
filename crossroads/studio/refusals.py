"""What is wrong with a lesson that somebody brings: where, what was found, what was expected.

The sentences are words of the interface, so that they come in the reader's language.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from crossroads.faults import LONGEST_FOUND, brief
from crossroads.studio.own_lesson import OWN_SCENE, VERSION

MOST_TOLD = 5
"""Refusals that are told at once; whoever has mended them meets the others."""
_EXPECTED = {
    "missing": "studio_expected_key",
    "extra_forbidden": "studio_expected_known_key",
    "string_type": "studio_expected_text",
    "string_unicode": "studio_expected_text",
    "string_too_long": "studio_expected_letters",
    "too_long": "studio_expected_entries",
    "list_type": "studio_expected_list",
    "model_type": "studio_expected_object",
    "model_attributes_type": "studio_expected_object",
    "dict_type": "studio_expected_object",
    OWN_SCENE: "studio_expected_own_scene",
}
"""Words that tell what was expected, by the type of pydantic's error."""
_OF_KEY = {
    "camera": "studio_expected_camera",
    "date": "studio_expected_date",
    "of": "studio_expected_scene",
    "layers": "studio_expected_layer",
    "version": "studio_expected_version",
}
"""The same by the key, where the value itself is wrong."""


@dataclass(frozen=True)
class Refusal:
    """One thing that can't be taken."""

    expected: str
    """Key of the words that tell it."""
    found: str | None = None
    """As it stands there; None for nothing."""
    key: str = ""
    """Name of the key or column; empty for the whole."""
    scene: int | None = None
    """Number of the scene, from 1."""
    line: int | None = None
    """Of a text file, from 1."""
    values: Mapping[str, str | int] = field(default_factory=dict)
    """What the words are filled with."""


class RefusedError(ValueError):
    """Raised where a lesson can't be taken as it is."""

    def __init__(self, refusals: Iterable[Refusal]) -> None:
        found: list[Refusal] = []
        for refusal in refusals:
            if refusal not in found:  # pydantic tells of each number of a list
                found.append(refusal)
        self.refusals = tuple(found)
        super().__init__("; ".join(map(str, self.refusals)))


def refusals_of(error: ValidationError, line: int | None = None) -> list[Refusal]:
    """Pydantic's findings. `line`: of a table, whose row was read."""
    return [replace(_refusal(one), line=line) for one in error.errors(include_url=False)]


def _refusal(detail: ErrorDetails) -> Refusal:
    place = list(detail["loc"])
    scene = None
    if len(place) > 1 and place[0] == "scenes" and isinstance(place[1], int):
        scene, place = place[1] + 1, place[2:]
    key = ".".join(str(part) for part in place)
    kind, given = detail["type"], detail.get("ctx", {})
    first = next((str(part) for part in place), "")
    if first == "camera":  # told whole, whatever is wrong inside
        key, kind = first, "camera"
    missing = kind in ("missing", OWN_SCENE)
    expected = _EXPECTED.get(kind) or _OF_KEY.get(first) or "studio_expected_other"
    most = given.get("max_length", 0)
    return Refusal(
        expected,
        found=None if missing else brief(detail["input"]),
        key=key,
        scene=scene,
        values={"count": int(most), "version": VERSION},
    )


def _as_it_is(text: str) -> str:
    return text


def refusal_text(
    refusal: Refusal, words: Mapping[str, str], shown: Callable[[str], str] = _as_it_is
) -> str:
    """One sentence in the language of the words. `shown`: how what somebody wrote is told back."""

    def cut(text: str) -> str:
        return shown(text if len(text) <= LONGEST_FOUND else f"{text[: LONGEST_FOUND - 1]}…")

    places = []
    if refusal.line is not None:
        places.append(words["studio_line"].format(line=refusal.line))
    elif refusal.scene is not None:
        places.append(words["studio_scene"].format(number=refusal.scene))
    if refusal.key:
        places.append(cut(refusal.key))
    return words["studio_refusal"].format(
        place=": ".join(places) or words["studio_whole"],
        found=words["studio_nothing"] if refusal.found is None else cut(refusal.found),
        expected=words[refusal.expected].format(**refusal.values),
    )
