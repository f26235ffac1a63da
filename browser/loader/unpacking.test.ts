import { readFileSync } from "node:fs";
import type { Geometry } from "geojson";
import { describe, expect, test } from "vitest";
import { type PackedCollection, unpacked } from "./unpacking.ts";

interface Case {
  readonly name: string;
  readonly decimals: number;
  readonly geometry: Geometry;
  readonly packed: PackedCollection["features"][number]["geometry"];
}

const file = new URL("../../tests/cases/packed.json", import.meta.url);
const cases = JSON.parse(readFileSync(file, "utf8")) as Case[];

describe("unpacked", () => {
  test.each(cases)("takes out $name", ({ decimals, geometry, packed }) => {
    const features = [{ geometry: packed, properties: { id: "one" } }];
    const { features: whole } = unpacked({ decimals, features });
    expect(whole).toEqual([{ geometry, properties: { id: "one" } }]);
  });

  test("leaves a collection that is not packed", () => {
    const features = cases.map(({ geometry }) => ({ geometry }));
    expect(unpacked({ features }).features).toEqual(features);
  });
});
