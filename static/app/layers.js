/* The layers of a map. Each is declared by a small record (`spec`) that the server writes;
   the shapes come by URL when the layer is first shown. Looks are CSS classes, so light and
   dark need no redrawing. */
(function () {
  "use strict";
  const crossroads = (window.crossroads = window.crossroads || {});
  const PANES = { area: "cr-areas", line: "cr-lines", point: "cr-points", bubble: "cr-points" };
  const BUBBLE_RADIUS = 9; // pixels for a share of 1; the area grows with the share
  const NARROW = 560; // pixels of map width on which points are drawn smaller
  const HIT_WIDTH = 14; // pixels of an unseen line that makes thin lines easy to hit

  // Leaflet listens for the focus of whatever has a tooltip, and by that makes a Tab stop of
  // every shape. The search, the tables and the words are the keyboard's way instead.
  L.Path.include({ _addFocusListeners() {} });

  const Layer = L.LayerGroup.extend({
    initialize(spec) {
      L.LayerGroup.prototype.initialize.call(this);
      this.spec = spec;
      this.paths = new Map(); // by feature id
      this.opacity = 1;
      if (spec.values) spec.values = { ...spec.values };
      for (const [category, rows] of Object.entries(spec.since || {})) {
        for (const row of rows.split(" ")) {
          spec.values[row.slice(0, 2)] = [Number(category), { since: row.slice(2) }];
        }
      }
    },

    /* Paths of a feature of this layer; empty where it is not drawn (yet). */
    pathsOf(id) {
      return this.paths.has(id) ? [this.paths.get(id)] : [];
    },

    getAttribution() {
      return this.spec.credit;
    },

    onAdd(map) {
      L.LayerGroup.prototype.onAdd.call(this, map);
      map.crossroads.show(this);
      this.thin();
      if (this.spec.sparse) map.on("zoomend", this.thin, this);
      const drawn = this.ready ? Promise.resolve() : this.fill(map);
      this.ready = true;
      drawn
        .then(() => {
          this.fade(this.opacity);
          if (map.hasLayer(this)) map.crossroads.drawn(this);
        })
        .catch((error) => map.crossroads.failed(this.spec.id, error));
    },

    onRemove(map) {
      L.LayerGroup.prototype.onRemove.call(this, map);
      map.off("zoomend", this.thin, this);
      map.crossroads.hide(this);
    },

    /* Takes out the points whose names are for closer views. */
    thin() {
      if (!this.points) return;
      const zoom = this._map.getZoom();
      this.points.forEach(({ path, rank }) => {
        if (zoom >= crossroads.zoomOfRank(rank)) this.addLayer(path);
        else this.removeLayer(path);
      });
    },

    /* Draws the layer once; gives a promise. */
    fill(map) {
      const { spec } = this;
      if (spec.kind === "image") {
        const [west, south, east, north] = spec.bounds;
        const bounds = [[south, west], [north, east]];
        const image = L.imageOverlay(spec.url, bounds, { pane: spec.pane, className: "cr-image", alt: "" });
        this.image = image;
        const loaded = new Promise((resolve, reject) => {
          image.on("load", resolve).on("error", () => reject(new Error(spec.url)));
        });
        this.addLayer(image);
        return loaded;
      }
      return crossroads.load(spec.url).then((collection) => {
        const features = collection.features.filter((feature) => this.draws(feature));
        if (spec.sparse) {
          this.points = this.shapes(map, features)
            .getLayers()
            .map((path) => ({ path, rank: path.feature.properties[spec.label.rank] }));
          if (map.hasLayer(this)) this.thin();
        } else if (spec.kind !== "label") {
          this.addLayer(this.shapes(map, features));
        }
        this.names = spec.label ? features.map((feature) => this.nameOf(feature)).filter(Boolean) : [];
      });
    },

    draws(feature) {
      const { spec } = this;
      const id = feature.properties.id;
      if (spec.only && !spec.only.includes(id)) return false;
      if (spec.ever) return spec.ever.has(id); // on another day it may have a colour
      return !spec.values || id in spec.values;
    },

    /* Gives what is drawn its look anew, after the spec has changed. */
    recolour() {
      for (const path of this.paths.values()) {
        const before = path.options.className;
        const after = this.classOf(path.feature);
        if (before === after) continue;
        path.options.className = after;
        path.getElement()?.classList.remove(...before.split(" "));
        path.getElement()?.classList.add(...after.split(" "));
      }
      this._map?.crossroads.changed(this);
    },

    /* opacity: from 0 to 1, of the whole layer. */
    fade(opacity) {
      this.opacity = opacity;
      for (const path of this.paths.values()) {
        const element = path.getElement();
        if (element) element.style.opacity = opacity === 1 ? "" : opacity;
      }
      this.image?.setOpacity(opacity);
    },

    classOf(feature) {
      const kind = this.spec.kind === "bubble" ? "point" : this.spec.kind;
      const home = this.spec.hover && feature.properties.id === this.spec.home ? " cr-home" : "";
      return `cr-${kind} cr-${this.styleOf(feature)}${home}`;
    },

    styleOf(feature) {
      const { spec } = this;
      if (spec.values) {
        const told = spec.values[feature.properties.id];
        return told ? spec.categories[told[0]].style : "absent";
      }
      if (!spec.by) return spec.style;
      const index = spec.keys.indexOf(String(feature.properties[spec.by]));
      return spec.categories[index].style;
    },

    shapes(map, features) {
      const { spec } = this;
      const pane = spec.pane || PANES[spec.kind];
      const bubbles = spec.kind === "bubble";
      const shapes = L.geoJSON(
        { type: "FeatureCollection", features: bubbles ? features.map(atItsLabel) : features },
        {
          pane,
          interactive: spec.interactive,
          bubblingMouseEvents: false,
          style: (feature) => ({
            className: this.classOf(feature),
            smoothFactor: 1,
          }),
          pointToLayer: (feature, at) =>
            L.circleMarker(at, {
              pane,
              radius: bubbles ? BUBBLE_RADIUS * Math.sqrt(spec.values[feature.properties.id][2]) / 2 : radiusOf(feature),
            }),
          onEachFeature: (feature, path) => {
            this.paths.set(feature.properties.id, path);
            if (spec.interactive) this.listen(map, feature, path);
            if (feature.properties.id === spec.home) path.on("add", () => path.bringToFront());
          },
        },
      );
      if (spec.kind !== "line" || !spec.interactive) return shapes;
      const hit = L.geoJSON(
        { type: "FeatureCollection", features },
        {
          pane,
          bubblingMouseEvents: false,
          style: { className: "cr-hit", weight: HIT_WIDTH, opacity: 0 },
          onEachFeature: (feature, path) => this.listen(map, feature, path),
        },
      );
      return L.layerGroup([shapes, hit]);
    },

    listen(map, feature, path) {
      const { spec } = this;
      path.bindTooltip(() => crossroads.element("span", "", map.crossroads.hint(this, feature)), {
        sticky: true,
        direction: "top",
        className: "cr-tooltip",
      });
      path.on("click", (event) => {
        L.DomEvent.stop(event);
        if (map.crossroads.aim?.(event.latlng)) return; // a tool was waiting for a point
        map.crossroads.pick(this, feature, path);
      });
      if (spec.values || !spec.hover) return;
      path.on("mouseover", () => path.getElement()?.classList.add("cr-hover"));
      path.on("mouseout", () => path.getElement()?.classList.remove("cr-hover"));
    },

    nameOf(feature) {
      const { spec } = this;
      const properties = feature.properties;
      const rank = typeof spec.label.rank === "string" ? properties[spec.label.rank] : spec.label.rank;
      const name = spec.label.value
        ? crossroads.format(properties[spec.label.value], "km", { lang: spec.lang })
        : crossroads.nameOf(properties, spec.lang)?.replace(/ \(.*\)$/, "");
      if (!name || !rank) return null;
      const at = labelPoint(feature);
      const style = spec.label.style;
      return {
        ...at,
        name,
        rank,
        style,
        lang: spec.lang,
        tone: toneOf(properties, spec),
        weight: properties.pop || properties.area_km2 || 0,
        kind: feature.geometry.type === "Point" && spec.kind === "point" ? "point" : "spot",
      };
    },
  });

  function labelPoint(feature) {
    const { label_lon: lon, label_lat: lat } = feature.properties;
    if (lon !== undefined) return { lon, lat };
    if (feature.geometry.type === "Point") {
      const [x, y] = feature.geometry.coordinates;
      return { lon: x, lat: y };
    }
    if (feature.geometry.type.endsWith("LineString")) {
      const [lon, lat] = middleOf(feature.geometry);
      return { lon, lat };
    }
    const center = L.geoJSON(feature).getBounds().getCenter();
    return { lon: center.lng, lat: center.lat };
  }

  /* Middle vertex of a line's longest part. */
  function middleOf({ type, coordinates }) {
    const parts = type === "LineString" ? [coordinates] : coordinates;
    const longest = parts.reduce((one, other) => (other.length > one.length ? other : one));
    return longest[Math.floor(longest.length / 2)];
  }

  function toneOf(properties, spec) {
    if (properties.id === spec.home) return "home";
    if (properties.capital) return "capital";
    return spec.label.style === "water" ? properties.kind : null;
  }

  function atItsLabel(feature) {
    const { lon, lat } = labelPoint(feature);
    return { ...feature, geometry: { type: "Point", coordinates: [lon, lat] } };
  }

  function radiusOf(feature) {
    const small = window.innerWidth < NARROW ? 1 : 0;
    return (feature.properties.capital ? 4 : 3) - small;
  }

  crossroads.nameOf = function (properties, lang) {
    return properties[`name_${lang}`] || properties.name_en;
  };

  crossroads.labelPoint = labelPoint;
  crossroads.registry = new Map(); // every layer of the frame's map, shown or not, by id

  /* base: id of an entry of the catalogue; given: what differs from it on this map. */
  function layerOf(base, given) {
    const spec = { ...crossroads.catalogue.layers[base], ...given };
    const layer = new Layer(spec);
    crossroads.registry.set(spec.id, layer);
    return layer;
  }

  /* Shows those of some layers that are wanted, and takes the others off the map. */
  crossroads.switchLayers = function (map, all, wanted) {
    for (const id of all) {
      const layer = crossroads.registry.get(id);
      if (wanted.includes(id) === map.hasLayer(layer)) continue;
      if (wanted.includes(id)) map.addLayer(layer);
      else map.removeLayer(layer);
    }
  };

  function streetMap() {
    const { url, credit, title } = crossroads.catalogue.street_map;
    const layer = L.tileLayer(url, { attribution: credit, maxZoom: 19 });
    layer.spec = { id: "street-map", title };
    crossroads.registry.set(layer.spec.id, layer);
    return layer;
  }

  /* Puts the basemap and a map's layers on it, lowest first, and the control that switches
     them; the explorer has a list of its own instead, and shows layers when it knows the day.
     records: [[base, given]]. */
  crossroads.layers = function (map, records) {
    const exploring = map.crossroads.options.explorer;
    const control = L.control.layers({}, {}, { position: "topright" });
    crossroads.catalogue.basemap.forEach(({ id, switch: offered, follows }, index) => {
      const layer = layerOf(id, { order: records.length + index });
      const leader = crossroads.registry.get(follows);
      leader?.on("add", () => map.addLayer(layer)).on("remove", () => map.removeLayer(layer));
      if (offered) control.addOverlay(layer, layer.spec.title);
      map.addLayer(layer);
    });
    for (const [base, given] of records) {
      const layer = layerOf(base, given);
      control.addOverlay(layer, layer.spec.title);
      if (layer.spec.show && !exploring) map.addLayer(layer);
    }
    const street = streetMap();
    control.addOverlay(street, street.spec.title);
    if (!exploring) control.addTo(map);
  };
})();
