/* A field with a list of hits below it, for the keyboard as well as for the pointer: the
   pattern "combobox with listbox" of the ARIA Authoring Practices. */

import { element, statusLine, withAttributes } from "../dom/elements.ts";
import type { Lookup } from "./lookup.ts";
import type { Entry, Hit, Searcher } from "./matching.ts";

const HITS = 8;
let made = 0;

export interface SearchBoxParts {
  readonly lookup: Lookup;
  /** Said while the names are on their way. */
  readonly wait: string;
  readonly label: string;
  readonly placeholder: string;
  /** Word for each kind of entry. */
  readonly kinds: Readonly<Record<string, string>>;
  /** What is said where there is no hit for some words. */
  nothing(searcher: Searcher, words: string): string;
  find(searcher: Searcher, words: string, limit: number): readonly Hit[];
  /** Called with the hit that the visitor takes. */
  choose(hit: Entry): void;
}

export class SearchBox {
  readonly box: HTMLElement;
  readonly field: HTMLInputElement;
  readonly #parts: SearchBoxParts;
  readonly #id: string;
  readonly #list: HTMLUListElement;
  readonly #said = statusLine("cr-unseen");
  #hits: readonly Hit[] = [];
  #active = -1;
  #taken = ""; // name of the hit that was taken last; it needs no list when the field is come back to

  constructor(parts: SearchBoxParts) {
    this.#parts = parts;
    made += 1;
    this.#id = `cr-search-${made}`;
    this.field = withAttributes(element("input", "cr-search-field"), {
      type: "search",
      id: this.#id,
      placeholder: parts.placeholder,
      autocomplete: "off",
      spellcheck: "false",
      role: "combobox",
      "aria-expanded": "false",
      "aria-autocomplete": "list",
      "aria-controls": `${this.#id}-hits`,
    });
    this.#list = withAttributes(element("ul", "cr-hits"), {
      id: `${this.#id}-hits`,
      role: "listbox",
      "aria-label": parts.label,
    });
    this.#list.hidden = true;
    const name = element("label", "cr-search-label", parts.label);
    name.htmlFor = this.#id;
    this.box = element("div", "cr-search", [name, this.field, this.#list, this.#said]);
    this.field.addEventListener("input", () => this.#search());
    this.field.addEventListener("focus", () => {
      parts.lookup.begin();
      this.#resume();
    });
    this.field.addEventListener("keydown", (event) => this.#onKey(event));
    this.field.addEventListener("blur", () => this.#close());
  }

  #resume(): void {
    if (this.field.value !== this.#taken) this.#search();
  }

  #search(): void {
    const { lookup, wait } = this.#parts;
    if (lookup.searcher) {
      this.#show(lookup.searcher);
      return;
    }
    this.#say(this.field.value.trim() && wait);
    lookup.whenThere((searcher) => {
      if (document.activeElement === this.field) this.#show(searcher);
    });
  }

  #show(searcher: Searcher): void {
    const words = this.field.value.trim();
    this.#hits = words ? this.#parts.find(searcher, words, HITS) : [];
    const some = this.#hits.length > 0;
    this.#list.replaceChildren(...this.#hits.map((hit, index) => this.#option(hit, index)));
    this.#list.hidden = !some;
    this.field.setAttribute("aria-expanded", String(some));
    this.#say(words && !some ? this.#parts.nothing(searcher, words) : "");
    this.#activate(some ? 0 : -1);
  }

  #say(text: string): void {
    this.#said.textContent = text;
    this.#said.classList.toggle("cr-unseen", !text);
  }

  #option(hit: Hit, index: number): HTMLLIElement {
    const kind = [this.#parts.kinds[hit.kind], hit.detail].filter(Boolean).join(" · ");
    const option = withAttributes(
      element("li", "", [
        element("span", "cr-hit-name", hit.matched ? `${hit.name} (${hit.matched})` : hit.name),
        element("span", "cr-hit-kind", kind),
      ]),
      { id: `${this.#id}-${index}`, role: "option" },
    );
    option.addEventListener("pointerdown", (event) => event.preventDefault()); // keeps the focus
    option.addEventListener("click", () => this.#take(index));
    return option;
  }

  #activate(index: number): void {
    this.#active = index;
    const options = [...this.#list.children];
    options.forEach((option, at) => {
      option.setAttribute("aria-selected", String(at === index));
    });
    if (index < 0) this.field.removeAttribute("aria-activedescendant");
    else this.field.setAttribute("aria-activedescendant", `${this.#id}-${index}`);
    options[index]?.scrollIntoView({ block: "nearest" });
  }

  #onKey(event: KeyboardEvent): void {
    const { key } = event;
    const { length } = this.#hits;
    const { lookup } = this.#parts;
    if (key === "ArrowDown" && length > 0) this.#activate((this.#active + 1) % length);
    else if (key === "ArrowUp" && length > 0) this.#activate((this.#active - 1 + length) % length);
    else if (key === "Enter" && this.#active >= 0 && !this.#list.hidden) this.#take(this.#active);
    else if (key === "Enter" && !lookup.searcher) lookup.whenThere(() => this.#take(this.#active));
    else if (key === "Escape" && !this.#list.hidden) this.#close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #take(index: number): void {
    const hit = this.#hits[index];
    if (!hit) return;
    this.field.value = hit.name;
    this.#taken = hit.name;
    this.#close();
    this.#parts.choose(hit);
  }

  #close(): void {
    this.#list.hidden = true;
    this.#say("");
    this.field.setAttribute("aria-expanded", "false");
    this.#activate(-1);
  }
}
