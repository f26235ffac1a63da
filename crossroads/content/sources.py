"""The bibliography: `content/sources.yaml`."""

from typing import Self

from pydantic import model_validator

from crossroads.content.model import Id, Model, Text


class Source(Model):
    """A work that facts rest on."""

    id: Id
    author: Text
    title: Text
    publisher: Text
    year: int
    """Year of publication; of a living page, the year of the version that was read."""
    url: str | None = None
    """Address as text: shown, never requested by the app."""
    verified: bool
    """True only where the source's own text was read and says so."""
    read: str | None = None
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
