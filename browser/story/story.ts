/* Walks through a section's scenes: camera, layers, marks and words move together and the map is
   never rebuilt. Which scene is shown stands in the view alone. */

import type { SceneRecord, StoryFile, StoryOptions } from "../contract/contract.ts";
import { filled, formatDay, quoted } from "../format/format.ts";
import type { Atlas } from "../maps/atlas.ts";
import type { KeyRow } from "../maps/key_help.ts";
import { Marks } from "../maps/marks.ts";
import type { Mode } from "../maps/mode.ts";
import type { Day, ViewState } from "../view/view_state.ts";
import { leaveArrival, takeArrival } from "./arrival.ts";
import { Autoplay } from "./autoplay.ts";
import { actionOf, type KeyAction, type KeyState, keysOf } from "./keys.ts";
import { StoryPanel } from "./panel.ts";
import { Presenter } from "./presenter.ts";
import { ShareDialog } from "./share.ts";
import { layersOn, layersSaid, layersUnknown, placeAfter, placeOf } from "./walk.ts";

const FLIGHT = 1.1; // seconds

/* What the page around the map remembers a visitor's own scenes by (crossroads/ui/studio_link.py). */
const TOLD = "story";
const NOTHING_YET: StoryFile = { scenes: [], boxes: [] };

/* What a scene begins without: what the visitor has changed in the scene before. */
const FRESH = { day: null, layers: null, pick: null, camera: null } satisfies Partial<ViewState>;

export class Story implements Mode {
  /** Of the walk. */
  scenes: readonly SceneRecord[];
  /** Scenes and boxes: all that can be shown. */
  #views: readonly SceneRecord[];
  #title: string;
  readonly #atlas: Atlas;
  readonly #options: StoryOptions;
  readonly #marks: Marks;
  #panel: StoryPanel;
  readonly #panelSize = new ResizeObserver(() => this.#makeRoom());
  readonly #presenter: Presenter;
  readonly #share: ShareDialog | null;
  readonly #autoplay: Autoplay;
  readonly #acts: Readonly<Record<KeyAction, () => void>>;
  #switching = false; // layers are switched by us, not by the visitor's hand
  #shownDay: Day | null = null;
  #walking: boolean | null = null; // what the page has been told
  #left = -1; // place of the walk to which one comes back from a box
  #turning = false; // to another section, whose map takes over

  constructor(atlas: Atlas, options: StoryOptions, file: StoryFile) {
    this.scenes = file.scenes;
    this.#views = [...file.scenes, ...file.boxes];
    this.#title = file.title ?? options.section_title;
    this.#atlas = atlas;
    this.#options = options;
    this.#marks = new Marks(atlas);
    this.#acts = {
      present: () => this.#present(!atlas.store.view.presenting),
      next: () => this.#step(1),
      previous: () => this.#step(-1),
      leave: () => this.#leave(),
      first: () => this.#goTo(0),
      last: () => this.#goTo(-1),
      blank: () => this.#presenter.blank(),
      notes: () => this.#panel.toggleNotes(),
      fullScreen: () => atlas.host.toggleFullScreen(),
    };
    const { words } = atlas.catalogue;
    const container = atlas.map.getContainer();
    // A link to a scene of a visitor's own would lead others to none; the page has links of its own.
    this.#share = atlas.host.shares && options.scenes ? new ShareDialog(container, atlas) : null;
    this.#panel = this.#panelOf(file);
    container.append(this.#panel.box);
    this.#presenter = new Presenter(container, atlas.host, words, this.#acts);
    this.#autoplay = new Autoplay({
      advance: () => this.#advance(),
      paced: (seconds) => this.#tellPace(seconds),
    });
    atlas.map.on("overlayadd overlayremove", () => this.#noteLayers());
    // A button's click comes from the keyboard, too.
    for (const event of ["pointerdown", "click"]) {
      container.addEventListener(event, ({ target }) => this.#taken(target), { capture: true });
    }
    this.#panelSize.observe(this.#panel.box);
    document.fonts.addEventListener("loadingdone", () => this.#fitType());
  }

  #panelOf({ scenes, boxes }: StoryFile): StoryPanel {
    const { host, speech } = this.#atlas;
    const panel = new StoryPanel(speech, scenes, boxes, {
      ...this.#acts,
      begin: this.#acts.first,
      go: (id) => this.go(id),
      play: () => this.#autoplay.cycle(),
      share: this.#share !== null && (() => this.#share?.open()),
      speakIn: (language) => host.speakIn(language),
      keys: () => this.#atlas.showKeys(),
      act: (verb, values) => this.#act(verb, values),
    });
    panel.box.dataset.section = this.#options.section;
    return panel;
  }

  /** Place of what is shown: of a scene in the walk, from its length on of a box; -1 for the
   * whole map. */
  get index(): number {
    return placeOf(this.#atlas.store.view, this.#views);
  }

  get scene(): SceneRecord | null {
    return this.#views[this.index] ?? null;
  }

  /* What the atlas asks of a mode ------------------------------------------------------------ */

  arrive(asked: ViewState, lost: readonly string[], first: boolean): void {
    const { layers, store } = this.#atlas;
    const pace = first ? this.#arriveAsLeft(asked) : null;
    this.#turning = false; // whoever arrives here has come back
    const { scene, layers: named, pick, presenting } = store.view;
    if (first || presenting !== this.#atlas.host.presenting) this.#presenter.set(presenting);
    this.#show(first ? 0 : FLIGHT);
    const missing = [
      ...lost,
      ...(scene === null || this.#views.some(({ id }) => id === scene) ? [] : [scene]),
      ...layersUnknown(layers, named),
    ];
    this.say(missing);
    if (missing.length === 0) this.#sayOtherDay();
    if (pick !== null) this.#atlas.openPick(pick, () => this.say([...missing, pick]));
    else this.#openOwnCard();
    if (pace === null) this.#autoplay.stop();
    else this.#autoplay.play(pace);
  }

  changed(view: ViewState, before: ViewState): void {
    const turned = view.presenting !== before.presenting;
    const stepped = placeOf(view, this.#views) !== placeOf(before, this.#views);
    if (turned) this.#presenter.set(view.presenting);
    if (turned || stepped) this.#show(turned ? 0 : FLIGHT);
    else if (view.layers !== before.layers) this.#switchLayers();
  }

  /** Walks through other scenes from now on; the map stays as it is. */
  retell(file: StoryFile): void {
    const before = this.#panel;
    this.scenes = file.scenes;
    this.#views = [...file.scenes, ...file.boxes];
    this.#title = file.title ?? this.#options.section_title;
    this.#left = -1;
    this.#autoplay.stop();
    this.#panelSize.disconnect();
    this.#panel = this.#panelOf(file);
    before.box.replaceWith(this.#panel.box);
    this.#panelSize.observe(this.#panel.box);
    const { presenting, scene } = this.#atlas.store.view;
    // Where nothing is walked, the visitor is looking at something of his own.
    if (presenting || scene !== null) this.#show(0);
    else this.#showPanel();
  }

  /* The words of a scene speak of its own day, whatever day the address asks for. */
  #sayOtherDay(): void {
    const { words } = this.#atlas.catalogue;
    const { day } = this.#atlas.store.view;
    if (!this.scene || day === null || day === this.day()) return;
    const date = formatDay(day, this.#atlas.speech.writing);
    this.#panel.say(filled(words.other_day, { day: date }));
  }

  say(lost: readonly string[]): void {
    const names = quoted(lost, this.#atlas.catalogue.words);
    this.#panel.say(names && filled(this.#atlas.catalogue.words.lost, { names }));
  }

  day(): Day | null {
    return this.scene?.day ?? null;
  }

  highlighted(): readonly string[] {
    return this.scene?.highlight ?? [];
  }

  keys(): readonly KeyRow[] {
    const { words } = this.#atlas.catalogue;
    const names: Readonly<Record<KeyAction, string>> = {
      present: words.present,
      next: words.next_scene,
      previous: words.previous_scene,
      leave: words.leave,
      first: words.first_scene,
      last: words.last_scene,
      blank: words.black_screen,
      notes: words.notes,
      fullScreen: words.fullscreen,
    };
    return [...keysOf(this.#keyState)].map(([action, keys]) => [keys, names[action]]);
  }

  get #keyState(): KeyState {
    const { presenting } = this.#atlas.store.view;
    return { walking: this.scene !== null, presenting };
  }

  takeKey({ key }: KeyboardEvent): boolean {
    const action = actionOf(key, this.#keyState);
    if (action) this.#autoplay.stop();
    if (action) this.#acts[action]();
    return action !== null;
  }

  /* The map becomes what the view says ------------------------------------------------------- */

  /* Begins as the section before has left word, unless the address itself names a scene. Gives
     the pace at which the walk goes on by itself. */
  #arriveAsLeft(asked: ViewState): number | null {
    const left = takeArrival(this.#atlas.host, this.#options.section);
    if (!left || asked.scene !== null) return null;
    const { scene, presenting, pace } = left;
    this.#atlas.store.change({ ...FRESH, scene, presenting });
    return pace;
  }

  #show(seconds: number): void {
    const { scene, index } = this;
    const { map } = this.#atlas;
    if (index < this.scenes.length) this.#left = index;
    this.#takePage(scene !== null);
    if (scene) map.keyboard.disable();
    else map.keyboard.enable(); // during the walk the arrows step
    this.#showPanel();
    this.#followDay();
    this.#switchLayers();
    this.#atlas.drawLegend();
    if (scene) this.#marks.set(scene);
    else this.#marks.clear();
    this.#aim(seconds);
  }

  #showPanel(): void {
    this.#panel.show(this.scene, this.index, this.#title);
    this.#atlas.placePanels(this.#panel.room);
    this.#fitType();
  }

  /* A scene may have a day of its own. */
  #followDay(): void {
    const { day } = this.#atlas;
    if (day !== this.#shownDay) this.#atlas.followDay();
    this.#shownDay = day;
  }

  #aim(seconds: number): void {
    const { camera, message, store } = this.#atlas;
    const { room } = this.#panel;
    const shared = store.view.camera;
    if (shared) camera.look(() => camera.toExact(shared.center, shared.zoom), 0, room);
    else camera.look(camera.to(this.scene?.camera ?? { bounds: message.bounds }), seconds, room);
  }

  /* Layers that are on where the address says nothing. */
  #expectedLayers(): readonly string[] {
    const { layers } = this.#atlas;
    return this.scene?.layers ?? layers.own.filter((id) => layers.switchable(id).standard);
  }

  #switchLayers(): void {
    const { layers, store } = this.#atlas;
    this.#switching = true;
    const on = layersOn(layers, store.view.layers, this.#expectedLayers());
    layers.switch([...layers.own, ...layers.basemap], on);
    this.#switching = false;
  }

  #noteLayers(): void {
    const { layers } = this.#atlas;
    if (!this.#switching) this.#wantLayers(layers.shown([...layers.own, ...layers.basemap]));
  }

  #wantLayers(ids: readonly string[]): void {
    const { layers, store } = this.#atlas;
    const said = layersSaid(layers, ids, this.#expectedLayers());
    if (said?.join() !== store.view.layers?.join()) store.change({ layers: said });
  }

  /* While one walks, the map's frame may grow to the left, over the page's own words; what is on
     the map stays where it is on the screen. */
  #takePage(walking: boolean): void {
    if (walking === this.#walking) return;
    this.#walking = walking;
    if (walking) this.#atlas.fetchAhead();
    const { map, host } = this.#atlas;
    map.getContainer().classList.toggle("cr-walking", walking);
    const before = map.getSize().x;
    host.setWalking(walking);
    map.invalidateSize({ animate: false, pan: false });
    const grown = map.getSize().x - before;
    if (grown !== 0) map.panBy([-grown, 0], { animate: false });
  }

  /* Space that the panel takes from the map. The style sheet says where it stands. */
  #makeRoom(): void {
    this.#atlas.makeRoom(this.#panel.room);
    this.#fitType();
  }

  #fitType(): void {
    this.#panel.fitType(this.#atlas.store.view.presenting);
  }

  /* What the visitor does -------------------------------------------------------------------- */

  /** Goes to a scene that the visitor asks for. */
  go(id: string): void {
    this.#autoplay.stop();
    this.#showScene(id);
  }

  #showScene(id: string): void {
    const place = this.#views.findIndex((scene) => scene.id === id);
    if (place < 0) return;
    const same = place === this.index;
    this.say([]);
    this.#atlas.store.change({ ...FRESH, scene: id }, true);
    if (same) this.#show(FLIGHT); // the visitor may have looked elsewhere
    this.#openOwnCard();
  }

  /* A scene may have a card of its own. */
  #openOwnCard(): void {
    const pick = this.scene?.pick;
    if (pick) this.#atlas.openPick(pick, () => this.say([pick]));
  }

  #goTo(place: number): void {
    const scene = this.scenes.at(place);
    if (scene) this.#showScene(scene.id);
  }

  /* Whoever touches the map, or any button but that of the playing, walks on by himself. */
  #taken(target: EventTarget | null): void {
    const player = target instanceof Element && target.closest(".cr-button-play");
    if (!player) this.#autoplay.stop();
  }

  #step(by: 1 | -1): void {
    const place = this.#placeAfter(by);
    if (place >= this.scenes.length) this.#turnTo(this.#options.next, "title");
    else if (place < 0) this.#turnTo(this.#options.previous, "closing");
    else if (!this.#turning) this.#goTo(place);
  }

  #placeAfter(by: 1 | -1): number {
    return placeAfter(this.index, by, this.scenes.length, this.#left);
  }

  #turnTo(section: string | undefined, scene: string): void {
    if (!section || this.#turning) return;
    const { host, store, catalogue } = this.#atlas;
    if (!host.connected) {
      this.#panel.say(catalogue.words.needs_server);
      return;
    }
    this.#turning = true;
    const { presenting } = store.view;
    leaveArrival(host, { section, scene, presenting, pace: this.#autoplay.pace });
    host.visit(section);
  }

  #advance(): void {
    const { first, next, section } = this.#options;
    const { connected } = this.#atlas.host;
    if (this.#placeAfter(1) < this.scenes.length || (next && connected)) this.#step(1);
    else if (first === section || !connected) this.#goTo(0);
    else this.#turnTo(first, "title"); // in a loop
  }

  #leave(): void {
    this.#autoplay.stop();
    if (this.#atlas.store.view.presenting) this.#present(false);
    else this.#atlas.store.change({ ...FRESH, scene: null }, true);
  }

  #present(on: boolean): void {
    const scene = this.scene ?? this.scenes[0];
    this.#atlas.store.change({ presenting: on, scene: scene?.id ?? null });
  }

  #act(verb: string, values: readonly string[]): void {
    const [value] = values;
    const { layers } = this.#atlas;
    if (verb === "only") this.#wantLayers([...values, ...layers.shown(layers.basemap)]);
    else if (verb === "reset") this.#reset();
    else if (verb === "fly" && value) this.#flyTo(value);
    else if (verb === "pick" && value) this.#atlas.openPick(value, () => this.say(values));
  }

  #flyTo(pick: string): void {
    const { camera } = this.#atlas;
    const found = this.#atlas.find(pick);
    if (found) camera.look((seconds) => camera.toFeature(found.path, seconds), FLIGHT);
    else this.say([pick]);
  }

  #reset(): void {
    this.#atlas.store.change(FRESH);
    this.#show(FLIGHT);
  }

  #tellPace(seconds: number | null): void {
    this.#panel.showPlaying(seconds !== null);
    this.#panel.say(seconds === null ? "" : filled(this.#atlas.catalogue.words.plays, { seconds }));
  }
}

/** The story of a section, once its scenes are there; or of what the page around the map has left. */
export async function storyOf(atlas: Atlas, options: StoryOptions): Promise<Story> {
  const file = options.scenes
    ? await atlas.loader.json<StoryFile>(options.scenes)
    : ((atlas.host.recall(TOLD) as StoryFile | null) ?? NOTHING_YET);
  return new Story(atlas, options, file);
}
