/* Chance that falls alike wherever the seed is the same: in each pupil's browser and in the key
   that the teacher prints (crossroads/quiz/round.py; tests/cases/rounds.json binds both). */

/** Numbers that seem to have no rule, each a whole one from 0 to below 2**32. */
export type Chance = () => number;

/* FNV-1a, 32 bits, of the seed's bytes in UTF-8. */
function hashOf(seed: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(seed)) {
    hash = Math.imul(hash ^ byte, 0x01000193);
  }
  return hash >>> 0;
}

/** mulberry32 by Tommy Ettinger, public domain. */
export function chanceOf(seed: string): Chance {
  let state = hashOf(seed);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}

/** The same things in an order that the seed alone decides (Fisher and Yates, from the end). */
export function shuffled<T>(things: readonly T[], seed: string): T[] {
  const chance = chanceOf(seed);
  const order = [...things];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = chance() % (last + 1);
    [order[last], order[other]] = [order[other] as T, order[last] as T];
  }
  return order;
}

const LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"; // none that is taken for another
const LENGTH = 5;

/** A new seed, short enough to be read out to a class. */
export function freshSeed(): string {
  const drawn = crypto.getRandomValues(new Uint32Array(LENGTH));
  return Array.from(drawn, (number) => LETTERS[number % LETTERS.length]).join("");
}
