"""Addresses as nobody means them: odd letters, markup, traversal, wrong percent-encoding."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from hypothesis import strategies as st

from crossroads.quiz.asked_round import KINDS
from crossroads.view.address import PARAMETERS

MARK = "zqx"
"""Stands in all markup below, and in no word of the app: what becomes of it can be found."""

HOSTILE = (
    f"<img src={MARK} onerror={MARK}=1>",
    f"<script>{MARK}</script>",
    f"</style></script><b>{MARK}</b>",
    f"\"'><svg onload={MARK}()>",
    f"javascript:{MARK}",
    f"![{MARK}](https://{MARK}.example/x.png)",
    f"\n\n[{MARK}](https://{MARK}.example)\n\n# {MARK}",
    f"https://{MARK}.example",
    f"`` ` ``` <i>{MARK}</i> `",
    f":red[{MARK}] :material/{MARK}: ${MARK}$ **{MARK}**",
    f"&lt;{MARK}&gt;&amp;&#60;{MARK}&#62;",
    f"{{{MARK}}} {{0.__class__}} %s %({MARK})s ${{{MARK}}}",
    f"'; DROP TABLE {MARK}; --",
    f"../../../../etc/{MARK}",
    f"..\\..\\{MARK}",
    f"/etc/{MARK}\0.md",
    f"file:///etc/{MARK}",
    f"\u202e{MARK}\u2066\u200b\ufeff\u0000\u001b[31m",
    f"{MARK}é́́́́\U0001f1f0\U0001f1ff\u0130\u017f",
    f"{MARK}" * 3000,
    "__proto__", "constructor", "toString", "None", "null", "undefined", "NaN", "Infinity",
    " ", "\u00a0", "\t", "+", "%", "%%", ",", ":", ",,", "::", "=", "&", "-", ".", "..", "/", "//",
)  # fmt: skip
VALUES = (
    "khorgos", "title", "closing", "members-sco,cities", "cities,-rivers", "country:KZ", "KZ",
    "city:almaty", "organization:SCO", "contested:crimea", "1", "0", "kk", "ru", "en", "true",
    "countries:KZ,UZ", "organizations:SCO,EU", "countries:", "countries", "a:40", "71.43,51.13",
    "71.43,51.13,5.25", "members-sco:40,relief-eurasia:60",
)  # fmt: skip
PATHS = (
    "", "start", "introduction", "bridge", "eastern-connections", "atlas", "about", "conclusion",
    "no-such-page", "Bridge", "bridge/", "/bridge", "bridge/bridge", "%20bridge", "%2Fbridge",
    "bridge%00", "a/b/c", "%20", "%2F", "%2e%2e%2f", "..%2F..%2Fetc%2Fpasswd", "%", "%zz",
    "_stcore", "app/static", "component", "media", "index.html", "bridge.py", "pages/bridge.py",
)  # fmt: skip

_number = st.one_of(
    st.floats(-400, 6000, allow_nan=False).map(lambda value: f"{value:f}"),
    st.sampled_from(("1e2", "+5", ".5", "5.", "-0", "0x10", "1_0", "٥", "९९", "9" * 400, "1,5")),
)


def _near(least: float, most: float) -> st.SearchStrategy[str]:
    """Numbers that mean something, and some beside them; many are halves in binary, which two
    ways of rounding take apart."""
    return st.one_of(
        st.floats(least, most).map(lambda value: f"{value:.6f}"),
        st.integers(int(least) * 128, int(most) * 128).map(lambda value: f"{value / 128:.7f}"),
        st.sampled_from((least, least + 0.04, most - 0.04, most)).map(str),
        _number,
    )


_day = st.one_of(
    st.dates().map(str),
    st.tuples(
        st.sampled_from((0, 1, 99, 1900, 1991, 2000, 2023, 2024, 9999, 10000)),
        st.integers(0, 13),
        st.integers(0, 32),
    ).map(lambda parts: "{:04d}-{:02d}-{:02d}".format(*parts)),
)
_words = st.one_of(
    st.sampled_from(HOSTILE),
    st.sampled_from(VALUES),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=30),
    _number,
    _day,
)
_point = st.tuples(_near(-180, 180), _near(-90, 90)).map(",".join)
_ids = st.lists(st.one_of(st.sampled_from(("cities", "KZ", "SCO", "1")), _words), max_size=4)
_FITTING = {
    "lang": st.sampled_from(("kk", "ru", "en", "EN", "fr")),
    "layers": _ids.map(",".join),
    "on": _day,
    "present": st.sampled_from(("1", "0", "true", "11")),
    "camera": st.tuples(_point, _near(1, 9)).map(",".join),
    "opacity": st.lists(
        st.tuples(st.one_of(st.sampled_from(("cities", "rivers", "7")), _words), _near(20, 100)),
        max_size=3,
    ).map(lambda layers: ",".join(":".join(layer) for layer in layers)),
    "from": st.one_of(_point, _words),
    "to": st.one_of(_point, _words),
    "around": st.one_of(_point, _words),
    "within": _near(1, 5000),
    "compare": st.tuples(
        st.sampled_from(("countries", "organizations")), _ids.map(",".join)
    ).map(":".join),
}  # fmt: skip
"""Values of the kind that a parameter has."""
_value = st.one_of(
    _words,
    st.lists(_words, max_size=4).map(",".join),
    st.tuples(_words, _number).map(":".join),
)
_ENCODINGS = (
    quote,
    lambda text: quote(text, safe="<>[]()!:,'*/`\\"),
    lambda text: quote(quote(text)),
    lambda text: quote(text).lower().replace("%20", "+"),
    lambda text: quote(text.encode("utf-16-le")),
    lambda text: quote(text)[: max(1, len(quote(text)) - 1)],  # cut, often inside a letter
    lambda text: quote(text) + "%f",
    lambda text: "%" + text,
    lambda text: "%c0%af%ed%a0%80%ff%E2%82" + quote(text),
    lambda text: text,
)
_written = st.tuples(st.sampled_from(_ENCODINGS), _value).map(lambda drawn: drawn[0](drawn[1]))


def queries_of(
    names: Sequence[str], fitting: Mapping[str, st.SearchStrategy[str]]
) -> st.SearchStrategy[str]:
    """Queries without their question mark, as they stand in an address bar.

    `names`: of parameters that mean something; `fitting`: values of the kind that they have.
    """
    name = st.one_of(
        st.sampled_from(names),
        st.sampled_from(names),
        st.sampled_from(("embed", "embed_options", "date", "Scene", "SCENE", "scene[]", "")),
        _written,
    )
    fits = (
        st.sampled_from(names)
        .flatmap(
            lambda name: st.tuples(
                st.just(name), st.sampled_from(_ENCODINGS[:2]), fitting.get(name, _words)
            )
        )
        .map(lambda drawn: f"{drawn[0]}={drawn[1](drawn[2])}")
    )
    pair = st.one_of(fits, fits, st.tuples(name, _written).map("=".join), _written)
    return st.tuples(
        st.lists(pair, max_size=6), st.sampled_from(("&", "&", "&", "&&", ";", "&amp;", "?"))
    ).map(lambda drawn: drawn[1].join(drawn[0]))


queries = queries_of(PARAMETERS, _FITTING)
"""Of all pages."""

CHAPTERS = ("introduction", "bridge", "conclusion")
quiz_queries = queries_of(
    ("chapter", "kinds", "level", "count", "seed"),
    {
        "chapter": st.one_of(st.sampled_from(CHAPTERS), _words),
        "kinds": st.lists(st.one_of(st.sampled_from(KINDS), _words), max_size=12).map(",".join),
        "level": st.one_of(st.integers(-1, 4).map(str), _number),
        "count": st.one_of(st.integers(-1, 60).map(str), st.integers(0, 99).map("{:03d}".format)),
        "seed": st.one_of(_words, st.text(st.characters(exclude_categories=["Cs"]), min_size=1)),
    },
)
"""Of the quiz's page."""

paths = st.one_of(st.sampled_from(PATHS), st.sampled_from(PATHS), _written)
"""Paths without the first slash."""


@dataclass(frozen=True)
class Address:
    """What a visitor asks for."""

    path: str
    query: str


addresses = st.builds(Address, paths, queries)
