/* What an address asks of a quiz: `/quiz?chapter=bridge&kinds=place,name&level=2&count=10&seed=abc`.
   It names no question: whoever reads it learns no answer. */

import type { ItemRecord } from "../contract/contract.ts";
import type { RoundOptions } from "./round.ts";

type Kind = ItemRecord["kind"];

export const COUNTS: readonly number[] = [5, 10, 20];
export const COUNT = 10;
export const LEVELS: readonly number[] = [1, 2, 3];
const MOST = 50;
const LONGEST_SEED = 40;

/** What there is to be asked for. */
export interface Known {
  readonly chapters: readonly string[];
  readonly kinds: readonly Kind[];
}

/** As the address says; no seed where it names none. */
export type AskedRound = Omit<RoundOptions, "seed"> & { readonly seed: string | null };

/** Also gives values that mean nothing; a sensible quiz takes their place. */
export function readOptions(
  given: URLSearchParams,
  known: Known,
): { readonly asked: AskedRound; readonly wrong: readonly string[] } {
  const wrong: string[] = [];
  const take = <T>(name: string, read: (text: string) => T | null): T | null => {
    const text = given.get(name);
    if (!text) return null;
    const found = read(text);
    if (found === null) wrong.push(text);
    return found;
  };
  const whole = (text: string, least: number, most: number): number | null => {
    const number = /^\d{1,3}$/.test(text) ? Number(text) : 0;
    return number >= least && number <= most ? number : null;
  };
  const asked = {
    chapter: take("chapter", (text) => (known.chapters.includes(text) ? text : null)),
    kinds: take("kinds", (text) => {
      const kinds = new Set<string>(text.split(",").filter(Boolean)); // some may stand there often
      const there = known.kinds.filter((kind) => kinds.has(kind));
      for (const kind of there) kinds.delete(kind);
      for (const kind of kinds) wrong.push(kind);
      return there.length > 0 && there.length < known.kinds.length ? there : [];
    }),
    level: take("level", (text) => whole(text, 1, LEVELS.length)),
    count: take("count", (text) => whole(text, 1, MOST)) ?? COUNT,
    seed: take("seed", (text) => (text.length <= LONGEST_SEED ? text : null)),
  };
  return { asked: { ...asked, kinds: asked.kinds?.length ? asked.kinds : null }, wrong };
}

export function sameRound(one: AskedRound, other: AskedRound): boolean {
  return roundName(one) === roundName(other);
}

/** Names a round: rounds of one name ask the same. */
export const roundName = ({ chapter, kinds, level, count, seed }: AskedRound): string =>
  JSON.stringify([chapter, kinds, level, count, seed]);

/** The address with a round in it; all else stays as it is. */
export function addressWith(address: string, { chapter, kinds, level, count, seed }: AskedRound) {
  const url = new URL(address);
  const values = {
    chapter,
    kinds: kinds?.join(","),
    level: level && String(level),
    count: count === COUNT ? null : String(count),
    seed,
  };
  for (const [name, value] of Object.entries(values)) {
    if (value) url.searchParams.set(name, value);
    else url.searchParams.delete(name);
  }
  return url.href.replaceAll("%2C", ",").replaceAll("%3A", ":");
}
