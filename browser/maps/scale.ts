/* The words of Leaflet's scale, which knows English units alone. folium adds the scale before the
   catalogue is there. */

import L from "leaflet";
import type { Writing } from "../contract/contract.ts";
import { filled, formatNumber } from "../format/format.ts";

type Units = Pick<Writing, "km" | "m" | "decimal" | "group">;

let units: Units = { km: "{number} km", m: "{number} m", decimal: ".", group: "" };

/* Leaflet's own, as far as it is of use here. */
interface Scale {
  readonly options: L.Control.ScaleOptions;
  readonly _mScale: HTMLElement;
  _getRoundNum(meters: number): number;
  _updateScale(line: HTMLElement, text: string, ratio: number): void;
}

L.Control.Scale.include({
  _updateMetric(this: Scale, most: number) {
    const meters = this._getRoundNum(most);
    const far = meters >= 1000;
    const number = formatNumber(far ? meters / 1000 : meters, units);
    this._updateScale(this._mScale, filled(far ? units.km : units.m, { number }), meters / most);
  },
  // Leaflet takes the text for HTML.
  _updateScale(this: Scale, line: HTMLElement, text: string, ratio: number) {
    line.style.width = `${Math.round((this.options.maxWidth ?? 100) * ratio)}px`;
    line.textContent = text;
  },
});

/** From now on the scale speaks the language of the page. */
export function speakOnScale(map: L.Map, writing: Writing): void {
  units = writing;
  map.fire("move"); // which the scale follows
}
