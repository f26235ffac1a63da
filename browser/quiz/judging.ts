/* Whether an answer is right. Each shape of answer has its own rule; that of places is in
   hitting.ts. All are pure. */

import type {
  ChoiceAnswer,
  EstimateAnswer,
  ItemRecord,
  MatchAnswer,
  NameAnswer,
  OrderAnswer,
} from "../contract/contract.ts";
import { likenessOf } from "./folding.ts";

/** Near: a hint helps, which does not give the answer away. */
export type Verdict = "right" | "near" | "wrong";

const TRIES = 3;

/** Tries after which the answer is shown; fewer where few answers are left to try. */
export function triesFor(answer: ItemRecord["answer"]): number {
  if (answer.by !== "choice" || answer.several) return TRIES;
  return Math.max(1, Math.min(TRIES, answer.options.length - 1));
}

export function judgeName({ accepted, choices }: NameAnswer, text: string): Verdict {
  const others = choices.filter((name) => !accepted.includes(name));
  const likeness = likenessOf(text, accepted, others);
  return likeness === "same" ? "right" : likeness === "near" ? "near" : "wrong";
}

/** `marked`: places in the list of options. One mark too few or too many is a near miss. */
export function judgeChoice({ right, several }: ChoiceAnswer, marked: readonly number[]): Verdict {
  const apart =
    right.filter((one) => !marked.includes(one)).length +
    marked.filter((one) => !right.includes(one)).length;
  if (apart === 0) return "right";
  return several && apart === 1 && marked.length > 0 ? "near" : "wrong";
}

/** `order`: places in the right order. Two neighbours in each other's place are a near miss. */
export function judgeOrder({ told }: OrderAnswer, order: readonly number[]): Verdict {
  // Cards of the same day or length may stand in either order.
  const later = (one: number, other: number) => one > other && told[one] !== told[other];
  let swapped = 0;
  order.forEach((one, place) => {
    for (const other of order.slice(place + 1)) if (later(one, other)) swapped += 1;
  });
  if (swapped === 0) return "right";
  return swapped === 1 ? "near" : "wrong";
}

/** `chosen`: for each pair the place of the pair whose other card it has been given; null for
 * none. Two cards in each other's place are a near miss. */
export function judgeMatch({ pairs }: MatchAnswer, chosen: readonly (number | null)[]): Verdict {
  const wrong = pairs.filter(([, card], place) => {
    const given = chosen[place];
    return given === null || given === undefined || pairs[given]?.[1] !== card;
  });
  if (wrong.length === 0) return "right";
  return wrong.length <= 2 && pairs.length > 2 ? "near" : "wrong";
}

/** How far an estimate is off: km of a distance, or degrees of a bearing, at most 180. */
export function errorOf({ quantity, value }: EstimateAnswer, said: number): number {
  if (quantity === "distance") return Math.abs(said - value);
  const apart = Math.abs(said - value) % 360;
  return Math.min(apart, 360 - apart);
}

export function judgeEstimate(answer: EstimateAnswer, said: number): Verdict {
  const error = errorOf(answer, said);
  if (error <= answer.full) return "right";
  return error <= answer.near ? "near" : "wrong";
}
