"""What the browser needs to draw a layer.

What is the same on every page stands in a catalogue that the browser keeps; a page's own message
says only what differs.
"""

from collections.abc import Mapping

from crossroads.content.library import Library
from crossroads.content.model import Language, in_language
from crossroads.contract.layers import (
    CardField,
    Category,
    Label,
    LayerChanges,
    LayerRecord,
    LayerSpec,
    MembersRule,
    SharedRule,
    TableValue,
)
from crossroads.geo.atlas import Atlas
from crossroads.geo.places import COUNTRIES, topic_of
from crossroads.geo.registry import Layer
from crossroads.geo.texts import local_name
from crossroads.maps.basemap import BORDERS, BaseLayer
from crossroads.maps.plan import LayerPlan, plan_shapes


def layer_spec(plan: LayerPlan, library: Library, addresses: Mapping[str, str]) -> LayerSpec:
    """What the browser needs to draw one layer. `addresses`: of the shapes, by layer id."""
    base = plan.base
    language = library.language
    interactive = plan.kind in ("line", "point", "bubble")
    legend = plan.categories if plan.dated is None else []
    by_table = plan.dated is not None or plan.values is not None
    own_look = plan.keys is None  # a look of the map's own stands for all features
    styled = base.style_by if not by_table and not own_look else None
    named = not by_table and plan.kind == base.kind and base.id != COUNTRIES
    return LayerSpec(
        id=plan.id,
        geo=base.id,
        topic=topic_of(base.id),
        kind=plan.kind,
        title=plan.title,
        url=addresses[base.id],
        credit=base.credit,
        source=library.citation(base.sources),
        interactive=interactive,
        categories=[Category(style=entry.style, title=entry.title) for entry in legend],
        card=_card_fields(base, language) if interactive else [],
        only=plan.only,
        sparse=(base.sparse and plan.kind == "point") or None,
        heading=by_table or None,
        style=plan.categories[0].style if plan.categories and not by_table else None,
        by=styled.property if styled else None,
        keys=plan.keys if styled else None,
        label=_label(base) if named else None,
        bounds=base.bounds,
        show=plan.show,
        values=_table_values(plan) if plan.dated is None else None,
        members=_members_rule(plan),
        shared=_shared_rule(plan),
    )


def base_spec(
    base: BaseLayer, library: Library, atlas: Atlas, addresses: Mapping[str, str]
) -> LayerSpec:
    """A layer of the basemap: on its own pane, and quiet unless it says otherwise."""
    layer = atlas.layers[base.layer]
    spec = layer_spec(plan_shapes(layer, library, atlas), library, addresses)
    changes: dict[str, object] = {
        "id": base.id,
        "pane": base.pane,
        "interactive": base.interactive,
        "from_zoom": base.from_zoom,
        "card": _card_fields(layer, library.language) if base.interactive else [],
    }
    if not base.legend:
        changes |= {"style": base.style or layer.style, "categories": []}
    if base is BORDERS:
        changes |= {"hover": True, "label": _label(layer)}
    return spec.model_copy(update=changes)


def layer_record(plan: LayerPlan, spec: LayerSpec, known: Mapping[str, LayerSpec]) -> LayerRecord:
    """A layer as a map's message names it: the catalogue's entry, and what differs from it."""
    base = known[plan.base.id]
    fields = LayerChanges.model_fields
    differing = {
        name: getattr(spec, name) for name in fields if getattr(spec, name) != getattr(base, name)
    }
    without = tuple(name for name, value in differing.items() if value is None)
    return LayerRecord(
        base=plan.base.id,
        changes=LayerChanges.model_validate(differing),
        without=without or None,
    )


def _card_fields(base: Layer, language: Language) -> list[CardField]:
    return [
        CardField(
            property=local_name(row.property, language),
            title=in_language(row.title, language),
            unit=row.unit,
            year=row.year,
        )
        for row in base.card
    ]


def _label(base: Layer) -> Label | None:
    if base.label is None:
        return None
    return Label(style=base.label.style, rank=base.label.rank, value=base.label.value)


def _table_values(plan: LayerPlan) -> dict[str, TableValue] | None:
    if plan.values is None:
        return None
    return {
        code: TableValue(category=value.category, text=value.text, size=value.size)
        for code, value in plan.values.items()
    }


def _members_rule(plan: LayerPlan) -> MembersRule | None:
    use = plan.dated
    if use is None or use.members is None:
        return None
    return MembersRule(body=use.members, look=use.look, day=use.date)


def _shared_rule(plan: LayerPlan) -> SharedRule | None:
    use = plan.dated
    if use is None or use.shared is None:
        return None
    return SharedRule(bodies=use.shared, ramp=use.ramp, day=use.date)
