import { describe, expect, it } from "vitest";
import { NO_TENTHS } from "./calibration.ts";
import { dueBy, type Foretold, fading } from "./forecast.ts";
import type { Remembered } from "./remembered.ts";

const CHOICE: Foretold["answer"] = { by: "choice", options: [], right: [], several: false };
const ITEMS: readonly Foretold[] = [
  {
    id: "place-aktau",
    highlight: [],
    shows: ["city:aktau", "country:KZ"],
    answer: { by: "place", feature: "city:aktau", at: [51.2, 43.6], area: false, others: [] },
  },
  {
    id: "neighbours-kz",
    highlight: ["country:KZ"],
    shows: ["country:KZ", "country:RU", "city:aktau"],
    answer: CHOICE,
  },
  { id: "never-asked", highlight: [], shows: ["country:CN"], answer: CHOICE },
];
const memory = (stability: number, last: string) => ({ stability, difficulty: 5, last });
const REMEMBERED: Remembered = {
  items: new Map([
    ["place-aktau", memory(10, "2026-11-17")],
    ["neighbours-kz", memory(1, "2026-11-25")],
    ["of-an-older-quiz", memory(1, "2020-01-01")],
  ]),
  answers: 3,
  tenths: NO_TENTHS,
};

describe("what is forgotten next", () => {
  const faded = fading(ITEMS, REMEMBERED, "2026-11-27");

  it("begins with the likeliest, and has only what was asked and still is", () => {
    expect(faded.map(({ item }) => item.id)).toEqual(["neighbours-kz", "place-aktau"]);
    expect(faded[0]?.recall).toBeCloseTo(0.8458846, 6); // twice its stability
    expect(faded[1]?.recall).toBeCloseTo(0.9, 6); // once
    expect(faded.map(({ due }) => due)).toEqual(["2026-11-26", "2026-11-27"]);
  });

  it("is, on the map, what is asked for, else all that the item is about", () => {
    expect(faded.map(({ features }) => features)).toEqual([
      ["country:KZ", "country:RU", "city:aktau"],
      ["city:aktau"],
    ]);
  });

  it("fades further with the days", () => {
    const later = fading(ITEMS, REMEMBERED, "2027-01-27");
    for (const [at, { recall }] of later.entries()) {
      expect(recall).toBeLessThan(faded[at]?.recall ?? 0);
      expect(recall).toBeGreaterThan(0);
    }
  });
});

describe("what is due", () => {
  it.each([
    ["2026-11-25", []],
    ["2026-11-26", ["neighbours-kz"]],
    ["2026-11-27", ["neighbours-kz", "place-aktau"]],
  ])("by %s", (day, expected) => {
    expect(dueBy(ITEMS, REMEMBERED, day).map(({ id }) => id)).toEqual(expected);
  });
});
