/* The explorer's list of layers: groups of switches, and how strongly each area is drawn. */

import type { LayerGroup, Words } from "../contract/contract.ts";
import { element, rename, withAttributes } from "../dom/elements.ts";
import { filled } from "../format/format.ts";
import type { Layers, Switchable } from "../maps/layers.ts";
import { OPACITIES } from "../view/address.ts";
import type { ViewState } from "../view/view_state.ts";

const WITH_OPACITY = ["area", "image"];

interface Row {
  readonly row: HTMLLIElement;
  readonly input: HTMLInputElement;
  readonly range: HTMLInputElement | null;
}

/** What the visitor does with the list. */
export interface LayerActions {
  toggle(layer: string, on: boolean): void;
  /** In percent. */
  fade(layer: string, opacity: number): void;
}

export class LayerList {
  readonly box: HTMLElement;
  readonly #words: Words;
  readonly #actions: LayerActions;
  readonly #rows = new Map<string, Row>();

  constructor(groups: readonly LayerGroup[], layers: Layers, words: Words, actions: LayerActions) {
    this.#words = words;
    this.#actions = actions;
    const boxes = groups.map(({ title, layers: ids }, index) => {
      const rows = ids.map((id) => this.#row(layers.switchable(id)));
      const box = element("details", "cr-layer-group", [
        element("summary", "", title),
        element("ul", "", rows),
      ]);
      box.open = index === 0;
      return box;
    });
    this.box = element("div", "cr-layer-list", boxes);
  }

  #row({ id, title, kind }: Switchable): HTMLLIElement {
    const input = withAttributes(element("input"), { type: "checkbox" });
    input.addEventListener("change", () => this.#actions.toggle(id, input.checked));
    const range = kind !== null && WITH_OPACITY.includes(kind) ? this.#range(id, title) : null;
    const label = element("label", "", [input, element("span", "", title)]);
    const row = element("li", "", [label, range]);
    row.dataset.layer = id;
    this.#rows.set(id, { row, input, range });
    return row;
  }

  #range(id: string, title: string): HTMLInputElement {
    const [min, max] = OPACITIES;
    const attributes = { type: "range", min, max, step: 10, value: max };
    const range = withAttributes(element("input", "cr-opacity"), attributes);
    rename(range, filled(this.#words.opacity, { layer: title }));
    range.addEventListener("input", () => this.#actions.fade(id, Number(range.value)));
    return range;
  }

  /** Shows which layers are on. */
  show(layers: readonly string[]): void {
    for (const [id, { input, row }] of this.#rows) {
      input.checked = layers.includes(id);
      row.classList.toggle("cr-on", input.checked);
    }
  }

  /** Shows how strongly the layers are drawn. */
  showOpacity(opacity: ViewState["opacity"]): void {
    for (const [id, { range }] of this.#rows) {
      if (range) range.value = String(opacity[id] ?? OPACITIES[1]);
    }
  }
}
