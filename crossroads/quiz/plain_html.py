"""The HTML of explanations for where our style sheets are not: its words, or its simplest marks.

What shows on the page only when asked for (a figure's note), and numbers of sources that lead to
a list on the page, are left out; links are plain words.
"""

from html.parser import HTMLParser

from markupsafe import Markup, escape

KEPT = frozenset({"p", "ul", "ol", "li", "strong", "em"})
BLOCKS = frozenset({"p", "li"})
"""After which a new line begins."""
LEFT_OUT = frozenset({"cr-note", "cr-cite"})
"""Classes of what is left out."""
BREAK = "\u2028"
"""Between lines; a break in the text itself is but a space."""
CLOSING = (".", ",", ";", ":", "!", "?", ")")
"""What no blank stands before, when what stood between is left out."""
VOID = frozenset({"br", "img", "hr", "wbr"})
"""Elements that have no end."""


def simple_html(html: Markup) -> Markup:
    """The same with paragraphs, lists and emphasis alone, none with an attribute."""
    return Markup().join(_read(html).marked)


def words_of(html: Markup) -> str:
    """Its words; a line for each paragraph and item."""
    lines = "".join(_read(html).said).split(BREAK)
    return "\n".join(line for line in (" ".join(line.split()) for line in lines) if line)


def _read(html: Markup) -> "_Reader":
    reader = _Reader()
    reader.feed(str(html))
    reader.close()
    return reader


class _Reader(HTMLParser):
    """Goes through HTML of our own making, whose elements all have their ends."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.marked: list[Markup] = []
        self.said: list[str] = []
        self._left_out = 0
        """How many elements deep in what is left out."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in VOID:
            if tag == "br" and not self._left_out:
                self.marked.append(Markup("<br>"))
                self.said.append(BREAK)
        elif self._left_out or LEFT_OUT & set((dict(attrs).get("class") or "").split()):
            self._left_out += 1
        elif tag in KEPT:
            self.marked.append(Markup("<{}>").format(tag))

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        if self._left_out:
            self._left_out -= 1
        elif tag in KEPT:
            self.marked.append(Markup("</{}>").format(tag))
        if tag in BLOCKS and not self._left_out:
            self.said.append(BREAK)

    def handle_data(self, data: str) -> None:
        if not self._left_out:
            if self.said and data.startswith(CLOSING):  # of what a number of a source was a part
                self.said[-1] = self.said[-1].rstrip(" ")
                self.marked[-1] = self.marked[-1].rstrip(" ")
            self.marked.append(escape(data))
            self.said.append(data)
