/* The card that a click opens: docked in a corner, so that it is never cut off and the map
   need not move to make room for it. */
(function () {
  "use strict";
  const crossroads = (window.crossroads = window.crossroads || {});

  crossroads.Card = L.Control.extend({
    options: { position: "topright" },

    initialize(words) {
      this.words = words;
    },

    onAdd(map) {
      this.box = crossroads.element("section", "cr-card");
      this.box.hidden = true;
      this.box.setAttribute("role", "region");
      this.box.setAttribute("aria-live", "polite");
      this.box.setAttribute("aria-label", this.words.details);
      L.DomEvent.disableClickPropagation(this.box).disableScrollPropagation(this.box);
      this.onKey = (event) => {
        if (event.key === "Escape" && !this.box.hidden) this.close();
      };
      document.addEventListener("keydown", this.onKey);
      map.on("click", this.close, this);
      return this.box;
    },

    onRemove(map) {
      document.removeEventListener("keydown", this.onKey);
      map.off("click", this.close, this);
    },

    /* card: {id, title, subtitle, rows: [[name, value]], note, source} */
    open(card, path) {
      this.mark(path);
      const close = crossroads.element("button", "cr-card-close", "×");
      close.type = "button";
      close.setAttribute("aria-label", this.words.close);
      close.addEventListener("click", () => this.close());
      const rows = card.rows.map(([name, value]) =>
        crossroads.element("div", "cr-card-row", [
          crossroads.element("dt", "", name),
          crossroads.element("dd", "", value),
        ]),
      );
      this.box.replaceChildren(
        close,
        crossroads.element("h2", "", card.title),
        ...[
          card.subtitle && crossroads.element("p", "cr-card-subtitle", card.subtitle),
          rows.length > 0 && crossroads.element("dl", "", rows),
          card.note && crossroads.element("p", "cr-card-note", card.note),
          card.source && crossroads.element("p", "cr-card-source", `${this.words.source}: ${card.source}`),
        ].filter(Boolean),
      );
      this.box.dataset.feature = card.id;
      this.box.hidden = false;
    },

    close() {
      if (this.box.hidden) return;
      this.mark(null);
      this.box.hidden = true;
      this._map.fire("crossroads:unpick");
      delete this.box.dataset.feature;
    },

    mark(path) {
      if (this.marked) this.marked.classList.remove("cr-picked");
      this.marked = path && path.getElement ? path.getElement() : null;
      if (this.marked) this.marked.classList.add("cr-picked");
    },
  });
})();
