"""The pages and their order, as data: `content/pages.yaml`."""

from pydantic import Field

from crossroads.content.model import FileName, Id, Model, Text, Texts


class Page(Model):
    """One page of the app. Its id is its address and never changes."""

    id: Id = Field(examples=["bridge"])
    """Key of the entry and address of the page; of a section's page the section's id."""
    file: FileName | None = Field(default=None, examples=["bridge.py"])
    """Python file in `pages/`; a section's page needs none."""
    icon: Text = Field(examples=[":material/conversion_path:"])
    """Material symbol, as Streamlit writes it."""
    section: Id | None = Field(default=None, examples=["bridge"])
    """Section shown on the page; its title is the page's title."""
    title: Texts | None = Field(default=None, examples=[{"en": "About and sources"}])
    """Title of a page without a section."""
