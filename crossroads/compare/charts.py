"""One measure as horizontal bars, each with its value in number words."""

from collections.abc import Mapping

import altair as alt
import pandas as pd

from crossroads.compare.figures import Measure, Total
from crossroads.compare.wording import value_text
from crossroads.content.library import Library

BAR = "#2a8ca3"
HIGHLIGHT = "#b57a00"
"""Colours that stand out from the light page as well as from the dark one."""
TEXT = "currentColor"
"""The page's own colour: charts are drawn as SVG, so they follow a change of theme at once."""
STEP = 38
"""Pixels from one bar to the next."""
ROOM = 1.75
"""Width of a chart in lengths of its longest bar: what is left is for that bar's value."""


def bars(
    named: Mapping[str, Total],
    measure: Measure,
    library: Library,
    highlight: str | None = None,
) -> alt.LayerChart:
    """Bars in the order given; who has no figure gets these words and no bar."""
    frame = pd.DataFrame(
        {
            "name": list(named),
            "value": [total.value or 0 for total in named.values()],
            "label": [value_text(total.value, measure, library) for total in named.values()],
            "colour": [HIGHLIGHT if name == highlight else BAR for name in named],
        }
    )
    longest = float(frame["value"].max()) or 1.0
    base = alt.Chart(frame).encode(
        x=alt.X("value:Q", axis=None, scale=alt.Scale(domain=[0, longest * ROOM])),
        y=alt.Y(
            "name:N",
            sort=None,
            title=None,
            axis=alt.Axis(
                ticks=False, domain=False, labelFontSize=14, labelColor=TEXT, labelLimit=130
            ),
        ),
        tooltip=[alt.Tooltip("name:N", title=" "), alt.Tooltip("label:N", title=" ")],
    )
    bar_marks = base.mark_bar(height=20, cornerRadiusEnd=2).encode(
        color=alt.Color("colour:N", scale=None)
    )
    values = base.mark_text(align="left", dx=6, fontSize=14, color=TEXT).encode(text="label:N")
    return alt.LayerChart(
        layer=[bar_marks, values], height=STEP * len(named), view=alt.ViewBackground(stroke=None)
    )


def bars_in_words(
    title: str, named: Mapping[str, Total], measure: Measure, library: Library
) -> str:
    """The same as a sentence, for those who can't see the bars."""
    clauses = [
        f"{name} {value_text(total.value, measure, library)}" for name, total in named.items()
    ]
    return f"{title}: {', '.join(clauses)}."
