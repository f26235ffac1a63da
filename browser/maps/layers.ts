/* All layers of a map, shown or not, and the control that switches them. */

import L from "leaflet";
import type { Catalogue, LayerRecord, StreetMap } from "../contract/contract.ts";
import { escaped } from "../dom/text.ts";
import type { Memberships } from "../rules/memberships.ts";
import { type LayerOwner, MapLayer, type OrderedSpec } from "./layer.ts";

export const STREET_MAP = "street-map";
const DEEPEST_TILES = 19;

/** A layer that the visitor can switch. */
export interface Switchable {
  readonly id: string;
  readonly title: string;
  readonly kind: string | null;
  readonly layer: L.Layer;
  /** Whether it is on where nothing is said. */
  readonly standard: boolean;
}

function streetMap({ title, url, credit }: StreetMap): Switchable {
  const layer = L.tileLayer(url, { attribution: escaped(credit), maxZoom: DEEPEST_TILES });
  return { id: STREET_MAP, title, kind: null, layer, standard: false };
}

export class Layers {
  /** By id: the basemap's and the map's own. */
  readonly all = new Map<string, MapLayer>();
  /** Ids of the map's own, lowest first. */
  readonly own: readonly string[];
  /** Ids of the basemap's that the visitor can switch. */
  readonly basemap: readonly string[];
  /** Ids of all of the basemap's. */
  readonly background: readonly string[];
  readonly #map: L.Map;
  readonly #street: Switchable | null;
  readonly #catalogue: Catalogue;
  /** Ids of those of the map's own that the control offers. */
  readonly #listed: readonly string[];

  constructor(
    map: L.Map,
    owner: LayerOwner,
    catalogue: Catalogue,
    memberships: Memberships,
    records: readonly LayerRecord[],
  ) {
    this.#map = map;
    this.#catalogue = catalogue;
    const make = ({ base, changes, without = [] }: LayerRecord, order: number) => {
      const known = Object.entries(catalogue.layers[base] ?? {});
      const kept = Object.fromEntries(known.filter(([name]) => !without.includes(name)));
      const spec = { ...kept, ...changes, order } as OrderedSpec;
      const bodies = spec.members ? [spec.members.body] : spec.shared?.bodies;
      const layer = new MapLayer(spec, owner, bodies ? memberships.ever(bodies) : null);
      this.all.set(spec.id, layer);
      return layer;
    };
    for (const [index, { id }] of catalogue.basemap.entries()) {
      make({ base: id, changes: {} }, records.length + index);
    }
    this.basemap = catalogue.basemap.filter((base) => base.switch).map(({ id }) => id);
    this.background = catalogue.basemap.map(({ id }) => id);
    this.own = records.map((record, order) => make(record, order).id);
    this.#listed = this.own.filter((_, order) => !records[order]?.unlisted);
    this.#street = catalogue.street_map ? streetMap(catalogue.street_map) : null;
  }

  /** Puts the basemap on the map, lowest first. */
  showBasemap(): void {
    for (const { id, follows } of this.#catalogue.basemap) {
      const layer = this.get(id);
      const leader = follows ? this.get(follows) : null;
      leader?.on("add", () => this.#map.addLayer(layer));
      leader?.on("remove", () => this.#map.removeLayer(layer));
      this.#map.addLayer(layer);
    }
  }

  /** The control that switches layers, for maps without a list of their own. */
  control(): L.Control.Layers {
    const control = L.control.layers({}, {}, { position: "topright" });
    const street = this.#street ? [STREET_MAP] : [];
    for (const id of [...this.basemap, ...this.#listed, ...street]) {
      const { layer, title } = this.switchable(id);
      control.addOverlay(layer, escaped(title));
    }
    return control;
  }

  get(id: string): MapLayer {
    const layer = this.all.get(id);
    if (!layer) throw new Error(`no layer ${id}`);
    return layer;
  }

  switchable(id: string): Switchable {
    if (id === STREET_MAP && this.#street) return this.#street;
    const layer = this.get(id);
    const { title, kind, show } = layer.spec;
    return { id, title, kind, layer, standard: show ?? true };
  }

  /** Which of some layers are on. */
  shown(ids: readonly string[]): string[] {
    return ids.filter((id) => this.#map.hasLayer(this.switchable(id).layer));
  }

  /** Shows those of some layers that are wanted, and takes the others off the map. */
  switch(ids: readonly string[], wanted: readonly string[]): void {
    for (const id of ids) {
      const { layer } = this.switchable(id);
      if (wanted.includes(id) === this.#map.hasLayer(layer)) continue;
      if (wanted.includes(id)) this.#map.addLayer(layer);
      else this.#map.removeLayer(layer);
    }
  }
}
