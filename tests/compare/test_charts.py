import pytest

from crossroads.compare.charts import BAR, HIGHLIGHT, bars, bars_in_words
from crossroads.compare.figures import Total
from crossroads.content.library import Library


@pytest.fixture
def named() -> dict[str, Total]:
    return {
        "Kazakhstan": Total(18_513_930, (2019, 2019), []),
        "China": Total(1_397_715_000, (2019, 2019), []),
        "Nowhere": Total(None, None, ["XX"]),
    }


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_every_bar_has_its_value_in_words(named: dict[str, Total], library: Library) -> None:
    chart = bars(named, "people", library, "Kazakhstan").to_dict()
    (rows,) = chart["datasets"].values()
    assert [row["label"] for row in rows] == ["18.5 million", "1.4 billion", "no figure"]
    assert [row["value"] for row in rows] == [18_513_930, 1_397_715_000, 0]
    assert [row["colour"] == HIGHLIGHT for row in rows] == [True, False, False]
    bar, text = chart["layer"]
    assert (bar["mark"]["type"], text["mark"]["type"]) == ("bar", "text")
    assert text["mark"]["color"] == "currentColor"
    assert bar["encoding"]["x"]["scale"]["domain"][1] > 1_397_715_000


def test_nobody_with_a_figure_is_drawn_too(library: Library) -> None:
    chart = bars({"A": Total(None, None, []), "B": Total(None, None, [])}, "gdp", library)
    assert chart.to_dict()["layer"][0]["encoding"]["x"]["scale"]["domain"][1] > 0


def test_the_words_say_the_same(named: dict[str, Total], library: Library) -> None:
    said = bars_in_words("Population", named, "people", library)
    assert said == "Population: Kazakhstan 18.5 million, China 1.4 billion, Nowhere no figure."


@pytest.mark.parametrize("page", ["#fdfbf6", "#181c1e"])
@pytest.mark.parametrize("bar", [BAR, HIGHLIGHT])
def test_bars_stand_out_from_both_pages(bar: str, page: str) -> None:
    assert contrast(bar, page) >= 3  # WCAG 2.2, 1.4.11
