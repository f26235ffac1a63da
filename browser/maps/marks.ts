/* What a scene points at: features with emphasis, a callout, routes drawn in. */

import L from "leaflet";
import type { CalloutRecord } from "../contract/contract.ts";
import { element } from "../dom/elements.ts";
import { calm } from "../dom/motion.ts";
import type { Atlas } from "./atlas.ts";
import { type FeaturePath, labelPoint } from "./feature.ts";
import { nearestCopy } from "./repeat.ts";

const SECONDS_A_ROUTE = 0.9;
const SECONDS_IN_ALL = 6;

export interface Marked {
  /** Ids of features drawn with emphasis. */
  readonly highlight?: readonly string[] | undefined;
  readonly callout?: CalloutRecord | null | undefined;
  /** Ids of lines drawn in one after the other. */
  readonly draw?: readonly string[] | undefined;
}

export class Marks {
  readonly #atlas: Atlas;
  #wanted: Marked = {};
  #emphasised: Element[] = [];
  #drawn = new Set<string>();
  #callout: L.Tooltip | null = null;

  constructor(atlas: Atlas) {
    this.#atlas = atlas;
    atlas.map.on("moveend", () => {
      this.#turn();
      this.#emphasiseAll(); // points for closer views have come with the zoom
    });
    atlas.layerDrawn.listen(() => this.#refresh());
  }

  set(wanted: Marked): void {
    this.clear();
    this.#wanted = wanted;
    this.#refresh();
  }

  clear(): void {
    for (const one of this.#emphasised) one.classList.remove("cr-emphasis");
    this.#emphasised = [];
    this.#callout?.remove();
    this.#callout = null;
    this.#drawn = new Set();
    this.#wanted = {};
  }

  /* Marks what is there now; called again whenever a layer has been drawn. */
  #refresh(): void {
    const { callout, draw = [] } = this.#wanted;
    this.#emphasiseAll();
    if (callout && !this.#callout) this.#point(callout);
    draw.forEach((id, order) => {
      if (this.#drawn.has(id)) return;
      for (const path of this.#paths(id)) this.#drawIn(id, path, order, draw.length);
    });
  }

  #emphasiseAll(): void {
    for (const id of this.#wanted.highlight ?? []) {
      for (const path of this.#paths(id)) this.#emphasise(path);
    }
  }

  /* Paths of a feature in the layers that are shown and can be asked; the topmost layer's come
     last. The quiet basemap does not count: a lake may share its name with a town. */
  #paths(id: string): FeaturePath[] {
    return this.#atlas.shown
      .filter(({ spec }) => spec.interactive)
      .flatMap((layer) => layer.paths.get(id) ?? []);
  }

  #emphasise(path: FeaturePath): void {
    const drawn = path.getElement();
    if (!drawn?.isConnected || drawn.classList.contains("cr-emphasis")) return;
    drawn.classList.add("cr-emphasis");
    path.bringToFront();
    this.#emphasised.push(drawn);
  }

  #point({ at, text }: CalloutRecord): void {
    const lies = this.#placeOf(at);
    if (!lies) return;
    const place = nearestCopy(this.#atlas.map, lies);
    const options: L.TooltipOptions = {
      permanent: true,
      direction: this.#sideOf(place),
      className: "cr-callout",
    };
    this.#callout = L.tooltip(options)
      .setContent(element("span", "", text))
      .setLatLng(place)
      .addTo(this.#atlas.map);
  }

  #placeOf(at: CalloutRecord["at"]): L.LatLng | null {
    if (typeof at !== "string") return L.latLng(at[1], at[0]);
    const path = this.#paths(at).at(-1);
    if (!path) return null;
    const [lon, lat] = labelPoint(path.feature);
    return L.latLng(lat, lon);
  }

  /* Towards the middle of the free part of the map, so that no edge cuts the note. */
  #sideOf(place: L.LatLng): L.Direction {
    const { map, camera } = this.#atlas;
    const { left, right } = camera.room;
    const { x } = map.latLngToContainerPoint(place);
    const share = (x - left) / (map.getSize().x - left - right);
    if (share < 0.25) return "right";
    return share > 0.7 ? "left" : "top";
  }

  #turn(): void {
    const stood = this.#callout?.getLatLng();
    if (!this.#callout || !stood) return;
    const place = nearestCopy(this.#atlas.map, stood);
    this.#callout.options.direction = this.#sideOf(place);
    this.#callout.setLatLng(place).update();
  }

  #drawIn(id: string, path: FeaturePath, order: number, count: number): void {
    const drawn = path.getElement();
    if (!(drawn instanceof SVGGeometryElement)) return;
    this.#drawn.add(id);
    this.#emphasise(path);
    if (calm()) return;
    const length = drawn.getTotalLength();
    const dash = `${length} ${length}`;
    const milliseconds = 1000 * Math.min(SECONDS_A_ROUTE, SECONDS_IN_ALL / count);
    drawn.animate(
      [
        { strokeDasharray: dash, strokeDashoffset: length },
        { strokeDasharray: dash, strokeDashoffset: 0 },
      ],
      {
        duration: milliseconds,
        delay: order * milliseconds,
        easing: "ease-in-out",
        fill: "backwards",
      },
    );
  }
}
