/* Says line by line what the quiz makes of addresses and of what a browser has kept, for the test
   that hands it anything (tests/fuzz/test_quiz.py). Run by Node as it stands. */

import { createInterface } from "node:readline";
import { Rating } from "ts-fsrs";
import type { ItemRecord, QuizWords, Words } from "../contract/contract.ts";
import { quoted } from "../format/format.ts";
import type { Day } from "../view/view_state.ts";
import { keepRound, keptRound } from "./kept_round.ts";
import { addressWith, type Known, readOptions } from "./options.ts";
import { resultCsv, resultName } from "./result.ts";
import { roundOf } from "./round.ts";
import { type Outcome, Session } from "./session.ts";
import { calibration, missing } from "./spacing/calibration.ts";
import { Device } from "./spacing/device.ts";
import { dueBy, fading } from "./spacing/forecast.ts";
import { written } from "./spacing/remembered.ts";

const ROUND = "round";
const WORDS = { quoted: "“{name}”", and_more: "{count} more" } as Words;
const COLUMNS = new Proxy({}, { get: (_, key) => String(key) }) as QuizWords;

/* A browser's storage with one text. */
function shelfOf(held: string | null) {
  return {
    getItem: () => held,
    setItem: (_: string, text: string) => {
      held = text;
    },
    removeItem: () => {
      held = null;
    },
  };
}

const itemsOf = (ids: readonly string[]) =>
  ids.map(
    (id) =>
      ({
        id,
        question: id,
        highlight: [],
        shows: [],
        answer: { by: "choice" },
      }) as unknown as ItemRecord,
  );

interface Address extends Known {
  /** As it is typed in, without the question mark. */
  readonly query: string;
  readonly items: readonly ItemRecord[];
}

function address({ query, items, ...known }: Address) {
  // As a browser takes it; what comes after "#" is no matter here.
  const { href, search } = new URL(`http://localhost/quiz?${query.replaceAll("#", "%23")}`);
  const { asked, wrong } = readOptions(new URL(href).searchParams, known);
  const { seed } = asked;
  const again = addressWith(href, asked);
  return {
    search: search.slice(1),
    asked,
    told: quoted(wrong, WORDS),
    drawn: seed === null ? [] : roundOf(items, { ...asked, seed }).map(({ id }) => id),
    file: resultName(seed ?? "", "csv"),
    written: again,
    again: readOptions(new URL(again).searchParams, known),
  };
}

/* A round of which a text has been kept, and how it goes on; null where it begins anew. */
function round({ text, ids }: { text: string; ids: readonly string[] }) {
  const shelf = shelfOf(text);
  const session = Session.from(
    keptRound(ROUND, () => shelf),
    itemsOf(ids),
  );
  if (!session) return null;
  const { progress } = session;
  const places: unknown[] = [];
  for (let now = session.next(); now; now = session.next()) {
    places.push([now.item.id, session.place.number, session.place.of]);
    session.end("right", 1, 1);
  }
  const { ended } = session;
  const result = { pupil: "", day: "", address: "", seed: "", ended };
  return { progress, places, table: resultCsv(result, COLUMNS) };
}

/* What is asked in the course of a round, where, and after what; and the same after a reload while
   it was asked, and after one just before. */
function played({ ids, outcomes }: { ids: readonly string[]; outcomes: readonly Outcome[] }) {
  const shelf = shelfOf(null);
  const session = new Session(itemsOf(ids));
  const all = itemsOf([...ids, "another"].reverse());
  const reloaded = () => {
    keepRound(ROUND, session.progress, () => shelf);
    return Session.from(
      keptRound(ROUND, () => shelf),
      all,
    );
  };
  const spot = ({ now, place, ended }: Session<ItemRecord>) => [now, place, [...ended]];
  const next = (again: Session<ItemRecord> | null) => {
    again?.next();
    return again && spot(again);
  };
  const steps: unknown[] = [];
  for (const [place, outcome] of outcomes.entries()) {
    const before = reloaded();
    if (!session.next()) break;
    steps.push([spot(session), next(before), next(reloaded())]);
    session.end(outcome, place, place / 3);
  }
  return steps;
}

/* What a device remembers by a text, before and after an answer, and on the next visit. */
function memory({ text, ids, day }: { text: string; ids: readonly string[]; day: Day }) {
  const shelf = shelfOf(text);
  const items = itemsOf(ids);
  const state = (device: Device) => {
    const { damaged, kept, remembered } = device;
    const { answers, tenths } = remembered;
    return {
      damaged,
      kept,
      rows: JSON.parse(written(remembered)).items,
      fading: fading(items, remembered, day).map(({ recall, due }) => [recall, due]),
      due: dueBy(items, remembered, day).length,
      missing: missing(answers, tenths),
      calibration: calibration(answers, tenths),
    };
  };
  const device = new Device(() => shelf);
  const before = state(device);
  device.keep();
  device.answered(ids[0] ?? "", Rating.Good, day);
  return { before, after: state(device), next: state(new Device(() => shelf)) };
}

const WAYS: Readonly<Record<string, (given: never) => unknown>> = {
  address,
  round,
  played,
  memory,
};

for await (const line of createInterface({ input: process.stdin })) {
  const [way, given] = JSON.parse(line) as [string, never];
  let answer: unknown;
  try {
    answer = WAYS[way]?.(given);
  } catch (error) {
    answer = { thrown: String(error) };
  }
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
