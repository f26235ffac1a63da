/* Says line by line what answers are judged to be, for the test that answers every item right and
   wrong (tests/quiz/test_judging.py). Run by Node as it stands. */

import { createInterface } from "node:readline";
import type { Geometry } from "geojson";
import type { ItemRecord } from "../contract/contract.ts";
import type { Point } from "../view/view_state.ts";
import { type Candidate, judgePlace, MOUSE } from "./hitting.ts";
import {
  judgeChoice,
  judgeEstimate,
  judgeMatch,
  judgeName,
  judgeOrder,
  type Verdict,
} from "./judging.ts";

interface Given {
  readonly answer: ItemRecord["answer"];
  readonly text: string;
  readonly marked: number[];
  readonly number: number;
  /** Of a click, and what is drawn. */
  readonly at: Point;
  readonly shape: Geometry | null;
  readonly others: Candidate[];
}

const PIXELS = 20; // of a degree

function judged({ answer, text, marked, number, at, shape, others }: Given): Verdict {
  if (answer.by === "name") return judgeName(answer, text);
  if (answer.by === "choice") return judgeChoice(answer, marked);
  if (answer.by === "order") return judgeOrder(answer, marked);
  if (answer.by === "match") return judgeMatch(answer, marked);
  if (answer.by === "estimate") return judgeEstimate(answer, number);
  const pixelOf = ([lon, lat]: Point) => ({ x: PIXELS * lon, y: -PIXELS * lat });
  const target = { at: (answer as { at: Point }).at, area: shape };
  return judgePlace({ target, others, radius: MOUSE, pixelOf }, at);
}

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${JSON.stringify(judged(JSON.parse(line) as Given))}\n`);
}
