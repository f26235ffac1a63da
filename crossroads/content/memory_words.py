"""Keys of what the quiz says of its memory; see `crossroads.content.words`."""

from crossroads.content.placeholders import Slots

PLAIN_OF_MEMORY = (
    "quiz_memory_damaged",
    "quiz_memory_denied",
    "quiz_memory_forget",
    "quiz_memory_forgotten",
    "quiz_memory_keep",
    "quiz_memory_next",
    "quiz_memory_none_due",
    "quiz_memory_show",
    "quiz_memory_title",
)
"""Keys of texts that are shown as they stand."""

FILLED_OF_MEMORY: dict[str, Slots] = {
    "quiz_memory_ask": {"name": str},
    "quiz_memory_forecast": {
        "forecasts": str,
        "expected": str,
        "recalled": str,
        "brier": str,
        "constant": str,
    },
    "quiz_memory_kept": {"name": str},
    "quiz_memory_missing": {"count": str},
    "quiz_memory_practise": {"count": str},
    "quiz_memory_row": {"percent": str, "question": str},
}
"""Keys of texts that the browser fills, with what it fills in."""
