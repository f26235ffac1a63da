/* The explorer's dock: the search above, and below it tabs, one panel at a time. On a narrow
   screen it is a drawer that opens over the map. */
(function () {
  "use strict";
  const crossroads = (window.crossroads = window.crossroads || {});

  class Dock {
    /* panels: [[name, box]]; a panel's title is words[`tab_${name}`] */
    constructor(words, search, panels) {
      this.words = words;
      this.tabs = new Map();
      this.list = crossroads.element("div", "cr-tabs");
      this.list.setAttribute("role", "tablist");
      this.list.setAttribute("aria-label", words.tools);
      const boxes = panels.map(([name, box]) => this.tab(name, box));
      this.drawer = crossroads.button("cr-drawer", words.tools, () => this.toggle());
      this.drawer.setAttribute("aria-expanded", "false");
      const panel = crossroads.element("div", "cr-dock-panels", [this.list, ...boxes]);
      const head = crossroads.element("div", "cr-dock-head", [search, this.drawer]);
      this.box = crossroads.element("aside", "cr-dock", [head, panel]);
      this.box.setAttribute("aria-label", words.tools);
      this.list.addEventListener("keydown", (event) => this.onKey(event));
      this.select(panels[0][0]);
    }

    tab(name, box) {
      const tab = crossroads.element("button", "cr-tab", this.words[`tab_${name}`]);
      Object.assign(tab, { type: "button", id: `cr-tab-${name}` });
      tab.setAttribute("role", "tab");
      tab.setAttribute("aria-controls", `cr-panel-${name}`);
      tab.addEventListener("click", () => this.select(name));
      const panel = crossroads.element("section", "cr-panel", box);
      panel.id = `cr-panel-${name}`;
      panel.tabIndex = 0; // scrolls with the keyboard
      panel.setAttribute("role", "tabpanel");
      panel.setAttribute("aria-labelledby", tab.id);
      this.tabs.set(name, { tab, panel });
      this.list.append(tab);
      return panel;
    }

    select(name) {
      this.current = name;
      for (const [one, { tab, panel }] of this.tabs) {
        const chosen = one === name;
        tab.setAttribute("aria-selected", String(chosen));
        tab.tabIndex = chosen ? 0 : -1;
        panel.hidden = !chosen;
      }
      this.opened?.(name);
    }

    onKey({ key }) {
      const names = [...this.tabs.keys()];
      const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
      if (!step) return;
      const next = names[(names.indexOf(this.current) + step + names.length) % names.length];
      this.select(next);
      this.tabs.get(next).tab.focus();
    }

    /* Shows a panel; the drawer opens only where the visitor asked for it. */
    open(name, drawer = true) {
      if (this.current !== name) this.select(name);
      if (drawer) this.slide(true);
    }

    shut() {
      this.slide(false);
    }

    toggle() {
      this.slide(!this.box.classList.contains("cr-open"));
    }

    slide(out) {
      this.box.classList.toggle("cr-open", out);
      this.drawer.setAttribute("aria-expanded", String(out));
    }
  }

  crossroads.Dock = Dock;
})();
