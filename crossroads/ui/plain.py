"""Telling visitors their own words back, where Streamlit reads Markdown."""

import re

from crossroads.content.prose import literally

_WORD_JOINER = "\u2060"
_LINKS = re.compile(r"[:@]|www", re.IGNORECASE)
"""What begins a link or a symbol to Streamlit even where no mark says so."""


def plain(text: str) -> str:
    """Markdown that shows a text as it is: as code, in one line.

    An empty line would end the code and begin Markdown again, so white space and what can't be
    printed become spaces; the marks around are more than any row of them inside. Streamlit
    rewrites `:material/` to `:material_` even in code, but makes no icon of it there.
    """
    line = seen(text)
    longest = max((len(row) for row in re.findall("`+", line)), default=0)
    marks = "`" * (longest + 1)
    return f"{marks} {line} {marks}"


def seen(text: str) -> str:
    """What can be seen of a text, in one line: no sign in it turns or breaks the words around."""
    return " ".join(
        "".join(character if character.isprintable() else " " for character in text).split()
    )


def spoken(text: str) -> str:
    """Markdown that shows a text as it is, in one line and in the type around it.

    A sign that nobody sees parts what Streamlit would make a link or a picture of.
    """
    line = " ".join(text.split())
    return literally(_LINKS.sub(rf"\g<0>{_WORD_JOINER}", line))
