/* The card that a click opens: docked in a corner, so that it is never cut off and the map
   need not move to make room for it. */
(function () {
  "use strict";
  const crossroads = (window.crossroads = window.crossroads || {});

  function rowsOf(rows) {
    return rows.map(([name, value]) =>
      crossroads.element("div", "cr-card-row", [
        crossroads.element("dt", "", name),
        crossroads.element("dd", "", value),
      ]),
    );
  }

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

    /* card: {id, title, subtitle, rows: [[name, value]], note, source, at}; at: [lon, lat] of
       what has a place, for the tools that begin there. */
    open(card, path) {
      this.mark(path);
      this.actions = card.at ? this._map.crossroads.cardActions?.(card) : null;
      this.list = crossroads.element("dl", "", rowsOf(card.rows));
      this.more = crossroads.element("div", "cr-card-more");
      const close = crossroads.element("button", "cr-card-close", "×");
      close.type = "button";
      close.setAttribute("aria-label", this.words.close);
      close.addEventListener("click", () => this.close());
      this.box.replaceChildren(
        close,
        crossroads.element("h2", "", card.title),
        ...[
          card.subtitle && crossroads.element("p", "cr-card-subtitle", card.subtitle),
          this.list,
          card.note && crossroads.element("p", "cr-card-note", card.note),
          this.more,
          card.source && crossroads.element("p", "cr-card-source", `${this.words.source}: ${[...new Set(card.source.split("; "))].join("; ")}`),
          this.actions && crossroads.element("p", "cr-card-actions", this.actions),
        ].filter(Boolean),
      );
      this.box.dataset.feature = card.id;
      this.box.hidden = false;
    },

    /* Adds to the open card. flag: address of a picture; parts: elements below the note. */
    add({ flag, rows, parts }) {
      this.list.append(...rowsOf(rows));
      this.more.replaceChildren(...parts);
      if (flag) {
        const image = crossroads.element("img", "cr-card-flag");
        Object.assign(image, { src: flag, alt: "" });
        this.box.querySelector("h2").prepend(image);
      }
    },

    close() {
      if (this.box.hidden) return;
      this.mark(null);
      this.box.hidden = true;
      this._map.fire("crossroads:unpick");
      delete this.box.dataset.feature;
    },

    mark(path) {
      this.marked?.getElement()?.classList.remove("cr-picked");
      this.marked = path;
      if (!path) return;
      if (path.getElement()) path.getElement().classList.add("cr-picked");
      // A point whose name is for closer views comes with the flight.
      else path.once("add", () => this.marked === path && this.mark(path));
    },
  });
})();
