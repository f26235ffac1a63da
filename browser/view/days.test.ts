import { expect, test } from "vitest";
import { FIRST_DAY, nearestDay } from "./days.ts";

test.each([
  ["1900-01-01", FIRST_DAY],
  ["1990-12-31", FIRST_DAY],
  ["1991-01-01", "1991-01-01"],
  ["2016-06-01", "2016-06-01"],
  ["2026-11-25", "2026-11-25"],
  ["2026-11-26", "2026-11-25"],
  ["2099-01-01", "2026-11-25"],
])("%s is shown as %s", (asked, shown) => {
  expect(nearestDay(asked, "2026-11-25")).toBe(shown);
});
