/* The legend tells what is drawn now: one entry for each look of each visible layer. */
(function () {
  "use strict";
  const crossroads = (window.crossroads = window.crossroads || {});
  const NARROW = 560; // pixels of map width below which the legend starts closed

  crossroads.Legend = L.Control.extend({
    options: { position: "bottomleft" },

    initialize(words) {
      this.words = words;
      this.layers = new Map();
      this.list = crossroads.element("div", "cr-legend-entries");
      this.text = crossroads.element("p", "");
      this.text.id = "cr-in-words";
      this.box = crossroads.element("details", "cr-legend", [
        crossroads.element("summary", "", words.legend),
        this.list,
        crossroads.element("details", "cr-legend-words", [
          crossroads.element("summary", "", words.in_words),
          this.text,
        ]),
      ]);
    },

    onAdd(map) {
      this.box.open = map.getSize().x >= NARROW;
      L.DomEvent.disableClickPropagation(this.box).disableScrollPropagation(this.box);
      return this.box;
    },

    /* text: what the map shows, in words. */
    tell(text) {
      this.text.textContent = text;
    },

    set(spec) {
      this.layers.set(spec.id, spec);
      this.draw();
    },

    remove(id) {
      this.layers.delete(id);
      this.draw();
    },

    draw() {
      const specs = [...this.layers.values()].filter((spec) => spec.categories.length > 0);
      specs.sort((one, other) => one.order - other.order);
      this.list.replaceChildren(
        ...specs.map((spec) => {
          const rows = spec.categories.map((category) =>
            crossroads.element("li", "", [
              crossroads.swatch(spec.swatch, category.style),
              crossroads.element("span", "", category.title),
            ]),
          );
          const group = crossroads.element("section", "", [
            ...(spec.categories.length > 1 || spec.heading
              ? [crossroads.element("h3", "", spec.title)]
              : []),
            crossroads.element("ul", spec.categories[0].style.startsWith("steps") ? "cr-ramp" : "", rows),
          ]);
          group.dataset.layer = spec.id;
          return group;
        }),
      );
      this.box.hidden = specs.length === 0;
    },
  });
})();
