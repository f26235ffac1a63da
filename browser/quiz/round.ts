/* Which questions make a round, and in which order. A pure function, since the key that a teacher
   prints is made by the same rule (crossroads/quiz/round.py; tests/cases/rounds.json). */

import type { ItemRecord } from "../contract/contract.ts";
import { shuffled } from "./random.ts";

type Kind = ItemRecord["kind"];

/** What a round is made of. */
export interface RoundOptions {
  /** Id of a chapter; null for all. */
  readonly chapter: string | null;
  /** Null for all. */
  readonly kinds: readonly Kind[] | null;
  /** Null for all. */
  readonly level: number | null;
  /** Questions, at most. */
  readonly count: number;
  readonly seed: string;
}

/** Kinds whose few answers stand in an order that everybody expects, such as yes before no. */
const ANSWERS_IN_ORDER: readonly Kind[] = ["claim", "member"];

const byId = (one: Pick<ItemRecord, "id">, other: Pick<ItemRecord, "id">): number =>
  one.id < other.id ? -1 : Number(one.id > other.id);

/** Items that fit, in the order of their ids. */
export function fitting<Item extends Pick<ItemRecord, "id" | "chapter" | "kind" | "level">>(
  items: readonly Item[],
  { chapter, kinds, level }: Omit<RoundOptions, "count" | "seed">,
): Item[] {
  return items
    .filter(
      (item) =>
        (chapter === null || item.chapter === chapter) &&
        (kinds === null || kinds.includes(item.kind)) &&
        (level === null || item.level === level),
    )
    .sort(byId);
}

/** The items of a round in their order. */
export function roundOf<Item extends Pick<ItemRecord, "id" | "chapter" | "kind" | "level">>(
  items: readonly Item[],
  options: RoundOptions,
): Item[] {
  return shuffled(fitting(items, options), options.seed).slice(0, options.count);
}

/** Places from 0 to below `length` in the order in which an item's choices, options or cards are
 * shown. */
export function shownOrder(
  { id, kind }: Pick<ItemRecord, "id" | "kind">,
  length: number,
  seed: string,
): number[] {
  const places = Array.from({ length }, (_, place) => place);
  return ANSWERS_IN_ORDER.includes(kind) ? places : shuffled(places, `${seed}/${id}`);
}
