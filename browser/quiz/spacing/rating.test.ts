import { Rating } from "ts-fsrs";
import { describe, expect, it } from "vitest";
import { type Outcome, ratingOf, type Shape, type Timed } from "./rating.ts";

const item = (by: Shape, question = "Where is Aktau?"): Timed => ({
  question,
  answer: { by } as Timed["answer"],
});
const outcome = (given: Partial<Outcome>): Outcome => ({
  tries: 1,
  near: false,
  seconds: 8,
  ...given,
});

describe("the rating", () => {
  it.each<[string, Partial<Outcome>, Rating]>([
    ["at once", { seconds: 2 }, Rating.Easy],
    ["in the usual time", {}, Rating.Good],
    ["after a long search", { seconds: 40 }, Rating.Hard],
    ["in a time that says nothing", { seconds: null }, Rating.Good],
    ["after a pause of an hour", { seconds: 3600 }, Rating.Good],
    ["at the second try, after a near miss", { tries: 2, near: true, seconds: 2 }, Rating.Hard],
    ["at the second try, after a wrong one", { tries: 2, seconds: 2 }, Rating.Again],
    ["at the third try", { tries: 3, near: true }, Rating.Again],
    ["not at all", { tries: null }, Rating.Again],
    ["not at all, if near", { tries: null, near: true }, Rating.Again],
  ])("of what was right %s", (_, given, rating) => {
    expect(ratingOf(outcome(given), item("place"))).toBe(rating);
  });

  it("leaves the time that the question takes to be read", () => {
    const long = item("place", "a".repeat(300));
    expect(ratingOf(outcome({ seconds: 22 }), long)).toBe(Rating.Easy);
    expect(ratingOf(outcome({ seconds: 22 }), item("place"))).toBe(Rating.Hard);
  });

  it("leaves more time to put cards in their order than for a click", () => {
    expect(ratingOf(outcome({ seconds: 30 }), item("place"))).toBe(Rating.Hard);
    expect(ratingOf(outcome({ seconds: 30 }), item("order"))).toBe(Rating.Good);
  });

  it("never makes a right answer a wrong one by its time", () => {
    for (const by of ["place", "name", "choice", "order", "match", "estimate"] as const) {
      for (let seconds = 0; seconds < 1000; seconds += 7) {
        expect(ratingOf(outcome({ seconds }), item(by))).not.toBe(Rating.Again);
      }
    }
  });
});
