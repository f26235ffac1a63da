"""One measure as horizontal bars, each with its value in number words."""

from collections.abc import Mapping

from markupsafe import Markup

from crossroads.compare.figures import Measure, Total
from crossroads.compare.wording import value_text
from crossroads.content.library import Library

_CHART = Markup(
    '<h3 class="cr-compare-chart">{title}</h3>'
    '<div class="cr-bars" role="img" aria-label="{words}">{rows}</div>'
)
_ROW = Markup(
    "<span>{name}</span>"
    '<span class="cr-bar{home}"><i style="width: {width:.1f}%"></i><b>{value}</b></span>'
)
LONGEST = 55.0
"""Width of the longest bar in percent; what is left is for its value."""


def bars_html(
    title: str,
    named: Mapping[str, Total],
    measure: Measure,
    library: Library,
    highlight: str | None = None,
) -> Markup:
    """Bars in the order given; who has no figure gets these words and no bar."""
    most = max((total.value or 0 for total in named.values()), default=0) or 1
    rows = [
        _ROW.format(
            name=name,
            home=" cr-bar-home" if name == highlight else "",
            width=LONGEST * (total.value or 0) / most,
            value=value_text(total.value, measure, library),
        )
        for name, total in named.items()
    ]
    words = bars_in_words(title, named, measure, library)
    return _CHART.format(title=title, words=words, rows=Markup("").join(rows))


def bars_in_words(
    title: str, named: Mapping[str, Total], measure: Measure, library: Library
) -> str:
    """The same as a sentence, for those who can't see the bars."""
    clauses = [
        f"{name} {value_text(total.value, measure, library)}" for name, total in named.items()
    ]
    return f"{title}: {', '.join(clauses)}."
