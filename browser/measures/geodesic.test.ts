import { describe, expect, it } from "vitest";
import type { Point } from "../view/view_state.ts";
import { distanceKm, geodesicCircle, geodesicLine, type LatLng } from "./geodesic.ts";

const ASTANA: Point = [71.43, 51.13];
const BEIJING: Point = [116.4, 39.91];
const pointOf = ([lat, lng]: LatLng): Point => [lng, lat];

describe("distance", () => {
  it("is that of the ellipsoid", () => {
    // proj: geod +ellps=WGS84 -I
    expect(distanceKm(ASTANA, BEIJING)).toBeCloseTo(3661.851, 2);
    expect(distanceKm([0, 0], [1, 0])).toBeCloseTo(111.31949, 4); // a degree of the equator
    expect(distanceKm([0, 0], [0, 90])).toBeCloseTo(10001.96573, 4); // a quarter meridian
  });

  it("is the same both ways and nothing to the place itself", () => {
    expect(distanceKm(BEIJING, ASTANA)).toBeCloseTo(distanceKm(ASTANA, BEIJING), 9);
    expect(distanceKm(ASTANA, ASTANA)).toBe(0);
  });
});

describe("a line", () => {
  it("goes from end to end in even steps, north of the straight one", () => {
    const line = geodesicLine(ASTANA, BEIJING).map(pointOf);
    const steps = line.slice(1).map((point, index) => distanceKm(line[index] ?? ASTANA, point));
    expect(line[0]?.[0]).toBeCloseTo(ASTANA[0], 9);
    expect(line.at(-1)?.[0]).toBeCloseTo(BEIJING[0], 9);
    expect(line.at(-1)?.[1]).toBeCloseTo(BEIJING[1], 9);
    expect(Math.max(...steps)).toBeLessThanOrEqual(60);
    expect(Math.max(...steps) - Math.min(...steps)).toBeLessThan(1e-6);
    const middle = line[Math.floor(line.length / 2)];
    expect(middle?.[1]).toBeGreaterThan((ASTANA[1] + BEIJING[1]) / 2);
  });

  it("goes on beyond the antimeridian", () => {
    const longitudes = geodesicLine([170, 60], [-170, 60]).map(([, lng]) => lng);
    expect(longitudes.at(-1)).toBeCloseTo(190, 9);
    expect([...longitudes].sort((one, other) => one - other)).toEqual(longitudes);
  });

  it("has a middle even where its ends are one place", () => {
    expect(geodesicLine(ASTANA, ASTANA)).toHaveLength(3);
  });
});

describe("a circle", () => {
  it("is as far from its middle everywhere", () => {
    for (const corner of geodesicCircle(ASTANA, 300)) {
      expect(distanceKm(ASTANA, pointOf(corner))).toBeCloseTo(300, 6);
    }
  });
});
