/* Who belonged to what on which day, from all spells of membership. The rules are those of
   crossroads/content/memberships.py. */

import type { BodyRecord } from "../contract/contract.ts";
import type { Day } from "../view/view_state.ts";
import { firstDay, type PartialDate } from "./partial_date.ts";

export interface Spell {
  readonly code: string;
  /** Index into the body's statuses; 0 is full belonging. */
  readonly status: number;
  /** First day; of a month or year of which no more is known, its first. */
  readonly from: Day;
  /** First day without it; null where it still holds. */
  readonly to: Day | null;
  /** Both as far as they are known, for words. */
  readonly known: { readonly from: PartialDate; readonly to: PartialDate | null };
}

export interface Body {
  readonly id: string;
  readonly short: string;
  /** Word and strength (full, half, light) of each status. */
  readonly statuses: readonly (readonly [word: string, strength: string])[];
  readonly spells: readonly Spell[];
}

/** A body that two countries share, with the spell of each. */
export interface SharedBody {
  readonly body: Body;
  readonly spells: readonly [Spell, Spell];
}

/** A change in a body; `status` or `was` is null for one who was not, or is no longer, of it. */
export interface Change {
  readonly code: string;
  readonly day: Day;
  /** The day as far as it is known, for words. */
  readonly known: PartialDate;
  readonly status: number | null;
  readonly was: number | null;
}

const dashed = (digits: string): PartialDate =>
  [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)].filter(Boolean).join("-");

/* "GB019730101-20200201": code, status, first day, first day without it (none if it holds); of
   each no more than its month or year may be known. */
function spellOf(text: string): Spell {
  const [begin = "", end] = text.slice(3).split("-");
  const from = dashed(begin);
  const to = end ? dashed(end) : null;
  return {
    code: text.slice(0, 2),
    status: Number(text[2]),
    from: firstDay(from),
    to: to && firstDay(to),
    known: { from, to },
  };
}

export const holdsOn = (spell: Spell, day: Day): boolean =>
  spell.from <= day && (spell.to === null || day < spell.to);

export class Memberships {
  readonly bodies: ReadonlyMap<string, Body>;

  constructor(records: Readonly<Record<string, BodyRecord>>) {
    this.bodies = new Map(
      Object.entries(records).map(([id, { short, statuses, spells }]) => [
        id,
        { id, short, statuses, spells: spells.split(" ").filter(Boolean).map(spellOf) },
      ]),
    );
  }

  /** A body by its id, which the server has checked. */
  body(id: string): Body {
    const body = this.bodies.get(id);
    if (!body) throw new Error(`no body ${id}`);
    return body;
  }

  /** Spells that hold on a day, by country code. */
  on(body: string, day: Day): Map<string, Spell> {
    const held = this.body(body).spells.filter((spell) => holdsOn(spell, day));
    return new Map(held.map((spell) => [spell.code, spell]));
  }

  /** Codes of all that ever had to do with some bodies. */
  ever(bodies: readonly string[]): Set<string> {
    return new Set(bodies.flatMap((id) => this.body(id).spells.map(({ code }) => code)));
  }

  /** Bodies, of those given, to which a country and `home` both fully belong on a day; by code
   * of the country, in the order given. */
  shared(home: string, bodies: readonly string[], day: Day): Map<string, SharedBody[]> {
    const shared = new Map<string, SharedBody[]>();
    for (const id of bodies) {
      const held = this.on(id, day);
      const ours = held.get(home);
      if (ours?.status !== 0) continue;
      for (const [code, theirs] of held) {
        if (code === home || theirs.status !== 0) continue;
        const one = { body: this.body(id), spells: [ours, theirs] as const };
        shared.set(code, [...(shared.get(code) ?? []), one]);
      }
    }
    return shared;
  }

  /** What changed in a body from one day to another, both included. */
  changes(body: string, first: Day, last: Day): Change[] {
    const { spells } = this.body(body);
    const within = (day: Day | null): day is Day => day !== null && first <= day && day <= last;
    const changes: Change[] = [];
    for (const { code, status, from, to, known } of spells) {
      if (within(from)) {
        const before = spells.find((spell) => spell.code === code && spell.to === from);
        const was = before?.status ?? null;
        changes.push({ code, day: from, known: known.from, status, was });
      }
      if (within(to) && !spells.some((next) => next.code === code && next.from === to)) {
        changes.push({ code, day: to, known: known.to ?? to, status: null, was: status });
      }
    }
    return changes.sort((one, other) => (one.day + one.code < other.day + other.code ? -1 : 1));
  }
}
