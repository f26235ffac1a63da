import { expect, test } from "vitest";
import type { ItemRecord, QuizWords } from "../contract/contract.ts";
import { type Result, resultCsv, resultJson, resultName } from "./result.ts";

const words = new Proxy({}, { get: (_, key) => String(key) }) as QuizWords;
const item = (id: string, question: string) => ({ id, question }) as ItemRecord;
const RESULT: Result = {
  pupil: "=1+1",
  day: "2026-11-27",
  address: "https://a.example/quiz?seed=abc",
  seed: "abc",
  ended: [
    { item: item("a", 'Where is "Otrar", please?'), outcome: "right", tries: 1, seconds: 4.26 },
    { item: item("b", "Name it"), outcome: "missed", tries: 3, seconds: 61 },
  ],
};

test("a table for a spreadsheet, in which nothing is a formula", () => {
  const lines = resultCsv(RESULT, words).split("\r\n");
  expect(lines[0]).toBe(
    "\ufeffpupil,column_day,column_quiz,column_question,column_outcome,column_tries,column_seconds",
  );
  expect(lines[1]).toBe(`'=1+1,2026-11-27,abc,"Where is ""Otrar"", please?",outcome_right,1,4.3`);
  expect(lines[2]).toBe("'=1+1,2026-11-27,abc,Name it,outcome_missed,3,61");
  expect(lines).toHaveLength(4);
});

test("JSON with all that was answered", () => {
  const told = JSON.parse(resultJson(RESULT));
  expect(told).toMatchObject({ pupil: "=1+1", seed: "abc", right: 1, of: 2 });
  expect(told.answers[1]).toEqual({
    id: "b",
    question: "Name it",
    outcome: "missed",
    tries: 3,
    seconds: 61,
  });
});

test("a name for the file, whatever the seed", () => {
  expect(resultName("8-сынып", "csv")).toBe("quiz-8-сынып.csv");
  expect(resultName("../../etc/pass\0wd", "csv")).toBe("quiz-..-..-etc-pass-wd.csv");
  expect(resultName("a\u202evsc.exe <b>", "json")).toBe("quiz-a-vsc.exe-b-.json");
});
