/* The result of a round as a file that a pupil can hand in. The name that is typed stands in the
   file alone. */

import type { ItemRecord, QuizWords } from "../contract/contract.ts";
import type { Ended } from "./session.ts";

export interface Result {
  readonly pupil: string;
  /** As YYYY-MM-DD. */
  readonly day: string;
  /** Of the quiz that all have had. */
  readonly address: string;
  readonly seed: string;
  readonly ended: readonly Ended<ItemRecord>[];
}

const VERSION = 1;
const BOM = "\ufeff"; // by which Excel knows UTF-8
/* A cell that begins so is a formula to a spreadsheet. */
const FORMULA = /^[=+\-@\t\r]/;

const tenths = (seconds: number): number => Math.round(seconds * 10) / 10;

/** Name of the file, of which the address's seed makes no path. */
export const resultName = (seed: string, ending: string): string =>
  `quiz-${seed.replace(/[^\p{L}\p{M}\p{N}._-]+/gu, "-")}.${ending}`;

export function resultJson({ pupil, day, address, seed, ended }: Result): string {
  const answers = ended.map(({ item, outcome, tries, seconds }) => ({
    id: item.id,
    question: item.question,
    outcome,
    tries,
    seconds: tenths(seconds),
  }));
  const right = ended.filter(({ outcome }) => outcome === "right").length;
  const told = { version: VERSION, pupil, day, seed, address, right, of: ended.length, answers };
  return `${JSON.stringify(told, null, 2)}\n`;
}

const cell = (text: string): string => {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",;\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

export function resultCsv({ pupil, day, seed, ended }: Result, words: QuizWords): string {
  const head = [
    words.pupil,
    words.column_day,
    words.column_quiz,
    words.column_question,
    words.column_outcome,
    words.column_tries,
    words.column_seconds,
  ];
  const rows = ended.map(({ item, outcome, tries, seconds }) => [
    pupil,
    day,
    seed,
    item.question,
    words[`outcome_${outcome}`],
    String(tries),
    String(tenths(seconds)),
  ]);
  return `${BOM}${[head, ...rows].map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}
