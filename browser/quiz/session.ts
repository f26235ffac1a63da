/* The course of a round: what is asked next, and what has become of each question. Who misses one
   meets it again three questions later, and once more at the end. */

import type { ItemRecord } from "../contract/contract.ts";

const LATER = 3; // questions between a missed one and its return
const OFTENEST = 3; // times that a question is asked: missed, later, and at the end

/** How a question has ended: right at once, right after a try more, or shown. */
export type Outcome = "right" | "late" | "missed";
const OUTCOMES: readonly Outcome[] = ["right", "late", "missed"];

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

/** How far a round has come, by the items' ids. */
export interface Progress {
  readonly items: readonly string[];
  /** Questions that were asked to their end. */
  readonly asked: number;
  readonly ahead: readonly (readonly [id: string, again: boolean])[];
  readonly ended: readonly (readonly [
    id: string,
    outcome: Outcome,
    tries: number,
    seconds: number,
  ])[];
}

export class Session<Item extends Pick<ItemRecord, "id">> {
  /** What has become of each item when it was asked for the first time. */
  readonly ended: Ended<Item>[] = [];
  readonly items: readonly Item[];
  #ahead: Asked<Item>[];
  #now: Asked<Item> | null = null;
  #asked = 0;
  #open = false; // what is asked now has not ended

  constructor(items: readonly Item[]) {
    this.items = items;
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
    this.#open = this.#now !== null;
    if (this.#now) this.#asked += 1;
    return this.#now;
  }

  /** Ends the present question. */
  end(outcome: Outcome, tries: number, seconds: number): void {
    if (!this.#now) return;
    this.#open = false;
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

  /** What is asked now is still ahead until it has ended. */
  get progress(): Progress {
    const open = this.#open && this.#now ? [this.#now] : [];
    return {
      items: this.items.map(({ id }) => id),
      asked: this.#asked - open.length,
      ahead: [...open, ...this.#ahead].map(({ item, again }) => [item.id, again]),
      ended: this.ended.map(({ item, outcome, tries, seconds }) => [
        item.id,
        outcome,
        tries,
        seconds,
      ]),
    };
  }

  /** Goes on with a round. `kept`: what was kept of its progress; null where it has an item that
   * there is no more, or where no round can have come to it. */
  static from<Item extends Pick<ItemRecord, "id">>(
    kept: unknown,
    all: readonly Item[],
  ): Session<Item> | null {
    const known = new Map(all.map((item) => [item.id, item]));
    const named = (id: string): Item => {
      const item = known.get(id);
      if (!item) throw new RangeError(id);
      return item;
    };
    try {
      const progress = kept as Progress; // what has another form throws
      if (!isSound(progress)) return null;
      const { items, asked, ahead, ended } = progress;
      const session = new Session(items.map(named));
      session.#ahead = ahead.map(([id, again]) => ({ item: named(id), again }));
      for (const [id, outcome, tries, seconds] of ended) {
        session.ended.push({ item: named(id), outcome, tries, seconds });
      }
      session.#asked = asked;
      return session;
    } catch {
      return null;
    }
  }

  /** Items that were not right at once, in their order. */
  get unsure(): Item[] {
    const sure = new Set(
      this.ended.filter(({ outcome }) => outcome === "right").map(({ item }) => item),
    );
    return this.items.filter((item) => !sure.has(item));
  }
}

/* Whether a round can have come to this: each question has ended or is ahead for the first time. */
function isSound({ items, asked, ahead, ended }: Progress): boolean {
  const first = ahead.filter(([, again]) => again === false);
  const met = new Set([...ended, ...first].map(([id]) => id));
  return (
    items.length > 0 &&
    items.length === new Set(items).size &&
    items.length === ended.length + first.length &&
    items.every((id) => met.has(id)) &&
    ahead.every(([id, again]) => met.has(id) && typeof again === "boolean") &&
    ended.every(
      ([, outcome, tries, seconds]) =>
        OUTCOMES.includes(outcome) &&
        isCount(tries) &&
        Number.isFinite(seconds) &&
        isCount(Math.floor(seconds)),
    ) &&
    isCount(asked) &&
    asked >= ended.length &&
    asked + ahead.length <= OFTENEST * items.length
  );
}

const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;
