"""JSON Schemas of all data files, made from the models: `docs/schemas/`.

An editor that reads them completes keys, tells what each means, and marks what is wrong.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, get_args

from pydantic import BaseModel, TypeAdapter

from crossroads.content.aliases import ALIASES_FILE
from crossroads.content.boxes import Box
from crossroads.content.edition import Edition
from crossroads.content.explorer import Explorer
from crossroads.content.facts import Fact
from crossroads.content.gazetteer import Named
from crossroads.content.glossary import Term
from crossroads.content.local_names import LocalName
from crossroads.content.memberships import Membership
from crossroads.content.model import Id, OrganizationId
from crossroads.content.organizations import Organization
from crossroads.content.outlines import Outline
from crossroads.content.pages import Page
from crossroads.content.placeholders import in_braces
from crossroads.content.plans import Plan
from crossroads.content.questions import KINDS
from crossroads.content.sections import Section
from crossroads.content.sources import Source
from crossroads.content.start import Start
from crossroads.content.statuses import Status
from crossroads.content.timeline import Event
from crossroads.content.trade import TradePartner
from crossroads.content.units import PLURALS, UNWRITTEN, Unit
from crossroads.content.votes import Vote
from crossroads.content.words import LAND, SLOTS
from crossroads.faults import DataError, Fault
from crossroads.geo.registry import Layer
from crossroads.geo.styles import Styles
from crossroads.paths import SCHEMAS, shown_path
from crossroads.studio.own_lesson import OwnLesson

Schema = dict[str, Any]
DIALECT = "https://json-schema.org/draft/2020-12/schema"
COMMAND = "python -m crossroads schemas"


def all_schemas() -> dict[str, Schema]:
    """Schema of each kind of data file by name."""
    schemas = {
        "aliases": {"title": "Further names by kind and id", **ALIASES_FILE.json_schema()},
        "atlas": _model_schema(Explorer),
        "box": _without(_model_schema(Box), "body"),
        "edition": _model_schema(Edition),
        "facts": _by_id_schema(Fact, Id),
        "gazetteer": _by_id_schema(Named, Id),
        "glossary": _by_id_schema(Term, Id),
        "layers": _by_id_schema(Layer, Id),
        "lesson": _model_schema(OwnLesson),
        "local_names": _model_schema(LocalName),
        "memberships": _model_schema(Membership),
        "organizations": _by_id_schema(Organization, OrganizationId),
        "outlines": _by_id_schema(Outline, Id),
        "pages": _by_id_schema(Page, Id),
        "plan": _model_schema(Plan),
        "quiz": _quiz_schema(),
        "section": _without(_model_schema(Section), "body"),
        "sources": _by_id_schema(Source, Id),
        "start": _model_schema(Start),
        "statuses": _by_id_schema(Status, Id),
        "styles": _model_schema(Styles),
        "streamlit": {
            "title": "Words of Streamlit's own, and where each stands",
            "type": "object",
            "additionalProperties": {"type": "string", "minLength": 1},
        },
        "timeline": _by_id_schema(Event, Id),
        "trade": _model_schema(TradePartner),
        "units": _units_schema(),
        "votes": _model_schema(Vote),
        "words": _words_schema(),
    }
    return {name: {"$schema": DIALECT, **schema} for name, schema in schemas.items()}


def _model_schema(model: type[BaseModel]) -> Schema:
    return model.model_json_schema(by_alias=True, mode="validation")


def _without(schema: Schema, field: str) -> Schema:
    """The schema of an object that lacks one of the model's fields."""
    properties = {name: value for name, value in schema["properties"].items() if name != field}
    required = [name for name in schema["required"] if name != field]
    return {**schema, "properties": properties, "required": required}


def _by_id_schema(model: type[BaseModel], key: Any) -> Schema:
    """Schema of a mapping from id to entry; the id is the key, so the entry has none."""
    entry = _without(_model_schema(model), "id")
    definitions = entry.pop("$defs", {})
    return {
        "title": f"{model.__name__} by id",
        "type": "object",
        "propertyNames": TypeAdapter(key).json_schema(),
        "additionalProperties": entry,
        "$defs": definitions,
    }


def _quiz_schema() -> Schema:
    """Schema of a chapter's questions: entries by id, whose key `kind` tells which keys they have.

    The chapter is the file's name, so no entry has it.
    """
    definitions: Schema = {}
    kinds = []
    for model in KINDS.values():
        entry = _without(_without(_model_schema(model), "id"), "chapter")
        definitions |= entry.pop("$defs", {})
        kinds.append(entry)
    return {
        "title": "Questions by id",
        "type": "object",
        "propertyNames": TypeAdapter(Id).json_schema(),
        "additionalProperties": {"oneOf": kinds},
        "$defs": definitions,
    }


def _words_schema() -> Schema:
    """Schema of the words of the interface, from the table of their keys."""
    return {
        "title": "Words of the interface",
        "type": "object",
        "properties": {key: _word_schema(key) for key in sorted(SLOTS)},
        "patternProperties": {
            f"^{LAND.pattern}$": {"type": "string", "description": "Name of a former state."}
        },
        "required": sorted(SLOTS),
        "additionalProperties": False,
    }


def _units_schema() -> Schema:
    """Schema of the patterns of units."""
    pattern = {"type": "string", "pattern": r"\{number", "examples": ["{number} km"]}
    forms = {
        "type": "object",
        "properties": dict.fromkeys(PLURALS, pattern),
        "required": list(PLURALS),
        "additionalProperties": False,
        "examples": [{"one": "{number} day", "other": "{number} days"}],
    }
    units = [unit for unit in get_args(Unit) if unit not in UNWRITTEN]
    one = {
        "description": "The figure stands for {number}; in one form, or by CLDR's classes.",
        "anyOf": [pattern, forms],
    }
    return {
        "title": "How figures are written with their units",
        "type": "object",
        "properties": dict.fromkeys(units, one),
        "required": units,
        "additionalProperties": False,
    }


def _word_schema(key: str) -> Schema:
    slots = SLOTS[key]
    description = f"Filled in: {in_braces(slots)}." if slots else "Shown as it stands."
    return {"type": "string", "minLength": 1, "description": description}


def schema_texts() -> dict[str, str]:
    """Text of each schema file by the file's name."""
    return {
        f"{name}.schema.json": json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
        for name, schema in all_schemas().items()
    }


def write_schemas(folder: Path = SCHEMAS) -> list[Path]:
    """Writes every schema anew; gives the files."""
    folder.mkdir(parents=True, exist_ok=True)
    for path in folder.glob("*.schema.json"):
        path.unlink()
    texts = schema_texts()
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    return [folder / name for name in texts]


def check_schemas(folder: Path = SCHEMAS) -> None:
    """Raises DataError with each file that differs from what the models give."""
    written = {path.name: path.read_text(encoding="utf-8") for path in folder.glob("*.schema.json")}
    texts = schema_texts()
    faults = [
        Fault(
            shown_path(folder / name),
            "whole file",
            _found_text(name, written),
            f"what `{COMMAND}` writes",
        )
        for name in {*written, *texts}
        if written.get(name) != texts.get(name)
    ]
    if faults:
        raise DataError(faults)


def _found_text(name: str, written: Mapping[str, str]) -> str:
    return "another text" if name in written else "nothing"
