/* Lines and areas as Leaflet's paths. Layers that draw the same shapes, such as land and borders,
   share what is worked out for them; and of a vertex logarithm and sine are worked out once, not at
   each zoom. */

import type { Geometry, Position } from "geojson";
import L from "leaflet";

type Nested<T> = readonly T[] | readonly Nested<T>[];

/* What Leaflet's types leave out. */
interface Shape {
  readonly options: L.PolylineOptions;
  readonly _map: L.Map;
  readonly _path: SVGPathElement;
  readonly _renderer: {
    readonly _bounds: { readonly min: L.Point; readonly max: L.Point };
    _setPath(shape: Shape, outline: string): void;
  };
  _latlngs: object;
  _bounds: L.LatLngBounds;
  _rings: L.Point[][];
  _parts: L.Point[][];
  _rawPxBounds: L.Bounds;
  _updateBounds(): void;
}
interface Drawing {
  _project(): void;
  _update(): void;
}
interface Projecting extends L.CRS {
  readonly projection: L.Projection;
  readonly transformation: {
    readonly _a: number;
    readonly _b: number;
    readonly _c: number;
    readonly _d: number;
  };
}

/** What the paths of one geometry share. */
interface Shared {
  readonly vertices: object;
  readonly box: L.LatLngBounds;
  /** Vertices in the plane of the projection, x and y in turn. */
  readonly plane: readonly Float64Array[];
  /** Where the map stood when a path was last drawn. */
  pixels: Pixels | null;
}
interface Pixels {
  readonly at: string;
  readonly rings: L.Point[][];
  readonly box: L.Bounds;
  /** What was drawn, cut to the view. */
  drawn: { readonly within: string; readonly parts: L.Point[][]; readonly outline: string } | null;
}

const ofGeometry = new WeakMap<Geometry, Shared>();
const ofVertices = new WeakMap<object, Shared>();

/** The path of a line or an area. Throws for other geometries, which no such layer holds. */
export function shapeOf(geometry: Geometry, options: L.PolylineOptions): L.Path {
  const known = ofGeometry.get(geometry);
  const path = pathOf(geometry, known !== undefined, options);
  const shape = path as unknown as Shape;
  if (known) {
    shape._latlngs = known.vertices;
    shape._bounds = known.box;
  } else {
    const { _latlngs: vertices, _bounds: box } = shape;
    const plane = ringsOf(vertices as Nested<L.LatLng>).map(inPlane);
    const shared = { vertices, box, plane, pixels: null };
    ofGeometry.set(geometry, shared);
    ofVertices.set(vertices, shared);
  }
  return path;
}

/* `empty`: without vertices, which are known already. */
function pathOf(geometry: Geometry, empty: boolean, options: L.PolylineOptions): L.Path {
  switch (geometry.type) {
    case "LineString":
    case "MultiLineString":
      return L.polyline(empty ? [] : verticesOf(geometry.coordinates), options);
    case "Polygon":
    case "MultiPolygon":
      return L.polygon(empty ? [] : verticesOf(geometry.coordinates), options);
    default:
      throw new Error(`${geometry.type}: neither line nor area`);
  }
}

const isPosition = (one: Position | Nested<Position>): one is Position =>
  typeof one[0] === "number";

const verticesOf = (positions: Nested<Position>): L.LatLng[] =>
  (positions as readonly (Position | Nested<Position>)[]).map((one) =>
    isPosition(one) ? new L.LatLng(one[1] ?? 0, one[0] ?? 0) : verticesOf(one),
  ) as L.LatLng[];

function ringsOf(vertices: Nested<L.LatLng>): (readonly L.LatLng[])[] {
  if (vertices[0] instanceof L.LatLng) return [vertices as readonly L.LatLng[]];
  return (vertices as readonly Nested<L.LatLng>[]).flatMap(ringsOf);
}

const { SphericalMercator } = L.Projection;

function inPlane(ring: readonly L.LatLng[]): Float64Array {
  const plane = new Float64Array(2 * ring.length);
  ring.forEach((vertex, place) => {
    const { x, y } = SphericalMercator.project(vertex);
    plane[2 * place] = x;
    plane[2 * place + 1] = y;
  });
  return plane;
}

/* The pixels of vertices where the map stands now, to the last bit as Leaflet has them. */
function pixelsOf(shared: Shared, map: L.Map): Pixels {
  const zoom = map.getZoom();
  const origin = map.getPixelOrigin();
  const at = `${zoom} ${origin.x} ${origin.y}`;
  if (shared.pixels?.at === at) return shared.pixels;
  const crs = map.options.crs as Projecting;
  const { _a: a, _b: b, _c: c, _d: d } = crs.transformation;
  const scale = crs.scale(zoom);
  const least = new L.Point(Infinity, Infinity);
  const most = new L.Point(-Infinity, -Infinity);
  const rings = shared.plane.map((plane) => {
    const ring: L.Point[] = [];
    for (let place = 0; place < plane.length; place += 2) {
      const x = Math.round(scale * (a * (plane[place] ?? 0) + b)) - origin.x;
      const y = Math.round(scale * (c * (plane[place + 1] ?? 0) + d)) - origin.y;
      ring.push(new L.Point(x, y));
      if (x < least.x) least.x = x;
      if (y < least.y) least.y = y;
      if (x > most.x) most.x = x;
      if (y > most.y) most.y = y;
    }
    return ring;
  });
  shared.pixels = { at, rings, box: L.bounds(least, most), drawn: null };
  return shared.pixels;
}

/* All on which the outline of some pixels depends. */
function cutOf({ options, _renderer: renderer }: Shape): string {
  const { min, max } = renderer._bounds;
  return [options.fill, options.weight, min.x, min.y, max.x, max.y].join();
}

const { _project: project, _update: update } = L.Polyline.prototype as unknown as Drawing;

L.Polyline.include({
  _project(this: Shape): void {
    const shared = ofVertices.get(this._latlngs);
    if (!shared) {
      project.call(this);
      return;
    }
    const { rings, box } = pixelsOf(shared, this._map);
    this._rings = rings;
    this._rawPxBounds = box;
    this._updateBounds();
  },

  _update(this: Shape): void {
    const pixels = this._map && ofVertices.get(this._latlngs)?.pixels;
    if (!pixels || pixels.rings !== this._rings) {
      update.call(this);
      return;
    }
    const within = cutOf(this);
    if (pixels.drawn?.within === within) {
      this._parts = pixels.drawn.parts;
      this._renderer._setPath(this, pixels.drawn.outline);
    } else {
      update.call(this);
      pixels.drawn = { within, parts: this._parts, outline: this._path.getAttribute("d") ?? "" };
    }
  },
});
