/* The open card: of what it is, what it tells on the day of the map, and the mark on its feature.
   What it is of stands in the view (`pick`). */

import type L from "leaflet";
import type { Dossier } from "../contract/contract.ts";
import { dossierParts } from "../dossiers/dossier.ts";
import { filled, formatDay, formatValue, formatYears } from "../format/format.ts";
import type { Day } from "../view/view_state.ts";
import type { Atlas } from "./atlas.ts";
import { Card, type CardContent, type Row } from "./card.ts";
import { type FeaturePath, labelPoint, nameOf, numberOf, textOf } from "./feature.ts";
import type { MapLayer } from "./layer.ts";
import { pickText } from "./pick.ts";

/* What cards tell beyond their layer, among what is loaded. */
const DOSSIERS = "dossiers";

/** What a card can be opened of. */
export interface CardTarget {
  /** Its name in addresses. */
  readonly pick: string;
  /** What is drawn of it, where it is one feature. */
  readonly path?: L.Path;
  /** Key of what more is known about it: `layer:id` or `route:corridor`. */
  readonly dossier?: string;
  content(day: Day): CardContent;
}

export class Cards {
  readonly card: Card;
  readonly #atlas: Atlas;
  #target: CardTarget | null = null;
  #marked: L.Path | null = null;

  constructor(atlas: Atlas) {
    this.#atlas = atlas;
    this.card = new Card(atlas.speech.words, () => atlas.closeCard());
  }

  get pick(): string | null {
    return this.#target?.pick ?? null;
  }

  show(target: CardTarget): void {
    this.#target = target;
    this.#mark(target.path ?? null);
    this.refresh();
  }

  /** Tells what holds on the day of the map. */
  refresh(): void {
    if (!this.#target) return;
    const content = this.#target.content(this.#atlas.day);
    this.card.show(content, this.#atlas.mode?.cardActions?.(content) ?? []);
    if (this.#target.dossier) void this.#enrich(this.#target, this.#target.dossier);
  }

  hide(): void {
    this.#target = null;
    this.#mark(null);
    this.card.hide();
  }

  /* Adds what more is known to the card, which is open already. */
  async #enrich(target: CardTarget, key: string): Promise<void> {
    const { loader, catalogue, day, speech } = this.#atlas;
    try {
      const dossiers = await loader.json<Record<string, Dossier>>(catalogue.files.dossiers);
      const dossier = dossiers[key];
      this.#atlas.there(DOSSIERS);
      const still = this.#target === target && this.#atlas.day === day;
      if (still && dossier) this.card.add(dossierParts(this.#atlas, key, dossier, day));
    } catch (error) {
      const retry = () => void this.#enrich(target, key);
      this.#atlas.failed(DOSSIERS, speech.words.fault_cards, error, retry);
    }
  }

  #mark(path: L.Path | null): void {
    this.#marked?.off("add", this.#showMark).getElement()?.classList.remove("cr-picked");
    this.#marked = path;
    // A point whose name is for closer views comes with the flight, goes and comes again.
    path?.on("add", this.#showMark);
    this.#showMark();
  }

  #showMark = (): void => {
    this.#marked?.getElement()?.classList.add("cr-picked");
  };
}

/** A feature of a layer as what a card is of. */
export function featureTarget(atlas: Atlas, layer: MapLayer, path: FeaturePath): CardTarget {
  const { spec } = layer;
  const { feature } = path;
  const { properties } = feature;
  const { speech } = atlas;
  return {
    pick: pickText(spec.topic, properties.id),
    path,
    dossier: `${spec.geo}:${properties.id}`,
    content: () => ({
      id: properties.id,
      title: nameOf(properties, speech.language),
      rows: [...ownRows(atlas, layer, path), ...toldRows(atlas, properties.id)],
      note: textOf(properties, `note_${speech.language}`) ?? undefined,
      source: textOf(properties, "sources") ?? spec.source,
      at: labelPoint(feature),
    }),
  };
}

/** What a feature of a layer says of itself: title and text. */
export function ownRows(atlas: Atlas, { spec }: MapLayer, { feature }: FeaturePath): Row[] {
  const { properties } = feature;
  return spec.card.flatMap(({ property, title, unit, year }): Row[] => {
    if (unit === "years") {
      const from = numberOf(properties, `${property}_from`);
      const to = numberOf(properties, `${property}_to`);
      return from === null ? [] : [[title, formatYears([from, to], atlas.speech)]];
    }
    const value = properties[property];
    if (value === undefined) return [];
    const text = formatValue(value, unit, atlas.speech);
    const counted = year && properties[year];
    return [[title, counted ? `${text} (${counted})` : text]];
  });
}

/** What the visible tables say of a country: layer's title and text. */
export function toldRows(atlas: Atlas, id: string): Row[] {
  return atlas.shown.flatMap(({ spec, values, categories }): Row[] => {
    const told = values?.get(id);
    if (!told) return [];
    if (!told.since) return [[spec.title, told.text ?? ""]];
    const { words, writing } = atlas.speech;
    const status = categories[told.category]?.title ?? "";
    return [
      [
        spec.title,
        `${status} ${filled(words.since_date, { date: formatDay(told.since, writing) })}`,
      ],
    ];
  });
}
