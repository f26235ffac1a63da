/* What of the quiz will be forgotten next, and what of the map that is about. */

import type { ItemRecord } from "../../contract/contract.ts";
import type { Day } from "../../view/view_state.ts";
import type { Remembered } from "./remembered.ts";
import { dueDay, type Memory, recallOn } from "./schedule.ts";

/** What of an item the forecast needs. */
export type Foretold = Pick<ItemRecord, "id" | "highlight" | "shows" | "answer">;

/** An item on its way to being forgotten. */
export interface Fading<Item> {
  readonly item: Item;
  /** How likely it is recalled on the day that was asked for, 0 to 1. */
  readonly recall: number;
  /** When it is to be asked again; today or before, where it waits. */
  readonly due: Day;
  /** What of the map it is about, as addresses name features: `country:KZ`. */
  readonly features: readonly string[];
}

/** The items that have been answered, the one that is likeliest forgotten on a day first. Items
 * that the quiz no longer has are left out. */
export function fading<Item extends Foretold>(
  items: readonly Item[],
  remembered: Remembered,
  day: Day,
): Fading<Item>[] {
  return known(items, remembered)
    .map(([item, memory]) => ({
      item,
      recall: recallOn(memory, day),
      due: dueDay(memory),
      features: featuresOf(item),
    }))
    .sort((one, other) => one.recall - other.recall || order(one.item.id, other.item.id));
}

/** The items that are to be asked again by a day, the likeliest forgotten first. */
export const dueBy = <Item extends Foretold>(
  items: readonly Item[],
  remembered: Remembered,
  day: Day,
): Item[] =>
  fading(items, remembered, day)
    .filter(({ due }) => due <= day)
    .map(({ item }) => item);

/* What an item asks for, or, where that is no feature, all that it is about. */
function featuresOf({ answer, highlight, shows }: Foretold): readonly string[] {
  return "feature" in answer ? [answer.feature] : [...new Set([...highlight, ...shows])];
}

const known = <Item extends Foretold>(items: readonly Item[], { items: memories }: Remembered) =>
  items.flatMap((item): [Item, Memory][] => {
    const memory = memories.get(item.id);
    return memory ? [[item, memory]] : [];
  });

const order = (one: string, other: string): number => (one < other ? -1 : Number(one > other));
