import { describe, expect, it } from "vitest";
import { nearestBounds, nearestLon, worldsSeen } from "./worlds.ts";

const LIMITS = { from: -400, to: 440 };
const EVERYWHERE = { from: -180, to: 180 };
const ALASKA = { from: -168, to: -141 };
/** Beijing to Los Angeles, the short way. */
const LINE = { from: 116.4, to: 241.8 };

const seen = (from: number, to: number, own: { from: number; to: number }) =>
  worldsSeen({ from, to }, own, 360);

describe("copies of the world", () => {
  it("are one where the view lies within it", () => {
    expect(seen(-20, 150, EVERYWHERE)).toEqual([0]);
    expect(seen(-179, 179, EVERYWHERE)).toEqual([0]);
  });

  it("come in on the side to which the view reaches", () => {
    expect(seen(90, 270, EVERYWHERE)).toEqual([0, 1]);
    expect(seen(-270, -90, EVERYWHERE)).toEqual([-1, 0]);
    expect(seen(200, 300, EVERYWHERE)).toEqual([1]);
  });

  it("are as many as are seen", () => {
    expect(seen(-400, 440, EVERYWHERE)).toEqual([-1, 0, 1]);
    expect(seen(-560, 560, EVERYWHERE)).toEqual([-2, -1, 0, 1, 2]);
  });

  it("are of each shape by its own extent", () => {
    expect(seen(90, 270, ALASKA)).toEqual([1]);
    expect(seen(-20, 150, ALASKA)).toEqual([]);
    expect(seen(90, 270, LINE)).toEqual([0]);
    expect(seen(-180, 180, LINE)).toEqual([-1, 0]);
  });

  it("are of points, too", () => {
    expect(seen(90, 270, { from: -118, to: -118 })).toEqual([1]);
    expect(seen(-300, 300, { from: 10, to: 10 })).toEqual([0]);
    expect(seen(-400, 400, { from: 10, to: 10 })).toEqual([-1, 0, 1]);
  });

  it("have the width of the world in pixels", () => {
    expect(worldsSeen({ from: 0, to: 1400 }, { from: -100, to: 50 }, 512)).toEqual([0, 1, 2]);
  });
});

describe("the nearest copy", () => {
  it("of a place is never more than half a world away", () => {
    expect(nearestLon(-118, 60)).toBe(-118);
    expect(nearestLon(-118, 67)).toBe(242);
    expect(nearestLon(-118, 170)).toBe(242);
    expect(nearestLon(170, -170)).toBe(-190);
    expect(nearestLon(10, 20)).toBe(10);
  });

  it("of a part of the map is turned as a whole", () => {
    expect(nearestBounds([-125, 25, -65, 50], 180, LIMITS)).toEqual([235, 25, 295, 50]);
    expect(nearestBounds([-125, 25, -65, 50], 67, LIMITS)).toEqual([-125, 25, -65, 50]);
    expect(nearestBounds([20, 40, 190, 80], -170, LIMITS)).toEqual([-340, 40, -170, 80]);
  });

  it("lies where the map can go", () => {
    expect(nearestBounds([60, 40, 90, 60], 400, LIMITS)).toEqual([60, 40, 90, 60]);
    expect(nearestBounds([-75, 40, -45, 60], -390, LIMITS)).toEqual([-75, 40, -45, 60]);
  });

  it("is the place itself where no copy has room", () => {
    expect(nearestBounds([-500, 0, 500, 10], 0, LIMITS)).toEqual([-500, 0, 500, 10]);
  });
});
