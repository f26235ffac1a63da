/* Sets up one map: panes, camera, names, legend, card, and the words for those who can't see it.
   `data-state` on the map's element says "loading", "ready" or "failed". */
(function () {
  "use strict";
  const crossroads = (window.crossroads = window.crossroads || {});
  const PANES = {
    "cr-land": 200,
    "cr-relief": 210,
    "cr-water": 220,
    "cr-grid": 230,
    "cr-areas": 300,
    "cr-borders": 350,
    "cr-contested": 360,
    "cr-lines": 400,
    "cr-points": 450,
    "cr-labels": 620,
  };

  const LEGEND_MARGIN = 18; // pixels
  const MOST_ZOOM_GIVEN = 0.5; // zoom levels that the legend may cost

  class Atlas {
    constructor(map, options) {
      this.map = map;
      this.options = options;
      this.words = options.words;
      this.shown = new Map();
      this.loading = new Set();
      for (const [name, z] of Object.entries(PANES)) map.createPane(name).style.zIndex = z;
      this.labels = new crossroads.Labels(map);
      this.legend = new crossroads.Legend(this.words).addTo(map);
      this.card = new crossroads.Card(this.words).addTo(map);
    }

    show(layer) {
      this.shown.set(layer.spec.id, layer);
      this.loading.add(layer.spec.id);
      this.legend.set(layer.spec);
      this.state("loading");
    }

    drawn(layer) {
      crossroads.patternsIn(this.map);
      if (layer.names) this.labels.set(layer.spec.id, layer.names);
      this.settle(layer);
    }

    failed(layer, error) {
      console.error(error);
      this.broken = true;
      this.settle(layer);
    }

    hide(layer) {
      const { id } = layer.spec;
      this.shown.delete(id);
      this.labels.remove(id);
      this.legend.remove(id);
      this.settle(layer);
    }

    settle(layer) {
      this.loading.delete(layer.spec.id);
      if (this.loading.size > 0) return;
      document.fonts.ready.then(() => {
        this.labels.place();
        if (this.loading.size === 0) this.state(this.broken ? "failed" : "ready");
      });
    }

    state(name) {
      this.map.getContainer().dataset.state = name;
    }

    hint(layer, feature) {
      const name = crossroads.nameOf(feature.properties, layer.spec.lang);
      const told = this.told(feature.properties.id);
      return told.length > 0 ? `${name}: ${told.map(([, text]) => text).join("; ")}` : name;
    }

    /* What the visible tables say of a country: [[layer's title, text]]. */
    told(id) {
      return [...this.shown.values()]
        .filter((layer) => layer.spec.values && id in layer.spec.values)
        .map((layer) => [layer.spec.title, layer.spec.values[id][1]]);
    }

    pick(layer, feature, path) {
      const { spec } = layer;
      const properties = feature.properties;
      const rows = spec.card
        .filter((field) => valueOf(properties, field) !== undefined)
        .map((field) => {
          const value = crossroads.format(valueOf(properties, field), field.unit, this.words);
          const year = field.year && properties[field.year];
          return [field.title, year ? `${value} (${year})` : value];
        });
      this.card.open(
        {
          id: properties.id,
          title: crossroads.nameOf(properties, spec.lang),
          subtitle: spec.subtitle,
          rows: [...rows, ...this.told(properties.id)],
          note: properties[`note_${spec.lang}`] || properties.note_en,
          source: properties.sources || spec.source,
        },
        path,
      );
    }
  }

  /* A span of years stands in two properties, NAME_from and NAME_to (open where missing). */
  function valueOf(properties, field) {
    if (field.unit !== "years") return properties[field.property];
    const from = properties[`${field.property}_from`];
    return from === undefined ? undefined : [from, properties[`${field.property}_to`] ?? null];
  }

  crossroads.patternsIn = function (map) {
    for (const svg of map.getPane("cr-areas").querySelectorAll("svg")) crossroads.addPatterns(svg);
  };

  /* Space that keeps the bounds clear of the open legend: beside it or above it, whichever
     lets the map be larger; none where that would shrink the map too much. */
  function besideLegend(map, bounds) {
    const { box } = map.crossroads.legend;
    const size = map.getSize();
    const choices = [
      [box.offsetWidth + LEGEND_MARGIN, 0],
      [0, box.offsetHeight + LEGEND_MARGIN],
    ].filter(([left, bottom]) => left < size.x / 2 && bottom < size.y / 2);
    if (box.hidden || !box.open || choices.length === 0) return {};
    const zoom = (padding) => map.getBoundsZoom(bounds, false, L.point(padding));
    const [best] = choices.sort((one, other) => zoom(other) - zoom(one));
    if (zoom(best) < map.getBoundsZoom(bounds) - MOST_ZOOM_GIVEN) return {};
    return { paddingTopLeft: [best[0], 0], paddingBottomRight: [0, best[1]] };
  }

  /* The camera holds the declared bounds in view, through every change of the frame's and the
     legend's size, until the visitor touches the map. */
  function holdBounds(map, [west, south, east, north]) {
    const bounds = L.latLngBounds([south, west], [north, east]);
    const container = map.getContainer();
    let touched = false;
    for (const event of ["pointerdown", "wheel", "keydown"]) {
      container.addEventListener(event, () => (touched = true), { passive: true, capture: true });
    }
    const fit = () => {
      map.invalidateSize({ animate: false, pan: false });
      if (!touched) map.fitBounds(bounds, { animate: false, ...besideLegend(map, bounds) });
    };
    const observer = new ResizeObserver(fit);
    observer.observe(container);
    observer.observe(map.crossroads.legend.box);
  }

  crossroads.start = function (map, options) {
    crossroads.followTheme();
    const container = map.getContainer();
    container.style.height = "100vh"; // the page sets the frame's height
    container.style.width = "100%";
    container.setAttribute("role", "application");
    container.setAttribute("aria-label", options.title);
    document.documentElement.lang = options.lang;
    document.title = options.title;
    if (window.frameElement) window.frameElement.title = options.title;
    map.attributionControl.setPrefix("Leaflet");
    map.crossroads = new Atlas(map, options);
    holdBounds(map, options.bounds);
  };
})();
