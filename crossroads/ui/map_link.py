"""Keeps panels on the page and the explorer's map together: the day, and what is compared.

The map in the browser owns what is seen. A small component hears from it which day it shows and
makes the panel's fragment run again; what is chosen in a panel is handed to the map, which
writes it into the address.
"""

import datetime as dt
from collections.abc import Mapping
from secrets import token_hex
from typing import Any

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
  const follow = (day) => {
    clearTimeout(waiting);
    if ((day ?? "") === data.day) return;
    waiting = setTimeout(() => setStateValue("day", day ?? ""), PAUSE);
  };
  const hear = ({ detail }) => follow(detail.day);
  window.addEventListener("crossroads:view", hear);
  // Remembered on the window, so that who comes back to the page is not asked again.
  if (data.asked && window.crossroadsAnswered !== data.token) {
    window.crossroadsAnswered = data.token;
    window.dispatchEvent(new CustomEvent("crossroads:ask", { detail: data.asked }));
  }
  if (window.crossroadsView) follow(window.crossroadsView.day);
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


def follow_map_day(key: str, address_day: dt.date | None) -> dt.date:
    """Day that the map shows now.

    Until the map has said so it is the address's or today. Runs the fragment again
    when the map goes to another day.
    """
    request: Mapping[str, Any] = st.session_state.get(_ASKED, {})
    shown = _map_day(key, address_day)
    data = {**request, "day": shown.isoformat() if shown else ""}
    _LINK(data=data, key=key, height=0, on_day_change=lambda: None)
    return shown or dt.date.today()


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


def _map_day(key: str, address_day: dt.date | None) -> dt.date | None:
    state = st.session_state.get(key)
    day = state.get("day") if state else None
    if day is None:
        return address_day
    return dt.date.fromisoformat(day) if day else None


def _ask_day(key: str, number: int) -> None:
    """Asks for the day in a field, unless this is a field that has made way already."""
    shown, current = st.session_state[f"{key}-map"]
    chosen = st.session_state[f"{key}-{number}"]
    if number == current and chosen not in (None, shown):
        _ask({"day": chosen.isoformat()})


def _ask(change: Mapping[str, Any]) -> None:
    st.session_state[_ASKED] = {"token": token_hex(), "asked": change}
