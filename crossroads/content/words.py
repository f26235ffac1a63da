"""Words of the interface: `content/en/words.yaml`."""

from pathlib import Path

from crossroads.content.yaml_files import read_mapping
from crossroads.faults import DataError, fault


def load_words(path: Path) -> dict[str, str]:
    """Words by key. Raises DataError for each that is no text."""
    words = read_mapping(path)
    faults = [
        fault(path, key, value, "a text")
        for key, value in words.items()
        if not isinstance(value, str)
    ]
    if faults:
        raise DataError(faults)
    return words
