/* Goes to what the search, a link or a list names: the map flies there, the layer that draws it
   comes on, its card opens. */

import L from "leaflet";
import type { Reference } from "../contract/contract.ts";
import { yearOf } from "../format/format.ts";
import type { Atlas } from "../maps/atlas.ts";
import type { Look } from "../maps/camera.ts";
import { type CardTarget, featureTarget } from "../maps/cards.ts";
import type { MapLayer } from "../maps/layer.ts";
import { type Marked, Marks } from "../maps/marks.ts";
import { pickText } from "../maps/pick.ts";
import { NO_ROOM, type Room } from "../maps/room.ts";
import { nearestBounds } from "../maps/worlds.ts";
import type { Lookup } from "../search/lookup.ts";
import { type Entry, READ_IN_SECTIONS } from "../search/matching.ts";
import type { Bounds, Point } from "../view/view_state.ts";
import type { LayerChoice } from "./layer_choice.ts";
import { segmentIds, targetOfEntry } from "./targets.ts";

const FLIGHT = 1.1; // seconds
const CLOSE_UP = 7.5; // zoom at which a place is shown, and every dot and name around it
const NARROW = 560; // pixels of map width below which a card lies along the lower edge
const CARD = { width: 330, share: 0.44 }; // pixels beside, or share of the height below

const middleOf = ([west, south, east, north]: Bounds): Point => [
  (west + east) / 2,
  (south + north) / 2,
];

export interface GuideParts {
  readonly atlas: Atlas;
  readonly lookup: Lookup;
  readonly reference: Reference;
  readonly choice: LayerChoice;
  /** Points of the countries' names, by code. */
  readonly spots: ReadonlyMap<string, Point>;
  turnToYear(year: number): void;
}

export class Guide {
  readonly #parts: GuideParts;
  readonly #atlas: Atlas;
  readonly #marks: Marks;
  /** What is to be opened once its layer is drawn. */
  #going: Entry | null = null;
  #focus = false;
  #still = false;

  constructor(parts: GuideParts) {
    this.#parts = parts;
    this.#atlas = parts.atlas;
    this.#marks = new Marks(parts.atlas);
  }

  /** Goes nowhere any more: another card is open, or none. */
  stop(): void {
    this.#going = null;
    this.#marks.clear();
  }

  /** Does something while the map keeps looking where it looks. */
  keepingStill(act: () => void): void {
    this.#still = true;
    act();
    this.#still = false;
  }

  /** Shows an entry of the search, with its card; `focus`: whether the card takes the focus. */
  goTo(entry: Entry, focus = false): void {
    const { kind, id, at, bounds } = entry;
    this.#going = null;
    if (kind === "organization") this.#goToBody(id);
    else if (kind === "event") this.#turnToYearOf(id);
    if (bounds) this.#fly(this.#toBounds(bounds), true);
    else if (at) this.#fly(this.#toPlace(at), true);
    this.#going = entry;
    this.#focus = focus;
    this.#open(entry);
  }

  /** Looks at a part of the map. */
  look(bounds: Bounds): void {
    this.#fly(this.#toBounds(bounds), this.#atlas.cards.card.isOpen);
  }

  targetOf(entry: Entry): CardTarget | null {
    return targetOfEntry(this.#atlas, this.#parts.reference, entry, this.#layerOf(entry));
  }

  /* Shows a body's members all at once. */
  #goToBody(id: string): void {
    const { memberships, day } = this.#atlas;
    this.#parts.choice.switchOnBody(id);
    const spots = [...memberships.on(id, day).keys()].flatMap((code) => {
      const spot = this.#parts.spots.get(code);
      return spot ? [L.latLng(spot[1], spot[0])] : [];
    });
    if (spots.length < 2) return;
    const box = L.latLngBounds(spots).pad(0.15);
    const bounds = [box.getWest(), box.getSouth(), box.getEast(), box.getNorth()] as const;
    this.#fly(this.#toBounds(bounds), true);
  }

  #turnToYearOf(event: string): void {
    const date = this.#parts.reference.events.find(({ id }) => id === event)?.date;
    if (date && yearOf(date) !== yearOf(this.#atlas.day)) this.#parts.turnToYear(yearOf(date));
  }

  #toBounds(bounds: Bounds): Look {
    const near = this.#near(bounds);
    return (seconds) => this.#atlas.camera.toBounds(near, seconds);
  }

  #toPlace([lon, lat]: Point): Look {
    const [near] = this.#near([lon, lat, lon, lat]);
    return (seconds) => this.#atlas.camera.toCenter([near, lat], CLOSE_UP, seconds);
  }

  /* The copy of a part of the map that is nearest to where the map looks now. */
  #near(bounds: Bounds): Bounds {
    const { map } = this.#atlas;
    const { maxBounds } = map.options;
    if (!(maxBounds instanceof L.LatLngBounds)) return bounds;
    const limits = { from: maxBounds.getWest(), to: maxBounds.getEast() };
    return nearestBounds(bounds, map.getCenter().lng, limits);
  }

  /* `card`: whether what is looked at is to be clear of a card. */
  #fly(look: Look, card: boolean): void {
    if (this.#still) return;
    const { camera, map, store } = this.#atlas;
    if (store.view.camera) store.change({ camera: null }); // the map looks elsewhere now
    const { x, y } = map.getSize();
    const beside: Room = { ...NO_ROOM, right: CARD.width };
    const below: Room = { ...NO_ROOM, bottom: y * CARD.share };
    camera.look(look, FLIGHT, card ? (x < NARROW ? below : beside) : NO_ROOM);
  }

  /* Opens an entry's card, once it is drawn. */
  #open(entry: Entry): void {
    if (this.#going !== entry) return; // the visitor has gone elsewhere meanwhile
    const drawn = this.#drawn(entry);
    const layer = this.#layerOf(entry);
    const awaited = this.#atlas.shown
      .filter(({ spec }) => spec.interactive && spec.topic === entry.kind)
      .concat(layer ?? [])
      .some(({ id }) => this.#atlas.isLoading(id));
    if (drawn) {
      this.#show(drawn);
    } else if (awaited) {
      this.#atlas.ready.once(() => this.#open(entry));
    } else if (layer && this.#parts.choice.isOff(layer.id)) {
      this.#parts.choice.switchOn(layer.id);
      this.#open(entry);
    } else {
      const target = this.targetOf(entry);
      if (target) this.#show(target, this.#marksOf(entry, layer));
    }
  }

  #show(target: CardTarget, marked: Marked = {}): void {
    this.#atlas.openCard(target);
    if (this.#focus) this.#atlas.cards.card.focus();
    this.#focus = false;
    this.#going = null;
    this.#marks.set(marked);
  }

  #marksOf({ kind, id, at, bounds, name }: Entry, layer: MapLayer | null): Marked {
    if (kind === "route") return { highlight: segmentIds(layer, id) };
    const spot = at ?? (bounds && middleOf(bounds));
    return spot ? { callout: { at: [spot[0], spot[1]], text: name } } : {};
  }

  /* The layer that draws an entry as what it is; a country's is that of the borders. */
  #layerOf({ layer: geo }: Entry): MapLayer | null {
    const all = [...this.#atlas.layers.all.values()];
    const plain = all.filter(({ spec, values }) => spec.geo === geo && values === null);
    return plain.find(({ spec }) => spec.interactive) ?? plain[0] ?? null;
  }

  /* An entry as a feature that is drawn and can be asked: of its own layer where that is on. */
  #drawn(entry: Entry): CardTarget | null {
    const drawn = this.#atlas.shown.filter(
      ({ spec, paths }) => spec.interactive && spec.topic === entry.kind && paths.has(entry.id),
    );
    const own = this.#layerOf(entry);
    const layer = own && drawn.includes(own) ? own : drawn.at(-1);
    const path = layer?.paths.get(entry.id);
    return layer && path ? featureTarget(this.#atlas, layer, path) : null;
  }

  /** Opens the card that an address asks for; `lost` is called where there is nothing of that
   * name. */
  openPick(pick: string, lost: () => void): void {
    const entry = this.#parts.lookup.searcher?.entry(pick);
    if (entry && !READ_IN_SECTIONS.includes(entry.kind)) this.goTo(entry);
    else this.#atlas.openPick(pick, lost);
  }

  /** Goes to an event of the timeline. */
  goToEvent(id: string): void {
    this.#parts.lookup.whenThere((searcher) => {
      const entry = searcher.entry(pickText("event", id));
      if (entry) this.goTo(entry);
    });
  }
}
