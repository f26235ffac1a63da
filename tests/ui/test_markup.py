"""No text becomes markup: what is shown of it is the text itself, signs and all."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from markupsafe import Markup, escape
from pydantic import ValidationError
from streamlit.testing.v1 import AppTest

from crossroads.compare.charts import bars_html
from crossroads.compare.html_tables import NAMED, membership_html, overlap_html
from crossroads.compare.overlaps import Overlap
from crossroads.content.prose import Prose, render_prose
from crossroads.contract.story import CameraRecord, SceneRecord
from crossroads.outlets.section_html import boxes_html, map_name_html, questions_html
from crossroads.outlets.section_prose import BoxProse
from crossroads.outlets.sources_html import sources_html
from crossroads.outlets.stories import story_file
from crossroads.ui.atlas_page import head_html
from crossroads.ui.compare_panel import sentence_html
from crossroads.ui.start_page import lead_html, picture_html, summary_html, title_html
from tests.ui.conftest import Spoilt
from tests.ui.html_reader import HtmlReader


def prose(spoilt: Spoilt) -> Prose:
    library = spoilt.library
    return render_prose(
        spoilt.section.body,
        library.sources,
        library.facts,
        library.terms,
        library.units,
        labels=library.words,
    )


def scene(spoilt: Spoilt, index: int) -> Markup:
    return story_file(spoilt.section, spoilt.library).scenes[index].html


def sources(spoilt: Spoilt) -> Markup:
    return sources_html(list(spoilt.library.sources.values())[:1], spoilt.library.words)


def boxes(spoilt: Spoilt) -> Markup:
    box = next(iter(spoilt.library.boxes.values())).model_copy(update={"title": spoilt.text})
    return boxes_html([BoxProse(box, escape(spoilt.text))], spoilt.library.words, "?scene={}")


def membership(spoilt: Spoilt) -> Markup:
    # A member, an observer, and one that is not in.
    codes = ["KZ", "UZ", "CN"]
    standing = replace(spoilt.standing, rows={"EAEU": spoilt.standing.rows["EAEU"]})
    return membership_html(codes, standing, spoilt.library, spoilt.atlas, spoilt.text)


def overlap(spoilt: Spoilt, countries: int) -> Markup:
    found = [Overlap(("SCO",), list(spoilt.atlas.countries)[:countries])]
    return overlap_html(["SCO", "EU"], found, spoilt.library, spoilt.atlas, spoilt.text)


MADE: dict[str, tuple[int, Callable[[Spoilt], Markup]]] = {
    # Text; in the citation "source" and author; in the fact "as of" and author; the term's words,
    # name and explanation.
    "a section's text": (8, lambda spoilt: prose(spoilt).html),
    "a scene of it": (6, lambda spoilt: scene(spoilt, 1)),
    "the title scene": (1, lambda spoilt: scene(spoilt, 0)),
    "the closing scene": (1, lambda spoilt: scene(spoilt, -1)),
    # Heading; author, title, publisher, address, and that it was not read.
    "the sources": (6, sources),
    # Caption and the region's name; four heads; in, not in, and one country.
    "an overlap of one": (9, lambda spoilt: overlap(spoilt, 1)),
    # As before, but half of NAMED and the number of the rest, and then all.
    "an overlap of many": (28, lambda spoilt: overlap(spoilt, NAMED + 1)),
    # Caption and the region's name; four heads; the body's two names; two statuses since a day,
    # and not in.
    "memberships": (13, membership),
    "a section's name at its map": (1, lambda spoilt: map_name_html(spoilt.section)),
    "a section's questions": (
        3,
        lambda spoilt: questions_html(spoilt.section, spoilt.library.words),
    ),
    "a card's sentence": (1, lambda spoilt: summary_html(spoilt.section)),
    "the start page's title": (2, lambda spoilt: title_html(spoilt.library.start)),
    "the start page's lead": (1, lambda spoilt: lead_html(spoilt.library.start)),
    "the explorer's head": (2, lambda spoilt: head_html(spoilt.library.explorer)),
    "a comparison's sentence": (1, lambda spoilt: sentence_html(spoilt.text)),
    # Heading, the box's title, its text, and what its link says.
    "a section's boxes": (4, boxes),
    "a chart of no bars": (2, lambda spoilt: bars_html(spoilt.text, {}, "people", spoilt.library)),
}
"""What is made, and how many texts are in it."""


@pytest.mark.parametrize(("count", "make"), MADE.values(), ids=MADE)
def test_a_text_stays_a_text(spoilt: Spoilt, count: int, make: Callable[[Spoilt], Markup]) -> None:
    made = make(spoilt)
    assert isinstance(made, Markup)
    read = HtmlReader(made)
    assert not read.elements & {"img", "b"}
    assert not read.attributes & {"onerror", "src"}
    assert read.words.count(spoilt.text) == count


def test_a_picture_is_named_by_its_section_alone(spoilt: Spoilt) -> None:
    read = HtmlReader(picture_html(spoilt.section))
    assert read.elements == {"img"}
    assert read.attributes == {"class", "src", "alt", "loading"}
    # A section without a picture gets a plain panel, whatever its id.
    odd = spoilt.section.model_copy(update={"id": spoilt.text})
    assert HtmlReader(picture_html(odd)).elements == {"div"}


def test_a_scene_takes_no_mere_text(spoilt: Spoilt) -> None:
    scene = {"id": "x", "kind": "scene", "title": "x", "camera": CameraRecord(), "layers": []}
    with pytest.raises(ValidationError, match="instance of Markup"):
        SceneRecord.model_validate({**scene, "html": spoilt.text})
    told = SceneRecord.model_validate({**scene, "html": Markup("<p>x</p>")}).wire()["html"]
    assert type(told) is str
    assert told == "<p>x</p>"


def page_of_a_mere_text() -> None:
    from typing import Any, cast

    from markupsafe import Markup

    from crossroads.ui.markup import show_html
    from tests.ui.conftest import HOSTILE

    show_html(Markup("<p>{}</p>").format("&"))
    show_html(cast(Any, HOSTILE))


def test_what_is_shown_is_markup_or_a_text(spoilt: Spoilt) -> None:
    app = AppTest.from_function(page_of_a_mere_text).run()
    assert not app.exception
    markup, text = (one.proto.body for one in app.get("html"))
    assert markup == "<p>&amp;</p>"
    assert HtmlReader(text).words == spoilt.text
    assert not HtmlReader(text).elements
