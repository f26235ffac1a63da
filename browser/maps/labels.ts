/* Names on the map. Every visible layer offers its names; the most important ones are placed
   first, and a name that finds no free place at this zoom is left out, so no two overlap. */

import L from "leaflet";
import { element } from "../dom/elements.ts";
import { worldWidth } from "./repeat.ts";
import { worldsSeen } from "./worlds.ts";

const GAP = 3; // pixels kept free around each name
const ZOOM_OF_RANK_2 = 3.5;
const CLASS_ORDER: Readonly<Record<string, number>> = {
  country: 0,
  route: 1,
  city: 2,
  place: 2,
  water: 4,
  relief: 5,
};

/** A name that a layer offers. */
export interface Name {
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
  /** 1 (seen from afar) to 6 (only close by). */
  readonly rank: number;
  readonly style: string;
  readonly tone: string | null;
  readonly language: string;
  readonly weight: number;
  /** Beside a dot, or on the spot itself. */
  readonly kind: "point" | "spot";
  /** Pixels from the middle of the dot at which it stands; those of a layer's dot where nothing is
   * said. */
  readonly reach?: number;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

type Placed = Name & { readonly at: L.Point };

/* Where a name may stand relative to its point: shifts in units of its own width and height, and of
   its reach. */
const AROUND_A_POINT = [
  { x: 0, y: -0.5, dx: 1, dy: 0 },
  { x: -1, y: -0.5, dx: -1, dy: 0 },
  { x: -0.5, y: -1, dx: 0, dy: -1 },
  { x: -0.5, y: 0, dx: 0, dy: 1 },
];
const REACH = 7; // pixels
const ON_THE_SPOT = [{ x: -0.5, y: -0.5, dx: 0, dy: 0 }];

const overlaps = (one: Box, other: Box): boolean =>
  one.left < other.right + GAP &&
  one.right + GAP > other.left &&
  one.top < other.bottom + GAP &&
  one.bottom + GAP > other.top;

const dotBox = ({ at }: Placed): Box => ({
  left: at.x - 3,
  top: at.y - 3,
  right: at.x + 3,
  bottom: at.y + 3,
});

const NO_SIZE = { width: 0, height: 0 };

/* Names of one key are equally large. */
const sizeKey = ({ style, tone, name }: Name): string => `${style} ${tone ?? ""} ${name}`;

const classOrder = ({ style }: Name): number => CLASS_ORDER[style] ?? 0;

const byImportance = (one: Name, other: Name): number =>
  one.rank - other.rank ||
  classOrder(one) - classOrder(other) ||
  other.weight - one.weight ||
  (one.name < other.name ? -1 : 1);

/** Zoom from which a name of this rank may appear: 1 always, 6 only close by. */
export const zoomOfRank = (rank: number): number => (rank <= 1 ? 0 : ZOOM_OF_RANK_2 + rank - 2);

export class Labels {
  readonly #map: L.Map;
  readonly #pane: HTMLElement;
  readonly #layers = new Map<string, readonly Name[]>();
  readonly #sizes = new Map<string, { width: number; height: number }>();
  #waiting: number | null = null;

  constructor(map: L.Map, pane: HTMLElement) {
    this.#map = map;
    this.#pane = pane;
    pane.setAttribute("aria-hidden", "true"); // the table below the map says the same
    map.on("moveend zoomend resize", () => this.schedule());
    document.fonts.addEventListener("loadingdone", () => {
      this.#sizes.clear();
      this.schedule();
    });
  }

  set(layer: string, names: readonly Name[]): void {
    this.#layers.set(layer, names);
    this.schedule();
  }

  remove(layer: string): void {
    if (this.#layers.delete(layer)) this.schedule();
  }

  schedule(): void {
    this.#waiting ??= requestAnimationFrame(() => {
      this.#waiting = null;
      this.place();
    });
  }

  place(): void {
    const view = this.#map.getSize();
    const visible = this.#visible(view).sort(byImportance);
    this.#measure(visible);
    const taken: Box[] = [];
    const dots = visible.filter(({ kind }) => kind === "point").map(dotBox);
    const shown = document.createDocumentFragment();
    const origin = this.#map.containerPointToLayerPoint([0, 0]);
    for (const name of visible) {
      const box = this.#free(name, taken, dots, view);
      if (!box) continue;
      taken.push(box);
      const made = this.#make(name);
      L.DomUtil.setPosition(made, origin.add([box.left, box.top]).round());
      shown.append(made);
    }
    this.#pane.replaceChildren(shown);
    this.#pane.dataset.zoom = String(this.#map.getZoom());
  }

  #visible(view: L.Point): Placed[] {
    const zoom = this.#map.getZoom();
    const width = worldWidth(this.#map);
    const across = { from: 0, to: view.x };
    const visible = new Map<string, Placed>();
    for (const names of this.#layers.values()) {
      for (const name of names) {
        if (zoom < zoomOfRank(name.rank)) continue;
        const { x, y } = this.#map.latLngToContainerPoint([name.lat, name.lon]);
        if (y < 0 || y > view.y) continue;
        for (const world of worldsSeen(across, { from: x, to: x }, width)) {
          const at = L.point(x + Math.round(world * width), y);
          // Two layers may name the same town.
          const key = `${name.name}@${Math.round(at.x / 8)},${Math.round(at.y / 8)}`;
          if (!visible.has(key)) visible.set(key, { ...name, at });
        }
      }
    }
    return [...visible.values()];
  }

  /* All at once: whenever a size is asked for after a change, the browser lays out anew. */
  #measure(names: readonly Name[]): void {
    const probes = new Map<string, HTMLSpanElement>();
    for (const name of names) {
      const key = sizeKey(name);
      if (!this.#sizes.has(key) && !probes.has(key)) probes.set(key, this.#make(name));
    }
    this.#pane.append(...probes.values());
    for (const [key, { offsetWidth: width, offsetHeight: height }] of probes) {
      this.#sizes.set(key, { width, height });
    }
    for (const probe of probes.values()) probe.remove();
  }

  #make({ name, style, tone, language, rank }: Name): HTMLSpanElement {
    const toned = tone ? ` cr-label-${tone}` : "";
    const made = element("span", `cr-label cr-label-${style}${toned}`, name);
    made.lang = language;
    made.dataset.rank = String(rank);
    return made;
  }

  /* The first place that touches no name and no dot, else the first that touches no name. */
  #free(name: Placed, taken: readonly Box[], dots: readonly Box[], view: L.Point): Box | null {
    const { width, height } = this.#sizes.get(sizeKey(name)) ?? NO_SIZE;
    const spots = name.kind === "point" ? AROUND_A_POINT : ON_THE_SPOT;
    const { reach = REACH } = name;
    const boxes = spots
      .map((spot) => {
        const left = name.at.x + spot.x * width + spot.dx * reach;
        const top = name.at.y + spot.y * height + spot.dy * reach;
        return { left, top, right: left + width, bottom: top + height };
      })
      .filter(
        ({ left, top, right, bottom }) =>
          left >= 0 && top >= 0 && right <= view.x && bottom <= view.y,
      )
      .filter((box) => !taken.some((other) => overlaps(box, other)));
    return boxes.find((box) => !dots.some((dot) => overlaps(box, dot))) ?? boxes[0] ?? null;
  }
}
