/* The features that questions are about, as `pick` names them: `country:KZ`, `city:astana`,
   `event:independence`. Their shapes are fetched before the round begins, so that an answer is
   judged and shown at once. */

import type { ItemRecord, LayerSpec, Reference } from "../contract/contract.ts";
import type { Atlas } from "../maps/atlas.ts";
import { labelPoint, type MapFeature, nameOf } from "../maps/feature.ts";
import { pickOf } from "../maps/pick.ts";
import type { Point } from "../view/view_state.ts";

const COUNTRY = "country";
const EVENT = "event";

export class Places {
  readonly #atlas: Atlas;
  readonly #known = new Map<string, MapFeature>();
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
    const { catalogue, loader } = this.#atlas;
    const layers: LayerSpec[] = Object.values(catalogue.layers).filter(
      (spec) => spec.kind !== "image" && (spec.topic === topic || spec.geo === topic),
    );
    const urls = [...new Set(layers.map(({ url }) => url))];
    const all = await Promise.all(urls.map((url) => loader.shapes(url)));
    for (const feature of all.flatMap(({ features }) => features)) {
      const pick = `${topic}:${feature.properties.id}`;
      if (!this.#known.has(pick)) this.#known.set(pick, feature);
    }
  }

  async #fetchEvents(): Promise<void> {
    const { catalogue, loader, speech } = this.#atlas;
    const { events } = await loader.json<Reference>(catalogue.files.reference);
    for (const { id, title, at } of events) {
      if (!at) continue;
      this.#known.set(`${EVENT}:${id}`, {
        type: "Feature",
        geometry: { type: "Point", coordinates: [...at] },
        properties: { id, [`name_${speech.language}`]: title },
      });
    }
  }

  /** Null where there is nothing of this name. */
  feature(pick: string): MapFeature | null {
    return this.#known.get(pick) ?? null;
  }

  name(pick: string): string {
    const feature = this.feature(pick);
    return feature ? nameOf(feature.properties, this.#atlas.speech.language) : "";
  }

  at(pick: string): Point | null {
    const feature = this.feature(pick);
    return feature && labelPoint(feature);
  }

  /** All countries, by `pick`. */
  get countries(): [pick: string, feature: MapFeature][] {
    return [...this.#known].filter(([pick]) => pickOf(pick).topic === COUNTRY);
  }
}
