"""What a page hands to the map on it: small tables and addresses, no shapes."""

import datetime as dt

from crossroads.content.library import Library
from crossroads.contract.message import (
    ExplorerOptions,
    FaultWords,
    LayerGroup,
    MapMessage,
    QuizOptions,
)
from crossroads.contract.story import StoryOptions
from crossroads.contract.words import FAULT, MESSAGE_WORDS
from crossroads.maps.basemap import BASEMAP
from crossroads.maps.plan import MapPlan
from crossroads.maps.street_map import STREET_MAP_ID
from crossroads.outlets.assets import CHAPTER, EXPLORER, QUIZ, Assets
from crossroads.outlets.publisher import file_address
from crossroads.outlets.specs import layer_record, layer_spec

SPARE_LOOKS = ("hatch-teal", "hatch-plum", "outline", "fill-west", "fill-plain", "fill-east")
"""Looks for a body whose own look another visible body has already."""
ALWAYS_CREDITED = "Natural Earth"
"""Whose shapes lie under every map."""


def engine_of(message: MapMessage) -> str:
    """Name of the script and the style sheet that a map needs."""
    if message.explorer:
        return EXPLORER
    return QUIZ if message.quiz else CHAPTER


def map_message(
    plan: MapPlan,
    library: Library,
    assets: Assets,
    today: dt.date,
    story: StoryOptions | None = None,
) -> MapMessage:
    """Message of a planned map; with a story, its scenes can be walked through."""
    soon = [story.scenes] if story is not None and story.scenes is not None else []
    return _message(plan, library, assets, today, soon).model_copy(update={"story": story})


def explorer_message(plan: MapPlan, library: Library, assets: Assets, today: dt.date) -> MapMessage:
    """Message of the explorer's map. It depends on no chosen date, as no message does."""
    absent = () if assets.known.street_map else (STREET_MAP_ID,)
    groups = [
        LayerGroup(
            title=group.title,
            layers=[
                *(id_ for id_ in group.basemap if id_ not in absent),
                *(use.public_id for use in group.layers),
            ],
        )
        for group in library.explorer.groups
    ]
    files = assets.known.files
    options = ExplorerOptions(groups=groups, looks=list(SPARE_LOOKS))
    message = _message(plan, library, assets, today, [files.reference])
    return message.model_copy(update={"explorer": options})


def quiz_message(
    plan: MapPlan, library: Library, assets: Assets, today: dt.date, items: str
) -> MapMessage:
    """Message of the quiz's map. `items`: address of the QuizFile."""
    message = _message(plan, library, assets, today, [items])
    return message.model_copy(update={"quiz": QuizOptions(items=items)})


def _message(
    plan: MapPlan, library: Library, assets: Assets, today: dt.date, soon: list[str]
) -> MapMessage:
    specs = [layer_spec(layer, library, assets.layers) for layer in plan.layers]
    known = assets.known.layers
    bases = {layer.base.id: layer.base for layer in plan.layers}
    at_once = [*(known[base.id] for base in BASEMAP), *(spec for spec in specs if spec.show)]
    shapes = [file_address(spec.url) for spec in at_once if spec.kind != "image"]
    words = library.words
    return MapMessage(
        title=plan.title,
        bounds=plan.bounds,
        today=today,
        catalogue=assets.catalogue,
        layers=[
            layer_record(layer, spec, known) for layer, spec in zip(plan.layers, specs, strict=True)
        ],
        soon=list(dict.fromkeys([*shapes, *soon])),
        credits=list(dict.fromkeys([ALWAYS_CREDITED, *(base.credit for base in bases.values())])),
        schematic=any(base.accuracy == "schematic" for base in bases.values()),
        faults=FaultWords.model_validate(
            {word.removeprefix(FAULT): words[word] for word in MESSAGE_WORDS}
        ),
    )
