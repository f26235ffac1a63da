"""Key terms: `content/glossary.yaml`."""

from typing import Annotated

from pydantic import AfterValidator, Field

from crossroads.content.model import Id, Model
from crossroads.content.translated import TranslatedText

LONGEST_EXPLANATION = 60
"""Words; more than that does not fit the note that opens beside the term."""


def _short_enough(text: str) -> str:
    if len(text.split()) > LONGEST_EXPLANATION:
        raise ValueError(f"an explanation of at most {LONGEST_EXPLANATION} words")
    return text


class Term(Model):
    """A glossary term."""

    id: Id = Field(examples=["break-of-gauge"])
    """Key of the entry; texts name it as `[[break-of-gauge|words]]`."""
    sources: list[Id] = Field(min_length=1, examples=[["astanatimes-2021-khorgos"]])
    """Ids of `content/sources.yaml` that the explanation rests on."""
    term: TranslatedText = Field(examples=["break of gauge"])
    """The term as the note's heading writes it."""
    text: Annotated[TranslatedText, AfterValidator(_short_enough)] = Field(
        examples=["Place where railways with different distances between the rails meet."]
    )
    """Explanation of at most 60 words."""
