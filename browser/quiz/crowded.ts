/* What a click could mean where several lie within reach of what points, so that a finger would
   decide by luck: whether the map should come closer first, and how far. That hangs on what lies
   there alone and never on what is asked, so it gives nothing away. */

import type { Point } from "../view/view_state.ts";
import {
  type Aim,
  type Candidate,
  closestOf,
  isSmall,
  isWithin,
  mayLieWithin,
  type Pixel,
} from "./hitting.ts";

const LEAST = 2; // times as large: less would hardly be seen

/** What the map can show. */
export interface Sight {
  /** How many times as large as now it can show things. */
  readonly most: number;
  /** Pixels across and up that are free for what is looked at. */
  readonly free: Pixel;
}

/** Where the map has to look. */
export interface Closer {
  readonly middle: Pixel;
  /** How many times as large as now it shows things there. */
  readonly times: number;
}

/** How the map parts what lies within reach of a click; null where one alone does, where an outline
 * has the click inside, and where the map can part none of them. */
export function partedAt(
  { radius, pixelOf }: Pick<Aim, "radius" | "pixelOf">,
  { most, free }: Sight,
  some: readonly Candidate[],
  at: Point,
): Closer | null {
  const click = pixelOf(at);
  const near = some.filter((one) => mayLieWithin(radius, one, click, pixelOf));
  if (near.length < 2) return null;
  const small = near.filter((one) => isSmall(one, { radius, pixelOf }));
  if (near.some((one) => !small.includes(one) && isWithin(one.area, at))) return null;
  const reached = small.flatMap((one) => {
    const closest = closestOf(one, click, pixelOf);
    if (closest.away > radius && !isWithin(one.area, at)) return [];
    // An area that lies below the finger is where its middle is; a line is where it comes near.
    return [pixelOf(one.area?.type.endsWith("Polygon") ? one.at : closest.at)];
  });
  const gaps = reached.flatMap((one, place) =>
    reached.slice(place + 1).map((other) => Math.hypot(one.x - other.x, one.y - other.y)),
  );
  const apart = 2 * radius; // so that no place is within reach together with another
  const least = Math.min(...gaps.filter((gap) => gap * most >= apart));
  if (least === Number.POSITIVE_INFINITY) return null;
  const [x, across] = spanOf(reached.map((one) => one.x));
  const [y, up] = spanOf(reached.map((one) => one.y));
  const all = Math.min(free.x / across, free.y / up); // beyond that some are out of view
  const times = Math.min(Math.max(apart / least, LEAST), all, most);
  return times > 1 ? { middle: { x, y }, times } : null;
}

/* Middle and size of what some numbers span. */
function spanOf(numbers: readonly number[]): readonly [middle: number, size: number] {
  const [from, to] = [Math.min(...numbers), Math.max(...numbers)];
  return [(from + to) / 2, to - from];
}
