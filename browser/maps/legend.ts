/* The legend tells what is drawn now: one entry for each look of each visible layer. What the
   map is about stands first; what is on every map is folded. */

import L from "leaflet";
import type { Words } from "../contract/contract.ts";
import { element } from "../dom/elements.ts";
import { Signal } from "../view/signal.ts";
import type { MapLayer } from "./layer.ts";
import { swatch } from "./patterns.ts";

export class Legend extends L.Control {
  readonly box: HTMLDetailsElement;
  /** The visitor has opened it. */
  readonly openedByHand = new Signal<void>();
  readonly #list = element("div", "cr-legend-entries");
  readonly #always = element("div", "cr-legend-entries");
  readonly #folded: HTMLDetailsElement;
  readonly #words = element("p");
  #byHand = false;

  constructor(words: Words) {
    super({ position: "bottomleft" });
    this.#words.id = "cr-in-words";
    const title = element("summary", "cr-legend-title", words.legend);
    title.addEventListener("click", () => this.#taken());
    this.#folded = element("details", "cr-legend-always", [
      element("summary", "", words.legend_always),
      this.#always,
    ]);
    this.box = element("details", "cr-legend", [
      title,
      this.#list,
      this.#folded,
      element("details", "cr-legend-words", [element("summary", "", words.in_words), this.#words]),
    ]);
  }

  override onAdd(): HTMLElement {
    L.DomEvent.disableClickPropagation(this.box).disableScrollPropagation(this.box);
    return this.box;
  }

  /* The box turns once the click has been dealt with. */
  #taken(): void {
    this.#byHand = true;
    if (!this.box.open) this.box.addEventListener("toggle", () => this.openedByHand.send(), once);
  }

  /** Opens or closes it, as long as the visitor has not. */
  standOpen(open: boolean): void {
    if (!this.#byHand) this.box.open = open;
  }

  /** text: what the map shows, in words. */
  say(text: string): void {
    this.#words.textContent = text;
  }

  /** `folded`: ids of the layers that are no matter of this map. */
  draw(layers: Iterable<MapLayer>, folded: ReadonlySet<string>): void {
    const explained = [...layers].filter(({ categories }) => categories.length > 0);
    explained.sort((one, other) => one.spec.order - other.spec.order);
    const own = explained.filter(({ id }) => !folded.has(id));
    const rest = own.length > 0 ? explained.filter(({ id }) => folded.has(id)) : [];
    this.#list.replaceChildren(...(own.length > 0 ? own : explained).map(groupOf));
    this.#always.replaceChildren(...rest.map(groupOf));
    this.#folded.hidden = rest.length === 0;
    this.box.hidden = explained.length === 0;
  }
}

const once = { once: true } as const;

function groupOf({ spec, categories, dated }: MapLayer): HTMLElement {
  const rows = categories.map(({ style, title }) =>
    element("li", "", [swatch(spec.kind, style), element("span", "", title)]),
  );
  const named = categories.length > 1 || spec.heading || dated;
  const ramp = categories[0]?.style.startsWith("steps") ? "cr-ramp" : "";
  const group = element("section", "", [
    named && element("h3", "", spec.title),
    element("ul", ramp, rows),
  ]);
  group.dataset.layer = spec.id;
  return group;
}
