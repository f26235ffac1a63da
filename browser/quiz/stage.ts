/* What the quiz shows on the map: what is asked about, what has been given, the right place and
   the line between, and at the end all questions as right or missed. Before an answer nothing here
   bears a name. */

import L from "leaflet";
import type { ItemRecord, PlaceAnswer } from "../contract/contract.ts";
import { element } from "../dom/elements.ts";
import type { Atlas } from "../maps/atlas.ts";
import { labelPoint } from "../maps/feature.ts";
import type { Name } from "../maps/labels.ts";
import { pickOf, pickText } from "../maps/pick.ts";
import { nearestCopy } from "../maps/repeat.ts";
import type { Room } from "../maps/room.ts";
import { distanceKm, geodesicLine, pointFrom } from "../measures/geodesic.ts";
import type { Bounds, Point } from "../view/view_state.ts";
import { closerBy } from "./crowded.ts";
import {
  type Aim,
  type Candidate,
  closestOf,
  FINGER,
  isLine,
  MOUSE,
  nearestTo,
} from "./hitting.ts";
import { mark } from "./mark.ts";
import type { Places } from "./places.ts";
import type { Ended, Outcome } from "./session.ts";
import type { Fading } from "./spacing/forecast.ts";
import { aboutKm } from "./told.ts";

/** What could be meant, with its name. */
type Rival = Candidate & { readonly pick: string; readonly name: string };

const FLIGHT = 0.8; // seconds
const BORDERS = "borders";
const PANE = "cr-points";
const EASY = 1; // level
const NEEDLE = 900; // km that the needle of a bearing is long
const BESIDE_SIGN = 16; // pixels at which a name stands
const MOST_FADING = 12; // of what is being forgotten, on the map
const LEAST = 9; // degrees to each side that are seen at least
const BESIDE = 20; // pixels by which signs at one place stand apart
const EDGE = 40; // pixels from the edge within which a place is as good as out of view
const BORDER = 14; // pixels from the edge up to which a point is seen whole
const CLOSEST = 11; // zoom at which a finger parts the two stations of a border
const ZOOM_STEP = 0.25;

export class Stage {
  readonly #atlas: Atlas;
  readonly #places: Places;
  /** What is asked about. */
  readonly #asked = L.layerGroup();
  /** What has been answered. */
  readonly #answered = L.layerGroup();
  #needle: L.Polyline | null = null;
  #given: { readonly at: Point; readonly isRight: boolean } | null = null;
  #radius = MOUSE;
  #closer = false; // the map has come closer than the question's own camera
  #moment = 0; // counts what has been shown

  constructor(atlas: Atlas, places: Places) {
    this.#atlas = atlas;
    this.#places = places;
    this.#asked.addTo(atlas.map);
    this.#answered.addTo(atlas.map);
    atlas.map.setMaxZoom(CLOSEST);
    const container = atlas.map.getContainer();
    const feel = ({ pointerType }: PointerEvent) => {
      this.#radius = pointerType === "mouse" ? MOUSE : FINGER;
    };
    container.addEventListener("pointerdown", feel, { capture: true });
  }

  /** The middle of the country that the atlas is about. */
  get middle(): Point {
    return this.#places.at(pickText("country", this.#atlas.home)) ?? [0, 0];
  }

  clear(): void {
    this.#moment += 1;
    this.#asked.clearLayers();
    this.#answered.clearLayers();
    this.#needle = null;
    this.#given = null;
    this.#atlas.putNames([]);
  }

  /* A question ------------------------------------------------------------------------------- */

  ask(item: ItemRecord, room: Room, seconds = FLIGHT): void {
    const { layers, camera } = this.#atlas;
    const { answer } = item;
    const few = this.#offersFew(item);
    const geo = few && answer.by === "place" ? this.#places.layerOf(answer.feature) : null;
    this.clear();
    const isPoints = (id: string) => layers.get(id).spec.kind === "point";
    layers.switch(
      layers.own,
      item.layers.filter((id) => id !== geo && (answer.by === "place" || !isPoints(id))),
    );
    for (const pick of item.highlight) this.#outline(pick, "cr-quiz-asked", this.#asked);
    if (few && answer.by === "place") {
      for (const [, at] of answer.others) this.#dot(at as Point, "cr-quiz-candidate", 6);
    }
    if (answer.by === "estimate") this.#ends(answer.start as Point, answer.end as Point);
    this.#closer = false;
    const lines = answer.by === "place" && this.isLine(answer);
    this.#atlas.map.getContainer().dataset.asked = lines ? "line" : "";
    camera.look(camera.to(item.camera), seconds, room);
  }

  /** Looks where the question began, if the map has come closer since. */
  lookBack(item: ItemRecord): void {
    const { camera } = this.#atlas;
    if (this.#closer) this.#later(() => camera.look(camera.to(item.camera), FLIGHT));
    this.#closer = false;
  }

  /* Whether a few points alone can be meant: where it is easy, and where no layer has points. */
  #offersFew({ answer, level }: ItemRecord): boolean {
    if (answer.by !== "place" || answer.area) return false;
    const shape = this.#places.feature(answer.feature)?.geometry.type;
    return shape === "Point" && (level === EASY || !this.#places.layerOf(answer.feature));
  }

  #ends(start: Point, end: Point): void {
    this.#dot(start, "cr-quiz-asked", 7);
    this.#dot(end, "cr-quiz-asked cr-quiz-end", 7);
  }

  #dot([lon, lat]: Point, look: string, radius: number): void {
    const style = { className: look, pane: PANE, interactive: false, radius };
    this.#asked.addLayer(L.circleMarker([lat, lon], style));
  }

  /* Draws a feature once more, in a look of its own. */
  #outline(pick: string, look: string, on: L.LayerGroup): void {
    const feature = this.#places.feature(pick);
    if (!feature) return;
    const className = `${look} cr-quiz-${feature.geometry.type.replace("Multi", "").toLowerCase()}`;
    const style = { className, pane: PANE, interactive: false };
    on.addLayer(
      L.geoJSON(feature as never, {
        pane: PANE,
        interactive: false,
        style: () => style,
        pointToLayer: (_, at) => L.circleMarker(at, { ...style, radius: 9 }),
      }),
    );
  }

  /** A needle from a point along a bearing in degrees; none for null. */
  pointAlong(start: Point, bearing: number | null): void {
    this.#needle?.remove();
    this.#needle = null;
    if (bearing === null) return;
    const line = geodesicLine(start, pointFrom(start, bearing, NEEDLE));
    const style = { className: "cr-quiz-needle", pane: PANE, interactive: false };
    this.#needle = L.polyline(line, style).addTo(this.#asked);
  }

  /* An answer -------------------------------------------------------------------------------- */

  /** Place under a point of the screen; null where something lies over the map there. */
  placeAt(x: number, y: number): Point | null {
    const { map } = this.#atlas;
    const under = document.elementFromPoint(x, y);
    if (
      !under ||
      !map.getContainer().contains(under) ||
      under.closest(".leaflet-control, .cr-story")
    )
      return null;
    const { lng, lat } = map.mouseEventToLatLng({ clientX: x, clientY: y } as MouseEvent).wrap();
    return [lng, lat];
  }

  /** What a click is judged by. */
  aimAt(item: ItemRecord, answer: PlaceAnswer): Aim {
    return {
      ...this.#pointer,
      target: this.#target(answer),
      others: this.#rivals(item).filter(({ pick }) => pick !== answer.feature),
    };
  }

  get #pointer(): Pick<Aim, "radius" | "pixelOf"> {
    const { map } = this.#atlas;
    return {
      radius: this.#radius,
      // Not of the container, which are whole ones: places may lie a pixel apart.
      pixelOf: ([lon, lat]) => map.project(nearestCopy(map, L.latLng(lat, lon))),
    };
  }

  #target({ feature, at }: PlaceAnswer): Candidate {
    return { at: at as Point, area: this.#places.feature(feature)?.geometry ?? null };
  }

  /** Whether what is asked for is a line, such as a river. */
  isLine(answer: PlaceAnswer): boolean {
    return isLine(this.#target(answer));
  }

  /** Where the right place lies, as seen from a point: of a line, its nearest point. */
  nearestOf(answer: PlaceAnswer, from?: Point): Point {
    if (!from || !this.isLine(answer)) return answer.at as Point;
    const { pixelOf } = this.#pointer;
    return closestOf(this.#target(answer), pixelOf(from), pixelOf).at;
  }

  /** Where several could be meant by a point, the map comes closer there, so that they lie apart, or
   * as far as all of them stay in view; tells whether it has. */
  comesCloser(item: ItemRecord, at: Point): boolean {
    const { map, camera } = this.#atlas;
    const { left, right, bottom } = camera.room;
    const { x, y } = map.getSize();
    const across = Math.min(x - left - right, y - bottom) / 2 - BORDER;
    // Zooming goes by steps, of which one more may make all of it larger.
    const sight = { most: map.getZoomScale(CLOSEST), free: across / 2 ** ZOOM_STEP };
    const times = closerBy(this.#pointer, sight, this.#rivals(item), at);
    if (times === 1) return false;
    const steps = Math.ceil(map.getScaleZoom(times) / ZOOM_STEP);
    const zoom = Math.min(steps * ZOOM_STEP, CLOSEST);
    this.#closer = true;
    camera.look((seconds) => camera.toCenter(at, zoom, seconds), FLIGHT);
    return true;
  }

  /* All that could be meant, the right one among it. */
  #rivals(item: ItemRecord): Rival[] {
    const { answer } = item;
    if (answer.by !== "place") return [];
    const { feature, others, at: right } = answer;
    if (this.#offersFew(item)) {
      return others.map(([name, at]) => ({
        pick: String(at) === String(right) ? feature : "",
        name,
        at: at as Point,
        area: null,
      }));
    }
    return this.#places.alike(feature).map((other) => ({
      pick: other.pick,
      name: this.#places.name(other.pick),
      at: labelPoint(other.feature),
      area: other.feature.geometry,
    }));
  }

  /** What has been pointed at instead; empty where it is nothing that could be meant. */
  nameAt(item: ItemRecord, aim: Aim, at: Point): string {
    const { answer } = item;
    if (answer.by !== "place") return "";
    const rivals = this.#rivals(item).filter(({ pick }) => pick !== answer.feature);
    return nearestTo(aim, rivals, at)?.name ?? "";
  }

  /** A point has been given. */
  giveAt(at: Point, isRight: boolean): void {
    this.#given = { at, isRight };
    this.#answered.clearLayers();
    if (!isRight) this.#sign(at, "missed", this.#answered);
  }

  #sign([lon, lat]: Point, outcome: Outcome, on: L.LayerGroup, beside = 0): void {
    const size = 26;
    const icon = L.divIcon({
      className: `cr-quiz-sign cr-quiz-sign-${outcome}`,
      html: mark(outcome) as unknown as HTMLElement,
      iconSize: [size, size],
      iconAnchor: [size / 2 - beside, size / 2],
    });
    const place = nearestCopy(this.#atlas.map, L.latLng(lat, lon));
    on.addLayer(L.marker(place, { icon, interactive: false, keyboard: false }));
  }

  /** Shows the right answer, with names, and how far what was given lies from it. */
  reveal({ answer, shows, highlight }: ItemRecord): void {
    const picks = new Set([...shows, ...highlight]);
    const given = this.#given;
    const place = answer.by === "place" ? this.nearestOf(answer, given?.at) : null;
    if (place) {
      const missed = given && !given.isRight ? [given.at] : [];
      for (const at of missed) this.#connect(at, place);
      this.#sign(place, "right", this.#answered);
      this.#bringIntoView([...missed, place]);
    }
    if (answer.by === "estimate") {
      this.#connect(answer.start as Point, answer.end as Point, answer.quantity === "distance");
    }
    const shown = shows.filter((pick) => !highlight.includes(pick));
    this.#later(() => {
      for (const pick of shown) this.#outline(pick, "cr-quiz-shown", this.#answered);
    });
    if (!place) {
      this.#bringIntoView(
        [...picks].map((pick) => this.#places.at(pick)).filter((at) => at !== null),
      );
    }
    this.#atlas.putNames([...picks].flatMap((pick) => this.#nameOf(pick, place)));
  }

  #connect(from: Point, to: Point, told = true): void {
    const { map, speech } = this.#atlas;
    const line = geodesicLine(from, to);
    const style = { className: "cr-quiz-line", pane: PANE, interactive: false };
    this.#answered.addLayer(L.polyline(line, style));
    const middle = line[Math.floor(line.length / 2)];
    if (!told || !middle) return;
    const km = element("span", "", aboutKm(distanceKm(from, to), speech));
    const note = L.tooltip({ permanent: true, direction: "center", className: "cr-callout" });
    note.setContent(km).setLatLng(nearestCopy(map, L.latLng(middle)));
    note.on("remove", () => note.getElement()?.remove()); // Leaflet's would fade into what follows
    this.#answered.addLayer(note);
  }

  /* `sign`: where a sign of ours stands for it. */
  #nameOf(pick: string, sign: Point | null = null): Name[] {
    const country = this.#places.feature(pick)?.properties.country;
    if (pickOf(pick).topic === BORDERS && country) {
      return this.#nameOf(pickText("country", String(country))); // of the neighbour, where it lies
    }
    const name = this.#places.name(pick);
    const at = sign ?? this.#places.at(pick);
    if (!name || !at) return [];
    const { topic } = pickOf(pick);
    const isArea = topic === "country" || topic === "water";
    return [
      {
        name,
        lon: at[0],
        lat: at[1],
        rank: 1,
        style: isArea ? topic : "city",
        tone: null,
        language: this.#atlas.speech.language,
        weight: 0,
        kind: isArea && !sign ? "spot" : "point",
        reach: BESIDE_SIGN,
      },
    ];
  }

  /* The camera stays where all is to be seen. */
  #bringIntoView(points: readonly Point[]): void {
    this.#later(() => this.#moveTo(points));
  }

  /* Outlines come, and the camera moves, once the answer is drawn: that of a large country, or the
     whole map elsewhere, takes longer than that. */
  #later(move: () => void): void {
    const moment = this.#moment;
    requestAnimationFrame(() =>
      setTimeout(() => {
        if (moment === this.#moment) move();
      }),
    );
  }

  #moveTo(points: readonly Point[]): void {
    const { map, camera } = this.#atlas;
    const { left, right, bottom } = camera.room;
    const size = map.getSize();
    const hidden = points.some(([lon, lat]) => {
      const { x, y } = map.latLngToContainerPoint(nearestCopy(map, L.latLng(lat, lon)));
      const beyond = x < left + EDGE || x > size.x - right - EDGE;
      return beyond || y < EDGE || y > size.y - bottom - EDGE;
    });
    if (hidden) this.#lookAt(points);
  }

  #lookAt(points: readonly Point[]): void {
    const { camera } = this.#atlas;
    const box = L.latLngBounds(points.map(([lon, lat]) => [lat, lon])).pad(0.3);
    const bounds: Bounds = [
      box.getWest() - LEAST,
      box.getSouth() - LEAST,
      box.getEast() + LEAST,
      box.getNorth() + LEAST,
    ];
    camera.look((seconds) => camera.toBounds(bounds, seconds), FLIGHT);
  }

  /* The end of a round ----------------------------------------------------------------------- */

  /** Where an item is about; null where it is about no place. */
  placeOf(item: ItemRecord): Point | null {
    const { answer } = item;
    if (answer.by === "place") return answer.at as Point;
    if (answer.by === "estimate") return answer.end as Point;
    const pick = this.#subjectOf(item);
    return pick === null ? null : this.#places.at(pick);
  }

  /* The feature that an item is about; null for none. */
  #subjectOf({ answer, highlight, shows }: ItemRecord): string | null {
    const picks = [...("feature" in answer ? [answer.feature] : []), ...highlight, ...shows];
    return picks.find((pick) => this.#places.feature(pick)) ?? null;
  }

  /** All questions at their places, as right, late or missed. */
  sumUp(ended: readonly Ended<ItemRecord>[], room: Room): void {
    const { layers, message, camera } = this.#atlas;
    this.clear();
    layers.switch(layers.own, []);
    const taken = new Map<string, number>();
    const points = ended.flatMap(({ item, outcome }) => {
      const at = this.placeOf(item);
      if (!at) return [];
      const here = taken.get(String(at)) ?? 0;
      taken.set(String(at), here + 1);
      this.#sign(at, outcome, this.#answered, here * BESIDE);
      return [at];
    });
    const picks = ended.flatMap(({ item }) => this.#subjectOf(item) ?? []);
    this.#atlas.putNames(
      [...new Set(picks)].flatMap((pick) => this.#nameOf(pick, this.#places.at(pick))),
    );
    if (points.length > 0) this.#lookRoom(points, room);
    else camera.look(camera.to({ bounds: message.bounds }), FLIGHT, room);
  }

  /** What is likeliest forgotten, each once. `told`: a name with the likelihood that it is known. */
  showFading(
    faded: readonly Fading<ItemRecord>[],
    room: Room,
    told: (name: string, recall: number) => string,
  ): void {
    const { layers } = this.#atlas;
    this.clear();
    layers.switch(layers.own, []);
    const weakest = new Map<string, number>(); // the weakest comes first
    for (const { features, recall } of faded) {
      const pick = features.find((feature) => this.#places.feature(feature));
      if (pick && !weakest.has(pick)) weakest.set(pick, recall);
      if (weakest.size === MOST_FADING) break;
    }
    const names = [...weakest].flatMap(([pick, recall]) => {
      this.#outline(pick, "cr-quiz-asked cr-quiz-fading", this.#answered);
      return this.#nameOf(pick).map((one) => ({ ...one, name: told(one.name, recall) }));
    });
    this.#atlas.putNames(names);
    const points = [...weakest.keys()].map((pick) => this.#places.at(pick));
    this.#lookRoom(
      points.filter((at) => at !== null),
      room,
    );
  }

  #lookRoom(points: readonly Point[], room: Room): void {
    this.#atlas.camera.makeRoom(room);
    this.#lookAt(points);
  }

  /** Looks at one place of the round. */
  visit(at: Point): void {
    const { camera, map } = this.#atlas;
    const zoom = Math.max(map.getZoom(), 5);
    camera.look((seconds) => camera.toCenter(at, zoom, seconds), FLIGHT);
  }
}
