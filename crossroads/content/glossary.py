"""Key terms: `content/glossary.yaml`, each with its words by language."""

from typing import Annotated

from pydantic import AfterValidator, Field

from crossroads.content.model import Id, Language, Model, Text

LONGEST_EXPLANATION = 60
"""Words; more than that does not fit the note that opens beside the term."""


def _short_enough(text: str) -> str:
    if len(text.split()) > LONGEST_EXPLANATION:
        raise ValueError(f"an explanation of at most {LONGEST_EXPLANATION} words")
    return text


class TermWords(Model):
    """A term and its explanation in one language."""

    term: Text = Field(examples=["break of gauge"])
    """The term as the note's heading writes it."""
    text: Annotated[Text, AfterValidator(_short_enough)] = Field(
        examples=["Place where railways with different distances between the rails meet."]
    )
    """Explanation of at most 60 words."""


class Term(Model):
    """A glossary term; its words stand under the language's code."""

    id: Id = Field(examples=["break-of-gauge"])
    """Key of the entry; texts name it as `[[break-of-gauge|words]]`."""
    sources: list[Id] = Field(min_length=1, examples=[["astanatimes-2021-khorgos"]])
    """Ids of `content/sources.yaml` that the explanation rests on."""
    en: TermWords = Field(
        examples=[{"term": "abstention", "text": "Taking part in a vote without yes or no."}]
    )
    """Words in English."""
    kk: TermWords | None = Field(
        default=None, examples=[{"term": "дала", "text": "Шөп өсетін кең жазық."}]
    )
    """Words in Kazakh, where there are some."""
    ru: TermWords | None = Field(
        default=None, examples=[{"term": "степь", "text": "Широкая равнина, поросшая травой."}]
    )
    """Words in Russian, where there are some."""

    def words(self, language: Language) -> TermWords:
        """Words in the language, or in English where there are none yet."""
        words: TermWords | None = getattr(self, language)
        return words or self.en
