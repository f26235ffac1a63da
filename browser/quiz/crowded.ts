/* What a click could mean where several lie within reach of what points, so that a finger would
   decide by luck: whether the map should come closer first, and how far. That hangs on what lies
   there alone and never on what is asked, so it gives nothing away. */

import type { Point } from "../view/view_state.ts";
import {
  type Aim,
  apart,
  type Candidate,
  closestOf,
  isLine,
  isSmall,
  isWithin,
  mayLieWithin,
} from "./hitting.ts";

const LEAST = 2; // times as large: less would hardly be seen

/** What the map can show. */
export interface Sight {
  /** How many times as large as now it can show things. */
  readonly most: number;
  /** Pixels around its middle that are free for what is looked at. */
  readonly free: number;
}

/** How many times as large as now the map has to show things around a click, to part what lies
 * within reach of it; 1 where one alone does, where an outline has the click inside, and where the
 * map can part none of them. */
export function closerBy(
  { radius, pixelOf }: Pick<Aim, "radius" | "pixelOf">,
  { most, free }: Sight,
  some: readonly Candidate[],
  at: Point,
): number {
  const pointer = { radius, pixelOf };
  // First, since it is known without a corner's pixel.
  if (some.some((one) => isWithin(one.area, at) && !isSmall(one, pointer))) return 1;
  const click = pixelOf(at);
  const near = some.filter((one) => mayLieWithin(radius, one, click, pixelOf));
  const reached = near.flatMap((one) => {
    if (!isSmall(one, pointer)) return [];
    const closest = closestOf(one, click, pixelOf);
    if (closest.away > radius && !isWithin(one.area, at)) return [];
    // An area that lies below the finger is where its middle is; a line is where it comes near.
    return [pixelOf(isLine(one) ? closest.at : one.at)];
  });
  const gaps = reached.flatMap((one, place) =>
    reached.slice(place + 1).map((other) => apart(one, other)),
  );
  const wanted = 2 * radius; // so that no place is within reach together with another
  const least = Math.min(...gaps.filter((gap) => gap * most >= wanted));
  if (least === Number.POSITIVE_INFINITY) return 1;
  const farthest = Math.max(...reached.map((one) => apart(one, click))); // stays in view
  return Math.max(Math.min(Math.max(wanted / least, LEAST), free / farthest, most), 1);
}
