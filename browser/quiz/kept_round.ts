/* How far a round has come, for a reload of the page: in the storage that ends with the window. It
   has ids and outcomes, no question and no answer. */

import type { Progress } from "./session.ts";

const KEY = "crossroads-round";

export type RoundStore = Pick<Storage, "getItem" | "setItem" | "removeItem">;

const own = (): RoundStore => sessionStorage;

/** `round`: names it, as its address does; `store`: to which a browser may deny even the way. */
export function keepRound(round: string, progress: Progress, store = own): void {
  try {
    store().setItem(KEY, JSON.stringify({ round, ...progress }));
  } catch {
    // Then a reload begins anew.
  }
}

export function forgetRound(store = own): void {
  try {
    store().removeItem(KEY);
  } catch {
    // Nothing has been kept.
  }
}

/** What was kept of a round, as it stands there; null where that was another one, or can't be
 * read. */
export function keptRound(round: string, store = own): unknown {
  try {
    const { round: kept, ...progress } = JSON.parse(store().getItem(KEY) ?? "{}");
    return kept === round ? progress : null;
  } catch {
    return null;
  }
}
