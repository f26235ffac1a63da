/* How well an item was known: FSRS's four ratings, made of tries and time, since a pupil who is
   asked to rate himself rates his hopes.

   FSRS lives on the difference between "again" and the rest: was it recalled or not? So whatever
   was right at the second try alone was not recalled. One slip is let pass as "hard": a near miss
   (the finger beside the island, a letter wrong) that the next try mends. Time then parts what was
   recalled: at once, as usual, or after long thought. It never makes a right answer a wrong one. */

import { type Grade, Rating } from "ts-fsrs";
import type { ItemRecord } from "../../contract/contract.ts";

/** How an item came to its end. */
export interface Outcome {
  /** Number of the try that was right; null where the answer had to be shown. */
  readonly tries: number | null;
  /** Whether every try before that was a near miss. */
  readonly near: boolean;
  /** From question to the first try; null where it says nothing about remembering, as when the
   * answer was sought by keyboard or heard, or the page lay in the background. */
  readonly seconds: number | null;
}

/** What of an item tells how long it takes. */
export type Timed = Pick<ItemRecord, "question" | "answer">;

export type Shape = NonNullable<ItemRecord["answer"]["by"]>;

/** Seconds, after reading, within which an answer comes at once, and above which it is a search:
 * a click is fast, five cards in their order are not. */
const PACES: Record<Shape, readonly [quick: number, slow: number]> = {
  place: [4, 15],
  name: [5, 20],
  choice: [4, 15],
  order: [12, 45],
  match: [15, 60],
  estimate: [6, 25],
};
const LETTERS = 15; // that a slow reader takes in a second
const AWAY = 180; // seconds after which the pupil had something else to do

export function ratingOf({ tries, near, seconds }: Outcome, item: Timed): Grade {
  if (tries === 2 && near) return Rating.Hard;
  if (tries !== 1) return Rating.Again;
  if (seconds === null || seconds > AWAY) return Rating.Good;
  const [quick, slow] = PACES[item.answer.by ?? "place"];
  const thinking = seconds - item.question.length / LETTERS;
  if (thinking > slow) return Rating.Hard;
  return thinking <= quick ? Rating.Easy : Rating.Good;
}
