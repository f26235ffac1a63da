/* The panel that shows a scene's words and the buttons to step; it knows no map. */

import L from "leaflet";
import type { SceneRecord, Words, Writing } from "../contract/contract.ts";
import {
  button,
  element,
  iconButton,
  rename,
  statusLine,
  withAttributes,
} from "../dom/elements.ts";
import { type IconName, icon } from "../dom/icons.ts";
import { rendered, setMarkup } from "../dom/text.ts";
import type { Speech } from "../format/format.ts";
import { NO_ROOM, type Room } from "../maps/room.ts";
import { largestThatFits } from "./type_size.ts";

const SWIPE = 60; // pixels
const MAP_LINK = "map:";
const NOTES = ["say", "ask", "mistake"] as const;

export interface PanelActions {
  begin(): void;
  next(): void;
  previous(): void;
  go(scene: string): void;
  leave(): void;
  present(): void;
  play(): void;
  /** False where the address leads nobody else here. */
  readonly share: false | (() => void);
  /** The same in another language, by its code. */
  speakIn(language: string): void;
  /** Opens the list of keys. */
  keys(): void;
  /** A link in the words, of the form `map:VERB=VALUES`: acts on the map without stepping. */
  act(verb: string, values: readonly string[]): void;
}

export class StoryPanel {
  readonly box: HTMLElement;
  readonly #words: Words;
  readonly #actions: PanelActions;
  readonly #kicker = element("p", "cr-story-kicker");
  readonly #title = element("h2", "cr-story-title");
  readonly #text = element("div", "cr-story-text");
  readonly #sources = element("p", "cr-story-sources");
  readonly #notes = element("dl", "cr-story-notes");
  readonly #languages: HTMLElement;
  readonly #list = element("ol", "cr-story-list");
  readonly #entries: readonly HTMLButtonElement[];
  readonly #count: number;
  readonly #notice = statusLine("cr-story-notice");
  /** Read out at every step; the words themselves are read on demand. */
  readonly #announced = statusLine("cr-unseen");
  readonly #bar = element("span");
  readonly #body: HTMLElement;
  readonly #begin: HTMLElement;
  readonly #steps: HTMLElement;
  readonly #player: HTMLButtonElement;

  constructor(
    { words, language, writing }: Speech,
    scenes: readonly SceneRecord[],
    boxes: readonly SceneRecord[],
    actions: PanelActions,
  ) {
    this.#words = words;
    this.#count = scenes.length;
    this.#actions = actions;
    this.#notes.hidden = true;
    this.#list.hidden = true;
    this.#notice.hidden = true;
    this.#entries = [...scenes, ...boxes].map(({ id, title }) =>
      button("cr-button-scene", title, () => actions.go(id)),
    );
    const entries = this.#entries.map((entry) => element("li", "", entry));
    this.#list.append(...entries.slice(0, this.#count));
    if (boxes.length > 0) {
      const list = element("ul", "", entries.slice(this.#count));
      this.#list.append(
        element("li", "cr-story-boxes", [element("h3", "", words.look_closer), list]),
      );
    }
    this.#text.addEventListener("click", (event) => this.#follow(event));
    this.#languages = this.#languageList(writing.languages, language);
    this.#body = element("div", "cr-story-body", [
      this.#kicker,
      this.#title,
      this.#text,
      this.#sources,
      this.#notes,
      this.#list,
      this.#languages,
    ]);
    this.#body.tabIndex = 0; // scrolls with the keyboard where the words are longer than the panel
    this.#player = this.#iconButton("play", words.play, actions.play);
    this.#begin = this.#beginButtons();
    this.#steps = this.#stepButtons();
    this.box = withAttributes(
      element("section", "cr-story", [
        element("div", "cr-story-progress", this.#bar),
        this.#notice,
        this.#announced,
        this.#body,
        element("div", "cr-story-buttons", [this.#begin, this.#steps]),
      ]),
      { "aria-label": words.story },
    );
    this.box.hidden = scenes.length === 0; // nothing to walk through yet
    L.DomEvent.disableClickPropagation(this.box).disableScrollPropagation(this.box);
    this.#listenToSwipes();
  }

  /** `scene`: null before the walk begins; `place`: of the scene, from 0, boxes after all scenes;
   * `section`: its title. */
  show(scene: SceneRecord | null, place: number, section: string): void {
    this.box.dataset.kind = scene?.kind ?? "overview";
    this.box.dataset.scene = scene?.id ?? "";
    this.#begin.hidden = scene !== null;
    this.#steps.hidden = scene === null;
    const count = this.#count;
    const beside = place < count ? `${place + 1} / ${count}` : this.#words.look_closer;
    const where = `${section} · ${beside}`;
    this.#announced.textContent = scene ? `${where}: ${scene.title}` : "";
    if (!scene) return;
    this.#kicker.textContent = where;
    this.#title.textContent = scene.title;
    setMarkup(this.#text, rendered(scene.html));
    this.#sources.textContent = scene.sources ? `${this.#words.sources}: ${scene.sources}` : "";
    if (place < count) this.#bar.style.width = `${(100 * (place + 1)) / count}%`;
    this.#showNotes(scene);
    this.#entries.forEach((entry, index) => {
      if (index === place) entry.setAttribute("aria-current", "step");
      else entry.removeAttribute("aria-current");
    });
    this.#body.scrollTop = 0;
  }

  /** What it takes from the map: before the walk a strip above, then a side where it is as high
   * as the map, else the lower edge. */
  get room(): Room {
    const { offsetLeft, offsetTop, offsetWidth, offsetHeight, offsetParent } = this.box;
    if (this.box.dataset.kind === "overview") return { ...NO_ROOM, top: offsetTop + offsetHeight };
    const { clientWidth = 0, clientHeight = 0 } = offsetParent ?? {};
    const beside = offsetHeight >= clientHeight && offsetWidth < clientWidth;
    if (!beside) return { ...NO_ROOM, bottom: offsetHeight };
    const side = offsetLeft === 0 ? "left" : "right";
    return { ...NO_ROOM, [side]: offsetWidth };
  }

  /** On the projector the type grows to what a panel beside the map holds. */
  fitType(presenting: boolean): void {
    const { style } = this.box;
    const body = this.#body;
    style.removeProperty("--type");
    if (!presenting || this.room.bottom > 0) return;
    const fits = (size: number) => {
      style.setProperty("--type", String(size));
      return body.scrollHeight <= body.clientHeight;
    };
    style.setProperty("--type", String(largestThatFits(fits)));
  }

  say(text: string): void {
    this.#notice.textContent = text;
    this.#notice.hidden = !text;
  }

  #toggleLanguages(): void {
    this.#languages.hidden = !this.#languages.hidden;
    this.#languages.querySelector("button")?.focus(); // which brings it into view
  }

  toggleNotes(): void {
    this.#notes.hidden = !this.#notes.hidden;
  }

  showPlaying(on: boolean): void {
    this.#player.replaceChildren(icon(on ? "pause" : "play"));
    rename(this.#player, on ? this.#words.pause : this.#words.play);
  }

  #iconButton(name: IconName, words: string, action: () => void): HTMLButtonElement {
    return iconButton(`cr-button-${name}`, name, words, action);
  }

  #beginButtons(): HTMLElement {
    return element("div", "cr-story-begin", [
      button("cr-button-begin", this.#words.walk, this.#actions.begin),
      button("cr-button-present", this.#words.present, this.#actions.present),
    ]);
  }

  #stepButtons(): HTMLElement {
    const words = this.#words;
    const actions = this.#actions;
    const toggleList = () => {
      this.#list.hidden = !this.#list.hidden;
    };
    return element("div", "cr-story-steps", [
      this.#iconButton("previous", words.previous_scene, actions.previous),
      this.#iconButton("next", words.next_scene, actions.next),
      this.#iconButton("list", words.scenes, toggleList),
      this.#iconButton("notes", words.notes, () => this.toggleNotes()),
      this.#player,
      actions.share && this.#iconButton("share", words.share, actions.share),
      this.#iconButton("keys", words.keys, actions.keys),
      this.#languages.childElementCount > 1 &&
        this.#iconButton("languages", words.language, () => this.#toggleLanguages()),
      this.#iconButton("present", words.present, actions.present),
      this.#iconButton("leave", words.leave, actions.leave),
    ]);
  }

  /* For the projector, where the page's own switch is not to be seen. */
  #languageList(languages: Writing["languages"], own: string): HTMLElement {
    const buttons = languages.map(([code, name]) =>
      withAttributes(
        button("cr-button-language", name, () => this.#actions.speakIn(code)),
        { lang: code, ...(code === own ? { "aria-current": "true" } : {}) },
      ),
    );
    const list = element("nav", "cr-story-languages", buttons);
    list.hidden = true;
    return withAttributes(list, { "aria-label": this.#words.language });
  }

  #showNotes({ notes }: SceneRecord): void {
    const told = notes ? NOTES.map((kind) => [this.#words[`note_${kind}`], notes[kind]]) : [];
    const written = told.filter(([, text]) => text);
    this.#notes.replaceChildren(
      ...written.flatMap(([name, text]) => [element("dt", "", name), element("dd", "", text)]),
    );
  }

  #follow(event: MouseEvent): void {
    const link = event.target instanceof Element && event.target.closest(`a[href^="${MAP_LINK}"]`);
    if (!link) return;
    event.preventDefault();
    const asked = link.getAttribute("href")?.slice(MAP_LINK.length) ?? "";
    const [verb = "", values = ""] = asked.split("=");
    this.#actions.act(verb, values.split(",").filter(Boolean));
  }

  #listenToSwipes(): void {
    let from: Touch | null = null;
    const begin = ({ touches }: TouchEvent) => {
      from = touches[0] ?? null;
    };
    const end = ({ changedTouches }: TouchEvent) => {
      const to = changedTouches[0];
      const across = from && to ? to.clientX - from.clientX : 0;
      const down = from && to ? to.clientY - from.clientY : 0;
      from = null;
      if (Math.abs(across) < SWIPE || Math.abs(across) < 2 * Math.abs(down)) return;
      if (across < 0) this.#actions.next();
      else this.#actions.previous();
    };
    this.box.addEventListener("touchstart", begin, { passive: true });
    this.box.addEventListener("touchend", end, { passive: true });
  }
}
