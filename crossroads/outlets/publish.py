"""Publishes what pages need: shapes, scenes, catalogue, and what is looked up."""

from collections.abc import Collection
from types import MappingProxyType

from crossroads.content.library import Library
from crossroads.contract.catalogue import Files, Scripts
from crossroads.contract.dossiers import Dossier
from crossroads.contract.quiz import QuizFile
from crossroads.dossiers.build import dossiers
from crossroads.geo.atlas import Atlas
from crossroads.outlets.assets import EXPLORER, QUIZ, Assets, built_files
from crossroads.outlets.catalogue import catalogue
from crossroads.outlets.publisher import Publisher
from crossroads.outlets.reference import reference
from crossroads.outlets.shapes import publish_shapes
from crossroads.outlets.stories import publish_stories
from crossroads.outlets.streamlit_words import publish_streamlit_words
from crossroads.quiz.records import quiz_file
from crossroads.search.entries import Names, search_entries
from crossroads.search.index import index_record


def publish_all(
    library: Library,
    atlas: Atlas,
    publisher: Publisher | None = None,
    names: Names = MappingProxyType({}),
    pages: Collection[str] | None = None,
    quiz: QuizFile | None = None,
) -> Assets:
    """Writes what is not there yet; gives the addresses of everything in the library's language.

    `names`: by which things are found, too, such as those in other languages. `pages`: ids of all
    that there are in a file that stands alone: nothing leads to others, nor to the internet. `quiz`
    where it has been made already.
    """
    publisher = publisher or Publisher()
    built = built_files(publisher)
    layers = publish_shapes(library, atlas, publisher)
    records = {
        key: _outlet_dossier(dossier, publisher, pages).wire()
        for key, dossier in dossiers(library, atlas).items()
    }
    # What is searched is the atlas alone.
    searched = pages is None or EXPLORER in pages
    entries = search_entries(library, atlas, names) if searched else []
    if pages is not None:
        entries = [entry for entry in entries if entry.section in (None, *pages)]
    index = index_record(entries)
    known = catalogue(
        library,
        atlas,
        layers,
        Files(
            reference=publisher.publish_record("reference", reference(library, atlas).wire()),
            dossiers=publisher.publish_record("dossiers", dict(records)),
            search=publisher.publish_record("search", index.wire()),
        ),
        Scripts(
            picture=built["picture.js"], qr_code=built["qr_code.js"], memory=built["memory.js"]
        ),
        flags=publisher.address(""),
        online=pages is None,
    )
    return Assets(
        built=built,
        layers=layers,
        stories=publish_stories(library, publisher),
        streamlit=publish_streamlit_words(library, publisher),
        quiz=_publish_quiz(library, atlas, publisher, pages, quiz),
        catalogue=publisher.publish_record("catalogue", known.wire()),
        known=known,
    )


def _publish_quiz(
    library: Library,
    atlas: Atlas,
    publisher: Publisher,
    pages: Collection[str] | None,
    made: QuizFile | None,
) -> str | None:
    if pages is not None and QUIZ not in pages:
        return None
    return publisher.publish_record(QUIZ, (made or quiz_file(library, atlas)).wire())


def _outlet_dossier(
    dossier: Dossier, publisher: Publisher, pages: Collection[str] | None
) -> Dossier:
    """The dossier with its flag as the outlet has it, and mentions on the pages that there are."""
    changes: dict[str, object] = {}
    if dossier.flag is not None:
        changes["flag"] = publisher.picture(dossier.flag)
    if pages is not None and dossier.sections is not None:
        changes["sections"] = tuple(one for one in dossier.sections if one[0] in pages) or None
    return dossier.model_copy(update=changes) if changes else dossier
