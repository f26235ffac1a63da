"""What the studio's page asks of the browser.

To keep the lesson, to hand it to the map, to tell what the map shows, to read a file. A file is
read in the browser and comes as a message; nothing is uploaded.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import streamlit as st
from pydantic import JsonValue
from streamlit.components import v2

from crossroads.studio.json_file import LARGEST
from crossroads.view.address import read_address
from crossroads.view.view_state import ViewState

_KEEPER = """
const NAME = "crossroads-lesson";
const STORY = "story"; // as browser/story/story.ts recalls it
const told = new WeakMap(); // what the map has been told, by element

// Each page keeps under a name of its own, so that no tab overwrites what another has kept.
const own = (window.crossroadsKept ??= {
  name: `${NAME}-${Date.now()}-${Math.random().toString(36).slice(2)}`,
  kept: null, // as written last
  read: [], // of others, which are ours from now on
  listening: false,
  tell: null,
});

// What stands under a name: when it was written, and a list, the lesson before those before it.
function entryOf(text) {
  try {
    const entry = JSON.parse(text);
    const { time = 0, lessons = entry } = entry; // the list alone, as it once was
    if (lessons.every((one) => typeof one === "string")) return { time, lessons };
  } catch {} // spoilt: the server has a word for it
  return { time: 0, lessons: [text] };
}

// All that was kept: this tab's before it was loaded anew first, then the latest; or null.
function readKept() {
  const { localStorage, sessionStorage } = window;
  const before = sessionStorage.getItem(NAME);
  sessionStorage.setItem(NAME, own.name);
  const names = Object.keys(localStorage).filter((name) => name.startsWith(NAME));
  own.read = names.map((name) => ({ name, text: localStorage.getItem(name) }));
  const entries = own.read.map(({ name, text }) => ({ ours: name === before, ...entryOf(text) }));
  entries.sort((one, other) => other.ours - one.ours || other.time - one.time);
  const lessons = entries.flatMap(({ lessons }) => lessons.slice(0, 1));
  const older = entries.flatMap(({ lessons }) => lessons.slice(1));
  return entries.length > 0 ? JSON.stringify([...new Set([...lessons, ...older])]) : null;
}

function keep(kept) {
  if (own.kept === kept) return;
  const { localStorage } = window;
  const entry = { time: Date.now(), lessons: JSON.parse(kept) };
  localStorage.setItem(own.name, JSON.stringify(entry));
  own.kept = kept;
  // Another tab may have written anew what was read of it.
  const same = own.read.filter(({ name, text }) => localStorage.getItem(name) === text);
  for (const { name } of same) if (name !== own.name) localStorage.removeItem(name);
  own.read = [];
}

function hearOthers({ key, newValue }) {
  if (!key?.startsWith(NAME) || !newValue || own.kept === null) return;
  if (entryOf(newValue).lessons[0] !== JSON.parse(own.kept)[0]) own.tell?.();
}

// Called again whenever the data change.
export default function ({ data, parentElement, setStateValue }) {
  if (!own.listening) window.addEventListener("storage", hearOthers);
  own.listening = true;
  own.tell = () => setStateValue("elsewhere", true);
  const story = JSON.stringify(data.story);
  if (told.get(parentElement) !== story) {
    told.set(parentElement, story);
    (window.crossroadsMemory ??= new Map()).set(STORY, data.story);
    window.dispatchEvent(new CustomEvent("crossroads:ask", { detail: { story: data.story } }));
  }
  if (data.show && window.crossroadsAnswered !== data.show.token) {
    window.crossroadsAnswered = data.show.token;
    const scene = data.show.scene;
    window.dispatchEvent(new CustomEvent("crossroads:ask", { detail: { scene } }));
  }
  try {
    if (data.keep !== null) keep(data.keep);
    // In a list: null is that nothing was kept, and no list that the browser has said nothing.
    else if (!data.heard) setStateValue("kept", [readKept()]);
  } catch {
    if (!data.denied) setStateValue("denied", true);
  }
  return () => {
    own.tell = null;
  };
}
"""
_BUTTON = """
// Called again whenever the data change.
export default function ({ data, parentElement, setTriggerValue }) {
  let button = parentElement.querySelector("button");
  let field = parentElement.querySelector("input");
  if (!button) {
    button = document.createElement("button");
    button.type = "button";
    field = document.createElement("input");
    field.type = "file";
    field.hidden = true;
    field.tabIndex = -1;
    field.setAttribute("aria-hidden", "true");
    parentElement.append(button, field);
  }
  button.textContent = data.label;
  field.accept = ".json,.csv,application/json,text/csv";
  const tellView = () => {
    let seen = null;
    const hear = ({ detail }) => {
      if (detail.camera) seen = detail;
    };
    window.addEventListener("crossroads:view", hear);
    window.dispatchEvent(new CustomEvent("crossroads:ask", { detail: { exact: true } }));
    window.removeEventListener("crossroads:view", hear);
    const { scene, layers, day, pick, camera } = seen ?? {};
    setTriggerValue("view", seen ? { scene, layers, day, pick, camera } : {});
  };
  const read = async () => {
    const [file] = field.files;
    if (!file) return;
    field.value = ""; // the same may be chosen again
    const { name, size } = file;
    let text = null;
    if (size <= data.most) {
      try {
        text = new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
      } catch {} // text in other letters than UTF-8
    }
    setTriggerValue("file", { name, size, text });
  };
  button.onclick = data.kind === "view" ? tellView : () => field.click();
  field.onchange = read;
}
"""
_LOOK = """
button {
  width: 100%;
  min-height: 2.6rem;
  padding: 0.3rem 0.9rem;
  border: 1px solid var(--st-border-color);
  border-radius: var(--st-button-radius);
  color: var(--st-text-color);
  background: var(--st-background-color);
  font: inherit;
  font-family: var(--st-font);
  cursor: pointer;
}
button:hover {
  border-color: var(--st-primary-color);
}
button:focus-visible {
  outline: 3px solid var(--st-primary-color);
  outline-offset: 2px;
}
"""
_KEEPING = v2.component("crossroads_studio_keeper", js=_KEEPER)
_ASKING = v2.component("crossroads_studio_button", js=_BUTTON, css=_LOOK)
MOST_BYTES = 4 * LARGEST
"""Of a file that is read at all; a letter has at most four."""


@dataclass(frozen=True)
class Kept:
    """What the browser has said of its storage."""

    told: bool
    """Whether it has said what it keeps."""
    text: str | None
    denied: bool
    elsewhere: bool
    """Whether another tab has changed a lesson since."""


@dataclass(frozen=True)
class ChosenFile:
    """A file that the visitor has opened."""

    name: str
    size: int
    """Bytes."""
    text: str | None
    """None where it is too large, or no text."""


def kept_in_browser(key: str) -> Kept:
    """What the component with this key has been told."""
    state: Mapping[str, Any] = st.session_state.get(key) or {}
    said = {name: bool(state.get(name)) for name in ("denied", "elsewhere")}
    match state.get("kept"):
        case [str(text)]:
            return Kept(True, text, **said)
        case [_]:
            return Kept(True, None, **said)
    return Kept(False, None, **said)


def hand_over(
    key: str, story: Mapping[str, JsonValue], keep: str | None, show: Mapping[str, str] | None
) -> None:
    """Draws the component, which is not seen.

    `story`: for the map; `keep`: for the browser, None to be told what it keeps; `show`: a scene
    that the map is to go to, once for each token.
    """
    kept = kept_in_browser(key)
    data = {
        "story": story,
        "keep": keep,
        "heard": kept.told,
        "denied": kept.denied,
        "show": show,
    }
    _KEEPING(
        data=data,
        key=key,
        height=0,
        on_kept_change=lambda: None,
        on_denied_change=lambda: None,
        on_elsewhere_change=lambda: None,
    )


def view_button(label: str, key: str, pressed: Callable[[ViewState], None]) -> None:
    """A button; when it is pressed, what the map shows goes to `pressed`.

    Where there is no map, it has no camera.
    """

    def hear() -> None:
        pressed(_view_of(_told(key, "view")))

    _ASKING(data={"label": label, "kind": "view"}, key=key, on_view_change=hear)


def file_button(label: str, key: str, chosen: Callable[[ChosenFile], None]) -> None:
    """A button; the file that is chosen by it goes to `chosen`."""

    def hear() -> None:
        told = _told(key, "file")
        text, size = told.get("text"), told.get("size")
        chosen(
            ChosenFile(
                name=str(told.get("name")),
                size=size if isinstance(size, int) else 0,
                text=text if isinstance(text, str) else None,
            )
        )

    data = {"label": label, "kind": "file", "most": MOST_BYTES}
    _ASKING(data=data, key=key, on_file_change=hear)


def _told(key: str, name: str) -> Mapping[str, Any]:
    """What a button tells in the run that begins with it."""
    state: Mapping[str, Any] = st.session_state.get(key) or {}
    told = state.get(name)
    return told if isinstance(told, dict) else {}


def _view_of(given: Mapping[str, Any]) -> ViewState:
    """What the browser tells, read as an address is: whatever means nothing is not there."""
    camera = given.get("camera")
    numbers = [*camera.get("center", ()), camera.get("zoom")] if isinstance(camera, dict) else []
    written = {name: given.get(name) for name in ("scene", "pick")}
    written["on"] = given.get("day")
    layers = given.get("layers")
    written["layers"] = ",".join(map(str, layers)) if isinstance(layers, list) else None
    written["camera"] = ",".join(_decimal(number) for number in numbers) or None
    return read_address(
        {name: str(text) for name, text in written.items() if text is not None}
    ).view


def _decimal(number: object) -> str:
    return f"{number:.6f}" if isinstance(number, int | float) else ""
