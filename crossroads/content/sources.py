"""The bibliography: `content/sources.yaml`."""

from typing import Self

from pydantic import Field, model_validator

from crossroads.content.model import Id, Model, Text


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
    verified: bool = Field(examples=[True])
    """True only where the source's own text was read and says so."""
    read: str | None = Field(
        default=None, examples=["trade with Uzbekistan US$4.5 billion in 2023"]
    )
    """What was read there; required where verified."""

    @model_validator(mode="after")
    def _says_what_was_read(self) -> Self:
        if self.verified and not self.read:
            raise ValueError("a key `read` that tells what was read, since verified is true")
        return self

    @property
    def short(self) -> str:
        """Author and year, as a caption cites it."""
        return f"{self.author} {self.year}"

    @property
    def full(self) -> str:
        """One line of the bibliography, without the address."""
        return f"{self.author}: {self.title}. {self.publisher}, {self.year}."
