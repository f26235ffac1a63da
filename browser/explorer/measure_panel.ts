/* Tools of the explorer: how far it is from one place to another, and what is near a place.
   A place is named in a field or clicked on the map; what is measured stands in the view. */

import L from "leaflet";
import { button, element, statusLine, withAttributes } from "../dom/elements.ts";
import { filled, formatKm, formatNumber, formatPoint, unitOfKm } from "../format/format.ts";
import type { Atlas } from "../maps/atlas.ts";
import { distanceKm, geodesicCircle, geodesicLine, type LatLng } from "../measures/geodesic.ts";
import type { SearchBox, SearchBoxParts } from "../search/box.ts";
import type { Lookup } from "../search/lookup.ts";
import type { Entry } from "../search/matching.ts";
import { KILOMETRES, pointOf, pointText } from "../view/address.ts";
import { type Bounds, type Measure, NO_MEASURE, type Point } from "../view/view_state.ts";

const MILE = 1.609344; // km
const NEAREST = 40; // rows of the list
const RADIUS = 300; // km where nothing is said
const SAME_PLACE = 0.05; // km
const NEAR_KINDS = ["city", "place"]; // what can be near a place
const ENDS = ["from", "to", "around"] as const;

type EndName = (typeof ENDS)[number];

interface End {
  readonly name: string;
  readonly at: Point;
}

export interface MeasurePanelParts {
  readonly atlas: Atlas;
  readonly lookup: Lookup;
  /** A field that finds places. */
  searchBox(parts: Pick<SearchBoxParts, "label" | "choose">): SearchBox;
  goTo(entry: Entry): void;
  look(bounds: Bounds): void;
  /** Told when a click on the map is waited for, and when it has come. */
  aim(on: boolean): void;
}

/** An entry of the search as an end of a measure. */
export const endText = ({ kind, id }: Entry): string => `${kind}:${id}`;

export class MeasurePanel {
  readonly box: HTMLElement;
  readonly #parts: MeasurePanelParts;
  readonly #drawing: L.LayerGroup;
  readonly #fields = new Map<EndName, HTMLInputElement>();
  readonly #buttons = new Map<EndName, HTMLButtonElement>();
  readonly #radius: HTMLInputElement;
  readonly #answer = statusLine("cr-answer");
  readonly #count = statusLine("cr-answer");
  readonly #near = element("ol", "cr-near");
  #waiting: EndName | null = null;

  constructor(parts: MeasurePanelParts) {
    this.#parts = parts;
    const { map, speech } = parts.atlas;
    const { words } = speech;
    this.#drawing = L.layerGroup().addTo(map);
    const [min, max] = KILOMETRES;
    const attributes = { type: "number", min, max, step: 1, value: RADIUS };
    this.#radius = withAttributes(element("input"), attributes);
    this.#radius.addEventListener("input", () => this.#takeRadius());
    this.box = element("div", "cr-measure", [
      element("h2", "", words.distance),
      this.#end("from", words.from_place),
      this.#end("to", words.to_place),
      this.#answer,
      element("h2", "", words.near),
      this.#end("around", words.around_place),
      element("label", "cr-field", [words.within, this.#radius, unitOfKm(speech.writing)]),
      this.#count,
      this.#near,
      button("cr-clear", words.clear, () => this.#clear()),
    ]);
  }

  #end(name: EndName, label: string): HTMLElement {
    const choose = (entry: Entry) => this.set(name, endText(entry));
    const { box, field } = this.#parts.searchBox({ label, choose });
    field.addEventListener("input", () => {
      if (!field.value) this.set(name, null);
    });
    const { words } = this.#parts.atlas.speech;
    const pick = button("cr-from-map", words.on_the_map, () => this.#wait(name));
    pick.setAttribute("aria-pressed", "false");
    pick.dataset.end = name;
    this.#fields.set(name, field);
    this.#buttons.set(name, pick);
    return element("div", "cr-end", [box, pick]);
  }

  /* What is measured stands in the view ---------------------------------------------------- */

  /** `end`: as addresses name it. */
  set(name: EndName, end: string | null): void {
    this.#parts.lookup.whenThere(() => this.#change({ [name]: end }));
  }

  #change(part: Partial<Measure>): void {
    const { store } = this.#parts.atlas;
    store.change({ measure: { ...store.view.measure, ...part } });
  }

  #takeRadius(): void {
    const km = this.#km();
    if (km === null) this.#showNear(this.#parts.atlas.store.view.measure);
    else this.#change({ within: km === RADIUS ? null : km });
  }

  #clear(): void {
    this.stopWaiting();
    for (const field of this.#fields.values()) field.value = ""; // what was but half typed, too
    this.#radius.value = String(RADIUS);
    this.#parts.atlas.store.change({ measure: NO_MEASURE });
  }

  /* Kilometres in the field; null where they are none. */
  #km(): number | null {
    const km = Number(this.#radius.value);
    return KILOMETRES[0] <= km && km <= KILOMETRES[1] ? km : null;
  }

  #endOf(text: string | null): End | null {
    if (text === null) return null;
    const at = pointOf(text);
    if (at) return { at, name: formatPoint(at, this.#parts.atlas.speech) };
    const entry = this.#parts.lookup.searcher?.entry(text);
    return entry?.at ? { at: entry.at, name: entry.name } : null;
  }

  /** Names of ends that mean nothing. */
  lost(measure: Measure): EndName[] {
    return ENDS.filter((name) => measure[name] !== null && !this.#endOf(measure[name]));
  }

  /** Shows what is measured now. `before`: what was, where anything was shown before. */
  follow(measure: Measure, before: Measure | null): void {
    const changed = (name: keyof Measure) => measure[name] !== (before ?? NO_MEASURE)[name];
    for (const name of ENDS) {
      const field = this.#fields.get(name);
      if (field && (before === null || changed(name))) {
        field.value = this.#endOf(measure[name])?.name ?? "";
      }
    }
    const within = measure.within ?? RADIUS;
    const told = before === null || changed("within");
    if (told && this.#km() !== within) this.#radius.value = String(within);
    const line = this.#showDistance(measure);
    const circle = this.#showNear(measure);
    if (line && (changed("from") || changed("to"))) this.#look(line);
    if (circle && (changed("around") || changed("within"))) this.#look(circle);
  }

  /* Answers ------------------------------------------------------------------------------- */

  /* Gives the line between two ends, where there are two. */
  #showDistance(measure: Measure): LatLng[] | null {
    const [from, to] = [this.#endOf(measure.from), this.#endOf(measure.to)];
    if (!from || !to) {
      this.#answer.textContent = "";
      return null;
    }
    const { words, writing } = this.#parts.atlas.speech;
    const km = distanceKm(from.at, to.at);
    const number = (value: number) => formatNumber(value, writing, value < 100 ? 1 : 0);
    this.#answer.textContent = filled(words.distance_answer, {
      from: from.name,
      to: to.name,
      km: number(km),
      miles: number(km / MILE),
    });
    return geodesicLine(from.at, to.at);
  }

  /* Gives the circle around an end, where there is one. */
  #showNear(measure: Measure): LatLng[] | null {
    const center = this.#endOf(measure.around);
    const km = this.#km();
    this.#draw(measure, km);
    const { words, writing } = this.#parts.atlas.speech;
    if (!center || km === null) {
      this.#count.textContent = center ? words.wrong_radius : "";
      this.#near.replaceChildren();
      return null;
    }
    const found = this.#places()
      .map((place) => ({ place, km: distanceKm(center.at, place.at) }))
      .filter((one) => one.km <= km && one.km > SAME_PLACE)
      .sort((one, other) => one.km - other.km);
    this.#count.textContent = filled(
      found.length > NEAREST ? words.near_answer_long : words.near_answer,
      {
        first: NEAREST,
        count: found.length,
        km: formatNumber(km, writing),
        place: center.name,
      },
    );
    this.#near.replaceChildren(
      ...found.slice(0, NEAREST).map((one) => this.#nearRow(one.place, one.km)),
    );
    return geodesicCircle(center.at, km);
  }

  /* What can be near a place. */
  #places(): (Entry & End)[] {
    return (this.#parts.lookup.searcher?.entries ?? []).flatMap((entry) =>
      NEAR_KINDS.includes(entry.kind) && entry.at ? [{ ...entry, at: entry.at }] : [],
    );
  }

  #nearRow(place: Entry, km: number): HTMLElement {
    const { speech, catalogue } = this.#parts.atlas;
    const away = formatKm(km, speech.writing, 0);
    const told = [away, catalogue.kinds[place.kind]].filter(Boolean).join(" · ");
    const words = [place.name, element("small", "", told)];
    return element(
      "li",
      "",
      button("cr-near-place", words, () => this.#parts.goTo(place)),
    );
  }

  #draw(measure: Measure, km: number | null): void {
    this.#drawing.clearLayers();
    const style = (name: string): L.PathOptions => ({
      className: `cr-measured ${name}`,
      pane: "cr-points",
      interactive: false,
    });
    for (const name of ENDS) {
      const end = this.#endOf(measure[name]);
      if (!end) continue;
      const [lon, lat] = end.at;
      const dot = L.circleMarker([lat, lon], { ...style("cr-measured-end"), radius: 6 });
      this.#drawing.addLayer(dot);
    }
    const [from, to] = [this.#endOf(measure.from), this.#endOf(measure.to)];
    if (from && to) {
      const line = geodesicLine(from.at, to.at);
      this.#drawing.addLayer(L.polyline(line, style("cr-measured-line")));
    }
    const center = this.#endOf(measure.around);
    if (center && km !== null) {
      const circle = geodesicCircle(center.at, km);
      this.#drawing.addLayer(L.polygon(circle, style("cr-measured-circle")));
    }
  }

  #look(points: readonly LatLng[]): void {
    const box = L.latLngBounds([...points]).pad(0.12);
    this.#parts.look([box.getWest(), box.getSouth(), box.getEast(), box.getNorth()]);
  }

  /* A click on the map --------------------------------------------------------------------- */

  get waiting(): boolean {
    return this.#waiting !== null;
  }

  /* The next click on the map names this end. */
  #wait(name: EndName): void {
    const again = this.#waiting === name;
    this.stopWaiting();
    if (again) return;
    this.#waiting = name;
    this.#buttons.get(name)?.setAttribute("aria-pressed", "true");
    this.#parts.atlas.map.getContainer().classList.add("cr-aiming");
    this.#parts.aim(true);
  }

  stopWaiting(): void {
    if (this.#waiting) this.#buttons.get(this.#waiting)?.setAttribute("aria-pressed", "false");
    this.#waiting = null;
    this.#parts.atlas.map.getContainer().classList.remove("cr-aiming");
  }

  /** Whether a click at a point has been used up here. */
  takeClick(at: Point): boolean {
    const name = this.#waiting;
    if (name === null) return false;
    this.stopWaiting();
    this.#parts.aim(false);
    this.set(name, pointText(at));
    return true;
  }
}
