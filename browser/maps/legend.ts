/* The legend tells what is drawn now: one entry for each look of each visible layer. */

import L from "leaflet";
import type { Words } from "../contract/contract.ts";
import { element } from "../dom/elements.ts";
import type { MapLayer } from "./layer.ts";
import { swatch } from "./patterns.ts";

const NARROW = 560; // pixels of map width below which the legend starts closed

export class Legend extends L.Control {
  readonly box: HTMLDetailsElement;
  readonly #list = element("div", "cr-legend-entries");
  readonly #words = element("p");

  constructor(words: Words) {
    super({ position: "bottomleft" });
    this.#words.id = "cr-in-words";
    this.box = element("details", "cr-legend", [
      element("summary", "", words.legend),
      this.#list,
      element("details", "cr-legend-words", [element("summary", "", words.in_words), this.#words]),
    ]);
  }

  override onAdd(map: L.Map): HTMLElement {
    this.box.open = map.getSize().x >= NARROW;
    L.DomEvent.disableClickPropagation(this.box).disableScrollPropagation(this.box);
    return this.box;
  }

  /** text: what the map shows, in words. */
  say(text: string): void {
    this.#words.textContent = text;
  }

  draw(layers: Iterable<MapLayer>): void {
    const explained = [...layers].filter(({ categories }) => categories.length > 0);
    explained.sort((one, other) => one.spec.order - other.spec.order);
    this.#list.replaceChildren(...explained.map(groupOf));
    this.box.hidden = explained.length === 0;
  }
}

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
