/* How well the forecast did: sums by tenths of the likelihood that was foretold. */

/** Answers with a forecast within one tenth. */
export interface Tenth {
  readonly count: number;
  /** Sum of the likelihoods that were foretold. */
  readonly foretold: number;
  /** How many were recalled. */
  readonly recalled: number;
  /** Sum of the squares by which the forecast was off. */
  readonly squares: number;
}

export const TENTHS = 10;
/** Answers after which the pupil is told. */
export const ENOUGH = 100;
/** Forecasts without which no share would mean anything: on the first day there are none. */
export const FEWEST = 30;

const NOTHING: Tenth = { count: 0, foretold: 0, recalled: 0, squares: 0 };
export const NO_TENTHS: readonly Tenth[] = Array<Tenth>(TENTHS).fill(NOTHING);

/** What the app tells of its forecast. Shares are from 0 to 1. */
export interface Calibration {
  /** How many forecasts there were. */
  readonly forecasts: number;
  /** Share that the forecast expected to be recalled, and that was. */
  readonly expected: number;
  readonly recalled: number;
  /** Mean square of what the forecast was off (Brier score): 0 is perfect. */
  readonly brier: number;
  /** The same of whoever always says the share that was recalled: the best constant guess. */
  readonly constant: number;
  /** Tenths in which there were forecasts, the least likely first. */
  readonly bins: readonly Bin[];
}

export interface Bin {
  readonly forecasts: number;
  readonly expected: number;
  readonly recalled: number;
}

/** The sums with one more forecast, and whether it came true. */
export function counted(
  tenths: readonly Tenth[],
  likelihood: number,
  recalled: boolean,
): readonly Tenth[] {
  const at = Math.min(Math.floor(likelihood * TENTHS), TENTHS - 1);
  const truth = recalled ? 1 : 0;
  return tenths.map((tenth, index) =>
    index === at
      ? {
          count: tenth.count + 1,
          foretold: tenth.foretold + likelihood,
          recalled: tenth.recalled + truth,
          squares: tenth.squares + (likelihood - truth) ** 2,
        }
      : tenth,
  );
}

/** How many answers are missing until there is something to tell. */
export function missing(answers: number, tenths: readonly Tenth[]): number {
  const { count } = tenths.reduce(sum, NOTHING);
  return Math.max(ENOUGH - answers, FEWEST - count, 0);
}

/** What there is to tell; null while `answers`, or those with a forecast, are too few. */
export function calibration(answers: number, tenths: readonly Tenth[]): Calibration | null {
  if (missing(answers, tenths) > 0) return null;
  const whole = tenths.reduce(sum, NOTHING);
  const { forecasts, expected, recalled } = shares(whole);
  return {
    forecasts,
    expected,
    recalled,
    brier: whole.squares / whole.count,
    constant: recalled * (1 - recalled),
    bins: tenths.filter(({ count }) => count > 0).map(shares),
  };
}

const sum = (one: Tenth, other: Tenth): Tenth => ({
  count: one.count + other.count,
  foretold: one.foretold + other.foretold,
  recalled: one.recalled + other.recalled,
  squares: one.squares + other.squares,
});

const shares = ({ count, foretold, recalled }: Tenth): Bin => ({
  forecasts: count,
  expected: foretold / count,
  recalled: recalled / count,
});
