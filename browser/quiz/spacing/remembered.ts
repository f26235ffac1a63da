/* All that is remembered of a pupil's answers, and its written form. */

import { type Grade, Rating } from "ts-fsrs";
import type { Day } from "../../view/view_state.ts";
import { counted, NO_TENTHS, TENTHS, type Tenth } from "./calibration.ts";
import { isDay } from "./days.ts";
import { afterAnswer, type Memory, recallOn } from "./schedule.ts";

export interface Remembered {
  /** By the items' ids. */
  readonly items: ReadonlyMap<string, Memory>;
  /** How many answers; of an item that came again on the same day, the first alone counts. */
  readonly answers: number;
  /** How well each of them was foretold. */
  readonly tenths: readonly Tenth[];
}

export const NOTHING_REMEMBERED: Remembered = { items: new Map(), answers: 0, tenths: NO_TENTHS };

/* Names the form that is written; another one is read as damaged. */
const VERSION = 1;
const LEAST_STABILITY = 0.001; // as FSRS has it
const MOST_STABILITY = 36_500;

/** What is remembered once an item has been answered. */
export function withAnswer(
  { items, answers, tenths }: Remembered,
  id: string,
  grade: Grade,
  day: Day,
): Remembered {
  const before = items.get(id) ?? null;
  const after = new Map(items).set(id, afterAnswer(before, grade, day));
  if (before?.last === day) return { items: after, answers, tenths };
  const foretold =
    before && before.last < day
      ? counted(tenths, recallOn(before, day), grade !== Rating.Again)
      : tenths;
  return { items: after, answers: answers + 1, tenths: foretold };
}

/** Two in one, as when two windows begin to keep: of each item what was answered later. */
export function together(one: Remembered, other: Remembered): Remembered {
  const items = new Map(one.items);
  for (const [id, memory] of other.items) {
    const known = items.get(id);
    if (!known || known.last <= memory.last) items.set(id, memory);
  }
  const tenths = one.tenths.map((tenth, at) => {
    const more = other.tenths[at] ?? tenth;
    return {
      count: tenth.count + more.count,
      foretold: tenth.foretold + more.foretold,
      recalled: tenth.recalled + more.recalled,
      squares: tenth.squares + more.squares,
    };
  });
  return { items, answers: one.answers + other.answers, tenths };
}

export function written({ items, answers, tenths }: Remembered): string {
  const kept = [...items].map(([id, { stability, difficulty, last }]) => [
    id,
    stability,
    difficulty,
    last,
  ]);
  const sums = tenths.map(({ count, foretold, recalled, squares }) => [
    count,
    foretold,
    recalled,
    squares,
  ]);
  return JSON.stringify({ version: VERSION, answers, items: kept, tenths: sums });
}

/** What was written, as far as it is sound, and whether all of it was. */
export function read(text: string): { remembered: Remembered; whole: boolean } {
  const { version, answers, items, tenths } = objectOf(text);
  if (version !== VERSION || !Array.isArray(items)) {
    return { remembered: NOTHING_REMEMBERED, whole: false };
  }
  const sound = items.map(itemOf).filter((item) => item !== null);
  const sums = Array.isArray(tenths) ? tenths.map(tenthOf).filter((tenth) => tenth !== null) : [];
  const counts = isCount(answers) && sums.length === TENTHS;
  return {
    remembered: {
      items: new Map(sound),
      answers: counts ? answers : 0,
      tenths: counts ? sums : NO_TENTHS,
    },
    whole: counts && sound.length === items.length,
  };
}

function objectOf(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

function itemOf(value: unknown): [string, Memory] | null {
  if (!Array.isArray(value)) return null;
  const [id, stability, difficulty, last] = value as unknown[];
  if (typeof id !== "string" || !isDay(last)) return null;
  if (!isWithin(stability, LEAST_STABILITY, MOST_STABILITY)) return null;
  return isWithin(difficulty, 1, 10) ? [id, { stability, difficulty, last }] : null;
}

function tenthOf(value: unknown): Tenth | null {
  if (!Array.isArray(value)) return null;
  const [count, foretold, recalled, squares] = value as unknown[];
  if (!isCount(count) || !isCount(recalled) || recalled > count) return null;
  if (!isWithin(foretold, 0, count) || !isWithin(squares, 0, count)) return null;
  return { count, foretold, recalled, squares };
}

const isWithin = (value: unknown, least: number, most: number): value is number =>
  typeof value === "number" && value >= least && value <= most;

const isCount = (value: unknown): value is number =>
  isWithin(value, 0, Number.MAX_SAFE_INTEGER) && Number.isInteger(value);
