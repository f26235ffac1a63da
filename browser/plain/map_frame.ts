/* A frame with the engine in it, made of what the page holds: as in the app the map has a window of
   its own, and its style sheet touches nothing else. */

import type L from "leaflet";
import type { MapMessage, MapOptions } from "../contract/contract.ts";
import type { Host } from "../host/host.ts";
import type { Held } from "../loader/held.ts";
import type { Source } from "../loader/source.ts";

const PLACE = "map_div"; // as folium calls it
const BLANK = `<!doctype html><html><head></head><body><div id="${PLACE}"></div></body></html>`;

/** What the engine leaves on its window (maps/engine.ts). */
export interface EngineWindow extends Window {
  readonly L: typeof L;
  readonly crossroads: {
    start(map: L.Map, message: MapMessage, host: Host, source: Source): Promise<void>;
  };
}

/** Names of what a map's window needs, among what the page holds. */
export interface Engine {
  readonly script: string;
  readonly styles: readonly string[];
}

/** Puts an empty frame into a place, in place of what is there. */
export function blankFrame(place: Element, title: string): Promise<HTMLIFrameElement> {
  const frame = document.createElement("iframe");
  frame.className = "cr-map-frame";
  frame.title = title;
  frame.allow = "fullscreen; clipboard-write";
  frame.srcdoc = BLANK;
  return new Promise((resolve) => {
    frame.addEventListener("load", () => resolve(frame), { once: true });
    place.replaceChildren(frame);
  });
}

/** Loads the engine into a frame. Rejects where the page does not hold it. */
export async function loadEngine(frame: HTMLIFrameElement, engine: Engine, held: Held) {
  const [script, ...styles] = await Promise.all(
    [engine.script, ...engine.styles].map((address) => held.text(address)),
  );
  const inside = frame.contentDocument;
  if (!inside) throw new Error("no frame");
  const add = (tag: "style" | "script", text: string) => {
    const made = inside.createElement(tag);
    made.textContent = text;
    inside.head.append(made);
  };
  for (const style of styles) add("style", style);
  add("script", script ?? "");
  return frame.contentWindow as EngineWindow;
}

/** Makes the map, as folium's script does in the app. */
export function startMap(
  inside: EngineWindow,
  options: MapOptions,
  message: MapMessage,
  host: Host,
  source: Source,
): Promise<void> {
  const { L, crossroads } = inside;
  const [west, south, east, north] = message.bounds;
  const map = L.map(PLACE, {
    center: [(south + north) / 2, (west + east) / 2],
    zoom: options.zoom,
    maxBounds: options.max_bounds as L.LatLngBoundsLiteral,
    zoomSnap: options.zoom_snap,
    zoomDelta: options.zoom_delta,
    wheelPxPerZoomLevel: options.wheel_px_per_zoom_level,
  });
  L.control.scale().addTo(map);
  Object.assign(inside, { map }); // as in the app's frame
  return crossroads.start(map, message, host, source);
}
