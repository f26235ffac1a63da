/* Says on standard output how far it is, in kilometres, between pairs of points, for the test that
   compares both halves (tests/geo/test_both_halves.py). Run by Node as it stands. */

import { readFileSync } from "node:fs";
import type { Point } from "../view/view_state.ts";
import { distanceKm } from "./geodesic.ts";

const pairs = JSON.parse(readFileSync(0, "utf8")) as [from: Point, to: Point][];
process.stdout.write(JSON.stringify(pairs.map(([from, to]) => distanceKm(from, to))));
