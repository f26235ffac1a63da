"""A lesson as a table, one row a scene, for whoever writes in a spreadsheet.

The rows `title` and `closing` are the first and the last slide. A program of spreadsheets takes a
cell that begins with certain signs for a formula; an apostrophe before it says that it is none.
"""

import csv
import io
import re
from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from crossroads.content.scenes import SceneCamera
from crossroads.export.spreadsheet import MARK, no_formula, without_guard
from crossroads.studio.json_file import LARGEST, lesson_of, too_large
from crossroads.studio.own_lesson import MOST_SCENES, OwnLesson, OwnScene
from crossroads.studio.refusals import Refusal, RefusedError, refusals_of

COLUMNS = (
    "of", "title", "text", "camera", "layers", "date", "pick", "say", "ask", "mistake",
)  # fmt: skip
NOTES = ("say", "ask", "mistake")
TITLE, CLOSING = "title", "closing"
"""What `of` says in the rows of the first and the last slide."""
NONE = "none"
"""Of `layers`, where all are off, and of `say`, where there is no note; empty is as there."""
DELIMITERS = ",;\t"
"""Spreadsheets in some languages write the second."""


def csv_text(lesson: OwnLesson) -> str:
    """The table, in UTF-8 with a mark of it, which spreadsheets look for."""
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS, restval="", lineterminator="\n")
    writer.writeheader()
    rows = [
        {"of": TITLE, "title": lesson.title, "text": lesson.about},
        *map(_row, lesson.scenes),
        *([{"of": CLOSING, "text": lesson.question}] if lesson.question else []),
    ]
    for row in rows:
        writer.writerow({name: no_formula(cell) for name, cell in row.items()})
    return f"{MARK}{text.getvalue()}"


def read_csv(text: str) -> OwnLesson:
    """The lesson of a table. Raises RefusedError with the line of each thing that is wrong."""
    if len(text) > LARGEST:
        raise RefusedError([too_large(len(text))])
    body = text.removeprefix(MARK)
    header = body.partition("\n")[0]
    delimiter = max(DELIMITERS, key=header.count)
    reader = csv.DictReader(io.StringIO(body, newline=""), delimiter=delimiter, strict=True)
    try:
        columns = [str(name).strip() for name in reader.fieldnames or ()]
        reader.fieldnames = columns
        _expect_columns(columns)
        rows = [(reader.line_num, row) for row in reader]
    except csv.Error as error:
        found = str(error)
        raise RefusedError([Refusal("studio_expected_csv", found, line=reader.line_num)]) from error
    return _lesson_of_rows(rows)


def _expect_columns(columns: list[str]) -> None:
    unknown = [name for name in columns if name not in COLUMNS]
    twice = [name for name in columns if columns.count(name) > 1]
    if unknown or twice or "of" not in columns:
        found = ", ".join(unknown or twice) or None
        expected = Refusal(
            "studio_expected_columns",
            None if found is None else found[:80],
            line=1,
            values={"names": ", ".join(COLUMNS)},
        )
        raise RefusedError([expected])


def _lesson_of_rows(rows: list[tuple[int, dict[str | Any, Any]]]) -> OwnLesson:
    scenes: list[OwnScene] = []
    told: dict[str, object] = {}
    refusals: list[Refusal] = []
    for line, row in rows:
        cells = {
            name: without_guard(cell)
            for name, cell in row.items()
            if name is not None and cell is not None
        }
        if None in row:  # more cells than columns
            count = {"count": len(row) - 1}
            refusals.append(Refusal("studio_expected_cells", str(row[None]), "", None, line, count))
        elif cells.get("of") == TITLE:
            told |= {"title": cells.get("title", ""), "about": cells.get("text", "")}
        elif cells.get("of") == CLOSING:
            told["question"] = cells.get("text", "")
        elif any(cells.values()):
            try:
                scenes.append(OwnScene.model_validate(_given(cells)))
            except ValidationError as error:
                refusals += refusals_of(error, line)
    if len(scenes) > MOST_SCENES:
        most = {"count": MOST_SCENES}
        refusals.append(Refusal("studio_expected_entries", str(len(scenes)), values=most))
    if refusals:
        raise RefusedError(refusals)
    return lesson_of({**told, "scenes": scenes})


def _row(scene: OwnScene) -> dict[str, str]:
    row = {
        "of": scene.of,
        "title": scene.title,
        "text": scene.text,
        "camera": None if scene.camera is None else _camera_text(scene.camera),
        "layers": None if scene.layers is None else ";".join(scene.layers) or NONE,
        "date": None if scene.date is None else scene.date.isoformat(),
        "pick": scene.pick,
    }
    notes = {} if scene.notes is None else scene.notes.model_dump()
    if notes and not any(notes.values()):
        notes = {"say": NONE}
    return {name: cell for name, cell in {**row, **notes}.items() if cell is not None}


def _given(cells: Mapping[str, str]) -> dict[str, object]:
    """What a row says; an empty cell says nothing."""
    told: dict[str, object] = {
        name: cells[name].strip() if name in ("of", "date", "pick") else cells[name]
        for name in ("of", "title", "text", "date", "pick")
        if cells.get(name)
    }
    if camera := cells.get("camera"):
        told["camera"] = _camera(camera)
    if layers := cells.get("layers"):
        names = [name for name in re.split(r"[;,\s]+", layers) if name]
        told["layers"] = [] if names == [NONE] else names
    notes = {name: cells[name] for name in NOTES if cells.get(name)}
    if notes == {"say": NONE}:
        return {**told, "notes": {}}
    return {**told, "notes": notes} if notes else told


def _camera_text(camera: SceneCamera) -> str:
    if camera.bounds is not None:
        return _numbers(camera.bounds)
    return _numbers((*(camera.center or ()), camera.zoom or 0))


def _numbers(values: tuple[float, ...]) -> str:
    return ",".join(f"{value:.12g}" for value in values)


def _camera(cell: str) -> object:
    """Three numbers are longitude, latitude and zoom, four are edges."""
    numbers = [part for part in re.split(r"[,;\s]+", cell) if part]
    if len(numbers) == 3:
        return {"center": numbers[:2], "zoom": numbers[2]}
    return {"bounds": numbers}
