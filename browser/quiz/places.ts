/* The features that questions are about, as `pick` names them: `country:KZ`, `city:astana`,
   `event:independence`. Their shapes are fetched before the round begins, so that an answer is
   judged and shown at once. */

import type { Position } from "geojson";
import type { ItemRecord, LayerSpec, Reference } from "../contract/contract.ts";
import type { Atlas } from "../maps/atlas.ts";
import { labelPoint, type MapFeature, nameOf } from "../maps/feature.ts";
import { pickOf } from "../maps/pick.ts";
import type { Point } from "../view/view_state.ts";

/** A feature and the layer of `geo/` that has it. */
interface Known {
  readonly feature: MapFeature;
  readonly geo: string | null;
}

const COUNTRY = "country";
const EVENT = "event";
const ROUTE = "route";
const ROUTES = "corridors"; // layer of their segments

export class Places {
  readonly #atlas: Atlas;
  readonly #known = new Map<string, Known>();
  readonly #fetched = new Map<string, Promise<void>>();

  constructor(atlas: Atlas) {
    this.#atlas = atlas;
  }

  /** Fetches all that some items name. Rejects where something can't be had. */
  async prepare(items: readonly ItemRecord[]): Promise<void> {
    const picks = items.flatMap(({ answer, highlight, shows }) => [
      ...highlight,
      ...shows,
      ...("feature" in answer ? [answer.feature] : []),
    ]);
    const topics = new Set([COUNTRY, ...picks.map((pick) => pickOf(pick).topic ?? "")]);
    await Promise.all([...topics].map((topic) => this.#once(topic)));
  }

  #once(topic: string): Promise<void> {
    let fetched = this.#fetched.get(topic);
    if (!fetched) {
      fetched = topic === EVENT ? this.#fetchEvents() : this.#fetch(topic);
      this.#fetched.set(topic, fetched);
      fetched.catch(() => this.#fetched.delete(topic));
    }
    return fetched;
  }

  async #fetch(topic: string): Promise<void> {
    const { catalogue, loader, message } = this.#atlas;
    // Of this map's layers alone: a file has the shapes of no other.
    const here = [...catalogue.basemap.map(({ id }) => id), ...message.layers.map((r) => r.base)];
    const specs = here.map((id) => catalogue.layers[id]);
    const named = topic === ROUTE ? ROUTES : topic;
    const layers = specs.filter(
      (spec): spec is LayerSpec =>
        spec !== undefined && spec.kind !== "image" && (spec.topic === named || spec.geo === named),
    );
    const urls = new Map(layers.map((spec) => [spec.url, spec]));
    const all = [...urls].map(async ([url, spec]) => ({ spec, ...(await loader.shapes(url)) }));
    for (const { spec, features } of await Promise.all(all)) {
      for (const feature of topic === ROUTE ? this.#wholes(spec, features) : features) {
        const pick = `${topic}:${feature.properties.id}`;
        if (!this.#known.has(pick)) this.#known.set(pick, { feature, geo: spec.geo });
      }
    }
  }

  /* Of segments, each route as one feature. */
  #wholes(
    { by = "", keys = [], categories }: LayerSpec,
    segments: readonly MapFeature[],
  ): MapFeature[] {
    const { language } = this.#atlas.speech;
    return keys.map((id, place) => {
      const coordinates = segments.flatMap(({ geometry, properties }): Position[][] =>
        properties[by] === id && geometry.type === "LineString" ? [geometry.coordinates] : [],
      );
      return {
        type: "Feature",
        geometry: { type: "MultiLineString", coordinates },
        properties: { id, [`name_${language}`]: categories[place]?.title },
      };
    });
  }

  async #fetchEvents(): Promise<void> {
    const { catalogue, loader, speech } = this.#atlas;
    const { events } = await loader.json<Reference>(catalogue.files.reference);
    for (const { id, title, at } of events) {
      const feature: MapFeature = {
        type: "Feature",
        geometry: { type: "Point", coordinates: [...at] },
        properties: { id, [`name_${speech.language}`]: title },
      };
      this.#known.set(`${EVENT}:${id}`, { feature, geo: null });
    }
  }

  /** Null where there is nothing of this name. */
  feature(pick: string): MapFeature | null {
    return this.#known.get(pick)?.feature ?? null;
  }

  name(pick: string): string {
    const feature = this.feature(pick);
    return feature ? nameOf(feature.properties, this.#atlas.speech.language) : "";
  }

  at(pick: string): Point | null {
    const feature = this.feature(pick);
    return feature && labelPoint(feature);
  }

  /** Layer of `geo/` that has a feature; null where none has it. */
  layerOf(pick: string): string | null {
    return this.#known.get(pick)?.geo ?? null;
  }

  /** All features of the same layer, the feature itself among them. */
  alike(pick: string): { readonly pick: string; readonly feature: MapFeature }[] {
    const geo = this.layerOf(pick);
    if (geo === null) return [];
    return [...this.#known]
      .filter(([, known]) => known.geo === geo)
      .map(([other, { feature }]) => ({ pick: other, feature }));
  }
}
