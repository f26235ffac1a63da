/* Which colour of a ramp a count gets. The server has the same rule in crossroads/maps/ramp.py;
   tests/cases/ramps.json binds both. */

/** Colours of a ramp; see geo/styles.yaml. */
export const STEPS = 6;

/** Counts that share a colour. */
export interface Bin {
  readonly least: number;
  readonly most: number;
  /** 1 (palest) to STEPS. */
  readonly step: number;
}

/** Bins of the counts that occur. As many as there are colours each have their own, spread over
 * the ramp; of more, neighbours share one. */
export function binsOf(counts: readonly number[]): Bin[] {
  const distinct = [...new Set(counts)].sort((one, other) => one - other);
  const last = distinct.length - 1;
  const stepOf = (rank: number): number => {
    if (distinct.length > STEPS) return 1 + Math.floor((rank * STEPS) / distinct.length);
    return last === 0 ? 1 : 1 + Math.floor((2 * rank * (STEPS - 1) + last) / (2 * last));
  };
  const bins: Bin[] = [];
  distinct.forEach((count, rank) => {
    const step = stepOf(rank);
    const before = bins.at(-1);
    if (before?.step === step) bins[bins.length - 1] = { ...before, most: count };
    else bins.push({ least: count, most: count, step });
  });
  return bins;
}

/** What the legend calls a bin: "3", or "1–2". */
export const binTitle = ({ least, most }: Bin): string =>
  least === most ? String(least) : `${least}–${most}`;
