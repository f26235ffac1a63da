/* Says on standard output what the search finds, and all that it can find, for the test that
   compares both halves (tests/search/test_both_halves.py), and what is near. Run by Node as it
   stands. */

import { readFileSync } from "node:fs";
import type { SearchIndex } from "../contract/contract.ts";
import { Searcher } from "./matching.ts";

const asked = JSON.parse(readFileSync(0, "utf8")) as { index: SearchIndex; queries: string[] };
const searcher = new Searcher(asked.index);

const found = asked.queries.map((query) =>
  searcher.find(query).map(({ kind, id, score }) => [kind, id, score]),
);
const near = asked.queries.map((query) =>
  searcher.nearest(query).map(({ kind, id }) => [kind, id]),
);
process.stdout.write(JSON.stringify({ entries: searcher.entries, found, near }));
