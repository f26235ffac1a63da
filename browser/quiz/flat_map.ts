/* For tests: a map on which a degree is ten pixels, and square land on it. */

import type { Polygon } from "geojson";
import type { Point } from "../view/view_state.ts";

export const pixelOf = ([lon, lat]: Point) => ({ x: 10 * lon, y: -10 * lat });

/** An area by its south-western corner and its size, in degrees. */
export const square = (west: number, south: number, size: number): Polygon => ({
  type: "Polygon",
  coordinates: [
    [
      [west, south],
      [west + size, south],
      [west + size, south + size],
      [west, south + size],
      [west, south],
    ],
  ],
});

/** The same as what a click could mean. */
export const land = (west: number, south: number, size: number) => ({
  at: [west + size / 2, south + size / 2] as Point,
  area: square(west, south, size),
});
