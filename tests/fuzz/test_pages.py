"""Any address of the running app gives a page: no fault, no markup of the visitor's, no path."""

import re
from collections.abc import Iterator
from urllib.parse import quote

import pytest
from hypothesis import example, given
from markdown_it import MarkdownIt
from markdown_it.token import Token
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from tests.fuzz.addresses import MARK, Address, addresses
from tests.fuzz.effort import effort
from tests.fuzz.leaks import leaks
from tests.fuzz.visitor import visit

ADDRESSES = ("new_session", "navigation")
"""Messages that name pages by their addresses, in which the browser takes nothing for markup."""
MARKDOWN = f"\n\n![{MARK}](//{MARK}.example)\n\n<b>{MARK}"
"""Short enough to be told back whole."""
LINK = re.compile(r'href="\?[A-Za-z0-9%&;=+._~-]*"')
"""To the same view in another language: nothing in it can end it, or begin another address."""
HARMLESS = {"paragraph", "inline", "text", "softbreak"}


def tokens(markdown: str) -> Iterator[Token]:
    """Of a text as Streamlit's page reads it, one after the other."""
    for block in MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(markdown):
        yield block
        yield from block.children or ()


def becomes_markup(markdown: str) -> Iterator[str]:
    """What of the visitor's own words is anything but code."""
    for token in tokens(markdown):
        kind = re.sub("_(open|close)$", "", token.type)
        if kind == "code_inline":
            continue
        if kind not in HARMLESS:
            yield kind
        if kind == "text" and MARK in token.content:
            yield token.content


def faults(message: ForwardMsg) -> Iterator[object]:
    kind = message.WhichOneof("type")
    element = message.delta.new_element
    if element.HasField("exception"):
        yield element.exception
    if kind in ("script_compilation_exception", "session_event"):
        yield message
    if kind == "new_session":
        # Streamlit's own page gets it for its menu of developers, and shows it to nobody.
        message = ForwardMsg.FromString(message.SerializeToString())
        message.new_session.main_script_path = ""
    answer = message.SerializeToString()
    yield from leaks(answer)
    if element.WhichOneof("type") == "alert":
        yield from becomes_markup(element.alert.body)
    elif "cr-languages" in element.html.body:
        if MARK in LINK.sub("", element.html.body):
            yield message
    elif MARK.encode() in answer and kind not in ADDRESSES:
        yield message


@effort(few=30, whole=4000)
@given(addresses)
@example(Address("bridge", f"on={quote(MARKDOWN)}"))
@example(Address("about", f"{quote(MARKDOWN)}=1"))
def test_a_page_comes(app: str, address: Address) -> None:
    page = visit(app, address.path, address.query)
    assert page.finished == ForwardMsg.FINISHED_SUCCESSFULLY
    assert [fault for message in page.messages for fault in faults(message)] == []


@pytest.mark.parametrize("path", ["%20", "a%2Fb", "%20bridge", "a/b/c", "..%2F..%2Fetc%2Fpasswd"])
def test_where_no_page_can_stand_a_friendly_one_is_shown(app: str, path: str) -> None:
    page = visit(app, path, "")
    told = [message.delta.new_element.markdown.body for message in page.messages]
    assert any("There is no page at this address" in text for text in told)
