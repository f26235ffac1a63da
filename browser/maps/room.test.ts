import { expect, test } from "vitest";
import { freeOf, NO_ROOM, overlap } from "./room.ts";

const box = (left: number, top: number, right: number, bottom: number) => ({
  left,
  top,
  right,
  bottom,
});

test("boxes overlap where they have a part in common, and not where they only touch", () => {
  expect(overlap(box(0, 0, 10, 10), box(9, 9, 20, 20))).toBe(true);
  expect(overlap(box(0, 0, 10, 10), box(10, 0, 20, 10))).toBe(false);
  expect(overlap(box(0, 0, 10, 10), box(0, 10, 10, 20))).toBe(false);
  expect(overlap(box(2, 2, 4, 4), box(0, 0, 10, 10))).toBe(true);
});

test("what is left of a map", () => {
  expect(freeOf({ x: 1000, y: 600 }, NO_ROOM)).toEqual({ width: 1000, height: 600 });
  const room = { ...NO_ROOM, left: 300, bottom: 100 };
  expect(freeOf({ x: 1000, y: 600 }, room)).toEqual({ width: 700, height: 500 });
});
