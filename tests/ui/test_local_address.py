"""Links handed out from a teacher's own machine."""

import types

import pytest
import streamlit as st

from crossroads.ui import local_address


def asked(monkeypatch: pytest.MonkeyPatch, url: str, address: str | None = None) -> str | None:
    monkeypatch.setattr(st, "context", types.SimpleNamespace(url=url))
    monkeypatch.setattr(st, "get_option", lambda _: address)
    monkeypatch.setattr(local_address, "network_address", lambda: "192.168.1.5")
    return local_address.local_origin()


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "[::1]"])
def test_this_computers_own_address_becomes_that_in_the_network(
    monkeypatch: pytest.MonkeyPatch, host: str
) -> None:
    assert asked(monkeypatch, f"http://{host}:8501/bridge") == "http://192.168.1.5:8501"


@pytest.mark.parametrize("host", ["192.168.1.5:8501", "crossroads.example.org"])
def test_an_address_that_is_good_for_all_stays(monkeypatch: pytest.MonkeyPatch, host: str) -> None:
    assert asked(monkeypatch, f"http://{host}/bridge") is None


def test_a_server_that_answers_this_computer_alone_has_none(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert asked(monkeypatch, "http://localhost:8501/", "127.0.0.1") is None


def test_the_address_is_one_or_none() -> None:
    found = local_address.network_address()
    assert found is None or found.count(".") == 3
