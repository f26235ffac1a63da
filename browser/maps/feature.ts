/* Features of the shapes, as the files of geo/ hold them. */

import type { Geometry } from "geojson";
import L from "leaflet";
import type { Point } from "../view/view_state.ts";
import { numberOf, type Properties } from "./properties.ts";

export { nameOf, numberOf, type Properties, textOf } from "./properties.ts";

export interface MapFeature {
  readonly type: "Feature";
  readonly geometry: Geometry;
  readonly properties: Properties;
}

export interface Collection {
  readonly type: "FeatureCollection";
  readonly features: MapFeature[];
}

/** A drawn feature. */
export type FeaturePath = L.Path & { feature: MapFeature };

/** Where a feature's name stands. */
export function labelPoint(feature: MapFeature): Point {
  const { properties, geometry } = feature;
  const lon = numberOf(properties, "label_lon");
  const lat = numberOf(properties, "label_lat");
  if (lon !== null && lat !== null) return [lon, lat];
  if (geometry.type === "Point") return pointAt(geometry.coordinates);
  if (geometry.type === "LineString") return middleOf([geometry.coordinates]);
  if (geometry.type === "MultiLineString") return middleOf(geometry.coordinates);
  const center = L.geoJSON(feature).getBounds().getCenter();
  return [center.lng, center.lat];
}

/** The same feature as a point, where its name stands. */
export function atItsLabel(feature: MapFeature): MapFeature {
  const [lon, lat] = labelPoint(feature);
  return { ...feature, geometry: { type: "Point", coordinates: [lon, lat] } };
}

const pointAt = (position: readonly number[]): Point => [position[0] ?? 0, position[1] ?? 0];

/* Middle vertex of the longest part. */
function middleOf(parts: readonly (readonly number[][])[]): Point {
  const longest = parts.reduce((one, other) => (other.length > one.length ? other : one));
  return pointAt(longest[Math.floor(longest.length / 2)] ?? []);
}
