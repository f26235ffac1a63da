/* The card that a click opens: docked in a corner, so that it is never cut off and the map need
   not move to make room for it. */

import L from "leaflet";
import type { Words } from "../contract/contract.ts";
import { element, withAttributes } from "../dom/elements.ts";
import type { Point } from "../view/view_state.ts";

export type Row = readonly [name: string, value: string];

export interface CardContent {
  readonly id: string;
  readonly title: string;
  readonly subtitle?: string | undefined;
  readonly rows: readonly Row[];
  readonly note?: string | undefined;
  /** Sources in words, joined by "; ". */
  readonly source?: string | undefined;
  /** Of what has a place: where tools begin that are asked for on the card. */
  readonly at?: Point | undefined;
}

/** What is added to an open card. */
export interface CardExtras {
  /** Address of a picture. */
  readonly flag?: string | undefined;
  readonly rows: readonly Row[];
  /** Below the note. */
  readonly parts: readonly Element[];
}

const rowsOf = (rows: readonly Row[]): HTMLElement[] =>
  rows.map(([name, value]) =>
    element("div", "cr-card-row", [element("dt", "", name), element("dd", "", value)]),
  );

export class Card extends L.Control {
  readonly box: HTMLElement;
  readonly #words: Words;
  readonly #close: () => void;
  #rows = element("dl");
  #more = element("div");
  #came: HTMLElement | null = null; // whence the focus has come

  /** `close` is called when the visitor closes the card. */
  constructor(words: Words, close: () => void) {
    super({ position: "topright" });
    this.#words = words;
    this.#close = close;
    this.box = withAttributes(element("section", "cr-card"), {
      role: "region",
      "aria-live": "polite",
      "aria-label": words.details,
    });
    this.box.tabIndex = -1; // takes the focus where the search has opened it
    this.box.hidden = true;
  }

  override onAdd(): HTMLElement {
    L.DomEvent.disableClickPropagation(this.box).disableScrollPropagation(this.box);
    return this.box;
  }

  get isOpen(): boolean {
    return !this.box.hidden;
  }

  /** actions: buttons below everything else. */
  show(content: CardContent, actions: readonly Element[]): void {
    const focused = this.isOpen && this.box.contains(document.activeElement);
    const close = withAttributes(element("button", "cr-card-close", "×"), {
      type: "button",
      "aria-label": this.#words.close,
    });
    close.addEventListener("click", this.#close);
    this.#rows = element("dl", "", rowsOf(content.rows));
    this.#more = element("div", "cr-card-more");
    const sources = [...new Set((content.source ?? "").split("; "))].join("; ");
    this.box.replaceChildren(
      ...[
        close,
        element("h2", "", content.title),
        content.subtitle && element("p", "cr-card-subtitle", content.subtitle),
        this.#rows,
        content.note && element("p", "cr-card-note", content.note),
        this.#more,
        sources && element("p", "cr-card-source", `${this.#words.source}: ${sources}`),
        actions.length > 0 && element("p", "cr-card-actions", actions),
      ].filter((part) => part instanceof Element),
    );
    this.box.dataset.feature = content.id;
    this.box.hidden = false;
    if (focused) close.focus({ preventScroll: true });
  }

  add({ flag, rows, parts }: CardExtras): void {
    this.#rows.append(...rowsOf(rows));
    this.#more.replaceChildren(...parts);
    if (!flag) return;
    const image = withAttributes(element("img", "cr-card-flag"), { src: flag, alt: "" });
    image.addEventListener("error", () => image.remove());
    this.box.querySelector("h2")?.prepend(image);
  }

  /** Takes the focus until it is closed. */
  focus(): void {
    const { activeElement } = document;
    if (activeElement instanceof HTMLElement && !this.box.contains(activeElement)) {
      this.#came = activeElement;
    }
    this.box.focus();
  }

  hide(): void {
    const focused = this.box.contains(document.activeElement);
    this.box.hidden = true;
    if (focused) this.#came?.focus({ preventScroll: true });
    this.#came = null;
    delete this.box.dataset.feature;
  }
}
