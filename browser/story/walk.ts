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

/** The layers that are on, as a view says it: null where they are those expected.
 *
 * `own`: all of the map's own layers, in their order.
 */
export function layersSaid(
  own: readonly string[],
  on: readonly string[],
  expected: readonly string[],
): string[] | null {
  const differs = own.some((id) => on.includes(id) !== expected.includes(id));
  return differs ? own.filter((id) => on.includes(id)) : null;
}
