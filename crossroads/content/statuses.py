"""How a state may belong to an organization: `content/statuses.yaml`."""

from typing import Literal

from pydantic import Field

from crossroads.content.model import Id, Model, Texts

Strength = Literal["full", "half", "light"]
"""How strongly a status is drawn: full belonging strongest, the others paler."""


class Status(Model):
    """One way to belong; the file's order is the order of tables."""

    id: Id = Field(examples=["observer"])
    """Key of the entry; organizations and memberships name it."""
    title: Texts = Field(examples=[{"en": "observer"}])
    """The word for it, as legends and tables write it."""
    strength: Strength = Field(examples=["half"])
    """How strongly a map draws it."""
