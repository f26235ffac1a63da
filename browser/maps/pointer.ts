/* The place under the pointer, in a corner of the map. */

import L from "leaflet";
import { element, withAttributes } from "../dom/elements.ts";
import { formatPoint, type Speech } from "../format/format.ts";

export class Pointer extends L.Control {
  readonly #box = withAttributes(element("div", "cr-pointer"), { "aria-hidden": "true" });
  readonly #speech: Speech;

  constructor(speech: Speech) {
    super({ position: "bottomright" });
    this.#speech = speech;
  }

  override onAdd(map: L.Map): HTMLElement {
    map.on("mousemove", ({ latlng: { lat, lng } }) => {
      this.#box.textContent = formatPoint([lng, lat], this.#speech);
    });
    map.on("mouseout", () => {
      this.#box.textContent = "";
    });
    return this.#box;
  }
}
