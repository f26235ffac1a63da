"""What the first visitor of a fresh process sees while words and shapes are loaded.

Imports nothing heavy: it is drawn before the rest of the app is even imported.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event

import streamlit as st
from markupsafe import Markup

from crossroads.ui.markup import show_html

_LOOK = Markup("""<style>
.cr-first-look { position: fixed; inset: 0; display: grid; place-content: center; gap: 14px;
  text-align: center; font-size: 2rem; font-weight: 600; }
.cr-first-look i { height: 4px; border-radius: 2px; overflow: hidden; background: #8883; }
.cr-first-look i::after { content: ""; display: block; width: 30%; height: 100%;
  border-radius: 2px; background: currentColor; animation: cr-first-look 1.6s infinite; }
@keyframes cr-first-look { from { translate: -100%; } to { translate: 340%; } }
@media (prefers-reduced-motion: reduce) { .cr-first-look i::after { animation: none; } }
</style><p class="cr-first-look" role="status">Crossroads<i></i></p>""")
_loaded = Event()


@contextmanager
def first_look() -> Iterator[None]:
    """Shows the app's name and a sign of progress until the block ends well.

    Only the first time: once something has been loaded, pages follow at once. Its place on the
    page is always kept, so that nothing that follows is moved.
    """
    place = st.empty()
    if not _loaded.is_set():
        with place:
            show_html(_LOOK)
    yield
    if not _loaded.is_set():
        place.empty()
        _loaded.set()
