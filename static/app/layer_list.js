/* The explorer's list of layers: groups of switches, and how strongly each area is drawn. */
(function () {
  "use strict";
  const crossroads = (window.crossroads = window.crossroads || {});

  class LayerList {
    /* groups: [{title, layers}]; toggle(id, on) is called when the visitor switches. */
    constructor(groups, words, toggle) {
      this.words = words;
      this.toggle = toggle;
      this.switches = new Map();
      this.box = crossroads.element(
        "div",
        "cr-layer-list",
        groups.map((group, index) => this.group(group, index === 0)),
      );
    }

    group({ title, layers }, open) {
      const rows = layers.map((id) => this.row(crossroads.registry.get(id)));
      const box = crossroads.element("details", "cr-layer-group", [
        crossroads.element("summary", "", title),
        crossroads.element("ul", "", rows),
      ]);
      box.open = open;
      return box;
    }

    row(layer) {
      const { id, title, kind } = layer.spec;
      const input = crossroads.element("input");
      input.type = "checkbox";
      input.addEventListener("change", () => this.toggle(id, input.checked));
      const label = crossroads.element("label", "", [input, crossroads.element("span", "", title)]);
      const row = crossroads.element("li", "", label);
      row.dataset.layer = id;
      this.switches.set(id, { input, row });
      if (kind === "area" || kind === "image") row.append(this.opacity(layer));
      return row;
    }

    opacity(layer) {
      const range = crossroads.element("input", "cr-opacity");
      Object.assign(range, { type: "range", min: 20, max: 100, step: 10, value: 100 });
      range.setAttribute("aria-label", this.words.opacity.replace("{layer}", layer.spec.title));
      range.title = range.getAttribute("aria-label");
      range.addEventListener("input", () => layer.fade(Number(range.value) / 100));
      return range;
    }

    /* Shows which layers are on, and opens the groups that hold one. */
    set(shown) {
      for (const [id, { input, row }] of this.switches) {
        input.checked = shown.includes(id);
        row.classList.toggle("cr-on", input.checked);
      }
    }
  }

  crossroads.LayerList = LayerList;
})();
