/* The course of a round: what is asked next, and what has become of each question. Who misses one
   meets it again three questions later, and once more at the end. */

import type { ItemRecord } from "../contract/contract.ts";

const LATER = 3; // questions between a missed one and its return

/** How a question has ended: right at once, right after a try more, or shown. */
export type Outcome = "right" | "late" | "missed";

export interface Asked<Item> {
  readonly item: Item;
  /** Whether it has been missed before in this round. */
  readonly again: boolean;
}

export interface Ended<Item> {
  readonly item: Item;
  readonly outcome: Outcome;
  /** Answers that were given, the last one included. */
  readonly tries: number;
  readonly seconds: number;
}

export class Session<Item extends Pick<ItemRecord, "id">> {
  /** What has become of each item when it was asked for the first time. */
  readonly ended: Ended<Item>[] = [];
  readonly #items: readonly Item[];
  #ahead: Asked<Item>[];
  #now: Asked<Item> | null = null;
  #asked = 0;

  constructor(items: readonly Item[]) {
    this.#items = items;
    this.#ahead = items.map((item) => ({ item, again: false }));
  }

  /** What is asked now; null before the beginning and after the end. */
  get now(): Asked<Item> | null {
    return this.#now;
  }

  /** Place of what is asked now, from 1, and how many there are by what is known now. */
  get place(): { readonly number: number; readonly of: number } {
    return { number: this.#asked, of: this.#asked + this.#ahead.length };
  }

  /** Goes on to the next question; null at the end. */
  next(): Asked<Item> | null {
    this.#now = this.#ahead.shift() ?? null;
    if (this.#now) this.#asked += 1;
    return this.#now;
  }

  /** Ends the present question. */
  end(outcome: Outcome, tries: number, seconds: number): void {
    if (!this.#now) return;
    const { item, again } = this.#now;
    if (again) return;
    this.ended.push({ item, outcome, tries, seconds });
    if (outcome === "missed") this.#comeAgain(item);
  }

  #comeAgain(item: Item): void {
    const again = { item, again: true };
    this.#ahead.splice(LATER, 0, again);
    if (this.#ahead.at(-1)?.item !== item) this.#ahead.push(again);
  }

  /** Items that were not right at once, in their order. */
  get unsure(): Item[] {
    const sure = new Set(
      this.ended.filter(({ outcome }) => outcome === "right").map(({ item }) => item),
    );
    return this.#items.filter((item) => !sure.has(item));
  }
}
