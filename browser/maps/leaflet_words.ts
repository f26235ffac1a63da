/* Leaflet has the names of its own buttons in English alone: names them in the page's language. */

import type L from "leaflet";
import type { Words } from "../contract/contract.ts";
import { rename } from "../dom/elements.ts";

export function nameZoomButtons(map: L.Map, words: Words): void {
  nameButton(map.zoomControl, ".leaflet-control-zoom-in", words.zoom_in);
  nameButton(map.zoomControl, ".leaflet-control-zoom-out", words.zoom_out);
}

/** `list`: once it is on a map. */
export function nameLayerList(list: L.Control.Layers, words: Words): void {
  nameButton(list, ".leaflet-control-layers-toggle", words.layers);
}

function nameButton(control: L.Control, selector: string, name: string): void {
  const button = control.getContainer()?.querySelector<HTMLElement>(selector);
  if (button) rename(button, name);
}
