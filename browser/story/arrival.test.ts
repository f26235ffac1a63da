import { expect, test } from "vitest";
import { leaveArrival, takeArrival } from "./arrival.ts";

function memoryOf(held: Record<string, unknown>) {
  const memory = new Map(Object.entries(held));
  return {
    remember: (key: string, value: unknown) => void memory.set(key, value),
    recall: (key: string) => memory.get(key) ?? null,
  };
}

const LEFT = { section: "bridge", scene: "title", presenting: true, pace: 8 };

test("what was left counts once", () => {
  const memory = memoryOf({});
  leaveArrival(memory, LEFT);
  expect(takeArrival(memory, "bridge")).toEqual(LEFT);
  expect(takeArrival(memory, "bridge")).toBeNull();
});

test("what was left for another section is forgotten", () => {
  const memory = memoryOf({});
  leaveArrival(memory, LEFT);
  expect(takeArrival(memory, "introduction")).toBeNull();
  expect(takeArrival(memory, "bridge")).toBeNull();
});

test.each([null, "bridge", 8, {}, { section: "bridge" }])("%o is no arrival", (value) => {
  expect(takeArrival(memoryOf({ arrival: value }), "bridge")).toBeNull();
});
