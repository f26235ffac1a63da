"""What countries are called in their own languages: `content/local_names.csv`.

Taken from CLDR by `python -m scripts.local_names`; asking CLDR for them while the app runs would
load the data of a hundred languages.
"""

from collections import defaultdict
from pathlib import Path

from pydantic import Field

from crossroads.content.model import CountryCode, Model
from crossroads.content.records import load_table

LocalNames = dict[str, tuple[tuple[str, str], ...]]
"""Language tag and name for each official language, by country code."""


class LocalName(Model):
    """A country's name in one of its official languages."""

    country: CountryCode = Field(examples=["UZ"])
    """Two letters: ISO 3166-1, XK for Kosovo."""
    language: str = Field(pattern=r"^[a-z]{2,3}(-[A-Z][a-z]{3})?$", examples=["uz", "zh-Hans"])
    """Tag of BCP 47: the language, and the script where it has several."""
    name: str = Field(min_length=1, examples=["Oʻzbekiston"])
    """As that language writes it."""


def load_local_names(path: Path) -> LocalNames:
    """Names by country, in the order of the table. Raises DataError with line numbers."""
    names: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for row in load_table(path, LocalName, dict):
        names[row.country].append((row.language, row.name))
    return {country: tuple(rows) for country, rows in names.items()}
