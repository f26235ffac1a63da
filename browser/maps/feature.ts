/* Features of the shapes, as the files of geo/ hold them. */

import type { Geometry } from "geojson";
import L from "leaflet";
import type { Point } from "../view/view_state.ts";

export interface Properties {
  readonly id: string;
  readonly [name: string]: unknown;
}

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

/** A property that is a text; null where it is none. */
export function textOf(properties: Properties, name: string): string | null {
  const value = properties[name];
  return typeof value === "string" && value ? value : null;
}

/** A property that is a number; null where it is none. */
export function numberOf(properties: Properties, name: string): number | null {
  const value = properties[name];
  return typeof value === "number" ? value : null;
}

/** Name in the language of the shapes. */
export const nameOf = (properties: Properties, language: string): string =>
  textOf(properties, `name_${language}`) ?? "";

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
