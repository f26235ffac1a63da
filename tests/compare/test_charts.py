from xml.etree import ElementTree

import pytest

from crossroads.compare.charts import LONGEST, bars_html, bars_in_words
from crossroads.compare.figures import Total
from crossroads.content.library import Library
from crossroads.paths import ROOT
from tests.known import known


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


def bars_of(html: str) -> dict[str, tuple[float, str, bool]]:
    """Width in percent, words, and whether it stands out, by name; strict about what is HTML."""
    chart = known(ElementTree.fromstring(f"<body>{html}</body>").find("div"))  # noqa: S314
    names, bars = list(chart)[::2], list(chart)[1::2]
    return {
        known(name.text): (
            float(known(known(bar.find("i")).get("style")).removeprefix("width: ").rstrip("%")),
            known(known(bar.find("b")).text),
            "cr-bar-home" in known(bar.get("class")).split(),
        )
        for name, bar in zip(names, bars, strict=True)
    }


def test_every_bar_has_its_value_in_words(named: dict[str, Total], library: Library) -> None:
    told = bars_of(bars_html("People", named, "people", library, "Kazakhstan"))
    assert [words for _, words, _ in told.values()] == ["18.5 million", "1.4 billion", "no figure"]
    assert [home for _, _, home in told.values()] == [True, False, False]
    kazakhstan, china, nowhere = (width for width, _, _ in told.values())
    assert china == LONGEST
    assert kazakhstan == pytest.approx(LONGEST * 18_513_930 / 1_397_715_000, abs=0.05)
    assert nowhere == 0


def test_nobody_with_a_figure_is_drawn_too(library: Library) -> None:
    nobody = {"A": Total(None, None, []), "B": Total(None, None, [])}
    told = bars_of(bars_html("GDP", nobody, "gdp", library))
    assert [width for width, _, _ in told.values()] == [0, 0]


def test_names_can_never_become_markup(library: Library) -> None:
    told = bars_of(bars_html("<b>", {"<i>&": Total(1, None, [])}, "people", library))
    assert list(told) == ["<i>&"]


def test_the_words_say_the_same(named: dict[str, Total], library: Library) -> None:
    said = bars_in_words("Population", named, "people", library)
    assert said == "Population: Kazakhstan 18.5 million, China 1.4 billion, Nowhere no figure."


@pytest.mark.parametrize("page", ["#fdfbf6", "#181c1e"])
@pytest.mark.parametrize("bar", [".cr-bar i", ".cr-bar-home i"])
def test_bars_stand_out_from_both_pages(bar: str, page: str) -> None:
    styles = (ROOT / "browser" / "styles" / "page.css").read_text(encoding="utf-8")
    rule = styles[styles.index(f"\n{bar} {{") :]
    colour = rule[rule.index("background: ") :].split(";")[0].removeprefix("background: ")
    assert contrast(colour, page) >= 3  # WCAG 2.2, 1.4.11
