/* Reckoning with days of the pupil's own calendar, whatever his clock does in spring. */

import type { Day } from "../../view/view_state.ts";

const MILLISECONDS = 86_400_000; // of a day

/** Days from one to the other; below 0 where the other is the earlier. */
export const daysBetween = (from: Day, to: Day): number =>
  (Date.parse(to) - Date.parse(from)) / MILLISECONDS;

/** The day so many days later. */
export const dayAfter = (day: Day, days: number): Day =>
  new Date(Date.parse(day) + days * MILLISECONDS).toISOString().slice(0, 10);

/** Whether a text is a day of the calendar, written as all are. */
export const isDay = (text: unknown): text is Day =>
  typeof text === "string" &&
  /^\d{4}-\d\d-\d\d$/.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  dayAfter(text, 0) === text;
