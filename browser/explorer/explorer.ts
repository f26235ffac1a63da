/* The explorer: search, list of layers, years, tools and words around one map. What is seen
   stands in the view; panels and map follow it, whether the visitor's hand or an address has
   changed it. */

import type { ExplorerOptions, Reference, SearchIndex } from "../contract/contract.ts";
import { button, element, statusLine } from "../dom/elements.ts";
import { filled, quoted } from "../format/format.ts";
import type { Atlas } from "../maps/atlas.ts";
import type { CardContent } from "../maps/card.ts";
import type { CardTarget } from "../maps/cards.ts";
import { type Collection, labelPoint, nameOf } from "../maps/feature.ts";
import type { KeyRow } from "../maps/key_help.ts";
import type { Mode } from "../maps/mode.ts";
import { pickText } from "../maps/pick.ts";
import { Pointer } from "../maps/pointer.ts";
import { atRest } from "../maps/rest.ts";
import type { ModeMaker } from "../maps/start.ts";
import { SearchBox, type SearchBoxParts } from "../search/box.ts";
import { Lookup } from "../search/lookup.ts";
import { type Entry, READ_IN_SECTIONS } from "../search/matching.ts";
import { leaveArrival } from "../story/arrival.ts";
import { pointText } from "../view/address.ts";
import type { Day, Point, ViewState } from "../view/view_state.ts";
import { captionOf } from "./caption.ts";
import { Dock } from "./dock.ts";
import { Guide } from "./guide.ts";
import { LayerChoice } from "./layer_choice.ts";
import { LayerList } from "./layer_list.ts";
import { endText, MeasurePanel } from "./measure_panel.ts";
import { TakeAwayPanel } from "./take_away_panel.ts";
import { TimeBar } from "./time_bar.ts";
import { YearPanel } from "./year_panel.ts";

const FOUND = 40; // hits among which those that are wanted are looked for
const NEAREST = 3; // names that are told where nothing is found
const SEARCH = "search"; // among what is loaded; no layer has this id

/** What the explorer fetches beside the layers. */
export interface ExplorerData {
  readonly reference: Reference;
  /** Null where it comes later. */
  readonly index: SearchIndex | null;
  readonly countries: Collection;
}

/* Whether a view can be shown with the index of names alone. */
const asksForNames = ({ pick, measure: { from, to, around } }: ViewState): boolean =>
  Boolean(pick ?? from ?? to ?? around);

export class Explorer implements Mode {
  readonly #lookup: Lookup;
  readonly #atlas: Atlas;
  readonly #choice: LayerChoice;
  readonly #guide: Guide;
  readonly #search: SearchBox;
  readonly #list: LayerList;
  readonly #time: TimeBar;
  readonly #year: YearPanel;
  readonly #measure: MeasurePanel;
  readonly #takeAway: TakeAwayPanel | null;
  readonly #dock: Dock;
  readonly #notice = statusLine("cr-notice");
  /** Read out when another day is chosen: who joined and left. */
  readonly #announced = statusLine("cr-unseen");

  constructor(atlas: Atlas, options: ExplorerOptions, data: ExplorerData) {
    const { reference, index, countries } = data;
    const { speech, message, map, memberships } = atlas;
    const { words } = speech;
    const { today } = message;
    const { events } = reference;
    const { features } = countries;
    this.#atlas = atlas;
    this.#lookup = new Lookup(
      {
        fetch: () => atlas.loader.json<SearchIndex>(atlas.catalogue.files.search),
        there: () => atlas.there(SEARCH),
        failed: (error, retry) => atlas.failed(SEARCH, words.fault_search, error, retry),
      },
      index,
    );
    void atRest(atlas).then(() => this.#lookup.begin());
    this.#choice = new LayerChoice(atlas, options);
    this.#guide = new Guide({
      atlas,
      lookup: this.#lookup,
      reference,
      choice: this.#choice,
      spots: new Map(features.map((one) => [one.properties.id, labelPoint(one)])),
      turnToYear: (year) => this.#choose(this.#time.dayOf(year), false),
    });
    this.#search = this.#searchBox({
      label: words.search,
      placeholder: words.search_hint,
      choose: (entry) => this.#goTo(entry),
    });
    this.#list = new LayerList(options.groups, atlas.layers, words, this.#choice);
    this.#time = new TimeBar({
      today,
      events,
      speech,
      choose: (day, taken) => this.#choose(day, taken),
    });
    const names = features.map(
      ({ properties }) => [properties.id, nameOf(properties, speech.language)] as const,
    );
    this.#year = new YearPanel({
      map,
      memberships,
      events,
      names: new Map(names),
      speech,
      today,
      choose: (day) => this.#choose(day, false),
      open: ({ id }) => {
        this.#dock.slide(false);
        this.#guide.goToEvent(id);
      },
    });
    this.#measure = new MeasurePanel({
      atlas,
      lookup: this.#lookup,
      searchBox: (parts) => this.#searchBox({ ...parts, placeholder: "" }, ({ at }) => at !== null),
      goTo: (entry) => this.#goTo(entry),
      look: (bounds) => this.#guide.look(bounds),
      aim: (on) => this.#dock.slide(!on),
    });
    const caption = () => captionOf(atlas, this.#choice.shownLayers);
    this.#takeAway = atlas.host.shares ? new TakeAwayPanel(atlas, caption) : null;
    const inWords = element("p", "cr-in-words");
    atlas.told.listen((text) => {
      inWords.textContent = text;
    });
    this.#dock = new Dock(words, this.#search.box, [
      ["layers", this.#list.box],
      ["years", this.#year.box],
      ["measure", this.#measure.box],
      ["in_words", inWords],
      ...(this.#takeAway ? [["take_away", this.#takeAway.box] as const] : []),
    ]);
    this.#dock.opened.listen((name) => {
      if (name === "take_away") this.#takeAway?.refresh();
      this.#year.mark(name === "years");
      if (name !== "measure") this.#measure.stopWaiting();
    });
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
      lookup: this.#lookup,
      wait: speech.words.search_wait,
      kinds: catalogue.kinds,
      nothing: (searcher, words) => {
        const near = searcher.nearest(words, FOUND).filter(wanted);
        const names = [...new Set(near.map(({ name }) => name))].slice(0, NEAREST).join(", ");
        return names ? filled(speech.words.nearest, { names }) : speech.words.no_hit;
      },
      find: (searcher, words, limit) => searcher.find(words, FOUND).filter(wanted).slice(0, limit),
    });
  }

  /* Puts the panels around the map. */
  #stand(): void {
    const { map, speech, host } = this.#atlas;
    host.setPresenting(false);
    host.setWalking(false);
    new Pointer(speech).addTo(map);
    this.#notice.hidden = true;
    const container = map.getContainer();
    const cover = () => {
      container.inert = this.#dock.covers; // Tab does not go under the drawer
    };
    this.#dock.slid.listen(cover);
    window.addEventListener("resize", cover);
    container.before(this.#dock.box); // in the order in which one tabs
    container.after(this.#time.box, this.#notice, this.#announced);
  }

  /* What the atlas asks of a mode ----------------------------------------------------------- */

  arrive(asked: ViewState, lost: readonly string[]): void {
    const { store } = this.#atlas;
    this.#time.pause();
    this.#measure.stopWaiting();
    const arrived = store.view;
    if (!this.#lookup.searcher && asksForNames(arrived)) {
      this.#follow(arrived, null);
      this.#lookup.whenThere(() => {
        if (store.view === arrived) this.#arrive(asked, lost);
      });
    } else {
      this.#arrive(asked, lost);
    }
  }

  #arrive(asked: ViewState, lost: readonly string[]): void {
    const { store, camera } = this.#atlas;
    const missing = [...lost, ...this.#mend(asked)];
    this.say(missing);
    const { camera: shared } = store.view;
    if (!shared) {
      this.#show(missing);
      return;
    }
    this.#guide.keepingStill(() => this.#show(missing));
    camera.look(() => camera.toExact(shared.center, shared.zoom), 0);
  }

  /* Shows all that the view asks for. */
  #show(missing: readonly string[]): void {
    const { view } = this.#atlas.store;
    const { measure, pick } = view;
    this.#follow(view, null);
    if (measure.from ?? measure.to ?? measure.around) this.#dock.open("measure", false);
    if (pick !== null && pick === this.#atlas.cards.pick) return;
    this.#guide.stop();
    if (pick === null) return;
    this.#dock.slide(false);
    this.#guide.openPick(pick, () => this.#lose(pick, missing));
  }

  /* Takes out of the view what means nothing here, and gives it. */
  #mend(view: ViewState): string[] {
    const { store } = this.#atlas;
    const { measure, scene } = view;
    const ends = this.#measure.lost(measure);
    if (ends.length > 0) {
      const without = Object.fromEntries(ends.map((end) => [end, null]));
      store.change({ measure: { ...measure, ...without } });
    }
    return [
      ...this.#choice.unknown(view),
      ...(scene === null ? [] : [scene]), // which only a section has
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
    const names = quoted(lost, this.#atlas.speech.words);
    this.#notice.textContent = names && filled(this.#atlas.speech.words.lost, { names });
    this.#notice.hidden = lost.length === 0;
  }

  targetOf(topic: string, id: string): CardTarget | null {
    const entry = this.#lookup.searcher?.entry(pickText(topic, id));
    return (entry && this.#guide.targetOf(entry)) ?? null;
  }

  /* Tools that begin at what the card is of. */
  cardActions({ at }: CardContent): HTMLElement[] {
    if (!at) return [];
    const { words } = this.#atlas.speech;
    const { pick } = this.#atlas.cards;
    const use = (name: "from" | "around") => () => {
      this.#dock.open("measure", true);
      this.#lookup.whenThere((searcher) => {
        const entry = searcher.entry(pick ?? "");
        this.#measure.set(name, entry?.at ? endText(entry) : pointText(at));
      });
    };
    return [
      button("cr-card-action", words.measure_from, use("from")),
      button("cr-card-action", words.near_here, use("around")),
    ];
  }

  takeClick(at: Point): boolean {
    return this.#measure.takeClick(at);
  }

  keys(): readonly KeyRow[] {
    return [["/", this.#atlas.speech.words.key_search]];
  }

  takeKey({ key }: KeyboardEvent): boolean {
    if (key === "Escape" && this.#measure.waiting) this.#measure.stopWaiting();
    else if (key === "Escape" && this.#dock.covers) this.#dock.withdraw();
    else if (key === "/") this.#search.field.focus();
    else return false;
    return true;
  }

  /* Panels and map follow the view ---------------------------------------------------------- */

  /* `before`: the view before; null where everything is to be shown anew. */
  #follow(view: ViewState, before: ViewState | null): void {
    const { day } = this.#atlas;
    const has = (part: keyof ViewState) => before === null || view[part] !== before[part];
    if (has("layers")) {
      this.#choice.follow();
      this.#list.show(this.#choice.shown);
    }
    if (has("opacity")) this.#list.showOpacity(view.opacity);
    if (has("day")) this.#time.show(day);
    if (has("day") || has("layers")) this.#year.show(day, this.#choice.bodies);
    if (before && has("day")) {
      this.#announced.textContent = this.#year.changes(day, this.#choice.bodies);
    }
    if (has("measure")) this.#measure.follow(view.measure, before?.measure ?? null);
    if (before && has("pick")) this.#guide.stop();
    if (this.#dock.current === "take_away") this.#takeAway?.refresh();
  }

  /* `taken`: the hand has just gone to the slider, so the panel of the year comes up. */
  #choose(day: Day, taken: boolean): void {
    const { store, message } = this.#atlas;
    store.change({ day: day === message.today ? null : day });
    if (taken) this.#dock.open("years", false);
  }

  #goTo(entry: Entry): void {
    this.#dock.slide(false);
    if (READ_IN_SECTIONS.includes(entry.kind)) this.#read(entry);
    else this.#guide.goTo(entry, true);
  }

  /* Opens the section that tells it, at the scene where it is one's: the id is `section/scene`,
     or `section/#number` of a place in the page. */
  #read({ id }: Entry): void {
    const { host, speech } = this.#atlas;
    const [section = "", scene = "#"] = id.split("/");
    if (!host.connected) {
      this.#notice.textContent = speech.words.needs_server;
      this.#notice.hidden = false;
      return;
    }
    if (!scene.startsWith("#"))
      leaveArrival(host, { section, scene, presenting: false, pace: null });
    host.visit(section);
  }
}

/** The explorer, once its data are there. */
export const explorerOf: ModeMaker = async (atlas) => {
  const { loader, catalogue, layers, message, store } = atlas;
  const shapes = [...layers.all.values()].find(({ spec }) => spec.topic === "country");
  if (!message.explorer || !shapes) throw new Error("nothing to explore");
  const [reference, index, countries] = await Promise.all([
    loader.json<Reference>(catalogue.files.reference),
    asksForNames(store.view) ? loader.json<SearchIndex>(catalogue.files.search) : null,
    loader.shapes(shapes.spec.url),
  ]);
  return new Explorer(atlas, message.explorer, { reference, index, countries });
};
