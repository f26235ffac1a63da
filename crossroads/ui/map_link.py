"""Keeps panels on the page and the explorer's map together: the day, the layers, the comparison.

The map in the browser owns what is seen. A small component hears from it which day or which
layers it shows and makes the panel's fragment run again; what is chosen in a panel is handed to
the map, which writes it into the address.
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from secrets import token_hex
from typing import Any, Literal

import streamlit as st
from streamlit.components import v2

from crossroads.view.view_state import Comparison

_SCRIPT = """
const PAUSE = 350; // milliseconds: while years are played, panels wait
const ends = new WeakMap(); // what ends the link of an element

// Called again whenever the data change.
export default function ({ data, parentElement, setStateValue }) {
  ends.get(parentElement)?.();
  let waiting;
  // In a list: null is what the map shows by itself, and no list that it has said nothing yet.
  const told = (seen) => [seen[data.part] ?? null];
  const follow = (seen) => {
    clearTimeout(waiting);
    if (JSON.stringify(told(seen)) === JSON.stringify(data.shown)) return;
    waiting = setTimeout(() => setStateValue("shown", told(seen)), PAUSE);
  };
  const hear = ({ detail }) => follow(detail);
  window.addEventListener("crossroads:view", hear);
  // Remembered on the window, so that who comes back to the page is not asked again.
  if (data.asked && window.crossroadsAnswered !== data.token) {
    window.crossroadsAnswered = data.token;
    window.dispatchEvent(new CustomEvent("crossroads:ask", { detail: data.asked }));
  }
  if (window.crossroadsView) follow(window.crossroadsView);
  const end = () => {
    clearTimeout(waiting);
    window.removeEventListener("crossroads:view", hear);
  };
  ends.set(parentElement, end);
  return end;
}
"""
_LINK = v2.component("crossroads_map_link", js=_SCRIPT)
_ASKED = "map-link-asked"
_NO_REQUEST: Mapping[str, Any] = {}


def follow_map_day(key: str, address_day: dt.date | None) -> dt.date:
    """Day that the map shows now.

    Until the map has said so it is the address's or today. Runs the fragment again
    when the map goes to another day.
    """
    request: Mapping[str, Any] = st.session_state.get(_ASKED, {})
    shown = _shown(key, address_day.isoformat() if address_day else None)
    _listen(key, "day", shown, request)
    return dt.date.fromisoformat(shown) if shown else dt.date.today()


def follow_map_layers(key: str, address_layers: Sequence[str] | None) -> list[str] | None:
    """Ids of the layers that are on the map now; None where it shows its usual ones.

    Until the map has said so they are the address's. Runs the fragment again when a layer comes
    or goes.
    """
    given = None if address_layers is None else list(address_layers)
    shown: list[str] | None = _shown(key, given)
    _listen(key, "layers", shown)
    return shown


def day_input(
    label: str, key: str, day: dt.date, first: dt.date, last: dt.date, form: str
) -> dt.date:
    """Field with the day of the map; another day chosen in it goes to the map.

    When the map goes to another day the field makes way for a new one: the browser's next message
    may have been sent before, and in the same field its old day would look like a choice.
    """
    shown = min(max(day, first), last)
    before, number = st.session_state.get(f"{key}-map", (shown, 0))
    if shown not in (before, st.session_state.get(f"{key}-{number}")):
        number += 1
    st.session_state[f"{key}-map"] = (shown, number)
    field = f"{key}-{number}"
    if field not in st.session_state:
        st.session_state[field] = shown
    chosen = st.date_input(
        label,
        min_value=first,
        max_value=last,
        format=form,
        key=field,
        on_change=_ask_day,
        args=(key, number),
    )
    return chosen or shown  # the field may have been emptied


def ask_comparison(comparison: Comparison | None) -> None:
    """Hands to the map what is compared, so that the address says it; None for the usual."""
    record = comparison and {"of": comparison.of, "ids": list(comparison.ids)}
    _ask({"comparison": record})


def _shown(key: str, at_first: Any) -> Any:
    """What the map has told the component with this key."""
    state = st.session_state.get(key)
    told = state.get("shown") if state else None
    return told[0] if told else at_first


def _listen(
    key: str, part: Literal["day", "layers"], shown: Any, request: Mapping[str, Any] = _NO_REQUEST
) -> None:
    """Draws the component, which is not seen. `shown`: what is known of the map by now."""
    data = {**request, "part": part, "shown": [shown]}
    _LINK(data=data, key=key, height=0, on_shown_change=lambda: None)


def _ask_day(key: str, number: int) -> None:
    """Asks for the day in a field, unless this is a field that has made way already."""
    shown, current = st.session_state[f"{key}-map"]
    chosen = st.session_state[f"{key}-{number}"]
    if number == current and chosen not in (None, shown):
        _ask({"day": chosen.isoformat()})


def _ask(change: Mapping[str, Any]) -> None:
    st.session_state[_ASKED] = {"token": token_hex(), "asked": change}
