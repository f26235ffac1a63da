"""The real data with a text that would be markup wherever a text can stand."""

import datetime as dt
from dataclasses import dataclass, replace

import pytest

from crossroads.compare.belonging import Standing, standing_on
from crossroads.content.library import Library
from crossroads.content.sections import Section
from crossroads.geo.atlas import Atlas

HOSTILE = """<img src=x onerror="alert('1')"> & <b>"&amp;"</b>"""


@dataclass(frozen=True)
class Spoilt:
    """What the functions that make HTML get."""

    library: Library
    atlas: Atlas
    standing: Standing
    section: Section
    text: str = HOSTILE


@pytest.fixture(scope="session")
def spoilt(library: Library, atlas: Atlas) -> Spoilt:
    source = {
        **dict.fromkeys(("author", "title", "publisher", "url"), HOSTILE),
        "read": "none",
    }
    real = library.sections["bridge"]
    scene = real.scenes[0].model_copy(
        update={
            "title": HOSTILE,
            "text": f"{HOSTILE} [@palma-2023] {{{{kz-area}}}} [[steppe|{HOSTILE}]]",
        }
    )
    section = real.model_copy(
        update={
            **dict.fromkeys(("title", "summary"), HOSTILE),
            "questions": [HOSTILE, HOSTILE],
            "body": scene.text,
            "scenes": [scene],
        }
    )
    names = {"name": {"en": HOSTILE}, "short": {"en": HOSTILE}}
    bad = replace(
        library,
        words=dict.fromkeys(library.words, HOSTILE),
        sources={key: one.model_copy(update=source) for key, one in library.sources.items()},
        terms={
            key: one.model_copy(update={"term": HOSTILE, "text": HOSTILE})
            for key, one in library.terms.items()
        },
        organizations={
            key: one.model_copy(update=names) for key, one in library.organizations.items()
        },
        statuses={
            key: one.model_copy(update={"title": {"en": HOSTILE}})
            for key, one in library.statuses.items()
        },
        sections={section.id: section},
        start=library.start.model_copy(
            update=dict.fromkeys(("title", "subtitle", "lead"), HOSTILE)
        ),
        explorer=library.explorer.model_copy(update=dict.fromkeys(("title", "lead"), HOSTILE)),
    )
    countries = {
        code: one.model_copy(update={"name_en": HOSTILE}) for code, one in atlas.countries.items()
    }
    standing = standing_on(library, dt.date(2026, 11, 24))
    return Spoilt(bad, replace(atlas, countries=countries), standing, section)
