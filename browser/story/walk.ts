/* Where in its story a view is. */

import type { SceneRecord } from "../contract/contract.ts";
import type { ViewState } from "../view/view_state.ts";

/** Place of the scene that a view shows; -1 for the whole map. Who presents without naming a
 * scene begins with the first. */
export function placeOf(
  { scene, presenting }: Pick<ViewState, "scene" | "presenting">,
  scenes: readonly Pick<SceneRecord, "id">[],
): number {
  const place = scenes.findIndex(({ id }) => id === scene);
  return place < 0 && presenting && scenes.length > 0 ? 0 : place;
}

/** Where a step leads from a place: a number below 0 or from `count` on lies outside of the walk.
 *
 * `count`: scenes of the walk; places from there on are boxes, beside it. `left`: the scene of the
 * walk that was shown before the box; -1 for none. */
export function placeAfter(place: number, by: 1 | -1, count: number, left: number): number {
  if (place < count) return place + by;
  return by > 0 ? left + 1 : Math.max(left, 0);
}

/** Layers that the visitor can switch. */
export interface Offered {
  /** The map's own, in their order. */
  readonly own: readonly string[];
  /** The basemap's, which are on where nothing is said. */
  readonly basemap: readonly string[];
}

const OFF = "-"; // before the id of a layer of the basemap that has been switched off

/** The layers that are on, as a view says it: null where they are those expected; else the map's
 * own that are on, and those of the basemap that are off, such as `-rivers`. */
export function layersSaid(
  { own, basemap }: Offered,
  on: readonly string[],
  expected: readonly string[],
): string[] | null {
  const off = basemap.filter((id) => !on.includes(id));
  const differs = own.some((id) => on.includes(id) !== expected.includes(id));
  if (!differs && off.length === 0) return null;
  return [...own.filter((id) => on.includes(id)), ...off.map((id) => `${OFF}${id}`)];
}

/** The layers that are on where a view says `said`. */
export function layersOn(
  { own, basemap }: Offered,
  said: readonly string[] | null,
  expected: readonly string[],
): string[] {
  const wanted = said ?? expected;
  return [
    ...own.filter((id) => wanted.includes(id)),
    ...basemap.filter((id) => !wanted.includes(`${OFF}${id}`)),
  ];
}

/** What a view says of layers that are not offered. */
export function layersUnknown({ own, basemap }: Offered, said: readonly string[] | null): string[] {
  return (said ?? []).filter(
    (id) => !own.includes(id) && !(id.startsWith(OFF) && basemap.includes(id.slice(OFF.length))),
  );
}
