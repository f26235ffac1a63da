"""Words and shapes in another language: the same records, their texts exchanged.

What is exchanged is found in one way for both uses: to gather all texts there are, and to put
translations in their places. Keys are `ROOM:CONTEXT`, see `crossroads.translation.message`.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

import geopandas
from pydantic import BaseModel

from crossroads.content.library import Library
from crossroads.content.model import Language
from crossroads.content.translated import Say, translated, translated_paragraphs
from crossroads.content.units import Pattern
from crossroads.geo.atlas import Atlas
from crossroads.translation.features import local_frame, local_records

SayForms = Callable[[str, Pattern], Pattern]
"""Gives the forms of a text for classes of numbers, by its key and its English forms."""
M = TypeVar("M", bound=BaseModel)


@dataclass(frozen=True)
class Speech:
    """Where texts in another language come from."""

    language: Language
    say: Say
    say_forms: SayForms


def local_library(library: Library, speech: Speech) -> Library:
    """All words in another language."""

    def told(records: Mapping[str, M], key: str) -> dict[str, M]:
        return {
            id_: translated(record, f"{key}/{id_}", speech.say, speech.language)
            for id_, record in records.items()
        }

    def alone(record: M, key: str) -> M:
        return translated(record, key, speech.say, speech.language)

    return replace(
        library,
        language=speech.language,
        words={
            key: speech.say(f"interface:words/{key}", text) for key, text in library.words.items()
        },
        units={
            unit: speech.say_forms(f"interface:units/{unit}", forms)
            for unit, forms in library.units.items()
        },
        streamlit={
            text: speech.say(f"interface:streamlit/{text}", told_as)
            for text, told_as in library.streamlit.items()
        },
        pages=told(library.pages, "interface:pages"),
        outlines=told(library.outlines, "interface:outlines"),
        statuses=told(library.statuses, "interface:statuses"),
        start=alone(library.start, "interface:start"),
        explorer=alone(library.explorer, "interface:atlas"),
        about=translated_paragraphs(library.about, "interface:about", speech.say),
        sections={id_: alone(section, f"story:{id_}") for id_, section in library.sections.items()},
        boxes={id_: alone(box, f"story:boxes/{id_}") for id_, box in library.boxes.items()},
        questions=told(library.questions, "quiz:questions"),
        plans={id_: alone(plan, f"plans:{id_}") for id_, plan in library.plans.items()},
        terms=told(library.terms, "story:glossary"),
        votes=[
            vote.model_copy(update={"title": speech.say("story:votes/title", vote.title)})
            for vote in library.votes
        ],
        organizations=told(library.organizations, "atlas:organizations"),
        timeline=told(library.timeline, "atlas:timeline"),
        gazetteer=told(library.gazetteer, "atlas:gazetteer"),
    )


def local_atlas(atlas: Atlas, speech: Speech) -> Atlas:
    """All layers and features with their texts in another language."""
    layers = {
        id_: translated(layer, f"atlas:layers/{id_}", speech.say, speech.language)
        for id_, layer in atlas.layers.items()
    }
    features: dict[str, geopandas.GeoDataFrame] = {
        id_: local_frame(id_, frame, atlas, speech.say, speech.language)
        for id_, frame in atlas.features.items()
    }
    return local_records(replace(atlas, layers=layers, features=features), speech.language)
