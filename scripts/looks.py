"""Makes the browser's style sheet of looks, `browser/styles/looks.css`, from `geo/styles.yaml`."""

from collections.abc import Iterator, Mapping

from crossroads.geo.styles import Hatch, Look, Ramp, Styles, load_styles
from crossroads.paths import ROOT

SHEET = ROOT / "browser" / "styles" / "looks.css"
_HEAD = "/* Made from geo/styles.yaml by `make browser`; edit that file. */"


def sheet_text(styles: Styles) -> str:
    """The style sheet."""
    light = {name: colour.light for name, colour in styles.colours.items()}
    dark = {name: colour.dark for name, colour in styles.colours.items()}
    blocks = [
        _HEAD,
        _variables(":root", light, styles.area_opacity.light),
        _variables(':root[data-theme="dark"]', dark, styles.area_opacity.dark),
        *(_look_rule(kind, look, styles) for kind, look in styles.kinds.items()),
        *(_hatch_rule(name, hatch) for name, hatch in styles.hatches.items()),
        *(_look_rule(name, look, styles) for name, look in styles.looks.items()),
        *(rule for name, ramp in styles.ramps.items() for rule in _ramp_rules(name, ramp)),
    ]
    return "\n\n".join(block for block in blocks if block) + "\n"


def _variables(selector: str, colours: Mapping[str, str], opacity: float) -> str:
    named = [(f"--{name}", _short(value)) for name, value in colours.items()]
    return _rule(selector, [*named, ("--area-opacity", _number(opacity))])


def _short(colour: str) -> str:
    """As the browser half's formatter writes it."""
    return f"#{colour[1::2]}" if colour[1::2] == colour[2::2] else colour


def _look_rule(name: str, look: Look, styles: Styles) -> str:
    lines = list(_declarations(look, styles))
    return _rule(f".cr-{name}", lines) if lines else ""


def _declarations(look: Look, styles: Styles) -> Iterator[tuple[str, str]]:
    if look.fill is not None:
        hatch = look.fill in styles.hatches
        yield "fill", f'url("#cr-{look.fill}")' if hatch else _paint(look.fill, styles)
    if look.fill_opacity is not None:
        yield "fill-opacity", _number(look.fill_opacity)
    if look.stroke is not None:
        yield "stroke", _paint(look.stroke, styles)
    if look.width is not None:
        yield "stroke-width", _number(look.width)
    if look.dash is not None:
        yield "stroke-dasharray", " ".join(_number(length) for length in look.dash)
    if look.cap is not None:
        yield "stroke-linecap", look.cap
        yield "stroke-linejoin", look.cap
    if look.stroke_opacity is not None:
        yield "stroke-opacity", _number(look.stroke_opacity)


def _paint(name: str, styles: Styles) -> str:
    return f"var(--{name})" if name in styles.colours else name


def _hatch_rule(name: str, hatch: Hatch) -> str:
    lines = [("stroke", f"var(--{hatch.colour})"), ("stroke-width", _number(hatch.width))]
    return _rule(f".cr-{name}-line", lines)


def _ramp_rules(name: str, ramp: Ramp) -> Iterator[str]:
    for step, share in enumerate(ramp.shares, start=1):
        mixed = f"color-mix(in oklab, var(--{ramp.high}) {share}%, var(--{ramp.low}))"
        yield _rule(f".cr-{name}-{step}", [("fill", mixed)])


def _rule(selector: str, lines: list[tuple[str, str]]) -> str:
    body = "".join(f"  {name}: {value};\n" for name, value in lines)
    return f"{selector} {{\n{body}}}"


def _number(value: float) -> str:
    return f"{value:g}"


def write_sheet() -> None:
    """Writes the style sheet anew."""
    SHEET.write_text(sheet_text(load_styles()), encoding="utf-8")


if __name__ == "__main__":
    write_sheet()
