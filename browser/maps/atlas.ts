/* One map and all that stands on it: layers, names, legend, card, source line, words for those
   who can't see it. It follows the view; what can be done with it is a mode's affair.
   `data-state` on the map's element says "loading", "ready" or "failed". */

import L from "leaflet";
import type { Catalogue, MapMessage } from "../contract/contract.ts";
import { element } from "../dom/elements.ts";
import type { Speech } from "../format/format.ts";
import { addressNote, networkAddress } from "../host/embed.ts";
import type { Host } from "../host/host.ts";
import type { Loader } from "../loader/loader.ts";
import { type Dated, membersOn, sharedOn } from "../rules/dated.ts";
import { Memberships } from "../rules/memberships.ts";
import { changedAddress, readAddress } from "../view/address.ts";
import { nearestDay } from "../view/days.ts";
import { Signal } from "../view/signal.ts";
import { Store } from "../view/store.ts";
import type { Day, ViewState } from "../view/view_state.ts";
import { Camera } from "./camera.ts";
import { Cards, type CardTarget, featureTarget, toldRows } from "./cards.ts";
import type { Faults } from "./faults.ts";
import { type FeaturePath, type MapFeature, nameOf } from "./feature.ts";
import { addFullScreenButton } from "./full_screen.ts";
import { inWords } from "./in_words.ts";
import { KeyHelp, type KeyRow } from "./key_help.ts";
import { Labels, type Name } from "./labels.ts";
import type { LayerOwner, MapLayer } from "./layer.ts";
import { Layers } from "./layers.ts";
import { nameZoomButtons } from "./leaflet_words.ts";
import { Legend } from "./legend.ts";
import type { Mode } from "./mode.ts";
import { PANES } from "./panes.ts";
import { addPatterns } from "./patterns.ts";
import { pickOf } from "./pick.ts";
import { placeOf } from "./repeat.ts";
import { PanelRoom, type Room } from "./room.ts";
import { SourceLine } from "./source_line.ts";
import { tablesOf } from "./tables.ts";
import { shareTouch } from "./touch.ts";

const EDITABLE =
  "input, textarea, select, canvas, [contenteditable], [role=combobox], dialog[open]";
/* Fields that have no use for letters. */
const SLIDER = "input:is([type=range], [type=checkbox])";
/* A field that has no use for the Escape key. */
const CLOSED_SEARCH = ".cr-search-field[aria-expanded=false]";

/** The mode among what is loaded; no layer has this id. */
const MODE = "mode";
/** Names that a mode puts on the map; no layer has this id. */
const PUT = "put";

/** Milliseconds for which shapes that are there wait for a mode to say where the map looks. */
const PATIENCE = 100;

/** What an atlas is made of. */
export interface Parts {
  readonly map: L.Map;
  readonly host: Host;
  readonly loader: Loader;
  readonly catalogue: Catalogue;
  readonly message: MapMessage;
  readonly faults: Faults;
}

/** The look of each body's layer, where it isn't its usual one. */
export type Looks = ReadonlyMap<string, string>;

/* Promise.withResolvers, which browsers of 2023 lack. */
function promised(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

export class Atlas implements LayerOwner {
  readonly map: L.Map;
  readonly host: Host;
  readonly loader: Loader;
  readonly catalogue: Catalogue;
  readonly message: MapMessage;
  readonly faults: Faults;
  readonly store: Store;
  readonly speech: Speech;
  readonly home: string;
  /** As in a quiz, where a name may be the answer: no label, hint, legend or table has any. */
  readonly nameless: boolean;
  readonly memberships: Memberships;
  readonly layers: Layers;
  readonly camera: Camera;
  readonly cards: Cards;
  readonly legend: Legend;
  readonly sourceLine: SourceLine;
  /** A layer has been drawn, or drawn again after it was off. */
  readonly layerDrawn = new Signal<MapLayer>();
  /** Everything that is to be seen is there. */
  readonly ready = new Signal<void>();
  /** The view has been told in words anew. */
  readonly told = new Signal<string>();
  mode: Mode | null = null;
  #looks: Looks = new Map();
  readonly #labels: Labels;
  readonly #keyHelp: KeyHelp;
  readonly #room: PanelRoom;
  readonly #drawnCountries: ReadonlySet<string>;
  readonly #aimed = promised();
  readonly #shown = new Map<string, MapLayer>();
  readonly #loading = new Set<string>([MODE]); // what is not there yet

  constructor({ map, host, loader, catalogue, message, faults }: Parts) {
    this.map = map;
    this.host = host;
    this.loader = loader;
    this.catalogue = catalogue;
    this.message = message;
    this.faults = faults;
    this.home = catalogue.home;
    this.nameless = message.quiz !== undefined;
    const { words, language, writing } = catalogue;
    this.speech = { words, language, writing };
    this.memberships = new Memberships(catalogue.bodies);
    this.#drawnCountries = new Set(catalogue.countries.split(" "));
    this.store = new Store(readAddress(new URL(host.address).searchParams).view);
    const panes = Object.entries(PANES).map(([name, z]) => {
      const pane = map.createPane(name);
      pane.style.zIndex = String(z);
      return [name, pane] as const;
    });
    const labels = panes.find(([name]) => name === "cr-labels")?.[1] ?? map.getPanes().tooltipPane;
    this.#labels = new Labels(map, labels);
    this.legend = new Legend(catalogue.words).addTo(map);
    this.cards = new Cards(this);
    this.cards.card.addTo(map);
    const container = map.getContainer();
    this.#room = new PanelRoom(container, this.legend, this.cards.card, () => this.closeCard());
    this.camera = new Camera(map, this.legend.box, message.bounds);
    this.ready.once(() => {
      map.getContainer().classList.add("cr-settled");
      this.camera.hold(); // the type may have other sizes than at first
    });
    this.sourceLine = new SourceLine(message, this.speech);
    container.after(this.sourceLine.box);
    this.layers = new Layers(map, this, catalogue, this.memberships, message.layers);
    this.#keyHelp = new KeyHelp(container, catalogue.words);
    shareTouch(map, catalogue.words.two_fingers, () => host.scrollsPastMap);
    addFullScreenButton(map, catalogue.words, Boolean(message.explorer));
    nameZoomButtons(map, catalogue.words);
    this.#listen();
  }

  /** Day that is shown. */
  get day(): Day {
    return this.store.view.day ?? this.mode?.day?.() ?? this.message.today;
  }

  /** Address of what is seen, to hand out; `exact`: with just this part of the map. */
  address(exact: boolean): string {
    const { view } = this.store;
    const camera = exact ? this.camera.seen : view.camera;
    const { language: own } = this.speech; // of who gets the link another may be the browser's
    const language = own === "en" ? view.language : own;
    const address = changedAddress(this.host.address, { ...view, camera, language }, view);
    return networkAddress(address, this.message.local);
  }

  /** What is said beside it, where it is not good for all. */
  get addressNote(): string {
    return addressNote(this.host.address, this.message.local, this.speech.words);
  }

  /** Layers that are on the map, in the order in which they came. */
  get shown(): MapLayer[] {
    return [...this.#shown.values()];
  }

  get title(): string {
    return this.message.title;
  }

  /** A mode's panel takes room from the map: legend, card, controls and camera keep clear. */
  makeRoom(room: Room): void {
    this.placePanels(room);
    this.camera.makeRoom(room);
  }

  /** The same, but for the camera, which is about to look elsewhere. */
  placePanels(room: Room): void {
    this.#room.take(room);
  }

  /** Hands the map to a mode, which makes it what the address asks for. */
  begin(mode: Mode): void {
    this.mode = mode;
    this.#arrive(true);
    this.#aim();
    // The legend grows or shrinks with its type, and the view keeps clear of it.
    document.fonts.addEventListener("loadingdone", () => this.camera.hold());
    this.store.listen((view, before, { by }) => {
      if (by === "visitor") mode.changed?.(view, before);
    });
    this.there(MODE);
    this.#tellHost();
  }

  /* Looks where it is to look at first, which would else be settled with the next frame. */
  #aim(): void {
    this.#room.fit();
    this.camera.hold();
    this.#aimed.resolve();
  }

  aimed(): Promise<void> {
    const patience = new Promise<void>((resolve) => setTimeout(resolve, PATIENCE));
    return Promise.race([this.#aimed.promise, patience]);
  }

  /* Everything follows the view ----------------------------------------------------------- */

  #listen(): void {
    this.store.listen((view, before, { by, step }) => {
      if (by === "visitor") {
        this.host.writeAddress(changedAddress(this.host.address, view, before), step);
      }
      if (view.day !== before.day) this.followDay();
      if (view.opacity !== before.opacity) this.#followOpacity(before);
      if (view.pick === null) this.cards.hide();
      this.#tellHost();
    });
    this.host.onPrint(() => (this.nameless ? [] : tablesOf(this)));
    const page = new URL(this.host.address).pathname;
    this.host.onArrival(() => {
      // At another page's address the map has only its end to wait for.
      if (new URL(this.host.address).pathname === page) this.#arrive(false);
    });
    this.host.onAsked(({ day, comparison, scene, story, exact }) => {
      if (story !== undefined) this.mode?.retell?.(story);
      if (exact) this.#tellHost(true);
      if (scene !== undefined) this.mode?.go?.(scene);
      if (day) this.store.change({ day: day === this.message.today ? null : day });
      if (comparison !== undefined) this.store.change({ comparison });
    });
    for (const target of this.host.keyTargets) {
      const hear = (event: Event) => this.#onKey(event as KeyboardEvent);
      target.addEventListener("keydown", hear, { capture: true, signal: this.host.life });
    }
    this.map.on("click", ({ latlng }) => {
      const { lng, lat } = latlng.wrap();
      if (!this.mode?.takeClick?.([lng, lat])) this.closeCard();
    });
    this.#tellDay();
    this.#followOpacity(null);
  }

  #tellHost(exact = false): void {
    const { day, scene, layers, pick } = this.store.view;
    const seen = { day, address: this.host.address, title: this.title, scene, layers, pick };
    this.host.tell(exact ? { ...seen, camera: this.camera.seen } : seen);
  }

  #arrive(first: boolean): void {
    const { view, wrong } = readAddress(new URL(this.host.address).searchParams);
    const lost = wrong.map(({ value }) => value);
    if (view.language !== null && view.language !== this.speech.language) lost.push(view.language);
    this.store.arrive(view);
    if (view.day !== null) {
      const day = nearestDay(view.day, this.message.today);
      if (day !== view.day) lost.push(view.day);
      this.store.change({ day: day === this.message.today ? null : day });
    }
    this.mode?.arrive(this.store.view, lost, first);
  }

  /** Shows everything as on the day of the map, which has changed. */
  followDay(): void {
    for (const layer of this.#shown.values()) this.#date(layer);
    this.drawLegend();
    this.cards.refresh();
    this.#tellDay();
    this.tell();
  }

  #tellDay(): void {
    const fixed = (layer: MapLayer) => (layer.spec.members ?? layer.spec.shared)?.day;
    const dated = this.shown.some((layer) => layer.dated && !fixed(layer));
    this.sourceLine.show(dated ? this.day : null);
  }

  #followOpacity(before: ViewState | null): void {
    const { opacity } = this.store.view;
    const ids = new Set([...Object.keys(opacity), ...Object.keys(before?.opacity ?? {})]);
    for (const id of ids) this.layers.all.get(id)?.fade((opacity[id] ?? 100) / 100);
  }

  /** Looks of layers by id, in place of their usual ones. */
  setLooks(looks: Looks): void {
    this.#looks = looks;
    for (const layer of this.#shown.values()) this.#date(layer);
    this.drawLegend();
  }

  /* What a layer shows on the day of the map; null where it is the same on all days. */
  #dated(layer: MapLayer): Dated | null {
    const { members, shared } = layer.spec;
    if (members) {
      const rule = { ...members, look: this.#looks.get(layer.id) ?? members.look };
      return membersOn(rule, this.memberships, members.day ?? this.day, this.#drawnCountries);
    }
    if (shared) {
      const on = shared.day ?? this.day;
      return sharedOn(shared, this.memberships, on, this.#drawnCountries, this.home);
    }
    return null;
  }

  /** Tells in the legend what is drawn. */
  drawLegend(): void {
    if (this.nameless) {
      this.legend.draw([], new Set());
      return;
    }
    const about = this.mode?.highlighted?.() ?? [];
    const folded = this.layers.background.filter(
      (id) => !about.some((one) => this.layers.all.get(id)?.paths.has(one)),
    );
    this.legend.draw(this.#shown.values(), new Set(folded));
  }

  #date(layer: MapLayer): void {
    const dated = this.#dated(layer);
    if (dated) layer.date(dated);
  }

  /** Says anew in words what is shown. */
  tell(): void {
    if (this.nameless) return;
    // Of the basemap what the legend explains, such as contested areas.
    const own = this.shown.filter(
      ({ id, spec }) => this.layers.own.includes(id) || spec.categories.length > 0,
    );
    const day = this.day === this.message.today ? null : this.day;
    const text = inWords(this.title, own, day, this.speech);
    this.legend.say(text);
    this.told.send(text);
    this.host.tellWords(text);
  }

  /* Layers come and go -------------------------------------------------------------------- */

  onShown(layer: MapLayer): void {
    this.#shown.set(layer.id, layer);
    this.#loading.add(layer.id);
    this.#date(layer);
    this.drawLegend();
    this.#tellDay();
    this.#state("loading");
  }

  onDrawn(layer: MapLayer): void {
    for (const svg of this.map.getPane("cr-areas")?.querySelectorAll("svg") ?? []) addPatterns(svg);
    if (layer.names.length > 0 && !this.nameless) this.#labels.set(layer.id, layer.names);
    this.layerDrawn.send(layer);
    this.there(layer.id);
  }

  /** Puts names on the map, in place of those that were put there before. */
  putNames(names: readonly Name[]): void {
    this.#labels.set(PUT, names);
  }

  onHidden(layer: MapLayer): void {
    this.#shown.delete(layer.id);
    this.#labels.remove(layer.id);
    this.drawLegend();
    this.#tellDay();
    this.there(layer.id);
  }

  onFailed(layer: MapLayer, error: unknown): void {
    this.failed(layer.id, layer.spec.title, error, () => layer.retry());
  }

  /** The mode could not be had; until it can, the map shows what it shows at first. */
  modeFailed(error: unknown, retry: () => void): void {
    const { words } = this.speech;
    const { layers, message } = this;
    const standard = layers.own.filter((id) => layers.switchable(id).standard);
    layers.switch(layers.own, standard);
    this.#aim();
    const missing = message.quiz ? words.fault_quiz : words.fault_story;
    this.failed(MODE, message.explorer ? words.fault_tools : missing, error, () => {
      this.#loading.add(MODE);
      this.#state("loading");
      retry();
    });
  }

  /** A part could not be had, which the visitor calls so. `retry` asks for it again, and ends
   * here or in `there`. */
  failed(part: string, name: string, error: unknown, retry: () => void): void {
    console.error(error);
    this.faults.add(part, name, retry);
    this.#settle(part);
  }

  /** A part is there, or wanted no more. */
  there(part: string): void {
    this.faults.settle(part);
    this.#settle(part);
  }

  #settle(part: string): void {
    this.#loading.delete(part);
    if (this.#loading.size > 0) return;
    void document.fonts.ready.then(() => {
      this.#labels.place();
      if (this.#loading.size > 0) return;
      this.tell();
      this.ready.send();
      this.#state(this.faults.any ? "failed" : "ready");
    });
  }

  #state(name: "loading" | "ready" | "failed"): void {
    this.map.getContainer().dataset.state = name;
  }

  /** Fetches what may be asked for later, once the map itself is there; from then on a walk needs
   * the server no more. */
  fetchAhead(): void {
    this.afterShapes(() => {
      for (const layer of this.layers.all.values()) layer.fetchAhead();
      this.loader.json(this.catalogue.files.dossiers).catch(() => {}); // told when needed
    });
  }

  afterShapes(then: () => void): void {
    if (this.#loading.size > 0) this.ready.once(then);
    else then();
  }

  /** Whether a layer is on its way. */
  isLoading(layer: string): boolean {
    return this.#loading.has(layer);
  }

  /* Features and their cards -------------------------------------------------------------- */

  watch(layer: MapLayer, feature: MapFeature, path: L.Path): void {
    const place = (event: L.LeafletMouseEvent) => {
      event.latlng = placeOf(this.map, event);
    };
    path.on("mouseover", place).on("click", place); // before the hint takes it
    if (!this.nameless) {
      const hint = () => element("span", "", this.#hint(feature));
      path.bindTooltip(hint, { sticky: true, direction: "top", className: "cr-tooltip" });
    }
    path.on("click", (event: L.LeafletMouseEvent) => {
      L.DomEvent.stop(event);
      const { lng, lat } = event.latlng.wrap();
      if (this.mode?.takeClick?.([lng, lat])) return; // a tool was waiting for a point
      const drawn = layer.paths.get(feature.properties.id);
      if (drawn) this.openCard(featureTarget(this, layer, drawn));
    });
    if (layer.values || !layer.spec.hover) return;
    path.on("mouseover", () => path.getElement()?.classList.add("cr-hover"));
    path.on("mouseout", () => path.getElement()?.classList.remove("cr-hover"));
  }

  #hint({ properties }: MapFeature): string {
    const name = nameOf(properties, this.speech.language);
    const rows = toldRows(this, properties.id);
    const texts = rows.map(([title, text]) => (rows.length > 1 ? `${title}: ${text}` : text));
    return rows.length > 0 ? `${name}: ${texts.join("; ")}` : name;
  }

  openCard(target: CardTarget): void {
    this.cards.show(target);
    if (this.store.view.pick !== target.pick) this.store.change({ pick: target.pick });
  }

  closeCard(): void {
    if (this.store.view.pick !== null) this.store.change({ pick: null });
    else this.cards.hide();
  }

  /** A feature that is drawn; the topmost layer's where several have it. */
  find(pick: string): { layer: MapLayer; path: FeaturePath } | null {
    const { topic, id } = pickOf(pick);
    for (const layer of this.shown.reverse()) {
      const { spec } = layer;
      const meant = topic === null || [spec.topic, spec.geo, spec.id].includes(topic);
      const path = meant && spec.interactive && layer.paths.get(id);
      if (path) return { layer, path };
    }
    return null;
  }

  /** Opens the card that an address or a link asks for, once its layer is drawn; `lost` is
   * called where there is nothing of that name. */
  openPick(pick: string, lost: () => void): void {
    const { topic, id } = pickOf(pick);
    const found = this.find(pick);
    const target = found
      ? featureTarget(this, found.layer, found.path)
      : topic === null
        ? null
        : this.mode?.targetOf?.(topic, id);
    if (target) this.openCard(target);
    else if (this.#loading.size > 0) this.#openLater(pick, lost);
    else lost();
  }

  /* Unless the visitor has gone on meanwhile. */
  #openLater(pick: string, lost: () => void): void {
    const { pick: asked, scene } = this.store.view;
    this.ready.once(() => {
      const { view } = this.store;
      if (view.pick === asked && view.scene === scene) this.openPick(pick, lost);
    });
  }

  /** Opens the list of the keys that work here. */
  showKeys(): void {
    const { words } = this.speech;
    const moves: KeyRow[] = [["← → ↑ ↓ + −", words.key_map]];
    const rows: KeyRow[] = [
      ...(this.mode?.keys?.() ?? []),
      ["Esc", words.key_close],
      ...(this.map.keyboard.enabled() ? moves : []), // not where the arrows step
      ["?", words.key_list],
    ];
    this.#keyHelp.toggle(rows);
  }

  #onKey(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    // Not `instanceof`: an element of the page around the frame is of that page's classes.
    const field = (event.target as Element | null)?.closest?.(EDITABLE) ?? null;
    const typed = field && !field.matches(SLIDER);
    const free = !field?.matches(`:not(${CLOSED_SEARCH})`);
    if (event.key === "Escape" && free && this.cards.card.isOpen) this.closeCard();
    else if (event.key === "?" && !typed) this.showKeys();
    else if ((event.key === "/" ? typed : field) || !this.mode?.takeKey?.(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation(); // Streamlit has shortcuts of its own
  }
}
