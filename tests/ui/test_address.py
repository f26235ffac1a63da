"""What the browser says of its address, which may be anything."""

import types

import pytest
import streamlit as st

from crossroads.ui.address import asked_address, asked_parameters, asked_url, can_be_page


def at(monkeypatch: pytest.MonkeyPatch, url: str | None) -> None:
    monkeypatch.setattr(st, "context", types.SimpleNamespace(url=url))


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("http://localhost:8501/", ""),
        ("http://localhost:8501/bridge/?scene=title", "bridge"),
        ("http://localhost:8501/a%2Fb", "a/b"),
        ("http://localhost:8501/%20", " "),
        (None, ""),
    ],
)
def test_the_last_part_of_the_address(
    monkeypatch: pytest.MonkeyPatch, url: str | None, address: str
) -> None:
    at(monkeypatch, url)
    assert asked_address() == address


@pytest.mark.parametrize("url", ["http://[", "http://localhost:x/", "//h:99999/"])
def test_what_is_no_address_is_none(monkeypatch: pytest.MonkeyPatch, url: str) -> None:
    at(monkeypatch, url)
    assert asked_address() == ""
    assert asked_url().hostname is None


@pytest.mark.parametrize("address", ["bridge", "no such page", "<b>", "..", "é", "a?b"])
def test_a_page_can_stand_at_one_part_of_a_path(address: str) -> None:
    assert can_be_page(address)
    st.Page(lambda: None, title="x", url_path=address)


@pytest.mark.parametrize("address", ["", " ", "\u00a0", "a/b", "/", " bridge", "bridge\n"])
def test_no_page_can_stand_elsewhere(address: str) -> None:
    assert not can_be_page(address)


class Twice(dict[str, list[str]]):
    """Stands for Streamlit's query parameters."""

    def get_all(self, name: str) -> list[str]:
        return self[name]


def test_of_a_parameter_that_stands_twice_the_first_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(st, "query_params", Twice(on=["2016-06-01", "2017-06-01"], scene=[""]))
    assert asked_parameters() == {"on": "2016-06-01", "scene": ""}
