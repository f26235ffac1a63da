/* Distances and lines on the WGS84 ellipsoid, by Karney's GeographicLib, whose C version the
   server uses through PROJ. */

import geodesic from "geographiclib-geodesic";
import type { Point } from "../view/view_state.ts";

const STEP_KM = 60; // between the points of a drawn line
const CORNERS = 120; // of a drawn circle

const { Geodesic } = geodesic;
const EARTH = Geodesic.WGS84;
/* Longitudes that go on beyond 180 rather than jump. */
const UNROLLED = Geodesic.STANDARD | Geodesic.LONG_UNROLL;

/** Leaflet's order of a place's numbers. */
export type LatLng = [lat: number, lng: number];

const placeOf = ({ lat2 = 0, lon2 = 0 }: { lat2?: number; lon2?: number }): LatLng => [lat2, lon2];

export const distanceKm = ([lon, lat]: Point, [toLon, toLat]: Point): number =>
  (EARTH.Inverse(lat, lon, toLat, toLon).s12 ?? 0) / 1000;

/** Degrees clockwise from north, from 0 to below 360, in which one sets out to the other point. */
export const bearingOf = ([lon, lat]: Point, [toLon, toLat]: Point): number =>
  ((EARTH.Inverse(lat, lon, toLat, toLon).azi1 ?? 0) + 360) % 360;

/** The point at a distance in a direction, by degrees clockwise from north. */
export function pointFrom([lon, lat]: Point, bearing: number, km: number): Point {
  const { lat2 = 0, lon2 = 0 } = EARTH.Direct(lat, lon, bearing, km * 1000, UNROLLED);
  return [lon2, lat2];
}

/** The shortest line between two points; longitudes go on beyond 180 rather than jump. */
export function geodesicLine([lon, lat]: Point, [toLon, toLat]: Point): LatLng[] {
  const line = EARTH.InverseLine(lat, lon, toLat, toLon);
  const parts = Math.max(Math.ceil(line.s13 / 1000 / STEP_KM), 2);
  return Array.from({ length: parts + 1 }, (_, part) =>
    placeOf(line.Position((line.s13 * part) / parts, UNROLLED)),
  );
}

/** All that lies at one distance from a point. */
export function geodesicCircle([lon, lat]: Point, km: number): LatLng[] {
  return Array.from({ length: CORNERS }, (_, corner) =>
    placeOf(EARTH.Direct(lat, lon, (360 * corner) / CORNERS, km * 1000, UNROLLED)),
  );
}
