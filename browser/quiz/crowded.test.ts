import type { Geometry } from "geojson";
import { describe, expect, it } from "vitest";
import type { Point } from "../view/view_state.ts";
import { closerBy, type Sight } from "./crowded.ts";
import { land, pixelOf } from "./flat_map.ts";
import { apart, type Candidate, FINGER, judgePlace, MOUSE, type Pixel } from "./hitting.ts";

const TILE = 256; // pixels of the world at zoom 0
const PHONE = { x: 390, y: 280 }; // what of its map lies above the question
const FREE = 100; // pixels around its middle that are not too near to an edge
const MOST = 11;

/* Web Mercator, as Leaflet's own. */
const mercator =
  (zoom: number) =>
  ([lon, lat]: Point): Pixel => {
    const up = Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / Math.PI;
    const size = TILE * 2 ** zoom;
    return { x: ((lon + 180) / 360) * size, y: ((1 - up) / 2) * size };
  };

/* Zoom at which a phone shows a frame. */
function zoomOf([west, south, east, north]: readonly [number, number, number, number]): number {
  const [from, to] = [mercator(0)([west, north]), mercator(0)([east, south])];
  return Math.log2(Math.min(PHONE.x / (to.x - from.x), PHONE.y / (to.y - from.y)));
}

const sight = (zoom: number, most = MOST): Sight => ({ most: 2 ** (most - zoom), free: FREE });
const spot = (...at: Point): Candidate => ({ at, area: null });
const between = ([lon, lat]: Point, [lon1, lat1]: Point): Point => [
  (lon + lon1) / 2,
  (lat + lat1) / 2,
];

/* Coordinates as geo/ has them, frames as the quiz does. */
const PAIRS: readonly {
  readonly names: string;
  readonly pair: readonly [Point, Point];
  readonly frame: readonly [number, number, number, number];
}[] = [
  {
    names: "Suyab and Balasagun",
    pair: [
      [75.199, 42.805],
      [75.25, 42.747],
    ],
    frame: [70, 41, 79, 45],
  },
  {
    names: "Chang'an and the Weiyang Palace",
    pair: [
      [108.943, 34.266],
      [108.857, 34.304],
    ],
    frame: [100, 29, 122, 41],
  },
  {
    names: "Dostyk and Alashankou",
    pair: [
      [82.48, 45.253],
      [82.57, 45.17],
    ],
    frame: [76, 42, 87, 48],
  },
];

describe.each(PAIRS)("$names", ({ pair, frame }) => {
  const zoom = zoomOf(frame);
  const some = pair.map((at) => spot(...at));
  const taps: Point[] = [...pair, between(...pair)];

  it("lie below one finger", () => {
    const [one, other] = pair.map(mercator(zoom)) as [Pixel, Pixel];
    expect(apart(one, other)).toBeLessThan(FINGER);
  });

  it.each(taps.map((at) => [at]))("are parted by a tap at %j", (at) => {
    const before = mercator(zoom);
    const times = closerBy({ radius: FINGER, pixelOf: before }, sight(zoom), some, at);
    expect(times).toBeGreaterThan(2);
    const nearer = zoom + Math.log2(times);
    expect(nearer).toBeLessThanOrEqual(MOST);
    const after = mercator(nearer);
    const [one, other] = pair.map(after) as [Pixel, Pixel];
    expect(apart(one, other)).toBeGreaterThanOrEqual(2 * FINGER - 0.01);
    for (const pixel of [one, other]) expect(apart(pixel, after(at))).toBeLessThanOrEqual(FREE);
    // There each is hit for certain.
    for (const [place, target] of some.entries()) {
      const aim = { radius: FINGER, pixelOf: after };
      expect(closerBy(aim, sight(nearer), some, target.at)).toBe(1);
      const others = some.filter((_, index) => index !== place);
      expect(judgePlace({ ...aim, target, others }, target.at)).toBe("right");
    }
  });

  it("stay together where the map can come no closer: then the nearest is meant", () => {
    const pixelOf = mercator(zoom);
    const aim = { radius: FINGER, pixelOf };
    expect(closerBy(aim, sight(zoom, zoom), some, pair[0])).toBe(1);
    const [target = spot(0, 0), other = spot(0, 0)] = some;
    expect(judgePlace({ ...aim, target, others: [other] }, pair[0])).toBe("right");
    expect(judgePlace({ ...aim, target, others: [other] }, pair[1])).not.toBe("right");
  });

  it("need no closer look where no more than one lies within reach", () => {
    const pixelOf = mercator(zoom);
    const [lon, lat] = pair[0];
    expect(closerBy({ radius: FINGER, pixelOf }, sight(zoom), some, [lon + 6, lat])).toBe(1);
    expect(closerBy({ radius: 1, pixelOf }, sight(zoom), some, pair[0])).toBe(1);
    expect(closerBy({ radius: FINGER, pixelOf }, sight(zoom), some.slice(1), pair[0])).toBe(1);
  });
});

const flat = { radius: MOUSE, pixelOf };
const far: Sight = { most: 64, free: FREE };

const line = (...coordinates: Point[]): Candidate => ({
  at: coordinates[0] ?? [0, 0],
  area: { type: "LineString", coordinates: coordinates.map((point) => [...point]) } as Geometry,
});

describe("two lines", () => {
  const [river, mouth] = [line([-20, 0], [0, 0], [20, 0]), line([0, 0], [20, 10])];
  it("are parted beside the place where they meet", () => {
    const closer = closerBy(flat, far, [river, mouth], [2, 0.5]);
    expect(closer).toBeGreaterThan(2);
  });
  it("cannot be parted where they meet, and either is hit", () => {
    expect(closerBy(flat, far, [river, mouth], [0, 0])).toBe(1);
    for (const [target, others] of [
      [river, [mouth]],
      [mouth, [river]],
    ] as const) {
      expect(judgePlace({ ...flat, target, others }, [0, 0])).toBe("right");
      expect(judgePlace({ ...flat, target, others }, [0.1, 0.02])).toBe("right");
    }
  });
  it("are told apart where one is nearer", () => {
    const aim = { ...flat, target: mouth, others: [river] };
    expect(judgePlace(aim, [10, 4.6])).toBe("right");
    expect(judgePlace(aim, [3, 0.2])).not.toBe("right");
  });
  it("that share a stretch are both hit on it", () => {
    const shared = line([-20, 0], [0, 0], [0, -20]);
    for (const at of [-15, -8, -1]) {
      expect(closerBy(flat, far, [river, shared], [at, 0.2])).toBe(1);
      expect(judgePlace({ ...flat, target: shared, others: [river] }, [at, 0.2])).toBe("right");
      expect(judgePlace({ ...flat, target: river, others: [shared] }, [at, 0.2])).toBe("right");
    }
  });
});

describe("areas", () => {
  it("that are large are meant by whoever points into them", () => {
    const [large, islet] = [land(0, 0, 20), land(20.2, 5, 0.3)];
    expect(closerBy(flat, far, [large, islet, spot(20.5, 5)], [19.9, 5])).toBe(1);
    expect(closerBy(flat, far, [large, islet, spot(20.5, 6)], [20.4, 5.5])).toBeGreaterThan(1);
  });
  it("that are small are parted from each other", () => {
    const closer = closerBy(flat, far, [land(0, 0, 0.3), land(0.5, 0, 0.3)], [0.4, 0.1]);
    expect(closer).toBeCloseTo((2 * MOUSE) / 5);
  });
});

it("comes no closer than all that could be meant stays in view", () => {
  const [near, twin, third] = [spot(0, 0), spot(0.01, 0), spot(1.4, 0)];
  const closer = closerBy(flat, { most: 1000, free: 130 }, [near, twin, third], [0.1, 0]);
  expect(closer).toBeCloseTo(10);
});
