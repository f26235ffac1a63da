/* Names on the map. Every visible layer offers its names; the most important ones are placed
   first, and a name that finds no free place at this zoom is left out, so no two overlap. */
(function () {
  "use strict";
  const crossroads = (window.crossroads = window.crossroads || {});
  const GAP = 3; // pixels kept free around each name
  const ZOOM_OF_RANK_2 = 3.5;
  const CLASS_ORDER = { country: 0, route: 1, city: 2, place: 2, water: 4, relief: 5 };

  /* Where a name may stand relative to its point: shifts in units of its own width and height. */
  const AROUND_A_POINT = [
    { x: 0, y: -0.5, dx: 7, dy: 0 },
    { x: -1, y: -0.5, dx: -7, dy: 0 },
    { x: -0.5, y: -1, dx: 0, dy: -7 },
    { x: -0.5, y: 0, dx: 0, dy: 7 },
  ];
  const ON_THE_SPOT = [{ x: -0.5, y: -0.5, dx: 0, dy: 0 }];

  function overlaps(one, other) {
    return (
      one.left < other.right + GAP &&
      one.right + GAP > other.left &&
      one.top < other.bottom + GAP &&
      one.bottom + GAP > other.top
    );
  }

  function dotBox({ at }) {
    return { left: at.x - 3, top: at.y - 3, right: at.x + 3, bottom: at.y + 3 };
  }

  function importance(one, other) {
    return (
      one.rank - other.rank ||
      CLASS_ORDER[one.style] - CLASS_ORDER[other.style] ||
      other.weight - one.weight ||
      (one.name < other.name ? -1 : 1)
    );
  }

  /* Zoom from which a name of this rank may appear: 1 always, 6 only close by. */
  crossroads.zoomOfRank = (rank) => (rank <= 1 ? 0 : ZOOM_OF_RANK_2 + rank - 2);

  class Labels {
    constructor(map) {
      this.map = map;
      this.pane = map.createPane("cr-labels");
      this.pane.setAttribute("aria-hidden", "true"); // the table below the map says the same
      this.layers = new Map();
      this.sizes = new Map();
      map.on("moveend zoomend resize", () => this.schedule());
      document.fonts.addEventListener("loadingdone", () => {
        this.sizes.clear();
        this.schedule();
      });
    }

    /* names: [{name, lat, lon, rank, style, kind: "point" | "spot", weight}] */
    set(layerId, names) {
      this.layers.set(layerId, names);
      this.schedule();
    }

    remove(layerId) {
      if (this.layers.delete(layerId)) this.schedule();
    }

    schedule() {
      if (this.waiting) return;
      this.waiting = requestAnimationFrame(() => {
        this.waiting = null;
        this.place();
      });
    }

    size(label) {
      const key = `${label.style} ${label.tone || ""} ${label.name}`;
      if (!this.sizes.has(key)) {
        const probe = this.make(label);
        this.pane.append(probe);
        this.sizes.set(key, { width: probe.offsetWidth, height: probe.offsetHeight });
        probe.remove();
      }
      return this.sizes.get(key);
    }

    make(label) {
      const tone = label.tone ? ` cr-label-${label.tone}` : "";
      const made = crossroads.element("span", `cr-label cr-label-${label.style}${tone}`);
      made.textContent = label.name;
      made.lang = label.lang || "";
      return made;
    }

    place() {
      const zoom = this.map.getZoom();
      const view = this.map.getSize();
      const visible = [];
      const seen = new Set();
      for (const names of this.layers.values()) {
        for (const label of names) {
          if (zoom < crossroads.zoomOfRank(label.rank)) continue;
          const at = this.map.latLngToContainerPoint([label.lat, label.lon]);
          if (at.x < 0 || at.y < 0 || at.x > view.x || at.y > view.y) continue;
          const key = `${label.name}@${Math.round(at.x / 8)},${Math.round(at.y / 8)}`;
          if (seen.has(key)) continue; // two layers may name the same town
          seen.add(key);
          visible.push({ ...label, at });
        }
      }
      visible.sort(importance);
      const taken = [];
      const dots = visible.filter((label) => label.kind === "point").map(dotBox);
      const shown = document.createDocumentFragment();
      const origin = this.map.containerPointToLayerPoint([0, 0]);
      for (const label of visible) {
        const box = this.free(label, taken, dots, view);
        if (!box) continue;
        taken.push(box);
        const made = this.make(label);
        L.DomUtil.setPosition(made, origin.add([box.left, box.top]).round());
        shown.append(made);
      }
      this.pane.replaceChildren(shown);
      this.map.fire("crossroads:labels");
    }

    /* The first place that touches no name and no dot, else the first that touches no name. */
    free(label, taken, dots, view) {
      const { width, height } = this.size(label);
      const spots = label.kind === "point" ? AROUND_A_POINT : ON_THE_SPOT;
      const boxes = spots
        .map((spot) => {
          const left = label.at.x + spot.x * width + spot.dx;
          const top = label.at.y + spot.y * height + spot.dy;
          return { left, top, right: left + width, bottom: top + height };
        })
        .filter((box) => box.left >= 0 && box.top >= 0 && box.right <= view.x && box.bottom <= view.y)
        .filter((box) => !taken.some((other) => overlaps(box, other)));
      return boxes.find((box) => !dots.some((dot) => overlaps(box, dot))) ?? boxes[0] ?? null;
    }
  }

  crossroads.Labels = Labels;
})();
