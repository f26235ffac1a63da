"""Any query is read without a fault, and both halves read the same."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from urllib.parse import parse_qs, parse_qsl

import pytest
from hypothesis import given

from crossroads.view.address import PARAMETERS, first_values, read_address, write_address
from crossroads.view.view_state import ViewState
from tests.fuzz.addresses import queries
from tests.fuzz.effort import effort
from tests.node import Answers, answering
from tests.view.views import view_of


def parameters(query: str) -> dict[str, str]:
    """As the app takes them from Streamlit, which parses so."""
    return first_values(parse_qs(query, keep_blank_values=True))


def rounded(view: ViewState) -> Any:
    """Equals views whose numbers are as exact as an address writes them."""
    camera: Any = view.camera
    measure: Any = view.measure
    within = measure.within
    if camera is not None:
        camera = replace(
            camera,
            center=tuple(pytest.approx(degrees, abs=1e-4) for degrees in camera.center),
            zoom=pytest.approx(camera.zoom, abs=0.01),
        )
    if within is not None:
        measure = replace(measure, within=pytest.approx(within, abs=0.1))
    return replace(view, camera=camera, opacity={}, measure=measure)


@effort(few=300, whole=10_000)
@given(queries)
def test_reading_what_was_written_gives_the_same_view(query: str) -> None:
    first = read_address(parameters(query))
    assert {wrong.name for wrong in first.wrong} <= set(PARAMETERS)
    written = write_address(first.view)
    assert written.isascii()
    assert not set(written) & set('<>"`\\ #\n')
    again = read_address(parameters(written))
    assert again.wrong == ()
    assert replace(again.view, opacity={}) == rounded(first.view)
    for layer, percent in first.view.opacity.items():
        assert again.view.opacity.get(layer, 100) == pytest.approx(percent, abs=0.1)
    assert write_address(again.view) == written


@pytest.fixture(scope="module")
def other_half() -> Iterator[Answers]:
    with answering("view/reading.ts") as answers:
        yield answers


@effort(few=200, whole=10_000)
@given(queries)
def test_both_halves_read_the_same(other_half: Answers, query: str) -> None:
    """From what the browser's address bar makes of it, as both get it."""
    answer = other_half(query)
    search = answer["search"]
    ours = read_address(parameters(search))
    assert ours.view == view_of(answer["view"])
    assert {(wrong.name, wrong.value) for wrong in ours.wrong} == {
        (wrong["name"], wrong["value"]) for wrong in answer["wrong"]
    }
    assert spoken(answer["written"]) == spoken(write_address(ours.view))
    assert view_of(answer["changed"]) == replace(ours.view, scene="khorgos", layers=("cities",))


def spoken(written: str) -> dict[str, set[str]]:
    """What a query says; JavaScript puts layers that are called by numbers first."""
    return {name: set(value.split(",")) for name, value in parse_qsl(written)}
