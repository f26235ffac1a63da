"""`lesson.json`: a lesson as it is kept and handed on."""

import json
from typing import NoReturn

from pydantic import ValidationError

from crossroads.studio.own_lesson import OwnLesson
from crossroads.studio.refusals import Refusal, RefusedError, refusals_of

LARGEST = 400_000
"""Letters of a file; a lesson of all scenes with the longest words has fewer."""


def json_text(lesson: OwnLesson) -> str:
    """The file, for people to read, too: a line for each key."""
    return json.dumps(record_of(lesson), ensure_ascii=False, indent=2) + "\n"


def record_of(lesson: OwnLesson) -> dict[str, object]:
    """What the file says: the version, and all that is not as it is without a word."""
    told = lesson.model_dump(mode="json", exclude_defaults=True)
    return {"version": lesson.version, **told}


def read_json(text: str) -> OwnLesson:
    """The lesson of a file. Raises RefusedError with all that is wrong with its form.

    Which scenes, layers and marks there are, `crossroads.studio.check` knows.
    """
    if len(text) > LARGEST:
        raise RefusedError([too_large(len(text))])
    try:
        given = json.loads(text.removeprefix("\ufeff"), parse_constant=_no_number)
    except json.JSONDecodeError as error:
        found = text[error.pos : error.pos + 20].strip() or None
        raise RefusedError([Refusal("studio_expected_json", found, line=error.lineno)]) from error
    except (ValueError, RecursionError) as error:  # numbers of thousands of digits, depth
        raise RefusedError([Refusal("studio_expected_json", text[:20])]) from error
    return lesson_of(given)


def lesson_of(given: object) -> OwnLesson:
    """A lesson of what a file or a link holds. Raises RefusedError as above."""
    try:
        return OwnLesson.model_validate(given)
    except ValidationError as error:
        raise RefusedError(refusals_of(error)) from error


def too_large(letters: int) -> Refusal:
    """What is said of a file that can't be a lesson."""
    return Refusal("studio_expected_smaller", str(letters), values={"count": LARGEST})


def _no_number(name: str) -> NoReturn:
    raise ValueError(name)
