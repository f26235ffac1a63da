/* The map repeats the world from side to side: whatever is drawn recurs every 360 degrees. */

import type { Bounds } from "../view/view_state.ts";

/** Of the whole world, from west to east. */
export const DEGREES = 360;

/** From west to east, in pixels or in degrees. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** How many worlds something must be moved, east of where it lies or (below 0) west of it, to be
 * seen; `width`: of a world. Several, where copies of it are seen; none, where it is not. */
export function worldsSeen(seen: Span, own: Span, width: number): number[] {
  const first = Math.ceil((seen.from - own.to) / width);
  const last = Math.floor((seen.to - own.from) / width);
  return Array.from({ length: Math.max(last - first + 1, 0) }, (_, more) => first + more);
}

/** Longitude of the copy of a place that is nearest to a center. */
export const nearestLon = (lon: number, center: number): number =>
  lon + DEGREES * Math.round((center - lon) / DEGREES);

/** The copy of a part of the map that is nearest to a center, of those that lie within limits. */
export function nearestBounds(bounds: Bounds, center: number, limits: Span): Bounds {
  const [west, south, east, north] = bounds;
  const middle = (west + east) / 2;
  const turn = nearestLon(middle, center) - middle;
  const turns = [turn, turn - DEGREES, turn + DEGREES];
  const near = turns
    .filter((one) => west + one >= limits.from && east + one <= limits.to)
    .sort((one, other) => Math.abs(middle + one - center) - Math.abs(middle + other - center));
  const best = near[0] ?? 0;
  return [west + best, south, east + best, north];
}
