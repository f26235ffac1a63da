/* What a layer that depends on the day shows on it: a body's members, or how many bodies each
   country shares with Kazakhstan. The server has the same rule in crossroads/maps/dated.py. */

import type { Category, MembersRule, SharedRule } from "../contract/contract.ts";
import type { Day } from "../view/view_state.ts";
import type { Memberships } from "./memberships.ts";
import type { PartialDate } from "./partial_date.ts";
import { binsOf, binTitle } from "./ramp.ts";

/** What a table says of one country. */
export interface Told {
  /** Index into the classes. */
  readonly category: number;
  /** Day, month or year from which the category's status has held, where that is all there is
   * to say. */
  readonly since?: PartialDate;
  readonly text?: string;
  /** Of a bubble's value, in its own unit. */
  readonly size?: number;
}

export interface Dated {
  readonly categories: readonly Category[];
  /** By country code. */
  readonly values: ReadonlyMap<string, Told>;
}

/** Members of a body on a day. `drawn`: codes of the countries that have a shape. */
export function membersOn(
  rule: MembersRule,
  memberships: Memberships,
  day: Day,
  drawn: ReadonlySet<string>,
): Dated {
  const held = [...memberships.on(rule.body, day).values()].filter(({ code }) => drawn.has(code));
  const { statuses } = memberships.body(rule.body);
  const present = statuses.flatMap(([title, strength], status) =>
    held.some((spell) => spell.status === status)
      ? [{ status, category: { title, style: `${rule.look}-${strength}` } }]
      : [],
  );
  const indexOf = (status: number): number => present.findIndex((one) => one.status === status);
  return {
    categories: present.map(({ category }) => category),
    values: new Map(
      held.map(({ code, status, known }) => [
        code,
        { category: indexOf(status), since: known.from },
      ]),
    ),
  };
}

/** How many of some bodies each country shares with `home` on a day. */
export function sharedOn(
  rule: SharedRule,
  memberships: Memberships,
  day: Day,
  drawn: ReadonlySet<string>,
  home: string,
): Dated {
  const all = memberships.shared(home, rule.bodies, day);
  const shared = [...all].filter(([code]) => drawn.has(code));
  const bins = binsOf(shared.map(([, bodies]) => bodies.length));
  const binOf = (count: number): number => bins.findIndex(({ most }) => count <= most);
  return {
    categories: bins.map((bin) => ({ title: binTitle(bin), style: `${rule.ramp}-${bin.step}` })),
    values: new Map(
      shared.map(([code, bodies]) => {
        const names = bodies.map(({ body }) => body.short).join(", ");
        return [code, { category: binOf(bodies.length), text: `${bodies.length}: ${names}` }];
      }),
    ),
  };
}
