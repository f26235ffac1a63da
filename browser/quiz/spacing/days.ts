/* Reckoning with days of the pupil's own calendar, whatever his clock does in spring. */

import { isDay as isOfCalendar } from "../../view/address.ts";
import type { Day } from "../../view/view_state.ts";

const MILLISECONDS = 86_400_000; // of a day
const LAST = Date.parse("9999-12-31"); // that is written as all are

/** Days from one to the other; below 0 where the other is the earlier. */
export const daysBetween = (from: Day, to: Day): number =>
  (Date.parse(to) - Date.parse(from)) / MILLISECONDS;

/** The day so many days later, at most the last that has four digits for its year. */
export const dayAfter = (day: Day, days: number): Day =>
  new Date(Math.min(Date.parse(day) + days * MILLISECONDS, LAST)).toISOString().slice(0, 10);

/** Whether something is a day of the calendar, written as all are. */
export const isDay = (value: unknown): value is Day =>
  typeof value === "string" && isOfCalendar(value);
