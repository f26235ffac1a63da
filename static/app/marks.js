/* What a scene points at: features with emphasis, a callout, routes drawn in. */
(function () {
  "use strict";
  const crossroads = (window.crossroads = window.crossroads || {});
  const SECONDS_A_ROUTE = 0.9;
  const SECONDS_IN_ALL = 6;

  crossroads.calm = () => window.matchMedia("(prefers-reduced-motion: reduce)").matches;

  class Marks {
    constructor(map) {
      this.map = map;
      this.emphasised = [];
      this.wanted = { highlight: [], callout: null, draw: [] };
      map.on("moveend", () => this.turn());
    }

    set(scene) {
      this.clear();
      this.wanted = {
        highlight: scene.highlight || [],
        callout: scene.callout || null,
        draw: scene.draw || [],
      };
      this.refresh();
    }

    clear() {
      for (const element of this.emphasised) element.classList.remove("cr-emphasis");
      this.emphasised = [];
      this.callout?.remove();
      this.callout = null;
      this.drawn = new Set();
      this.wanted = { highlight: [], callout: null, draw: [] };
    }

    /* Marks what is there now; called again whenever a layer has been drawn. */
    refresh() {
      const { highlight, callout, draw } = this.wanted;
      for (const id of highlight) {
        for (const path of this.paths(id)) this.emphasise(path);
      }
      if (callout && !this.callout) this.point(callout);
      draw.forEach((id, order) => {
        if (this.drawn.has(id)) return;
        for (const path of this.paths(id)) this.drawIn(id, path, order);
      });
    }

    /* Paths of a feature in the layers that are shown and can be asked; the topmost layer's
       come last. The quiet basemap does not count: a lake may share its name with a town. */
    paths(id) {
      return [...this.map.crossroads.shown.values()]
        .filter((layer) => layer.spec.interactive)
        .flatMap((layer) => layer.pathsOf(id));
    }

    emphasise(path) {
      const element = path.getElement();
      if (!element || element.classList.contains("cr-emphasis")) return;
      element.classList.add("cr-emphasis");
      path.bringToFront();
      this.emphasised.push(element);
    }

    point({ at, text }) {
      const place = Array.isArray(at) ? L.latLng(at[1], at[0]) : this.placeOf(at);
      if (!place) return;
      this.callout = L.tooltip({
        permanent: true,
        direction: this.sideOf(place),
        className: "cr-callout",
        content: crossroads.element("span", "", text),
      })
        .setLatLng(place)
        .addTo(this.map);
    }

    /* Towards the middle of the free part of the map, so that no edge cuts the note. */
    sideOf(place) {
      const free = this.map.getSize().x - this.map.crossroads.camera.room.right;
      const share = this.map.latLngToContainerPoint(place).x / free;
      if (share < 0.25) return "right";
      return share > 0.7 ? "left" : "top";
    }

    turn() {
      if (!this.callout) return;
      this.callout.options.direction = this.sideOf(this.callout.getLatLng());
      this.callout.update();
    }

    placeOf(id) {
      const path = this.paths(id).at(-1);
      if (!path) return null;
      const { lat, lon } = crossroads.labelPoint(path.feature);
      return L.latLng(lat, lon);
    }

    drawIn(id, path, order) {
      const element = path.getElement();
      if (!element) return;
      this.drawn.add(id);
      this.emphasise(path);
      if (crossroads.calm()) return;
      const length = element.getTotalLength();
      const dash = `${length} ${length}`;
      const seconds = Math.min(SECONDS_A_ROUTE, SECONDS_IN_ALL / this.wanted.draw.length);
      element.animate(
        [
          { strokeDasharray: dash, strokeDashoffset: length },
          { strokeDasharray: dash, strokeDashoffset: 0 },
        ],
        {
          duration: seconds * 1000,
          delay: order * seconds * 1000,
          easing: "ease-in-out",
          fill: "backwards",
        },
      );
    }
  }

  crossroads.Marks = Marks;
})();
