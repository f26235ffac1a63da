"""The table that the benchmarks print: ours beside the usual, as a ratio."""

BUDGET = {
    "server ms": 25.0,
    "websocket KB": 90.0,
    "another year: messages": 0.0,
    "search Python ms": 10.0,
    "search browser ms": 10.0,
    "export s": 20.0,
    "export memory MB": 500.0,
}
LINE = "{:<24} {:<21} {:>10} {:>10} {:>8} {:>8}"


def heading(first: str, usual: str = "usual") -> None:
    """Prints the names of the columns: what the first one names, and what ours stands beside."""
    print(LINE.format(first, "measure", "ours", usual, "ratio", "budget"), flush=True)


def row(section: str, measure: str, own: float, usual: float | None = None) -> None:
    """Prints one measure."""
    ratio = f"{own / usual:.3f}" if usual else "-"
    budget = f"{BUDGET[measure]:g}" if measure in BUDGET else ""
    print(
        LINE.format(
            section, measure, f"{own:.1f}", "-" if usual is None else f"{usual:.1f}", ratio, budget
        ),
        flush=True,
    )
