/* A dialog that lists the keys of the page one is on. */

import L from "leaflet";
import type { Words } from "../contract/contract.ts";
import { button, element } from "../dom/elements.ts";

/** Keys, as they stand on a keyboard, and what they do. */
export type KeyRow = readonly [keys: string, does: string];

export class KeyHelp {
  readonly #words: Words;
  readonly #box: HTMLDialogElement;

  constructor(container: HTMLElement, words: Words) {
    this.#words = words;
    this.#box = element("dialog", "cr-share cr-keys");
    L.DomEvent.disableClickPropagation(this.#box).disableScrollPropagation(this.#box);
    container.append(this.#box);
  }

  /** Opens the list, or closes it. */
  toggle(rows: readonly KeyRow[]): void {
    if (this.#box.open) {
      this.#box.close();
      return;
    }
    const entries = rows.flatMap(([keys, does]) => [
      element("dt", "", element("kbd", "", keys)),
      element("dd", "", does),
    ]);
    const close = button("cr-button-close", this.#words.close, () => this.#box.close());
    this.#box.replaceChildren(
      element("h2", "", this.#words.keys),
      element("dl", "", entries),
      element("p", "", close),
    );
    this.#box.showModal();
  }
}
