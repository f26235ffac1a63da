/* Sets up one map: panes, camera, names, legend, card, and the words for those who can't see it.
   `data-state` on the map's element says "loading", "ready" or "failed". */
(function () {
  "use strict";
  const crossroads = (window.crossroads = window.crossroads || {});
  const PANES = {
    "cr-land": 200,
    "cr-relief": 210,
    "cr-grid": 230,
    "cr-areas": 300,
    "cr-water": 310, // a country's colour covers no lake
    "cr-borders": 350,
    "cr-contested": 360,
    "cr-lines": 400,
    "cr-points": 450,
    "cr-labels": 620,
  };

  const ZOOMS = [1, 9];

  class Atlas {
    constructor(map, options) {
      this.map = map;
      this.options = options;
      this.words = crossroads.catalogue.words;
      this.shown = new Map();
      this.day = null; // of the memberships, where it is not today: YYYYMMDD
      this.loading = new Set(options.explorer ? ["explorer"] : []); // what is not there yet
      for (const [name, z] of Object.entries(PANES)) map.createPane(name).style.zIndex = z;
      this.labels = new crossroads.Labels(map);
      this.legend = new crossroads.Legend(this.words).addTo(map);
      this.card = new crossroads.Card(this.words).addTo(map);
      this.camera = new crossroads.Camera(map, this.legend, options.bounds);
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
      this.map.fire("crossroads:drawn", { layer });
      this.settle(layer.spec.id);
    }

    /* A drawn layer has got another look. */
    changed(layer) {
      this.legend.set(layer.spec);
    }

    /* Says anew in words what is shown; who else shows the words listens. */
    tell() {
      const text = crossroads.inWords(this.map);
      this.legend.tell(text);
      this.map.fire("crossroads:told", { text });
    }

    /* id: of a layer, or of another part of the map, that could not be had. */
    failed(id, error) {
      console.error(error);
      this.broken = true;
      this.settle(id);
    }

    hide(layer) {
      const { id } = layer.spec;
      this.shown.delete(id);
      this.labels.remove(id);
      this.legend.remove(id);
      this.settle(layer.spec.id);
    }

    settle(id) {
      this.loading.delete(id);
      if (this.loading.size > 0) return;
      document.fonts.ready.then(() => {
        this.labels.place();
        if (this.loading.size > 0) return;
        this.tell();
        this.map.fire("crossroads:ready");
        this.state(this.broken ? "failed" : "ready");
      });
    }

    state(name) {
      this.map.getContainer().dataset.state = name;
    }

    hint(layer, feature) {
      const name = crossroads.nameOf(feature.properties, layer.spec.lang);
      const told = this.told(feature.properties.id);
      const texts = told.map(([title, text]) => (told.length > 1 ? `${title}: ${text}` : text));
      return told.length > 0 ? `${name}: ${texts.join("; ")}` : name;
    }

    /* What the visible tables say of a country: [[layer's title, text]]. */
    told(id) {
      return [...this.shown.values()]
        .filter((layer) => layer.spec.values && id in layer.spec.values)
        .map((layer) => [layer.spec.title, this.tells(layer.spec, id)]);
    }

    tells(spec, id) {
      const [category, text] = spec.values[id];
      if (!text.since) return text;
      const day = crossroads.formatDay(text.since, spec.lang);
      return `${spec.categories[category].title} ${this.words.since} ${day}`;
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
          at: placeOf(feature, path),
        },
        path,
      );
      this.map.fire("crossroads:pick", { id: properties.id });
      this.enrich(`${spec.geo}:${properties.id}`);
    }

    /* Adds what the dossier of a feature tells to its card, which is open already. */
    async enrich(key) {
      const { card } = this;
      const { list } = card; // another card has another one
      try {
        const [dossier, { memberships }] = await Promise.all([crossroads.dossier(key), crossroads.reference()]);
        if (card.list === list && dossier) card.add(crossroads.dossierParts(this, key, dossier, memberships));
      } catch (error) {
        console.warn(error); // the card says what it says without it
      }
    }

    /* Layer and path of a feature that is drawn; the topmost where several have it. */
    find(id) {
      const layers = [...this.shown.values()].reverse();
      const layer = layers.find((one) => one.spec.interactive && one.pathsOf(id).length > 0);
      return layer ? { layer, path: layer.pathsOf(id)[0] } : null;
    }

    /* Opens a feature's card once its layer is drawn; `lost` is called where there is none. */
    pickById(id, lost) {
      const found = this.find(id);
      if (found) this.pick(found.layer, found.path.feature, found.path);
      else if (this.loading.size > 0) this.map.once("crossroads:ready", () => this.pickById(id, lost));
      else lost();
    }
  }

  /* Where a tool begins that is asked for on a card: [lon, lat]. */
  function placeOf(feature, path) {
    const { lat, lon } = crossroads.labelPoint(feature);
    return path ? [lon, lat] : null;
  }

  /* A span of years stands in two properties, NAME_from and NAME_to (open where missing). */
  function valueOf(properties, field) {
    if (field.unit !== "years") return properties[field.property];
    const from = properties[`${field.property}_from`];
    return from === undefined ? undefined : [from, properties[`${field.property}_to`] ?? null];
  }

  /* The full-screen button. The explorer's panels come along: there the whole frame fills the
     screen, and its end by the Escape key must be told to the library, which looks at maps only. */
  function fullScreenButton(map, { fullscreen: title, fullscreen_exit: titleCancel }, whole) {
    const fullscreenElement = whole ? document.documentElement : false;
    const button = L.control.fullscreen({ position: "topleft", title, titleCancel, fullscreenElement });
    button.addTo(map);
    map.on("enterFullscreen exitFullscreen", () => crossroads.rename(button.link, button.link.title));
    if (!whole) return;
    document.addEventListener("fullscreenchange", () => {
      if (document.fullscreenElement || !map._isFullscreen) return;
      map.fire("exitFullscreen");
      map._isFullscreen = false;
    });
  }

  crossroads.patternsIn = function (map) {
    for (const svg of map.getPane("cr-areas").querySelectorAll("svg")) crossroads.addPatterns(svg);
  };

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
    container.setAttribute("aria-describedby", "cr-in-words");
    map.setMinZoom(ZOOMS[0]).setMaxZoom(ZOOMS[1]); // folium hands them to tiles alone
    map.attributionControl.setPrefix("Leaflet");
    map.crossroads = new Atlas(map, options);
    fullScreenButton(map, map.crossroads.words, options.explorer);
    map.on("zoomstart", () => container.classList.add("cr-zooming"));
    map.on("moveend", () => container.classList.remove("cr-zooming"));
    if (options.story) crossroads.tell(map, options.story);
    else crossroads.Presenter.leave();
  };
})();
