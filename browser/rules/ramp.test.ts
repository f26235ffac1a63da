import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { binsOf, binTitle } from "./ramp.ts";

interface Case {
  counts: number[];
  bins: [least: number, most: number, step: number][];
}

const file = new URL("../../tests/cases/ramps.json", import.meta.url);
const { cases } = JSON.parse(readFileSync(file, "utf8")) as { cases: Case[] };

describe("bins", () => {
  it.each(cases)("of $counts", ({ counts, bins }) => {
    expect(binsOf(counts).map(({ least, most, step }) => [least, most, step])).toEqual(bins);
  });

  it("are named by their counts", () => {
    expect(binsOf([1, 2, 3, 4, 5, 6, 7]).map(binTitle).slice(0, 2)).toEqual(["1–2", "3"]);
  });
});
