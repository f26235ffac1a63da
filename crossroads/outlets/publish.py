"""Publishes what pages need: shapes, scenes, catalogue, and what is looked up."""

from types import MappingProxyType

from crossroads.content.library import Library
from crossroads.contract.catalogue import Files, Scripts
from crossroads.dossiers.build import dossiers
from crossroads.geo.atlas import Atlas
from crossroads.outlets.assets import Assets, built_files
from crossroads.outlets.catalogue import catalogue
from crossroads.outlets.publisher import Publisher
from crossroads.outlets.reference import reference
from crossroads.outlets.shapes import publish_shapes
from crossroads.outlets.stories import publish_stories
from crossroads.outlets.streamlit_words import publish_streamlit_words
from crossroads.search.entries import Names, search_entries
from crossroads.search.index import index_record


def publish_all(
    library: Library,
    atlas: Atlas,
    publisher: Publisher | None = None,
    names: Names = MappingProxyType({}),
) -> Assets:
    """Writes what is not there yet; gives the addresses of everything in the library's language.

    `names`: by which things are found, too, such as those in other languages.
    """
    publisher = publisher or Publisher()
    built = built_files(publisher)
    layers = publish_shapes(library, atlas, publisher)
    records = {key: dossier.wire() for key, dossier in dossiers(library, atlas).items()}
    index = index_record(search_entries(library, atlas, names))
    known = catalogue(
        library,
        atlas,
        layers,
        Files(
            reference=publisher.publish_record("reference", reference(library, atlas).wire()),
            dossiers=publisher.publish_record("dossiers", dict(records)),
            search=publisher.publish_record("search", index.wire()),
        ),
        Scripts(picture=built["picture.js"], qr_code=built["qr_code.js"]),
        flags=publisher.address(""),
    )
    return Assets(
        built=built,
        layers=layers,
        stories=publish_stories(library, publisher),
        streamlit=publish_streamlit_words(library, publisher),
        catalogue=publisher.publish_record("catalogue", known.wire()),
        known=known,
    )
