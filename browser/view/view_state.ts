/* What is seen, as one record. The address is its written form (see address.ts). */

/** Longitude and latitude in degrees, WGS84. */
export type Point = readonly [lon: number, lat: number];

/** West, south, east, north in degrees, WGS84. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** A day as YYYY-MM-DD; such texts sort as days do. */
export type Day = string;

export interface SharedCamera {
  readonly center: Point;
  /** Leaflet's zoom level: each step doubles the scale. */
  readonly zoom: number;
}

/** What is measured. An end is `kind:id`, or a point as `lon,lat`. */
export interface Measure {
  readonly from: string | null;
  readonly to: string | null;
  readonly around: string | null;
  /** Kilometres around `around`. */
  readonly within: number | null;
}

export interface Comparison {
  readonly of: "countries" | "organizations";
  readonly ids: readonly string[];
}

export interface ViewState {
  readonly language: string | null;
  /** Id of a scene; null for the whole map. */
  readonly scene: string | null;
  /** Ids of the layers that are on, where they differ from what the map shows by itself. */
  readonly layers: readonly string[] | null;
  /** Day of the memberships; null for today. */
  readonly day: Day | null;
  /** What the open card is of: `kind:id`. */
  readonly pick: string | null;
  readonly presenting: boolean;
  /** Where the map looks, where the visitor asked to share just that. */
  readonly camera: SharedCamera | null;
  /** How strongly a layer is drawn, in percent, by layer id; 100 where nothing is said. */
  readonly opacity: Readonly<Record<string, number>>;
  readonly measure: Measure;
  readonly comparison: Comparison | null;
}

export const NO_MEASURE: Measure = { from: null, to: null, around: null, within: null };

export const PLAIN_VIEW: ViewState = {
  language: null,
  scene: null,
  layers: null,
  day: null,
  pick: null,
  presenting: false,
  camera: null,
  opacity: {},
  measure: NO_MEASURE,
  comparison: null,
};
