"""A map in words is the same on paper as on the screen, in each language."""

import datetime as dt
from typing import Any

import pytest

from crossroads.content.library import Library
from crossroads.content.model import LANGUAGES, Language
from crossroads.geo.atlas import Atlas
from crossroads.maps.in_words import map_in_words
from crossroads.maps.plan import LayerPlan, MapPlan, plan_map
from crossroads.outlets.writing import writing_of
from crossroads.translation.speech import in_other_language
from tests.node import run_module

TODAY = dt.date(2026, 11, 24)


def drawn(layer: LayerPlan, atlas: Atlas, language: Language) -> dict[str, Any]:
    """A layer as the browser's half has it when it is drawn."""
    frame = atlas.features[layer.base.id]
    by = layer.base.style_by.property if layer.base.style_by and layer.keys else None
    ids = frame.index if layer.only is None else layer.only
    return {
        "spec": {"title": layer.title, "kind": layer.kind, "by": by, "keys": layer.keys},
        "categories": [{"style": one.style, "title": one.title} for one in layer.categories],
        "values": layer.values
        and {code: {"category": value.category} for code, value in layer.values.items()},
        "features": [
            {
                "id": id_,
                f"name_{language}": frame.at[id_, f"name_{language}"],
                **({by: frame.at[id_, by]} if by else {}),
            }
            for id_ in ids
        ],
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_both_halves_say_the_same(language: Language, library: Library, atlas: Atlas) -> None:
    told, shapes = in_other_language(library, atlas, language)
    plans: list[MapPlan] = [
        plan_map(section.map, told, shapes, TODAY) for section in told.sections.values()
    ]
    speech = {
        "words": told.words,
        "language": language,
        "writing": writing_of(language, told.units).wire(),
    }
    days = [None, dt.date(2001, 6, 15)]
    asked = [(plan, day) for plan in plans for day in days]
    answers = run_module(
        "maps/in_words_told.ts",
        [
            {
                "title": plan.title,
                "day": day.isoformat() if day else None,
                "layers": [drawn(layer, shapes, language) for layer in plan.layers],
                "speech": speech,
            }
            for plan, day in asked
        ],
    )
    assert len(answers) == 16
    for answer, (plan, day) in zip(answers, asked, strict=True):
        assert answer == map_in_words(plan.title, plan.layers, day, told, shapes)
