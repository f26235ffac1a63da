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

    term: Text
    text: Annotated[Text, AfterValidator(_short_enough)]


class Term(Model):
    """A glossary term; its words stand under the language's code."""

    id: Id
    sources: list[Id] = Field(min_length=1)
    en: TermWords
    kk: TermWords | None = None
    ru: TermWords | None = None

    def words(self, language: Language) -> TermWords:
        """Words in the language, or in English where there are none yet."""
        found: TermWords | None = getattr(self, language)
        return found or self.en
