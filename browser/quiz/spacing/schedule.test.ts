import { type Grade, Rating } from "ts-fsrs";
import { describe, expect, it } from "vitest";
import { dayAfter, daysBetween } from "./days.ts";
import { afterAnswer, dueDay, type Memory, recallOn } from "./schedule.ts";

const DAY = "2026-11-27";
const remembered = (stability: number, difficulty = 5): Memory => ({
  stability,
  difficulty,
  last: DAY,
});

/* Grades, each so many days after the one before. */
function walk(steps: readonly (readonly [grade: Grade, days: number])[]): Memory {
  let memory: Memory | null = null;
  let day = DAY;
  for (const [grade, days] of steps) {
    day = dayAfter(day, days);
    memory = afterAnswer(memory, grade, day);
  }
  if (!memory) throw new Error("no step");
  return memory;
}

/* Figures of FSRS-6 with its default parameters, as other implementations (fsrs-rs, py-fsrs) have
   them in their tests. */
describe("by FSRS-6", () => {
  it.each<[string, Grade, number, number]>([
    ["again", Rating.Again, 0.212, 6.4133],
    ["hard", Rating.Hard, 1.2931, 5.1121707],
    ["good", Rating.Good, 2.3065, 2.118104],
    ["easy", Rating.Easy, 8.2956, 1],
  ])("a first answer that was %s begins with its figures", (_, grade, stability, difficulty) => {
    const memory = afterAnswer(null, grade, DAY);
    expect(memory.stability).toBeCloseTo(stability, 4);
    expect(memory.difficulty).toBeCloseTo(difficulty, 4);
    expect(memory.last).toBe(DAY);
  });

  it("six answers over a month lead to the reference's memory", () => {
    const memory = walk([
      [Rating.Again, 0],
      [Rating.Good, 0],
      [Rating.Good, 1],
      [Rating.Good, 3],
      [Rating.Good, 8],
      [Rating.Good, 21],
    ]);
    expect(memory.stability).toBeCloseTo(53.62691, 3);
    expect(memory.difficulty).toBeCloseTo(6.3574867, 4);
    expect(daysBetween(DAY, memory.last)).toBe(33);
  });

  // By the published curve, (1 + (0.9 ** (-1 / 0.1542) - 1) * times) ** -0.1542.
  it.each([
    [0, 1],
    [1, 0.9],
    [2, 0.8458846],
    [3, 0.8093881],
    [10, 0.6928266],
  ])("after %d times its stability an item is recalled with likelihood %d", (times, recall) => {
    for (const stability of [1, 4, 25]) {
      const memory = remembered(stability);
      expect(recallOn(memory, dayAfter(DAY, times * stability))).toBeCloseTo(recall, 6);
    }
  });
});

describe("an item", () => {
  it.each([
    ["again", Rating.Again, 1],
    ["hard", Rating.Hard, 1],
    ["good", Rating.Good, 2],
    ["easy", Rating.Easy, 8],
  ] as const)("is due, after a first answer that was %s, in its days", (_, grade, days) => {
    expect(dueDay(afterAnswer(null, grade, DAY))).toBe(dayAfter(DAY, days));
  });

  it("is due when its recall has sunk to nine in ten", () => {
    const memory = remembered(30);
    expect(dueDay(memory)).toBe("2026-12-27");
    expect(recallOn(memory, dueDay(memory))).toBeCloseTo(0.9, 6);
  });

  it("comes back once in a year even where it is known for ten", () => {
    expect(dueDay(remembered(3650))).toBe("2027-11-27");
  });

  it("is due a day later at the earliest", () => {
    expect(dueDay(remembered(0.01))).toBe("2026-11-28");
  });

  it("gains most where it was nearly forgotten, and loses where it was", () => {
    const memory = remembered(10);
    const gains = [1, 10, 40].map(
      (days) => afterAnswer(memory, Rating.Good, dayAfter(DAY, days)).stability,
    );
    expect(gains).toEqual([...gains].sort((one, other) => one - other));
    expect(gains[0]).toBeGreaterThan(10);
    expect(afterAnswer(memory, Rating.Again, dayAfter(DAY, 10)).stability).toBeLessThan(10);
  });

  it("bears a clock that was set back", () => {
    const memory = afterAnswer(remembered(10), Rating.Good, "2026-01-01");
    expect(memory.last).toBe("2026-01-01");
    expect(memory.stability).toBeGreaterThanOrEqual(10);
    expect(recallOn(remembered(10), "2020-01-01")).toBe(1);
  });
});
