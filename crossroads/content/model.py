"""What all data models share: they are frozen, and unknown keys are faults."""

from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

from crossroads.content.translated import Form

Language = Literal["en", "kk", "ru"]
LANGUAGES: tuple[Language, ...] = ("en", "kk", "ru")
SOURCE: Language = "en"
"""Language of the files of words; `content/locale/` has the others."""

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
"""Public id: lower-case words joined by hyphens; it never changes once shipped."""
CountryCode = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]
"""ISO 3166-1 alpha-2 (ISO 3166-3 for former states, XK for Kosovo, EU for the Union)."""
OrganizationId = Annotated[str, StringConstraints(pattern=r"^[A-Z0-9]+$")]
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
FileName = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-]+\.[a-z0-9]+$", max_length=100)]
"""A file of the one folder that is meant: no way leads out of it."""


def _with_english(texts: dict[Language, str]) -> dict[Language, str]:
    if "en" not in texts:
        raise ValueError("a text in English (key en)")
    return texts


Texts = Annotated[
    dict[Language, Text],
    AfterValidator(_with_english),
    Form.TEXTS,
    Field(json_schema_extra={"required": ["en"]}),
]
"""One text in several languages; English is always there. A language that is not there has its
text in `content/locale/`."""


def at_most_words(most: int) -> AfterValidator:
    """Refuses texts of which one, in whatever language, has more words."""

    def check(texts: Texts) -> Texts:
        if any(len(text.split()) > most for text in texts.values()):
            raise ValueError(f"a text of at most {most} words")
        return texts

    return AfterValidator(check)


class Model(BaseModel):
    """Frozen record; unknown keys are refused so that a misspelt key is found.

    The docstring under a field is its description in `docs/schemas/`.
    """

    model_config = ConfigDict(
        frozen=True, extra="forbid", use_attribute_docstrings=True, allow_inf_nan=False
    )


def in_language(texts: dict[Language, str], language: Language) -> str:
    """Text in the language asked for, in English where there is none yet."""
    return texts.get(language, texts["en"])
