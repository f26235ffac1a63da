import { expect, test } from "vitest";
import type { SearchIndex } from "../contract/contract.ts";
import { Lookup } from "./lookup.ts";

const INDEX = {
  kinds: ["city"],
  layers: [],
  letters: {},
  generic: {},
  keys: {},
  floor: 80,
  near: 50,
  longest: 80,
  shortestAlike: 4,
  shortestInside: 3,
  entries: [[0, "osh", "Osh", "", ["Osh"], null, null, null]],
} as unknown as SearchIndex;

/* A net that answers each question when the test says so. */
function lookupOf(index: SearchIndex | null = null) {
  const told: string[] = [];
  const answers: { give(index: SearchIndex): void; refuse(): void }[] = [];
  let again = () => {};
  const parts = {
    fetch: () => {
      told.push("asked");
      return new Promise<SearchIndex>((give, refuse) => answers.push({ give, refuse }));
    },
    there: () => told.push("there"),
    failed: (_: unknown, retry: () => void) => {
      told.push("failed");
      again = retry;
    },
  };
  const lookup = new Lookup(parts, index);
  const settled = () => new Promise((resolve) => setTimeout(resolve));
  return { lookup, told, answers, settled, retry: () => again() };
}

test("asks for the index once, when it is first needed, and acts in order when it comes", async () => {
  const { lookup, told, answers, settled } = lookupOf();
  expect(told).toEqual([]);
  lookup.whenThere((searcher) => told.push(`first ${searcher.find("osh").length}`));
  lookup.begin();
  lookup.whenThere(() => told.push("second"));
  expect(lookup.searcher).toBeNull();
  answers[0]?.give(INDEX);
  await settled();
  lookup.whenThere(() => told.push("at once"));
  expect(told).toEqual(["asked", "there", "first 1", "second", "at once"]);
});

test("who waits is served after a failure, by a retry or by the next who asks", async () => {
  const { lookup, told, answers, settled, retry } = lookupOf();
  lookup.whenThere(() => told.push("first"));
  answers[0]?.refuse();
  await settled();
  retry();
  answers[1]?.refuse();
  await settled();
  lookup.whenThere(() => told.push("second"));
  answers[2]?.give(INDEX);
  await settled();
  expect(told).toEqual([
    ...["asked", "failed", "asked", "failed", "asked"],
    ...["there", "first", "second"],
  ]);
});

test("asks for nothing where the index is there from the beginning", () => {
  const { lookup, told } = lookupOf(INDEX);
  lookup.begin();
  lookup.whenThere((searcher) => told.push(`found ${searcher.find("osh").length}`));
  expect(told).toEqual(["found 1"]);
});
