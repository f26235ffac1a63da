/* Whether a click, or a card that is put down, means a place. An area is hit within its outline. A
   point, a line, and an area smaller than what points at it, is also hit beside it, as far as a
   mouse or a finger is fair; but never by what is nearer to another, or within another's outline.
   Where two lines are drawn as one, as where one river joins the other, either is hit. */

import type { Geometry, Position } from "geojson";
import type { Point } from "../view/view_state.ts";
import type { Verdict } from "./judging.ts";

/** Pixels around a point within which it is hit. */
export const MOUSE = 16;
export const FINGER = 28;
const NEAR = 1.5; // times that: a near miss
const STROKE = 1; // pixels by which one of two lines must be nearer, to be told from the other

/** Where a place is drawn. */
export interface Pixel {
  readonly x: number;
  readonly y: number;
}

/** What could be meant. */
export interface Candidate {
  readonly at: Point;
  /** Its outline or its line, where it has one. */
  readonly area: Geometry | null;
}

export interface Aim {
  readonly target: Candidate;
  /** All else that could be meant. */
  readonly others: readonly Candidate[];
  /** Pixels that the pointer may be beside it. */
  readonly radius: number;
  /** Of the copy of the world that is looked at. */
  pixelOf(at: Point): Pixel;
}

type Ring = readonly Position[];

const polygonsOf = (geometry: Geometry | null): readonly (readonly Ring[])[] => {
  if (geometry?.type === "Polygon") return [geometry.coordinates];
  return geometry?.type === "MultiPolygon" ? geometry.coordinates : [];
};

/* Even-odd rule. */
function crosses(ring: Ring, [lon, lat]: Point): boolean {
  let inside = false;
  let [lon0 = 0, lat0 = 0] = ring.at(-1) ?? [];
  for (const [lon1 = 0, lat1 = 0] of ring) {
    const between = lat1 > lat !== lat0 > lat;
    if (between && lon < lon1 + ((lon0 - lon1) * (lat - lat1)) / (lat0 - lat1)) inside = !inside;
    [lon0, lat0] = [lon1, lat1];
  }
  return inside;
}

type Box = readonly [west: number, south: number, east: number, north: number];

const boxes = new WeakMap<Ring, Box>();

/* Around a ring; most points lie outside of most, which is known without its corners. */
function boxOf(ring: Ring): Box {
  let box = boxes.get(ring);
  if (!box) {
    let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const [lon = 0, lat = 0] of ring) {
      west = Math.min(west, lon);
      south = Math.min(south, lat);
      east = Math.max(east, lon);
      north = Math.max(north, lat);
    }
    box = [west, south, east, north];
    boxes.set(ring, box);
  }
  return box;
}

function mayCross(ring: Ring, [lon, lat]: Point): boolean {
  const [west, south, east, north] = boxOf(ring);
  return west <= lon && lon <= east && south <= lat && lat <= north;
}

/** Whether a point lies within an outline; what crosses the antimeridian goes on beyond 180. */
export function isWithin(geometry: Geometry | null, [lon, lat]: Point): boolean {
  return [lon, lon - 360, lon + 360].some((x) =>
    polygonsOf(geometry).some(
      ([outer = [], ...holes]) =>
        mayCross(outer, [x, lat]) &&
        crosses(outer, [x, lat]) &&
        !holes.some((hole) => crosses(hole, [x, lat])),
    ),
  );
}

/* A number, which is had much sooner than a text. */
const cornerKey = ([lon = 0, lat = 0]: Position): number => lon * 1_000_003 + lat;

/** Whether two areas have a stretch of border in common; neighbours share its points exactly. */
export function isNeighbour(one: Geometry | null, other: Geometry | null): boolean {
  const pointsOf = (geometry: Geometry | null) =>
    polygonsOf(geometry).flatMap((rings) => rings.flatMap((ring) => ring.map(cornerKey)));
  const points = new Set(pointsOf(one));
  const shared = new Set(pointsOf(other).filter((point) => points.has(point)));
  return shared.size > 1;
}

/** Pixels between two. */
export const apart = (one: Pixel, other: Pixel): number =>
  Math.hypot(one.x - other.x, one.y - other.y);

/* How far along a stretch between two corners it is nearest to a click, from 0 to 1. */
function shareAlong(click: Pixel, from: Pixel, to: Pixel): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const along = ((click.x - from.x) * dx + (click.y - from.y) * dy) / (dx * dx + dy * dy || 1);
  return Math.min(Math.max(along, 0), 1);
}

const between = (from: number, to: number, share: number): number => from + share * (to - from);

/** Whether it is a line, such as a river. */
export const isLine = ({ area }: Candidate): boolean => area?.type.endsWith("LineString") ?? false;

const linesOf = (geometry: Geometry | null): readonly Ring[] => {
  if (geometry?.type === "LineString") return [geometry.coordinates];
  if (geometry?.type === "MultiLineString") return geometry.coordinates;
  return polygonsOf(geometry).flatMap(([outer = []]) => [outer]);
};

/** A point of a place, and how many pixels it lies from a click. */
export interface Closest {
  readonly at: Point;
  readonly away: number;
}

/** The point of an outline or a line that is nearest to a click; where there is none, the place's
 * own. */
export function closestOf({ at, area }: Candidate, click: Pixel, pixelOf: Aim["pixelOf"]): Closest {
  let closest: Closest = { at, away: Number.POSITIVE_INFINITY };
  const lines = linesOf(area);
  for (const line of lines.length > 0 ? lines : [[[...at]]]) {
    let before: Point | null = null;
    for (const [lon = 0, lat = 0] of line) {
      const [lon0, lat0] = before ?? [lon, lat];
      const [start, end] = [pixelOf([lon0, lat0]), pixelOf([lon, lat])];
      const share = shareAlong(click, start, end);
      const x = between(start.x, end.x, share);
      const away = apart(click, { x, y: between(start.y, end.y, share) });
      if (away < closest.away) {
        closest = { at: [between(lon0, lon, share), between(lat0, lat, share)], away };
      }
      before = [lon, lat];
    }
  }
  return closest;
}

const distanceTo = (one: Candidate, click: Pixel, pixelOf: Aim["pixelOf"]): number =>
  closestOf(one, click, pixelOf).away;

/** Whether a place may lie so many pixels from a click, which is known without its corners. */
export function mayLieWithin(
  reach: number,
  { area, at }: Candidate,
  click: Pixel,
  pixelOf: Aim["pixelOf"],
): boolean {
  const rings = linesOf(area);
  if (rings.length === 0) return apart(pixelOf(at), click) <= reach;
  return rings.some((ring) => {
    const [west, south, east, north] = boxOf(ring);
    const [from, to] = [pixelOf([west, north]), pixelOf([east, south])];
    if (from.x > to.x) return true; // copies of two worlds
    const across = Math.max(from.x - click.x, 0, click.x - to.x);
    return Math.hypot(across, Math.max(from.y - click.y, 0, click.y - to.y)) <= reach;
  });
}

/** Whether it has no outline, or all of it would lie below what points at it. */
export function isSmall(
  { area }: Candidate,
  { radius, pixelOf }: Pick<Aim, "radius" | "pixelOf">,
): boolean {
  const least = { x: Number.POSITIVE_INFINITY, y: Number.POSITIVE_INFINITY };
  const most = { x: Number.NEGATIVE_INFINITY, y: Number.NEGATIVE_INFINITY };
  for (const [outer = []] of polygonsOf(area)) {
    for (const [lon = 0, lat = 0] of outer) {
      const { x, y } = pixelOf([lon, lat]);
      least.x = Math.min(least.x, x);
      least.y = Math.min(least.y, y);
      most.x = Math.max(most.x, x);
      most.y = Math.max(most.y, y);
      if (most.x - least.x >= 2 * radius || most.y - least.y >= 2 * radius) return false;
    }
  }
  return true;
}

/** Which of some is meant by a click: the one within whose outline it lies, else the nearest within
 * reach; null for none. */
export function nearestTo<One extends Candidate>(
  { radius, pixelOf }: Pick<Aim, "radius" | "pixelOf">,
  some: readonly One[],
  at: Point,
): One | null {
  const around = some.find(({ area }) => isWithin(area, at));
  if (around) return around;
  const click = pixelOf(at);
  const reached = some
    .filter(({ area }) => polygonsOf(area).length === 0)
    .filter((one) => mayLieWithin(radius, one, click, pixelOf))
    .map((one) => ({ one, away: distanceTo(one, click, pixelOf) }))
    .filter(({ away }) => away <= radius)
    .sort((one, other) => one.away - other.away);
  return reached[0]?.one ?? null;
}

/** What a click at a place means. */
export function judgePlace(aim: Aim, at: Point): Verdict {
  const { target, others, radius, pixelOf } = aim;
  if (isWithin(target.area, at)) return "right";
  const within = others.find(({ area }) => isWithin(area, at));
  if (!isSmall(target, aim)) {
    return within && isNeighbour(target.area, within.area) ? "near" : "wrong";
  }
  const click = pixelOf(at);
  const away = distanceTo(target, click, pixelOf);
  const isNearest = () =>
    others
      .filter((other) => mayLieWithin(away, other, click, pixelOf) && isSmall(other, aim))
      .every((other) => {
        const drawnAsOne = isLine(target) && isLine(other) ? STROKE : 0;
        return distanceTo(other, click, pixelOf) >= away - drawnAsOne;
      });
  if (away <= radius && !within && isNearest()) return "right";
  if (away <= NEAR * radius) return "near";
  return within && isNeighbour(target.area, within.area) ? "near" : "wrong";
}
