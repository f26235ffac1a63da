/* Dates of which no more than the month or the year may be known: "2004-02-11", "2004-02",
   "2004". The server has the same in crossroads/content/partial_date.py;
   tests/cases/partial_dates.json binds both. */

import type { Day } from "../view/view_state.ts";

/** A day, a month or a year, as far as it is known. */
export type PartialDate = string;

/** The first day that it can be: the one that is counted and drawn. */
export const firstDay = (date: PartialDate): Day => date + "0000-01-01".slice(date.length);

/* Sorts by the last day that a date can be; of two that end together the vaguer comes last. */
const endOf = (date: PartialDate): string => date + "0000-99-99".slice(date.length);

/** The later of some dates, said no more exactly than it is known; null of none. */
export function latest(dates: readonly PartialDate[]): PartialDate | null {
  return [...dates].sort((one, other) => (endOf(one) < endOf(other) ? -1 : 1)).at(-1) ?? null;
}
