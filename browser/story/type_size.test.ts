import { expect, test } from "vitest";
import { largestThatFits } from "./type_size.ts";

test("the type grows to what fits, within limits", () => {
  expect(largestThatFits(() => true)).toBe(1.7);
  expect(largestThatFits(() => false)).toBe(0.85);
  const size = largestThatFits((asked) => asked <= 1.2);
  expect(size).toBeLessThanOrEqual(1.2);
  expect(size).toBeGreaterThan(1.17);
});
