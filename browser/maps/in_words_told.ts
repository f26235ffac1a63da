/* Says on standard output what maps are in words, for the test that compares both halves
   (tests/maps/test_in_words.py). Run by Node as it stands. */

import { readFileSync } from "node:fs";
import type { Speech } from "../format/format.ts";
import type { Day } from "../view/view_state.ts";
import { inWords } from "./in_words.ts";
import type { MapLayer } from "./layer.ts";

interface Drawn {
  spec: MapLayer["spec"];
  categories: MapLayer["categories"];
  values: Record<string, { category: number }> | null;
  features: { id: string }[];
}

interface Asked {
  title: string;
  day: Day | null;
  layers: Drawn[];
  speech: Speech;
}

const asked = JSON.parse(readFileSync(0, "utf8")) as Asked[];
const answers = asked.map(({ title, day, layers, speech }) => {
  const drawn = layers.map(({ features, values, ...layer }) => ({
    ...layer,
    values: values && new Map(Object.entries(values)),
    paths: new Map(features.map((properties) => [properties.id, { feature: { properties } }])),
  }));
  return inWords(title, drawn as unknown as MapLayer[], day, speech);
});
process.stdout.write(JSON.stringify(answers));
