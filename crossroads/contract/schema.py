"""The contract as one JSON Schema, from which the browser's types are made."""

from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

from crossroads.contract.catalogue import Catalogue
from crossroads.contract.dossiers import Dossier
from crossroads.contract.file import PagesOfFile
from crossroads.contract.message import MapMessage
from crossroads.contract.quiz import QuizFile
from crossroads.contract.reference import Reference
from crossroads.contract.search import SearchIndex
from crossroads.contract.site import PageOfSite, SiteContents, SiteDoor
from crossroads.contract.story import StoryFile

FILES: tuple[type[BaseModel], ...] = (
    MapMessage,
    PagesOfFile,
    PageOfSite,
    SiteDoor,
    SiteContents,
    Catalogue,
    StoryFile,
    Reference,
    Dossier,
    SearchIndex,
    QuizFile,
)
"""What travels whole; everything else is a part of these."""


def contract_schema() -> dict[str, Any]:
    """JSON Schema with a definition for each record, and the files as properties of the whole."""
    references, schema = models_json_schema([(model, "validation") for model in FILES])
    definitions = schema["$defs"]
    for definition in definitions.values():
        _leave_null_out(definition)
        _simplify(definition.get("properties", definition))
    return {
        "title": "Contract",
        "type": "object",
        "additionalProperties": False,
        "required": [model.__name__ for model in FILES],
        "properties": {model.__name__: references[model, "validation"] for model in FILES},
        "$defs": dict(sorted(definitions.items())),
    }


def _simplify(node: Any) -> None:
    """Writes a schema as the maker of the types reads it.

    Fields have no title, which would become a type each; tuples have their older form.
    """
    if isinstance(node, list):
        for part in node:
            _simplify(part)
    if not isinstance(node, dict):
        return
    if "type" in node or "anyOf" in node or "$ref" in node:
        node.pop("title", None)
    if "$ref" in node:
        node.pop("description", None)
    if "prefixItems" in node:
        node["items"] = node.pop("prefixItems")
    for part in node.values():
        _simplify(part)


def _leave_null_out(definition: dict[str, Any]) -> None:
    """What is None does not travel, so an optional field is never null."""
    for field in definition.get("properties", {}).values():
        choices = field.get("anyOf", [])
        if field.get("default", ...) is None and {"type": "null"} in choices:
            kept = [choice for choice in choices if choice != {"type": "null"}]
            field.pop("default")
            field.pop("anyOf")
            field |= kept[0] if len(kept) == 1 else {"anyOf": kept}
