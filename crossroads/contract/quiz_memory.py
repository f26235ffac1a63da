"""Words with which the quiz tells what it remembers of a pupil."""

from crossroads.contract.record import Record


class MemoryWords(Record):
    """Of each the key in `words.yaml` begins with `quiz_memory_`."""

    title: str
    ask: str
    """Names with `{name}` under what the browser keeps it."""
    keep: str
    kept: str
    """The same once it does."""
    denied: str
    damaged: str
    forget: str
    forgotten: str
    practise: str
    """Tells with `{count}` how many questions are due."""
    none_due: str
    next: str
    row: str
    """`{percent}` and `{question}`."""
    show: str
    forecast: str
    """`{forecasts}`; `{expected}`, `{recalled}` in percent; scores `{brier}` and `{constant}`."""
    missing: str
    """`{count}` answers."""
