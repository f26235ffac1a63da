"""The pages and their order, as data: `content/pages.yaml`."""

from crossroads.content.model import Id, Model, Text, Texts


class Page(Model):
    """One page of the app. Its id is its address and never changes."""

    id: Id
    file: Text | None = None
    """Python file in `pages/`; a section's page needs none."""
    icon: Text
    """Material symbol, as Streamlit writes it."""
    section: Id | None = None
    """Section shown on the page; its title is the page's title."""
    title: Texts | None = None
    """Title of a page without a section."""
