/* When an item is to be asked again, and how likely it is recalled on a day, by FSRS-6 with the
   parameters that its makers found over many learners. Only the algorithm is FSRS's: its own
   scheduler counts days of UTC and minutes, ours days of the pupil's calendar. */

import { FSRSAlgorithm, type Grade } from "ts-fsrs";
import type { Day } from "../../view/view_state.ts";
import { dayAfter, daysBetween } from "./days.ts";

/** Likelihood of recall at which an item is due. */
export const WANTED = 0.9;
const LONGEST = 365; // days; a school year brings everything back once

const FSRS = new FSRSAlgorithm({ request_retention: WANTED, maximum_interval: LONGEST });

/** What is remembered of one item. */
export interface Memory {
  /** Days after which the likelihood of recall has sunk to 0.9. */
  readonly stability: number;
  /** From 1 to 10. */
  readonly difficulty: number;
  /** Day of the last answer. */
  readonly last: Day;
}

/** The memory after an answer; `memory`: before it, null where it was the first. */
export function afterAnswer(memory: Memory | null, grade: Grade, day: Day): Memory {
  const before = memory && { stability: memory.stability, difficulty: memory.difficulty };
  const { stability, difficulty } = FSRS.next_state(before, memory ? since(memory, day) : 0, grade);
  return { stability, difficulty, last: day };
}

/** How likely an item is recalled on a day, 0 to 1. */
export const recallOn = (memory: Memory, day: Day): number =>
  FSRS.forgetting_curve(since(memory, day), memory.stability);

/** The day on which an item is to be asked again: never that of its last answer. */
export const dueDay = ({ stability, last }: Memory): Day =>
  dayAfter(last, FSRS.next_interval(stability, 0));

/* A clock that was set back makes no time negative. */
const since = (memory: Memory, day: Day): number => Math.max(0, daysBetween(memory.last, day));
