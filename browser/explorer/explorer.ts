/* The explorer: search, list of layers, years, tools and words around one map. What is seen
   stands in the view; panels and map follow it, whether the visitor's hand or an address has
   changed it. */

import L from "leaflet";
import type {
  ExplorerOptions,
  Reference,
  SearchIndex,
  TimelineEvent,
} from "../contract/contract.ts";
import { button, element, statusLine } from "../dom/elements.ts";
import { filled, yearOf } from "../format/format.ts";
import type { Atlas } from "../maps/atlas.ts";
import type { Look, Room } from "../maps/camera.ts";
import type { CardContent } from "../maps/card.ts";
import { type CardTarget, featureTarget } from "../maps/cards.ts";
import { type Collection, labelPoint, nameOf } from "../maps/feature.ts";
import type { MapLayer } from "../maps/layer.ts";
import { type Marked, Marks } from "../maps/marks.ts";
import type { Mode } from "../maps/mode.ts";
import { pickText } from "../maps/pick.ts";
import { Pointer } from "../maps/pointer.ts";
import type { ModeMaker } from "../maps/start.ts";
import { looksOf } from "../rules/looks.ts";
import { SearchBox, type SearchBoxParts } from "../search/box.ts";
import { type Entry, Searcher } from "../search/matching.ts";
import { pointText } from "../view/address.ts";
import type { Bounds, Day, Point, ViewState } from "../view/view_state.ts";
import { captionOf } from "./caption.ts";
import { Dock } from "./dock.ts";
import { LayerList } from "./layer_list.ts";
import { endText, MeasurePanel } from "./measure_panel.ts";
import { TakeAwayPanel } from "./take_away_panel.ts";
import { segmentIds, targetOfEntry } from "./targets.ts";
import { FIRST_DAY, TimeBar } from "./time_bar.ts";
import { YearPanel } from "./year_panel.ts";

const FLIGHT = 1.1; // seconds
const CLOSE_UP = 7.5; // zoom at which a place is shown, and every dot and name around it
const NARROW = 560; // pixels of map width below which a card lies along the lower edge
const CARD = { width: 330, share: 0.44 }; // pixels beside, or share of the height below
const NO_CARD: Room = { right: 0, bottom: 0 };
const FOUND = 40; // hits among which those that are wanted are looked for
const LONGEST_NAME = 40; // letters of a wrong name that are repeated

/** What the explorer fetches beside the layers. */
export interface ExplorerData {
  readonly reference: Reference;
  readonly index: SearchIndex;
  readonly countries: Collection;
}

export class Explorer implements Mode {
  readonly searcher: Searcher;
  readonly #atlas: Atlas;
  readonly #reference: Reference;
  /** Points of the countries' names, by code. */
  readonly #spots: ReadonlyMap<string, Point>;
  /** Ids of the layers that the visitor can switch, in the order of the list. */
  readonly #switchable: readonly string[];
  /** Those that are on where the address says nothing. */
  readonly #standard: readonly string[];
  readonly #spareLooks: readonly string[];
  readonly #marks: Marks;
  readonly #search: SearchBox;
  readonly #list: LayerList;
  readonly #time: TimeBar;
  readonly #year: YearPanel;
  readonly #measure: MeasurePanel;
  readonly #takeAway: TakeAwayPanel;
  readonly #dock: Dock;
  readonly #notice = statusLine("cr-notice");
  /** What is to be opened once its layer is drawn. */
  #going: Entry | null = null;
  /** An address that says where the map looks has the last word. */
  #still = false;

  constructor(atlas: Atlas, { groups, looks }: ExplorerOptions, data: ExplorerData) {
    const { reference, index, countries } = data;
    const { speech, language, message, map, memberships } = atlas;
    const { words } = speech;
    const { today } = message;
    const { events } = reference;
    const { features } = countries;
    this.#atlas = atlas;
    this.#reference = reference;
    this.searcher = new Searcher(index);
    this.#spots = new Map(features.map((one) => [one.properties.id, labelPoint(one)]));
    this.#switchable = groups.flatMap(({ layers }) => layers);
    this.#standard = this.#switchable.filter((id) => atlas.layers.switchable(id).standard);
    this.#spareLooks = looks;
    this.#marks = new Marks(atlas);
    this.#search = this.#searchBox({
      label: words.search,
      placeholder: words.search_hint,
      choose: (entry) => this.goTo(entry),
    });
    this.#list = new LayerList(groups, atlas.layers, words, {
      toggle: (id, on) => this.#toggle(id, on),
      fade: (id, percent) => this.#fade(id, percent),
    });
    this.#time = new TimeBar({
      today,
      events,
      speech,
      choose: (day, taken) => this.#choose(day, taken),
    });
    this.#year = new YearPanel({
      map,
      memberships,
      events,
      names: new Map(
        features.map(({ properties }) => [properties.id, nameOf(properties, language)]),
      ),
      speech,
      today,
      choose: (day) => this.#choose(day, false),
      open: (event) => this.#goToEvent(event),
    });
    this.#measure = new MeasurePanel({
      atlas,
      searcher: this.searcher,
      searchBox: (parts) => this.#searchBox({ ...parts, placeholder: "" }, ({ at }) => at !== null),
      goTo: (entry) => this.goTo(entry),
      look: (bounds) => this.#fly(this.#toBounds(bounds), atlas.cards.card.isOpen),
      aim: (on) => this.#dock.slide(!on),
    });
    this.#takeAway = new TakeAwayPanel(atlas, () => captionOf(atlas, this.#shownLayers));
    const inWords = element("p", "cr-in-words");
    atlas.told.listen((text) => {
      inWords.textContent = text;
    });
    this.#dock = new Dock(words, this.#search.box, [
      ["layers", this.#list.box],
      ["years", this.#year.box],
      ["measure", this.#measure.box],
      ["in_words", inWords],
      ["take_away", this.#takeAway.box],
    ]);
    this.#dock.opened.listen((name) => {
      if (name === "take_away") this.#takeAway.refresh();
      this.#year.mark(name === "years");
      if (name !== "measure") this.#measure.stopWaiting();
    });
    this.#notice.hidden = true;
    this.#stand();
    // Not `changed` of a mode, which comes only after the first arrival.
    atlas.store.listen((view, before, { by }) => {
      if (by === "visitor") this.#follow(view, before);
    });
  }

  #searchBox(
    parts: Pick<SearchBoxParts, "label" | "placeholder" | "choose">,
    wanted: (entry: Entry) => boolean = () => true,
  ): SearchBox {
    const { speech, catalogue } = this.#atlas;
    return new SearchBox({
      ...parts,
      kinds: catalogue.kinds,
      nothing: speech.words.no_hit,
      find: (words, limit) => this.searcher.find(words, FOUND).filter(wanted).slice(0, limit),
    });
  }

  /* Puts the panels around the map. */
  #stand(): void {
    const { map, speech, host } = this.#atlas;
    host.setPresenting(false);
    new Pointer(speech).addTo(map);
    document.body.classList.add("cr-exploring");
    const container = map.getContainer();
    container.before(this.#dock.box); // in the order in which one tabs
    container.after(this.#time.box, this.#notice);
  }

  /* What the atlas asks of a mode ----------------------------------------------------------- */

  arrive(asked: ViewState, lost: readonly string[]): void {
    const { store, cards, camera } = this.#atlas;
    this.#time.pause();
    this.#measure.stopWaiting();
    this.#going = null;
    this.#still = asked.camera !== null;
    const missing = [...lost, ...this.#mend(asked)];
    const { view } = store;
    this.#follow(view, null);
    const { pick, camera: shared, measure } = view;
    if (measure.from ?? measure.to ?? measure.around) this.#dock.open("measure", false);
    this.say(missing);
    if (pick === null || pick !== cards.pick) this.#marks.clear();
    if (pick !== null && pick !== cards.pick) {
      this.#openPick(pick, () => this.#lose(pick, missing));
    }
    if (shared) camera.look(() => camera.toExact(shared.center, shared.zoom), 0);
    this.#still = false;
  }

  /* Takes out of the view what means nothing here, and gives it. */
  #mend(view: ViewState): string[] {
    const { store, message } = this.#atlas;
    const { day, measure, scene, layers, opacity } = view;
    const named = [...(layers ?? []), ...Object.keys(opacity)];
    const unknown = named.filter((id) => !this.#switchable.includes(id));
    const wrongDay = day !== null && (day < FIRST_DAY || day > message.today);
    if (wrongDay) store.change({ day: null });
    const ends = this.#measure.lost(measure);
    if (ends.length > 0) {
      const without = Object.fromEntries(ends.map((end) => [end, null]));
      store.change({ measure: { ...measure, ...without } });
    }
    return [
      ...new Set(unknown),
      ...(scene === null ? [] : [scene]), // which only a section has
      ...(wrongDay ? [day] : []),
      ...ends.flatMap((end) => measure[end] ?? []),
    ];
  }

  #lose(pick: string, missing: readonly string[]): void {
    const { store } = this.#atlas;
    if (store.view.pick !== pick) return; // another card has been opened meanwhile
    this.say([...missing, pick]);
    store.change({ pick: null });
  }

  say(lost: readonly string[]): void {
    const names = lost.map((name) => `“${name.slice(0, LONGEST_NAME)}”`).join(", ");
    this.#notice.textContent = names && filled(this.#atlas.speech.words.lost, { names });
    this.#notice.hidden = lost.length === 0;
  }

  targetOf(topic: string, id: string): CardTarget | null {
    const entry = this.searcher.entry(pickText(topic, id));
    return entry && targetOfEntry(this.#atlas, this.#reference, entry, this.#layerOf(entry));
  }

  /* Tools that begin at what the card is of. */
  cardActions({ at }: CardContent): HTMLElement[] {
    if (!at) return [];
    const { words } = this.#atlas.speech;
    const entry = this.searcher.entry(this.#atlas.cards.pick ?? "");
    const end = entry?.at ? endText(entry) : pointText(at);
    const use = (name: "from" | "around") => () => {
      this.#dock.open("measure", true);
      this.#measure.set(name, end);
    };
    return [
      button("cr-card-action", words.measure_from, use("from")),
      button("cr-card-action", words.near_here, use("around")),
    ];
  }

  takeClick(at: Point): boolean {
    return this.#measure.takeClick(at);
  }

  takeKey({ key }: KeyboardEvent): boolean {
    if (key === "Escape" && this.#measure.waiting) this.#measure.stopWaiting();
    else if (key === "/") this.#search.field.focus();
    else return false;
    return true;
  }

  /* Everything follows the view ------------------------------------------------------------- */

  /* `before`: the view before; null where everything is to be shown anew. */
  #follow(view: ViewState, before: ViewState | null): void {
    const { layers, day } = this.#atlas;
    const has = (part: keyof ViewState) => before === null || view[part] !== before[part];
    if (has("layers")) {
      const shown = this.#wanted(view);
      this.#dress(shown);
      layers.switch(this.#switchable, shown);
      this.#list.show(shown);
    }
    if (has("opacity")) this.#list.showOpacity(view.opacity);
    if (has("day")) this.#time.show(day);
    if (has("day") || has("layers")) this.#year.show(day, this.#bodies);
    if (has("measure")) this.#measure.follow(view.measure, before?.measure ?? null);
    if (before && has("pick")) {
      this.#going = null;
      this.#marks.clear();
    }
    if (this.#dock.current === "take_away") this.#takeAway.refresh();
  }

  /* Ids of the layers that a view wants on. */
  #wanted({ layers }: ViewState): readonly string[] {
    if (layers === null) return this.#standard;
    const known = this.#switchable.filter((id) => layers.includes(id));
    return known.length === 0 && layers.length > 0 ? this.#standard : known;
  }

  get #shown(): readonly string[] {
    return this.#wanted(this.#atlas.store.view);
  }

  /* Without the street map, which is no layer of ours. */
  get #shownLayers(): MapLayer[] {
    return this.#shown.flatMap((id) => this.#atlas.layers.all.get(id) ?? []);
  }

  /* Ids of the bodies whose members are shown. */
  get #bodies(): string[] {
    return this.#shownLayers.flatMap(({ spec }) => spec.members?.body ?? []);
  }

  /* Gives each body that is to be seen a look of its own. */
  #dress(shown: readonly string[]): void {
    const usual = this.#switchable.flatMap((id) => {
      const members = this.#atlas.layers.all.get(id)?.spec.members;
      return members ? [[id, members.look] as const] : [];
    });
    this.#atlas.setLooks(looksOf(usual, shown, this.#spareLooks));
  }

  /* What the visitor chooses ---------------------------------------------------------------- */

  #toggle(id: string, on: boolean): void {
    const shown = this.#shown;
    const wanted = this.#switchable.filter((one) => (one === id ? on : shown.includes(one)));
    const plain = wanted.join() === this.#standard.join();
    this.#atlas.store.change({ layers: plain ? null : wanted });
  }

  #switchOn(id: string): void {
    if (!this.#shown.includes(id)) this.#toggle(id, true);
  }

  #fade(id: string, percent: number): void {
    const { store } = this.#atlas;
    const others = Object.entries(store.view.opacity).filter(([layer]) => layer !== id);
    const own = percent === 100 ? [] : [[id, percent] as const];
    store.change({ opacity: Object.fromEntries([...others, ...own]) });
  }

  /* `taken`: the hand has just gone to the slider, so the panel of the year comes up. */
  #choose(day: Day, taken: boolean): void {
    const { store, message } = this.#atlas;
    store.change({ day: day === message.today ? null : day });
    if (taken) this.#dock.open("years", false);
  }

  /* Going places ---------------------------------------------------------------------------- */

  /** Shows an entry of the search, with its card. */
  goTo(entry: Entry): void {
    const { kind, id, at, bounds } = entry;
    this.#dock.slide(false);
    this.#going = null;
    if (kind === "organization") this.#goToBody(id);
    else if (kind === "event") this.#turnToYearOf(id);
    if (bounds) this.#fly(this.#toBounds(bounds), true);
    else if (at) this.#fly(this.#toPoint(at), true);
    this.#going = entry;
    this.#openEntry(entry);
  }

  #goToEvent({ id }: TimelineEvent): void {
    const entry = this.searcher.entry(pickText("event", id));
    if (entry) this.goTo(entry);
  }

  /* Shows a body's members all at once. */
  #goToBody(id: string): void {
    const { layers, memberships, day } = this.#atlas;
    const layer = this.#switchable.find((one) => layers.all.get(one)?.spec.members?.body === id);
    if (layer) this.#switchOn(layer);
    const codes = [...memberships.on(id, day).keys()];
    const spots = codes.flatMap((code) => {
      const spot = this.#spots.get(code);
      return spot ? [L.latLng(spot[1], spot[0])] : [];
    });
    if (spots.length < 2) return;
    const box = L.latLngBounds(spots).pad(0.15);
    const bounds = [box.getWest(), box.getSouth(), box.getEast(), box.getNorth()] as const;
    this.#fly(this.#toBounds(bounds), true);
  }

  #turnToYearOf(event: string): void {
    const date = this.#reference.events.find(({ id }) => id === event)?.date;
    if (!date || yearOf(date) === yearOf(this.#atlas.day)) return;
    this.#choose(this.#time.dayOf(yearOf(date)), false);
  }

  #toBounds(bounds: Bounds): Look {
    return (seconds) => this.#atlas.camera.toBounds(bounds, seconds);
  }

  #toPoint(at: Point): Look {
    return (seconds) => this.#atlas.camera.toCenter(at, CLOSE_UP, seconds);
  }

  /* `card`: whether what is looked at is to be clear of a card. */
  #fly(look: Look, card: boolean): void {
    const { camera, map, store } = this.#atlas;
    if (this.#still) return;
    if (store.view.camera) store.change({ camera: null }); // the map looks elsewhere now
    const { x, y } = map.getSize();
    const beside: Room = { right: CARD.width, bottom: 0 };
    const below: Room = { right: 0, bottom: y * CARD.share };
    camera.look(look, FLIGHT, card ? (x < NARROW ? below : beside) : NO_CARD);
  }

  /* Opens the card that an address asks for. */
  #openPick(pick: string, lost: () => void): void {
    const entry = this.searcher.entry(pick);
    if (entry) this.goTo(entry);
    else this.#atlas.openPick(pick, lost);
  }

  /* Opens an entry's card, once it is drawn. */
  #openEntry(entry: Entry): void {
    if (this.#going !== entry) return; // the visitor has gone elsewhere meanwhile
    const drawn = this.#drawn(entry);
    const layer = this.#layerOf(entry);
    const awaited = this.#atlas.shown.some(
      (one) => one.spec.topic === entry.kind && one.spec.interactive && this.#isLoading(one),
    );
    if (drawn) {
      this.#open(drawn);
    } else if (awaited || (layer && this.#isLoading(layer))) {
      this.#atlas.ready.once(() => this.#openEntry(entry));
    } else if (layer && this.#switchable.includes(layer.id) && !this.#shown.includes(layer.id)) {
      this.#switchOn(layer.id);
      this.#openEntry(entry);
    } else {
      const target = this.targetOf(entry.kind, entry.id);
      if (target) this.#open(target, this.#marksOf(entry, layer));
    }
  }

  #isLoading({ id }: MapLayer): boolean {
    return this.#atlas.isLoading(id);
  }

  #open(target: CardTarget, marked: Marked = {}): void {
    this.#atlas.openCard(target);
    this.#going = null;
    this.#marks.set(marked);
  }

  #marksOf({ kind, id, at, name }: Entry, layer: MapLayer | null): Marked {
    if (kind === "route") return { highlight: segmentIds(layer, id) };
    return at ? { callout: { at: [at[0], at[1]], text: name } } : {};
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
}

/** The explorer, once its data are there. */
export const explorerOf: ModeMaker = async (atlas) => {
  const { loader, catalogue, layers, message } = atlas;
  const shapes = [...layers.all.values()].find(({ spec }) => spec.topic === "country");
  if (!message.explorer || !shapes) throw new Error("nothing to explore");
  const [reference, index, countries] = await Promise.all([
    loader.json<Reference>(catalogue.files.reference),
    loader.json<SearchIndex>(catalogue.files.search),
    loader.json<Collection>(shapes.spec.url),
  ]);
  return new Explorer(atlas, message.explorer, { reference, index, countries });
};
