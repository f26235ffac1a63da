import type { Geometry } from "geojson";
import { describe, expect, it } from "vitest";
import type { Point } from "../view/view_state.ts";
import { land, pixelOf, square } from "./flat_map.ts";
import { type Aim, FINGER, isNeighbour, isWithin, judgePlace, MOUSE } from "./hitting.ts";

const aim = (target: Aim["target"], others: Aim["others"], radius = MOUSE): Aim => ({
  target,
  others,
  radius,
  pixelOf,
});
const spot = (...at: Point) => ({ at, area: null });

describe("a point", () => {
  const astana = spot(0, 0);
  it("is hit beside it, by a finger farther than by a mouse", () => {
    expect(judgePlace(aim(astana, []), [1.5, 0])).toBe("right");
    expect(judgePlace(aim(astana, []), [2, 0])).toBe("near");
    expect(judgePlace(aim(astana, [], FINGER), [2.7, 0])).toBe("right");
    expect(judgePlace(aim(astana, [], FINGER), [5, 0])).toBe("wrong");
  });
  it("is not hit by what is nearer to another", () => {
    expect(judgePlace(aim(astana, [spot(2, 0)], FINGER), [1.2, 0])).not.toBe("right");
    expect(judgePlace(aim(astana, [spot(2, 0)], FINGER), [0.8, 0])).toBe("right");
  });
});

describe("a line", () => {
  const river = (lat: number) => ({
    at: [5, lat] as Point,
    area: {
      type: "LineString",
      coordinates: [
        [0, lat],
        [20, lat],
      ],
    } as Geometry,
  });
  it("is hit all along, between its corners too", () => {
    expect(judgePlace(aim(river(0), []), [17, 1.2])).toBe("right");
    expect(judgePlace(aim(river(0), []), [17, 2.2])).toBe("near");
    expect(judgePlace(aim(river(0), []), [24, 0])).toBe("wrong");
    expect(judgePlace(aim(river(0), [river(1.5)]), [17, 1])).toBe("near");
  });
});

describe("an area", () => {
  const here = land(0, 0, 10);
  const beside = land(10, 0, 10);
  const far = land(40, 0, 10);
  it("is hit within its outline alone", () => {
    expect(judgePlace(aim(here, [beside, far]), [0.1, 9.9])).toBe("right");
    expect(judgePlace(aim(here, [beside, far]), [-0.1, 5])).toBe("wrong");
  });
  it("is nearly hit in a neighbour", () => {
    expect(judgePlace(aim(here, [beside, far]), [15, 5])).toBe("near");
    expect(judgePlace(aim(here, [beside, far]), [45, 5])).toBe("wrong");
  });
});

describe("a small area", () => {
  const island = land(0, 0, 1);
  it("is hit beside it on the sea", () => {
    expect(judgePlace(aim(island, []), [2, 0.5])).toBe("right");
    expect(judgePlace(aim(island, []), [4.5, 0.5])).toBe("wrong");
  });
  it("never wins over a neighbour", () => {
    const around = { at: [5, 5] as Point, area: square(1, 0, 10) };
    expect(judgePlace(aim(island, [around]), [1.2, 0.5])).toBe("near");
    const other = land(2.2, 0, 1);
    expect(judgePlace(aim(island, [other], FINGER), [1.9, 0.5])).toBe("near");
    expect(judgePlace(aim(island, [other], FINGER), [1.3, 0.5])).toBe("right");
  });
});

it("knows holes, parts, and what goes on beyond the antimeridian", () => {
  const [outer = [], hole = []] = [square(0, 0, 10), square(4, 4, 2)].map((one) =>
    one.type === "Polygon" ? (one.coordinates[0] ?? []) : [],
  );
  const ring: Geometry = { type: "Polygon", coordinates: [outer, hole] };
  expect(isWithin(ring, [1, 1])).toBe(true);
  expect(isWithin(ring, [5, 5])).toBe(false);
  expect(isWithin(square(175, 60, 15), [-175, 65])).toBe(true);
  expect(isWithin(null, [0, 0])).toBe(false);
});

it("neighbours share more than a corner", () => {
  expect(isNeighbour(square(0, 0, 10), square(10, 0, 10))).toBe(true);
  expect(isNeighbour(square(0, 0, 10), square(10, 10, 10))).toBe(false);
});
