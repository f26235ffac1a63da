/* Takes out what crossroads/outlets/packing.py has packed. */

import type { Position } from "geojson";
import type { Collection } from "../maps/feature.ts";

/** Steps from point to point, longitude and latitude in turn, in units of the last decimal. */
type Steps = readonly number[];
type Nested<T> = T | readonly Nested<T>[];

interface PackedGeometry {
  readonly type: string;
  readonly steps?: readonly Nested<Steps>[] | Steps;
}

export interface PackedCollection {
  readonly decimals?: number;
  readonly features: readonly { readonly geometry: PackedGeometry }[];
}

/** A collection as GeoJSON has it. */
export function unpacked({ decimals = 0, features, ...rest }: PackedCollection): Collection {
  const unit = 10 ** decimals;
  const whole = features.map((feature) => {
    const { type, steps } = feature.geometry;
    return steps ? { ...feature, geometry: { type, coordinates: pointsOf(steps, unit) } } : feature;
  });
  return { ...rest, features: whole } as unknown as Collection;
}

function pointsOf(steps: readonly Nested<Steps>[] | Steps, unit: number): unknown {
  if (!isFlat(steps)) return steps.map((part) => pointsOf(part as Steps, unit));
  const points: Position[] = [];
  let lon = 0;
  let lat = 0;
  for (let place = 0; place + 1 < steps.length; place += 2) {
    lon += steps[place] ?? 0;
    lat += steps[place + 1] ?? 0;
    points.push([lon / unit, lat / unit]);
  }
  return points;
}

const isFlat = (steps: readonly unknown[]): steps is Steps => typeof steps[0] === "number";
