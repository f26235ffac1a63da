/* Shapes recur in every copy of the world that is in view. A path stays one element: what is drawn
   of it in other copies is part of its own outline, so looks, clicks, marks and order are those of
   the shape itself, and nothing is drawn of a copy that is out of view. Leaflet cuts every path to
   the view anyhow; here it cuts once a copy. */

import L from "leaflet";
import { DEGREES, nearestLon, worldsSeen } from "./worlds.ts";

const NOTHING = "M0 0"; // as Leaflet draws it

/* What Leaflet's types leave out. */
interface Renderer {
  /** Pixels within which it draws. */
  _bounds: L.Bounds;
  _setPath(path: Drawn, outline: string): void;
}
interface Drawn {
  readonly _map: L.Map;
  readonly _renderer: Renderer;
  readonly _pxBounds?: L.Bounds;
}
interface Shape extends Drawn {
  _parts: L.Point[][];
}
interface Kind {
  readonly prototype: { readonly _clipPoints: (this: Shape) => void };
  include(methods: object): unknown;
}
interface Circle extends Drawn {
  readonly _point: L.Point;
  readonly _radius: number;
}

/** Pixels of a world at the map's zoom. */
export const worldWidth = (map: L.Map): number =>
  map.options.crs?.scale(map.getZoom()) ?? Number.POSITIVE_INFINITY;

/** The copy of a place that is nearest to the middle of the view. */
export const nearestCopy = (map: L.Map, { lat, lng }: L.LatLng): L.LatLng =>
  L.latLng(lat, nearestLon(lng, map.getCenter().lng));

/** Where a pointer's event is: Leaflet takes a dot's own place for it, whichever copy is meant. */
export function placeOf(map: L.Map, { latlng, originalEvent }: L.LeafletMouseEvent): L.LatLng {
  const { lng } = map.mouseEventToLatLng(originalEvent);
  return L.latLng(latlng.lat, nearestLon(latlng.lng, lng));
}

/* Pixels to the copies of a path that are in view; whole ones, so that copies touch. */
function shiftsOf({ _map, _renderer, _pxBounds }: Drawn): number[] {
  const seen = _renderer._bounds;
  if (!_pxBounds?.min || !_pxBounds.max || !seen.min || !seen.max) return [0];
  const width = worldWidth(_map);
  const worlds = worldsSeen(
    { from: seen.min.x, to: seen.max.x },
    { from: _pxBounds.min.x, to: _pxBounds.max.x },
    width,
  );
  return worlds.map((world) => Math.round(world * width));
}

function moved({ min, max }: L.Bounds, by: number): L.Bounds {
  const step = L.point(by, 0);
  return L.bounds(step.add(min ?? [0, 0]), step.add(max ?? [0, 0]));
}

function repeatShapes(kind: Kind): void {
  const clip = kind.prototype._clipPoints;
  kind.include({
    _clipPoints(this: Shape): void {
      const { _renderer: renderer } = this;
      const seen = renderer._bounds;
      const parts: L.Point[][] = [];
      for (const shift of shiftsOf(this)) {
        renderer._bounds = moved(seen, -shift);
        clip.call(this);
        const step = L.point(shift, 0);
        for (const part of this._parts) {
          parts.push(shift === 0 ? part : part.map((point) => point.add(step)));
        }
      }
      renderer._bounds = seen;
      this._parts = parts;
    },
  });
}

function outlineOf({ _point, _radius }: Circle, shift: number): string {
  const r = Math.max(Math.round(_radius), 1);
  const half = `a${r},${r} 0 1,0 `;
  return `M${_point.x + shift - r},${_point.y}${half}${r * 2},0 ${half}${-r * 2},0 `;
}

/** Lets all that is drawn from now on recur. */
export function repeatTheWorld(): void {
  repeatShapes(L.Polyline as unknown as Kind);
  repeatShapes(L.Polygon as unknown as Kind); // which Leaflet cuts in another way
  L.SVG.include({
    _updateCircle(this: Renderer, circle: Circle): void {
      const outlines = shiftsOf(circle).map((shift) => outlineOf(circle, shift));
      this._setPath(circle, outlines.join("") || NOTHING);
    },
  });
}

/** A picture that recurs: once on the map, and once more for each copy of it in view. */
export class RepeatedImage extends L.LayerGroup {
  readonly #url: string;
  readonly #bounds: L.LatLngBounds;
  readonly #options: L.ImageOverlayOptions;
  readonly #copies = new Map<number, L.ImageOverlay>();

  constructor(url: string, bounds: L.LatLngBounds, options: L.ImageOverlayOptions) {
    super();
    this.#url = url;
    this.#bounds = bounds;
    this.#options = options;
  }

  /** The picture where it lies. */
  get original(): L.ImageOverlay {
    return this.#copy(0);
  }

  override onAdd(map: L.Map): this {
    super.onAdd(map);
    this.addLayer(this.original);
    map.on("moveend", this.#follow, this);
    this.#follow();
    return this;
  }

  override onRemove(map: L.Map): this {
    map.off("moveend", this.#follow, this);
    return super.onRemove(map);
  }

  setOpacity(opacity: number): void {
    this.#options.opacity = opacity;
    for (const copy of this.#copies.values()) copy.setOpacity(opacity);
  }

  #follow(): void {
    const seen = this._map.getBounds();
    const worlds = worldsSeen(
      { from: seen.getWest(), to: seen.getEast() },
      { from: this.#bounds.getWest(), to: this.#bounds.getEast() },
      DEGREES,
    );
    for (const [world, copy] of this.#copies) {
      if (world !== 0 && !worlds.includes(world)) this.removeLayer(copy);
    }
    for (const world of worlds) this.addLayer(this.#copy(world));
  }

  #copy(world: number): L.ImageOverlay {
    const known = this.#copies.get(world);
    if (known) return known;
    const box = this.#bounds;
    const corners: L.LatLngBoundsLiteral = [
      [box.getSouth(), box.getWest() + DEGREES * world],
      [box.getNorth(), box.getEast() + DEGREES * world],
    ];
    const copy = L.imageOverlay(this.#url, corners, this.#options);
    this.#copies.set(world, copy);
    return copy;
  }
}
