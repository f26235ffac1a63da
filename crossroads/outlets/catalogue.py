"""Words, the basemap, and each layer of `geo/` as it is drawn where a map says no more."""

from collections.abc import Mapping

from crossroads.content.library import Library
from crossroads.content.memberships import Membership
from crossroads.content.model import in_language
from crossroads.content.organizations import Organization
from crossroads.contract.catalogue import (
    BaseLayer,
    BodyRecord,
    Catalogue,
    Files,
    Scripts,
    StreetMap,
    Words,
)
from crossroads.contract.words import BROWSER_WORDS, KIND
from crossroads.geo.atlas import Atlas
from crossroads.geo.places import COUNTRIES
from crossroads.maps.basemap import BASEMAP
from crossroads.maps.dated import HOME
from crossroads.maps.plan import plan_shapes
from crossroads.maps.street_map import STREET_MAP, STREET_MAP_CREDIT
from crossroads.outlets.specs import base_spec, layer_spec
from crossroads.outlets.writing import writing_of


def catalogue(
    library: Library,
    atlas: Atlas,
    layers: Mapping[str, str],
    files: Files,
    scripts: Scripts,
    flags: str,
    online: bool = True,
) -> Catalogue:
    """The catalogue in the library's language.

    `layers`: addresses of the shapes, by layer id; `flags`: address below which flags lie;
    `online`: whether a visitor may ask for the street map.
    """
    words = library.words
    specs = {
        layer.id: layer_spec(plan_shapes(layer, library, atlas), library, layers)
        for layer in atlas.layers.values()
    }
    return Catalogue(
        language=library.language,
        home=HOME,
        words=Words.model_validate({word: words[word] for word in BROWSER_WORDS}),
        writing=writing_of(library.language, library.units, library.edition.languages),
        kinds={key.removeprefix(KIND): word for key, word in words.items() if key.startswith(KIND)},
        countries=" ".join(atlas.features[COUNTRIES].index),
        bodies={body.id: _body_record(body, library) for body in library.organizations.values()},
        basemap=[
            BaseLayer(id=base.id, switch=base.switch, follows=base.follows) for base in BASEMAP
        ],
        street_map=_street_map(library) if online else None,
        layers=specs | {base.id: base_spec(base, library, atlas, layers) for base in BASEMAP},
        flags=flags,
        files=files,
        scripts=scripts,
    )


def _street_map(library: Library) -> StreetMap:
    title = library.words["internet_basemap"]
    return StreetMap(title=title, url=STREET_MAP, credit=STREET_MAP_CREDIT)


def _body_record(body: Organization, library: Library) -> BodyRecord:
    spells = [_spell_text(row, body) for row in library.memberships if row.organization == body.id]
    return BodyRecord(
        short=in_language(body.short, library.language),
        statuses=[
            (library.status_title(status), library.statuses[status].strength)
            for status in body.statuses
        ],
        spells=" ".join(spells),
    )


def _spell_text(row: Membership, body: Organization) -> str:
    days = [str(date).replace("-", "") for date in (row.from_, row.to) if date]
    return f"{row.country}{body.statuses.index(row.status)}{'-'.join(days)}"
