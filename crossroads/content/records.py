"""Loads files of records (YAML mappings, CSV tables) into models, collecting every fault."""

import csv
import io
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, TypeAdapter, ValidationError

from crossroads.content.yaml_files import read_mapping, read_text
from crossroads.faults import DataError, Fault, fault, faults_of
from crossroads.paths import shown_path

M = TypeVar("M", bound=BaseModel)


def load_records(path: Path, model: type[M], key_type: Any) -> dict[str, M]:
    """Records of a YAML mapping from id to entry; the id becomes the field `id`.

    Raises DataError with one fault for each wrong key.
    """
    records: dict[str, M] = {}
    faults: list[Fault] = []
    keys = TypeAdapter(key_type)
    for key, entry in read_mapping(path).items():
        try:
            keys.validate_python(key)
        except ValidationError as error:
            faults += faults_of(error, path, [key])
        if not isinstance(entry, dict):
            faults.append(fault(path, key, entry, "a mapping of fields"))
            continue
        try:
            records[key] = model.model_validate({"id": key, **entry})
        except ValidationError as error:
            faults += faults_of(error, path, [key])
    if faults:
        raise DataError(faults)
    return records


def load_table(path: Path, model: type[M], convert: Callable[[dict[str, str]], Any]) -> list[M]:
    """Rows of a CSV file with a header; `convert` turns one row's strings into model input.

    Raises DataError with the line number of each wrong row.
    """
    reader = csv.DictReader(io.StringIO(read_text(path)), strict=True)
    try:
        return _rows_of(reader, path, model, convert)
    except csv.Error as error:
        where = f"after line {reader.line_num}"
        raise DataError([Fault(shown_path(path), where, str(error), "CSV")]) from error


def joined_ids(cell: str) -> list[str]:
    """Ids that a cell joins by `;`."""
    return [part.strip() for part in cell.split(";")]


def _rows_of(
    reader: "csv.DictReader[str]",
    path: Path,
    model: type[M],
    convert: Callable[[dict[str, str]], Any],
) -> list[M]:
    columns = [field.alias or name for name, field in model.model_fields.items()]
    if reader.fieldnames is None or list(reader.fieldnames) != columns:
        raise DataError([fault(path, 1, reader.fieldnames, f"the columns {','.join(columns)}")])
    rows: list[M] = []
    faults: list[Fault] = []
    for row in reader:
        if None in row or None in row.values():
            faults.append(fault(path, reader.line_num, row, f"{len(columns)} cells"))
            continue
        try:
            rows.append(model.model_validate(convert(row)))
        except ValidationError as error:
            faults += faults_of(error, path, [reader.line_num])
    if faults:
        raise DataError(faults)
    return rows
