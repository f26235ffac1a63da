"""The bibliography: `content/sources.yaml`."""

from typing import Literal, Self, get_args

from pydantic import Field, model_validator

from crossroads.content.model import Id, Model, Text

Reading = Literal["whole", "passage", "abstract", "mirror", "none"]
"""How much of a source's own text was read: all of it; the passage that is named; its abstract, its
introduction or excerpts; a copy that stands elsewhere; nothing."""
READINGS: tuple[Reading, ...] = get_args(Reading)


class Source(Model):
    """A work that facts rest on."""

    id: Id = Field(examples=["aa-2025-abraham"])
    """Key of the entry: author, year, a word; texts cite it as `[@aa-2025-abraham]`."""
    author: Text = Field(examples=["Anadolu Agency"])
    """Who wrote it: a person, or the body that answers for it."""
    title: Text = Field(examples=["Trump says Kazakhstan has agreed to join Abraham Accords"])
    """Title in the language of the work."""
    publisher: Text = Field(examples=["Anadolu Agency"])
    """Who published it."""
    year: int = Field(examples=[2025])
    """Year of publication; of a living page, the year of the version that was read."""
    url: str | None = Field(default=None, examples=["https://www.aiib.org/"])
    """Address as text: shown, never requested by the app."""
    read: Reading = Field(examples=["passage"])
    """How much of it was read: whole, passage, abstract, mirror (a copy elsewhere) or none."""
    passage: Text | None = Field(
        default=None, examples=["page 12: trade with Uzbekistan US$4.5 billion in 2023"]
    )
    """Which part was read and what it says, on which facts stand; none where nothing was read."""

    @model_validator(mode="after")
    def _says_what_was_read(self) -> Self:
        if (self.read == "none") != (self.passage is None):
            raise ValueError("a key passage that tells what was read, and none with `read: none`")
        return self

    @property
    def short(self) -> str:
        """Author and year, as a caption cites it."""
        return f"{self.author} {self.year}"

    @property
    def full(self) -> str:
        """One line of the bibliography, without the address."""
        return f"{self.author}: {self.title}. {self.publisher}, {self.year}."
