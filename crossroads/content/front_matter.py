"""Files of words with front matter: YAML between two lines `---`, then Markdown."""

from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from crossroads.content.model import Model
from crossroads.content.yaml_files import parse_yaml, read_text
from crossroads.faults import DataError, Fault, fault, faults_of

FENCE = "---\n"
M = TypeVar("M", bound=Model)


def load_front_matter(path: Path, model: type[M], example: str) -> M:
    """Record of one file: the keys of its front matter, and the rest as `body`.

    `example` names some keys for whoever forgot them. Raises DataError with line or key of
    each fault, and where the id is not the name of the file.
    """
    text = read_text(path)
    if not text.startswith(FENCE) or text.count(FENCE) < 2:
        raise DataError([fault(path, 1, text[:20], "front matter between two lines `---`")])
    _, front, body = text.split(FENCE, 2)
    fields = parse_yaml(front, path, first_line=2)
    if not isinstance(fields, dict):
        raise DataError([fault(path, 2, fields, f"keys such as {example}")])
    try:
        record = model.model_validate({**fields, "body": body})
    except ValidationError as error:
        raise DataError(faults_of(error, path)) from error
    found = fields.get("id")
    if found != path.stem:
        raise DataError([fault(path, "id", found, f"the file's name, {path.stem!r}")])
    return record


def load_folder(folder: Path, model: type[M], example: str) -> dict[str, M]:
    """Every file `*.md` of a folder by id; none where it has none or is not there.

    Raises DataError with all faults of all files.
    """
    records: dict[str, M] = {}
    faults: list[Fault] = []
    for path in sorted(folder.glob("*.md")):
        try:
            records[path.stem] = load_front_matter(path, model, example)
        except DataError as error:
            faults += error.faults
    if faults:
        raise DataError(faults)
    return records
