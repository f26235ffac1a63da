"""What a browser makes of HTML, read without any of our code."""

from html.parser import HTMLParser


class HtmlReader(HTMLParser):
    """Elements, names of attributes, and all words: those shown, and those in attributes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: set[str] = set()
        self.attributes: set[str] = set()
        self._words: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.add(tag)
        for name, value in attrs:
            self.attributes.add(name)
            self._words.append(value or "")

    def handle_data(self, data: str) -> None:
        self._words.append(data)

    @property
    def words(self) -> str:
        return "".join(self._words)
