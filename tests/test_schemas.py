"""The schemas of `docs/schemas/`: they tell all, they are up to date, and the data fit them."""

import datetime as dt
import json
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]
from pydantic.fields import FieldInfo

from crossroads.cli import main
from crossroads.content.front_matter import FENCE
from crossroads.content.library import Library
from crossroads.content.model import Model
from crossroads.content.yaml_files import parse_yaml, read_mapping
from crossroads.paths import CONTENT, GEO, SCHEMAS
from crossroads.schemas import all_schemas, check_schemas

HEAD = "# yaml-language-server: $schema="
CHAPTERS = sorted(path.stem for path in (CONTENT / "en" / "sections").glob("*.md"))
NAMES = {
    **{f"content/quiz/{chapter}.yaml": "quiz" for chapter in CHAPTERS},
    "content/aliases.yaml": "aliases",
    "content/edition.yaml": "edition",
    "content/en/atlas.yaml": "atlas",
    "content/en/start.yaml": "start",
    "content/en/streamlit.yaml": "streamlit",
    "content/en/units.yaml": "units",
    "content/en/words.yaml": "words",
    "content/facts.yaml": "facts",
    "content/gazetteer.yaml": "gazetteer",
    "content/glossary.yaml": "glossary",
    "content/organizations.yaml": "organizations",
    "content/outlines.yaml": "outlines",
    "content/pages.yaml": "pages",
    **{path.relative_to(CONTENT.parent).as_posix(): "plan" for path in CONTENT.glob("plans/*")},
    "content/sources.yaml": "sources",
    "content/statuses.yaml": "statuses",
    "content/timeline.yaml": "timeline",
    "geo/layers.yaml": "layers",
    "geo/styles.yaml": "styles",
}


def yaml_files() -> list[Path]:
    return sorted([*CONTENT.rglob("*.yaml"), *GEO.rglob("*.yaml")])


def plain(value: Any) -> Any:
    """YAML's value as JSON has it: days as texts."""
    if isinstance(value, dict):
        return {str(key): plain(one) for key, one in value.items()}
    if isinstance(value, list):
        return [plain(one) for one in value]
    return value.isoformat() if isinstance(value, dt.date) else value


def schema(name: str) -> dict[str, Any]:
    text = (SCHEMAS / f"{name}.schema.json").read_text(encoding="utf-8")
    return dict(json.loads(text))


def wrong(name: str, value: Any) -> list[str]:
    validator = Draft202012Validator(schema(name))
    return [f"{one.json_path}: {one.message}" for one in validator.iter_errors(plain(value))]


# They tell all ------------------------------------------------------------------------------


def models(base: type[Model] = Model) -> Iterator[type[Model]]:
    for model in base.__subclasses__():
        if model.__module__.startswith("crossroads."):
            yield model
        yield from models(model)


def fields() -> dict[str, FieldInfo]:
    return {
        f"{model.__name__}.{name}": field
        for model in models()
        for name, field in model.model_fields.items()
    }


def test_every_field_says_what_it_is_and_has_an_example() -> None:
    assert len(fields()) > 60
    assert [name for name, field in fields().items() if not field.description] == []
    assert [name for name, field in fields().items() if not field.examples] == []


def parts(node: Any) -> Iterator[dict[str, Any]]:
    """Every part of a schema that has examples."""
    if isinstance(node, dict):
        if isinstance(node.get("examples"), list):
            yield node
        for one in node.values():
            yield from parts(one)


@pytest.mark.parametrize("name", all_schemas())
def test_examples_are_good_ones(name: str) -> None:
    whole = schema(name)
    Draft202012Validator.check_schema(whole)
    definitions = {"$defs": whole.get("$defs", {})}
    for part in parts(whole):
        for example in part["examples"]:
            errors = list(Draft202012Validator({**part, **definitions}).iter_errors(example))
            assert errors == [], part


# They are up to date ------------------------------------------------------------------------


def test_the_committed_files_are_what_the_models_give() -> None:
    check_schemas()


def test_an_old_a_missing_and_a_stray_file_are_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["schemas", "--folder", str(tmp_path)]) == 0
    assert main(["schemas", "--check", "--folder", str(tmp_path)]) == 0
    (tmp_path / "facts.schema.json").write_text("{}", encoding="utf-8")
    (tmp_path / "pages.schema.json").rename(tmp_path / "pags.schema.json")
    capsys.readouterr()
    assert main(["schemas", "--check", "--folder", str(tmp_path)]) == 1
    wanted = "expected what `python -m crossroads schemas` writes"
    assert capsys.readouterr().out.splitlines() == [
        f"facts.schema.json:whole file: found another text, {wanted}",
        f"pages.schema.json:whole file: found nothing, {wanted}",
        f"pags.schema.json:whole file: found another text, {wanted}",
    ]
    assert main(["schemas", "--folder", str(tmp_path)]) == 0
    check_schemas(tmp_path)


def test_every_yaml_file_names_its_schema() -> None:
    found = {}
    for path in yaml_files():
        head = path.read_text(encoding="utf-8").split("\n", 1)[0]
        assert head.startswith(HEAD), path.name
        target = (path.parent / head.removeprefix(HEAD)).resolve()
        assert target.is_file(), path.name
        assert target.parent == SCHEMAS
        found[path.relative_to(CONTENT.parent).as_posix()] = target.name.split(".")[0]
    assert found == NAMES


# The data fit them --------------------------------------------------------------------------


@pytest.mark.parametrize("path", yaml_files(), ids=lambda path: str(path.name))
def test_the_real_yaml_files_fit(path: Path) -> None:
    assert wrong(NAMES[path.relative_to(CONTENT.parent).as_posix()], read_mapping(path)) == []


def front_matter(path: Path) -> Any:
    return parse_yaml(path.read_text(encoding="utf-8").split(FENCE, 2)[1], path)


@pytest.mark.parametrize(("kind", "folder"), [("section", "sections"), ("box", "boxes")])
def test_the_real_files_with_front_matter_fit(kind: str, folder: str) -> None:
    paths = list(CONTENT.rglob(f"{folder}/*.md"))
    assert paths
    for path in paths:
        assert wrong(kind, front_matter(path)) == [], path.name


def test_the_real_rows_fit(library: Library) -> None:
    tables: dict[str, Sequence[Model]] = {
        "memberships": library.memberships,
        "trade": library.trade,
        "votes": library.votes,
    }
    for name, rows in tables.items():
        assert rows
        for row in rows:
            assert wrong(name, row.model_dump(mode="json", by_alias=True)) == []


def without(value: dict[str, Any], key: str) -> dict[str, Any]:
    return {name: one for name, one in value.items() if name != key}


Spoil = Callable[[dict[str, Any]], dict[str, Any]]


def in_first(spoil: Spoil) -> Spoil:
    """Spoils the first entry of a mapping from id to entry."""

    def spoilt(whole: dict[str, Any]) -> dict[str, Any]:
        first = next(iter(whole))
        return {**whole, first: spoil(whole[first])}

    return spoilt


SPOILT: list[tuple[str, Spoil]] = [
    ("content/aliases.yaml", lambda whole: {**whole, "river": {}}),
    ("content/en/atlas.yaml", lambda whole: without(whole, "camera")),
    ("content/en/start.yaml", lambda whole: {**whole, "ways": []}),
    ("content/en/units.yaml", lambda whole: {**whole, "km": "kilometres"}),
    ("content/en/words.yaml", lambda whole: without(whole, "legend")),
    ("content/en/words.yaml", lambda whole: {**whole, "legnd": "Legend"}),
    ("content/facts.yaml", in_first(lambda one: {**one, "unit": "miles"})),
    ("content/facts.yaml", in_first(lambda one: {**one, "id": "again"})),
    ("content/glossary.yaml", in_first(lambda one: without(one, "text"))),
    ("content/organizations.yaml", in_first(lambda one: {**one, "short": {"kk": "АИИБ"}})),
    ("content/organizations.yaml", lambda whole: {**whole, "sco": whole["SCO"]}),
    ("content/pages.yaml", in_first(lambda one: without(one, "icon"))),
    ("content/plans/bridge.yaml", lambda whole: {**whole, "steps": whole["steps"][:3]}),
    ("content/plans/bridge.yaml", lambda whole: without(whole, "homework")),
    ("content/sources.yaml", in_first(lambda one: {**one, "year": "long ago"})),
    ("content/statuses.yaml", in_first(lambda one: {**one, "strength": "strong"})),
    ("content/timeline.yaml", in_first(lambda one: {**one, "sources": []})),
    ("geo/layers.yaml", in_first(lambda one: {**one, "acuracy": "surveyed"})),
]


@pytest.mark.parametrize(("file", "spoil"), SPOILT, ids=lambda one: one if str(one) == one else "")
def test_a_spoilt_file_does_not_fit(file: str, spoil: Spoil) -> None:
    whole = read_mapping(CONTENT.parent / file)
    assert wrong(NAMES[file], spoil(whole)) != []


def test_a_spoilt_section_and_a_spoilt_row_do_not_fit(library: Library) -> None:
    front = front_matter(CONTENT / "en" / "sections" / "bridge.md")
    assert wrong("section", {**front, "scenes": front["scenes"][:3]}) != []
    assert wrong("section", {**front, "body": "Words."}) != []
    row = library.memberships[0].model_dump(mode="json", by_alias=True)
    assert wrong("memberships", {**row, "country": "KAZ"}) != []
    row = library.trade[0].model_dump(mode="json", by_alias=True)
    assert wrong("trade", without(row, "year")) != []
    row = library.votes[0].model_dump(mode="json", by_alias=True)
    assert wrong("votes", {**row, "vote": "perhaps"}) != []
