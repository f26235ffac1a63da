import { describe, expect, it } from "vitest";
import {
  calibration,
  counted,
  ENOUGH,
  FEWEST,
  missing,
  NO_TENTHS,
  type Tenth,
} from "./calibration.ts";

/* Forecasts with what came of them, each so many times. */
function sums(
  ...rows: readonly (readonly [likelihood: number, recalled: boolean, times: number])[]
) {
  let tenths: readonly Tenth[] = NO_TENTHS;
  for (const [likelihood, recalled, times] of rows) {
    for (let time = 0; time < times; time += 1) tenths = counted(tenths, likelihood, recalled);
  }
  return tenths;
}

describe("what is told of the forecast", () => {
  it("are shares and squares as one reckons them by hand", () => {
    // 80 forecasts of 0.95, of which 76 came true; 20 of 0.55, of which 11 did.
    const told = calibration(
      100,
      sums([0.95, true, 76], [0.95, false, 4], [0.55, true, 11], [0.55, false, 9]),
    );
    expect(told?.forecasts).toBe(100);
    expect(told?.expected).toBeCloseTo(0.87, 12); // (80 * 0.95 + 20 * 0.55) / 100
    expect(told?.recalled).toBeCloseTo(0.87, 12);
    // (76 * 0.0025 + 4 * 0.9025 + 11 * 0.2025 + 9 * 0.3025) / 100
    expect(told?.brier).toBeCloseTo(0.0875, 12);
    expect(told?.constant).toBeCloseTo(0.1131, 12); // 0.87 * 0.13
    const bins = told?.bins.map(({ forecasts, expected, recalled }) => [
      forecasts,
      expected,
      recalled,
    ]);
    const near = (value: number) => expect.closeTo(value, 9);
    expect(bins).toEqual([
      [20, near(0.55), near(0.55)],
      [80, near(0.95), near(0.95)],
    ]);
  });

  it("has the best constant guess: whoever always says just that is no better", () => {
    const told = calibration(100, sums([0.7, true, 70], [0.7, false, 30]));
    expect(told?.brier).toBeCloseTo(0.21, 12);
    expect(told?.constant).toBeCloseTo(0.21, 12);
  });

  it("tells a forecast that is worse than a constant guess, too", () => {
    const told = calibration(100, sums([0.99, true, 50], [0.99, false, 50]));
    expect(told?.brier).toBeGreaterThan(told?.constant ?? 1);
  });

  it("is nothing before a hundred answers, or where none had a forecast", () => {
    const tenths = sums([0.9, true, FEWEST]);
    expect(calibration(ENOUGH - 1, tenths)).toBeNull();
    expect(calibration(ENOUGH, tenths)).not.toBeNull();
    expect(calibration(ENOUGH, sums([0.9, true, FEWEST - 1]))).toBeNull();
    expect(calibration(ENOUGH, NO_TENTHS)).toBeNull();
    expect(missing(97, tenths)).toBe(3);
    expect(missing(97, NO_TENTHS)).toBe(30);
    expect(missing(200, tenths)).toBe(0);
  });

  it("has a place for certainty", () => {
    expect(calibration(100, sums([1, true, 40]))?.bins).toEqual([
      { forecasts: 40, expected: 1, recalled: 1 },
    ]);
  });
});
