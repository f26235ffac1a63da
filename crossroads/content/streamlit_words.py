"""Words of Streamlit's own that are seen on our pages: `content/en/streamlit.yaml`."""

from collections.abc import Mapping
from pathlib import Path

from crossroads.content.placeholders import placeholders
from crossroads.content.yaml_files import read_mapping
from crossroads.faults import DataError, Fault, fault

StreamlitWords = Mapping[str, str]
"""What a page shows, by what Streamlit has in English; `{name}` stands for what changes."""


def load_streamlit_words(path: Path) -> StreamlitWords:
    """The words as they are. Raises DataError with the key of each that is wrong."""
    given = read_mapping(path)
    faults = [found for text, place in given.items() for found in _faults(path, text, place)]
    if faults:
        raise DataError(faults)
    return {text: text for text in given}


def _faults(path: Path, text: str, place: object) -> list[Fault]:
    if not isinstance(place, str) or not place.strip():
        return [fault(path, text, place, "a text that says where it stands")]
    try:
        placeholders(text)
    except ValueError:
        return [fault(path, text, text, "each brace with its partner")]
    return []
