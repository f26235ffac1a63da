"""Land neighbours, and the lengths of borders and shores."""

from collections.abc import Mapping

from crossroads.content.questions import BordersQuestion, NeighboursQuestion
from crossroads.contract.quiz import ChoiceAnswer, ItemRecord, OrderAnswer
from crossroads.geo.measures import land_neighbours
from crossroads.geo.records.countries import Border, Shore
from crossroads.quiz.item import item
from crossroads.quiz.told import Telling, in_list, paragraphs

LINES = ("borders", "caspian-shores")
WRONG = 4
"""Countries near by that are no neighbours."""
APART_DEGREES = 0.2
"""A country nearer than this is none of the wrong answers: shapes are generalised."""


def neighbours_item(asked: NeighboursQuestion, telling: Telling) -> ItemRecord:
    """Which countries share a land border with one."""
    right = land_neighbours(telling.atlas.features["countries"], asked.of)
    wrong = _near(asked.of, right, telling)
    names = {code: telling.country(code) for code in (*right, *wrong)}
    options = telling.in_order(names.values())
    told = telling.names(names[code] for code in right)
    home = telling.spot(f"country:{asked.of}")
    return item(
        asked,
        "neighbours",
        telling,
        question=telling.words("quiz_ask_neighbours", name=home.name),
        answer=ChoiceAnswer(
            options=options,
            right=sorted(options.index(names[code]) for code in right),
            several=True,
        ),
        because=paragraphs([telling.words("quiz_neighbours", name=home.name, names=told)]),
        sources=home.sources,
        hint=telling.words("quiz_hint_count", count=len(right)),
        points=[home.at],
        highlight=[home.ref],
        shows=[f"country:{code}" for code in right],
    )


def _near(code: str, right: list[str], telling: Telling) -> list[str]:
    frame = telling.atlas.features["countries"]
    home = frame.geometry[code]
    west, south, east, north = home.bounds
    around = frame.cx[west - 25 : east + 25, south - 15 : north + 15]
    lengths = {
        str(other): float(shape.distance(home))
        for other, shape in around.geometry.items()
        if other not in (code, *right) and telling.atlas.countries[str(other)].un_member
    }
    apart = {other: length for other, length in lengths.items() if length >= APART_DEGREES}
    return sorted(apart, key=lambda other: (apart[other], other))[:WRONG]


def borders_item(asked: BordersQuestion, telling: Telling) -> ItemRecord:
    """Borders or shores by their length, the longest first."""
    layer = layer_of(asked.lines, telling)
    known = lines_of(layer, telling)
    lines = sorted((known[id_] for id_ in asked.lines), key=lambda line: -line.length_km)
    cards = [telling.country(line.country) for line in lines]
    told = [
        telling.words("quiz_km_of", km=telling.km(line.length_km), year=line.as_of)
        for line in lines
    ]
    rows = [
        telling.words("quiz_one_of", card=card, told=length)
        for card, length in zip(cards, told, strict=True)
    ]
    middle = len(lines) // 2
    return item(
        asked,
        "borders",
        telling,
        question=telling.words("quiz_ask_borders" if layer == "borders" else "quiz_ask_shores"),
        answer=OrderAnswer(cards=cards, told=told),
        because=in_list(rows),
        sources=[id_ for line in lines for id_ in _sources(layer, line.id, telling)],
        hint=telling.words("quiz_hint_one", card=cards[middle], told=told[middle]),
        layers=[layer],
        highlight=["country:KZ"] if layer == "borders" else [],
        shows=[f"{layer}:{line.id}" for line in lines],
    )


def layer_of(lines: list[str], telling: Telling) -> str:
    """The layer that has all the lines. Raises KeyError where there is none."""
    for layer in LINES:
        if all(id_ in lines_of(layer, telling) for id_ in lines):
            return layer
    raise KeyError(", ".join(lines))


def lines_of(layer: str, telling: Telling) -> Mapping[str, Border | Shore]:
    """Features of one of the two layers."""
    atlas = telling.atlas
    return atlas.borders if layer == "borders" else atlas.shores


def _sources(layer: str, id_: str, telling: Telling) -> list[str]:
    cell = telling.atlas.features[layer].at[id_, "sources"]
    return [part.strip() for part in str(cell).split(";")]
