/* The end of a round: what was right, late and missed, how long it took, what to practise, and a
   file to hand in. */

import type { ItemRecord } from "../contract/contract.ts";
import { button, element, withAttributes } from "../dom/elements.ts";
import { filled } from "../format/format.ts";
import { mark } from "./mark.ts";
import { type Result, resultCsv, resultJson, resultName } from "./result.ts";
import type { Ended } from "./session.ts";
import { type QuizSpeech, timeText } from "./told.ts";

const LONGEST_NAME = 80;

export interface EndParts {
  readonly ended: readonly Ended<ItemRecord>[];
  readonly speech: QuizSpeech;
  /** All of a result but the pupil's name. */
  readonly result: Omit<Result, "pupil">;
  /** Shows on the map where a question is about; null where it is about no place. */
  visit(item: ItemRecord): (() => void) | null;
  save(file: Blob, name: string): void;
}

export function endForm(parts: EndParts): HTMLElement {
  const { ended, speech } = parts;
  const { quiz } = speech;
  const right = ended.filter(({ outcome }) => outcome === "right").length;
  const seconds = ended.reduce((sum, one) => sum + one.seconds, 0);
  const score = filled(quiz.score, { right, of: ended.length });
  return element("div", "cr-quiz-end", [
    element("p", "cr-quiz-score", score),
    element("p", "", filled(quiz.time, { time: timeText(seconds, speech) })),
    element(
      "ol",
      "cr-quiz-list",
      ended.map((one) => rowOf(one, parts)),
    ),
    handIn(parts),
  ]);
}

function rowOf(
  { item, outcome, seconds }: Ended<ItemRecord>,
  { speech, visit }: EndParts,
): HTMLElement {
  const go = visit(item);
  const question = go
    ? button("cr-quiz-visit", item.question, go)
    : element("span", "", item.question);
  const told = `${speech.quiz[`outcome_${outcome}`]} · ${timeText(seconds, speech)}`;
  return element("li", `cr-quiz-${outcome}`, [mark(outcome), question, element("small", "", told)]);
}

function handIn({ speech, result, save }: EndParts): HTMLElement {
  const { quiz } = speech;
  const field = withAttributes(element("input", "cr-quiz-field"), {
    type: "text",
    autocomplete: "off",
    maxlength: LONGEST_NAME,
  });
  const whole = (): Result => ({ ...result, pupil: field.value.trim() });
  const file = (text: string, type: string, ending: string) =>
    save(new Blob([text], { type }), resultName(result.seed, ending));
  return element("details", "cr-quiz-hand-in", [
    element("summary", "", quiz.hand_in),
    element("label", "cr-quiz-typed", [quiz.pupil, field]),
    element("p", "cr-quiz-note", quiz.hand_in_note),
    element("p", "cr-quiz-files", [
      button("", quiz.save_csv, () => file(resultCsv(whole(), quiz), "text/csv", "csv")),
      button("", quiz.save_json, () => file(resultJson(whole()), "application/json", "json")),
    ]),
  ]);
}
