/* Where the map looks: always clear of the legend and of the panel with a scene's words. */

import L from "leaflet";
import type { CameraRecord } from "../contract/contract.ts";
import { calm } from "../dom/motion.ts";
import type { Bounds, Point, SharedCamera } from "../view/view_state.ts";
import { NO_ROOM, type Room } from "./room.ts";

const MARGIN = 18; // pixels
const MOST_ZOOM_GIVEN = 0.5; // zoom levels that the legend may cost
const CLOSE_UP = 6; // zoom at which a single place is shown

// Without reset Leaflet pans by whole pixels, and the end would depend on the way.
const AT_ONCE = { animate: false, reset: true } as const;
const NOT_THE_VISITORS_HAND = ".cr-story, .cr-edge, .cr-share";

/* What Leaflet's types leave out. */
interface Fitting {
  _getBoundsCenterZoom(
    bounds: L.LatLngBounds,
    options: L.FitBoundsOptions,
  ): { readonly center: L.LatLng; readonly zoom: number };
}

/** Points the camera somewhere, taking the seconds of its flight. */
export type Look = (seconds: number) => void;

export class Camera {
  readonly #map: L.Map;
  readonly #legend: HTMLDetailsElement;
  #room: Room = NO_ROOM;
  #look: Look;
  #aimedWith = ""; // sizes with which it looked last
  #touched = false;
  #flying = false;

  /** `bounds`: what the map shows at first; `legend`: the box of the legend. */
  constructor(map: L.Map, legend: HTMLDetailsElement, bounds: Bounds) {
    this.#map = map;
    this.#legend = legend;
    this.#look = () => this.toBounds(bounds, 0);
    const container = map.getContainer();
    for (const event of ["pointerdown", "wheel", "keydown"]) {
      const touch = (made: Event) => this.#touch(made.target);
      container.addEventListener(event, touch, { passive: true, capture: true });
    }
    map.on("moveend", () => this.#land());
    // Not of the legend: what is seen must not move when it grows.
    new ResizeObserver(() => this.hold()).observe(container);
  }

  get flying(): boolean {
    return this.#flying;
  }

  /** Where the map looks now. */
  get seen(): SharedCamera {
    const { lat, lng } = this.#map.getCenter().wrap();
    return { center: [lng, lat], zoom: this.#map.getZoom() };
  }

  get room(): Room {
    return this.#room;
  }

  /** Keeps what is looked at clear of something else. */
  makeRoom(room: Room): void {
    const before = this.#room;
    const same =
      room.left === before.left && room.right === before.right && room.bottom === before.bottom;
    this.#room = room;
    if (!same) this.hold();
  }

  /* The visitor has taken the camera: from now on it moves only when a scene asks. */
  #touch(target: EventTarget | null): void {
    if (!(target instanceof Element && target.closest(NOT_THE_VISITORS_HAND))) this.#touched = true;
  }

  /** Looks again where it was told to look, after a change of sizes; a flight first ends. */
  hold(): void {
    this.#map.invalidateSize({ animate: false, pan: false });
    if (!this.#touched && !this.#flying && this.#sizes() !== this.#aimedWith) this.#aim(0);
  }

  #aim(seconds: number): void {
    this.#aimedWith = this.#sizes();
    this.#look(seconds);
  }

  /* All that a look depends on besides itself. */
  #sizes(): string {
    const { x, y } = this.#map.getSize();
    const { left, right, bottom } = this.#room;
    const { hidden, open, offsetWidth, offsetHeight } = this.#legend;
    return [x, y, left, right, bottom, hidden, open, offsetWidth, offsetHeight].join();
  }

  /* At the end of a flight the sizes may be others than at its start. */
  #land(): void {
    if (!this.#flying) return;
    this.#flying = false;
    this.hold();
  }

  /** `room`: what is kept free from now on, where that changes. */
  look(look: Look, seconds: number, room: Room = this.#room): void {
    this.#room = room;
    this.#touched = false;
    this.#look = look;
    this.#flying = seconds > 0 && !calm();
    this.#aim(this.#flying ? seconds : 0);
  }

  /** What a scene's camera record asks for. */
  to({ bounds, center, zoom }: CameraRecord): Look {
    return (seconds) => {
      if (bounds) this.toBounds(bounds, seconds);
      else if (center && zoom !== undefined) this.toCenter(center, zoom, seconds);
    };
  }

  toBounds([west, south, east, north]: Bounds, seconds: number): void {
    const bounds = L.latLngBounds([south, west], [north, east]);
    const options = this.#padding(bounds);
    const fitting = (this.#map as unknown as Fitting)._getBoundsCenterZoom(bounds, options);
    this.#set(fitting.center, fitting.zoom, seconds);
  }

  /** Puts a point into the middle of the free space. */
  toCenter([lon, lat]: Point, zoom: number, seconds: number): void {
    const { left, right, bottom } = this.#room;
    const point = this.#map.project([lat, lon], zoom).add([(right - left) / 2, bottom / 2]);
    this.#set(this.#map.unproject(point, zoom), zoom, seconds);
  }

  /** Looks at a point with nothing kept free, as a shared camera says. */
  toExact([lon, lat]: Point, zoom: number): void {
    this.#set(L.latLng(lat, lon), zoom, 0);
  }

  toFeature(path: L.Path, seconds: number): void {
    if (path instanceof L.CircleMarker) {
      const { lat, lng } = path.getLatLng();
      this.toCenter([lng, lat], CLOSE_UP, seconds);
    } else if (path instanceof L.Polyline) {
      const box = path.getBounds();
      this.toBounds([box.getWest(), box.getSouth(), box.getEast(), box.getNorth()], seconds);
    }
  }

  /* Where it looks there already, nothing is drawn anew. */
  #set(center: L.LatLng, zoom: number, seconds: number): void {
    const map = this.#map;
    if (seconds > 0) map.flyTo(center, zoom, { duration: seconds });
    else if (zoom !== map.getZoom() || !center.equals(map.getCenter(), 0)) {
      map.setView(center, zoom, AT_ONCE as L.ZoomPanOptions);
    }
  }

  /* Space kept free: the panel's, and the open legend's, beside it or above it, whichever lets
     the map be larger; none for the legend where that would shrink the map too much. */
  #padding(bounds: L.LatLngBounds): L.FitBoundsOptions {
    const { left: beside, right, bottom } = this.#room;
    const box = this.#legend;
    const size = this.#map.getSize().subtract([beside + right, bottom]);
    const open = !box.hidden && box.open;
    const choices = [
      { left: box.offsetWidth + MARGIN, up: 0 },
      { left: 0, up: box.offsetHeight + MARGIN },
    ].filter(({ left, up }) => open && left < size.x / 2 && up < size.y / 2);
    const zoomOf = ({ left, up }: { left: number; up: number }) =>
      this.#map.getBoundsZoom(bounds, false, L.point(beside + left + right, up + bottom));
    choices.sort((one, other) => zoomOf(other) - zoomOf(one));
    const none = { left: 0, up: 0 };
    const best = choices[0];
    const given = best && zoomOf(best) >= zoomOf(none) - MOST_ZOOM_GIVEN ? best : none;
    return {
      paddingTopLeft: [beside + given.left, 0],
      paddingBottomRight: [right, given.up + bottom],
    };
  }
}
