/* Answers, line by line on standard output, for the pupils that benchmarks/spacing.py makes up: what
   was foretold of each of a day's answers, and what each pupil is to be asked on the next day. Run
   by Node as it stands. */

import { createInterface } from "node:readline";
import type { Day } from "../../view/view_state.ts";
import { type Outcome, ratingOf, type Timed } from "./rating.ts";
import { NOTHING_REMEMBERED, withAnswer } from "./remembered.ts";
import { dueDay, recallOn } from "./schedule.ts";

interface Asked {
  day: Day;
  next: Day;
  answers: (Outcome & { pupil: number; item: string })[];
}

// Their seconds are without reading.
const ITEM: Timed = {
  question: "",
  answer: { by: "name", feature: "", accepted: [], choices: [] },
};
const pupils = new Map<number, typeof NOTHING_REMEMBERED>();

for await (const line of createInterface({ input: process.stdin })) {
  const { day, next, answers } = JSON.parse(line) as Asked;
  const foretold = answers.map(({ pupil, item, ...outcome }) => {
    const remembered = pupils.get(pupil) ?? NOTHING_REMEMBERED;
    const memory = remembered.items.get(item);
    pupils.set(pupil, withAnswer(remembered, item, ratingOf(outcome, ITEM), day));
    return memory ? recallOn(memory, day) : null;
  });
  const due = [...pupils].map(([pupil, { items }]) => [
    pupil,
    [...items].filter(([, memory]) => dueDay(memory) <= next).map(([item]) => item),
  ]);
  process.stdout.write(`${JSON.stringify({ foretold, due: Object.fromEntries(due) })}\n`);
}
