/* What could not be had, told in a line below the map, with a button that asks for just that
   again. The line lies over nothing: the map ends where it begins. */

import type { FaultWords } from "../contract/contract.ts";
import { button, element, statusLine } from "../dom/elements.ts";
import { filled } from "../format/format.ts";

interface Fault {
  /** What the visitor calls it; null for the whole map. */
  readonly name: string | null;
  readonly retry: () => void;
}

export class Faults {
  readonly #container: HTMLElement;
  readonly #words: FaultWords;
  readonly #box = element("section", "cr-faults");
  readonly #line = statusLine("");
  readonly #again: HTMLButtonElement;
  readonly #faults = new Map<string, Fault>();
  readonly #tried = new Set<string>(); // asked for again, and not answered yet

  /** `container`: the map's element, after which the line stands. */
  constructor(container: HTMLElement, words: FaultWords) {
    this.#container = container;
    this.#words = words;
    this.#again = button("cr-button-again", words.again, () => this.#retry());
    this.#box.append(this.#line, this.#again);
    container.after(this.#box);
    new ResizeObserver(() => this.#tellHeight()).observe(this.#box);
    window.addEventListener("online", () => this.#retry());
    this.#show();
  }

  /** Whether anything is missing. */
  get any(): boolean {
    return this.#faults.size > 0;
  }

  /** A part could not be had. `retry` asks for it again and ends in `add` or `settle`. */
  add(part: string, name: string | null, retry: () => void): void {
    this.#faults.set(part, { name, retry });
    this.#tried.delete(part);
    this.#show();
  }

  /** A part is there, or wanted no more. */
  settle(part: string): void {
    this.#tried.delete(part);
    if (!this.#faults.delete(part)) return;
    if (!this.any && document.activeElement === this.#again) {
      this.#container.focus({ preventScroll: true });
    }
    this.#show();
  }

  #retry(): void {
    const wanted = [...this.#faults].filter(([part]) => !this.#tried.has(part));
    for (const [part] of wanted) this.#tried.add(part);
    this.#show();
    for (const [, { retry }] of wanted) retry();
  }

  #show(): void {
    this.#box.classList.toggle("cr-any", this.any);
    this.#again.hidden = !this.any;
    const text = this.any && (this.#tried.size > 0 ? this.#words.trying : this.#told);
    this.#line.textContent = text || "";
  }

  get #told(): string {
    const names = [...this.#faults.values()].map(({ name }) => name);
    if (names.includes(null)) return this.#words.map;
    return filled(this.#words.parts, { names: [...new Set(names)].join(", ") });
  }

  #tellHeight(): void {
    const { style } = document.documentElement;
    style.setProperty("--fault-line", `${this.#box.offsetHeight}px`);
  }
}
