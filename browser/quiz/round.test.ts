import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { ItemRecord } from "../contract/contract.ts";
import { chanceOf, freshSeed } from "./random.ts";
import { type RoundOptions, roundOf, shownOrder } from "./round.ts";

type Listed = Pick<ItemRecord, "id" | "chapter" | "kind" | "level">;
interface Cases {
  draws: { seed: string; numbers: number[] }[];
  items: Listed[];
  rounds: { options: RoundOptions; ids: string[] }[];
  orders: (Listed & { length: number; seed: string; order: number[] })[];
}
const file = new URL("../../tests/cases/rounds.json", import.meta.url);
const cases = JSON.parse(readFileSync(file, "utf8")) as Cases;

describe("the same seed draws the same", () => {
  it.each(cases.draws)("numbers of “$seed”", ({ seed, numbers }) => {
    const chance = chanceOf(seed);
    expect(numbers.map(() => chance())).toEqual(numbers);
  });

  it.each(cases.rounds)("round of $options", ({ options, ids }) => {
    expect(roundOf(cases.items, options).map(({ id }) => id)).toEqual(ids);
    const otherwise = [...cases.items].reverse();
    expect(roundOf(otherwise, options).map(({ id }) => id)).toEqual(ids);
  });

  it.each(cases.orders)("answers of $id", ({ length, seed, order, ...item }) => {
    expect(shownOrder(item, length, seed)).toEqual(order);
  });
});

it("draws another seed each time", () => {
  const seeds = new Set(Array.from({ length: 50 }, freshSeed));
  expect(seeds.size).toBeGreaterThan(45);
  for (const seed of seeds) expect(seed).toMatch(/^[a-z2-9]{5}$/);
});
