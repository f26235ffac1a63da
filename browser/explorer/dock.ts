/* The explorer's dock: the search above, and below it tabs, one panel at a time. On a narrow
   screen it is a drawer that opens over the map. */

import type { Words } from "../contract/contract.ts";
import { button, element, withAttributes } from "../dom/elements.ts";
import { Signal } from "../view/signal.ts";

export type PanelName = "layers" | "years" | "measure" | "in_words" | "take_away";

interface Tab {
  readonly name: PanelName;
  readonly tab: HTMLButtonElement;
  readonly panel: HTMLElement;
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

export class Dock {
  readonly box: HTMLElement;
  /** Another panel is shown. */
  readonly opened = new Signal<PanelName>();
  /** The drawer has slid out over the map, or back. */
  readonly slid = new Signal<void>();
  readonly #tabs: readonly Tab[];
  readonly #drawer: HTMLButtonElement;
  #current: PanelName = "layers";

  constructor(
    words: Words,
    search: HTMLElement,
    panels: readonly (readonly [name: PanelName, box: HTMLElement])[],
  ) {
    this.#tabs = panels.map(([name, box]) => this.#tab(name, words[`tab_${name}`], box));
    const tabs = this.#tabs.map(({ tab }) => tab);
    const list = withAttributes(element("div", "cr-tabs", tabs), {
      role: "tablist",
      "aria-label": words.tools,
    });
    list.addEventListener("keydown", (event) => this.#onKey(event));
    this.#drawer = button("cr-drawer", words.tools, () => this.#toggle());
    this.#drawer.setAttribute("aria-expanded", "false");
    const boxes = this.#tabs.map(({ panel }) => panel);
    this.box = withAttributes(
      element("aside", "cr-dock", [
        element("div", "cr-dock-head", [search, this.#drawer]),
        element("div", "cr-dock-panels", [list, ...boxes]),
      ]),
      { "aria-label": words.tools },
    );
    this.#select(this.#current);
  }

  /** The panel that is shown. */
  get current(): PanelName {
    return this.#current;
  }

  #tab(name: PanelName, title: string, box: HTMLElement): Tab {
    const tab = withAttributes(element("button", "cr-tab", title), {
      type: "button",
      id: `cr-tab-${name}`,
      role: "tab",
      "aria-controls": `cr-panel-${name}`,
    });
    tab.addEventListener("click", () => this.#select(name));
    const panel = withAttributes(element("section", "cr-panel", box), {
      id: `cr-panel-${name}`,
      role: "tabpanel",
      "aria-labelledby": tab.id,
      tabindex: 0, // scrolls with the keyboard
    });
    return { name, tab, panel };
  }

  #select(name: PanelName): void {
    this.#current = name;
    for (const { name: one, tab, panel } of this.#tabs) {
      const chosen = one === name;
      tab.setAttribute("aria-selected", String(chosen));
      tab.tabIndex = chosen ? 0 : -1;
      panel.hidden = !chosen;
    }
    this.opened.send(name);
  }

  #onKey({ key }: KeyboardEvent): void {
    const step = STEPS[key];
    if (!step) return;
    const { length } = this.#tabs;
    const at = this.#tabs.findIndex(({ name }) => name === this.#current);
    const next = this.#tabs[(at + step + length) % length];
    if (!next) return;
    this.#select(next.name);
    next.tab.focus();
  }

  /** Shows a panel. `drawer`: whether the drawer opens, too, as where the visitor asked for it. */
  open(name: PanelName, drawer: boolean): void {
    if (this.#current !== name) this.#select(name);
    if (drawer) this.slide(true);
  }

  /** Slides the drawer out over the map, or back. */
  slide(out: boolean): void {
    this.box.classList.toggle("cr-open", out);
    this.#drawer.setAttribute("aria-expanded", String(out));
    this.slid.send();
  }

  /** Whether the drawer lies over the map; on a wide screen there is none. */
  get covers(): boolean {
    return this.box.classList.contains("cr-open") && this.#drawer.offsetParent !== null;
  }

  /** Slides the drawer back, as by its button. */
  withdraw(): void {
    this.slide(false);
    this.#drawer.focus();
  }

  #toggle(): void {
    this.slide(!this.box.classList.contains("cr-open"));
  }
}
