/* Says on standard output what dated layers show on many days, for the test that compares both
   halves (tests/rules/test_both_halves.py). Run by Node as it stands. */

import { readFileSync } from "node:fs";
import type { BodyRecord, MembersRule, SharedRule } from "../contract/contract.ts";
import { membersOn, sharedOn } from "./dated.ts";
import { Memberships } from "./memberships.ts";

interface Asked {
  bodies: Record<string, BodyRecord>;
  countries: string;
  home: string;
  layers: { members?: MembersRule; shared?: SharedRule; days: string[] }[];
}

const asked = JSON.parse(readFileSync(0, "utf8")) as Asked;
const memberships = new Memberships(asked.bodies);
const drawn = new Set(asked.countries.split(" "));

const answers = asked.layers.map(({ members, shared, days }) =>
  days.map((day) => {
    const dated = members
      ? membersOn(members, memberships, day, drawn)
      : shared && sharedOn(shared, memberships, day, drawn, asked.home);
    const styles = (dated?.categories ?? []).map(({ style, title }) => [style, title]);
    const classes = [...(dated?.values ?? [])].map(([code, { category }]) => [code, category]);
    return { styles, classes: Object.fromEntries(classes.sort()) };
  }),
);
process.stdout.write(JSON.stringify(answers));
