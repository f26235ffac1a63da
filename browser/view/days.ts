/* The days that can be shown. The server has the same rule in crossroads/view/days.py. */

import type { Day } from "./view_state.ts";

/** The year of Kazakhstan's independence; the shapes are today's, so much further back the
 * colours would mean nothing. */
export const FIRST_DAY: Day = "1991-01-01";

/** The day that can be shown nearest to one that is asked for. */
export function nearestDay(asked: Day, today: Day): Day {
  if (asked < FIRST_DAY) return FIRST_DAY;
  return asked > today ? today : asked;
}
