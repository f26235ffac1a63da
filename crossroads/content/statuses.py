"""How a state may belong to an organization: `content/statuses.yaml`."""

from typing import Literal

from crossroads.content.model import Id, Model, Texts

Strength = Literal["full", "half", "light"]
"""How strongly a status is drawn: full belonging strongest, the others paler."""


class Status(Model):
    """One way to belong; the file's order is the order of tables."""

    id: Id
    title: Texts
    strength: Strength
