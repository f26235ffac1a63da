/* The explorer: search, list of layers, years, tools and words around one map. All of it runs
   in the browser; the address always says what is seen. */
(function () {
  "use strict";
  const crossroads = (window.crossroads = window.crossroads || {});
  const { page } = crossroads;
  const FLIGHT = 1.1; // seconds
  const FIRST_DAY = "19910101"; // of the slider
  const CLOSE_UP = 7.5; // zoom at which a place is shown, and every dot and name around it
  const NARROW = 560; // pixels of map width below which a card lies along the lower edge
  const CARD = { width: 330, share: 0.44 }; // pixels beside, or share of the height below
  const NAMED = 4; // layers in the title of a view
  const NEAR_KINDS = ["city", "place"]; // what can be near a place
  const BODY_LAYER = (body) => `members-${body.toLowerCase()}`;

  class Explorer {
    constructor(map, options, data) {
      this.map = map;
      this.atlas = map.crossroads;
      this.options = options;
      this.words = { ...this.atlas.words, ...options.words };
      Object.assign(this, data); // memberships, events, terms, searcher, names
      this.day = options.today;
      this.switchable = options.groups.flatMap(({ layers }) => layers);
      this.standard = this.switchable.filter((id) => {
        const layer = crossroads.registry.get(id);
        return layer.spec.show ?? (id !== "street-map");
      });
      this.build();
      this.listen();
      this.restore();
      this.atlas.settle("explorer");
    }

    build() {
      const { map, words, options } = this;
      const { kinds, today } = options;
      const lang = words.lang;
      this.list = new crossroads.LayerList(options.groups, words, (id, on) => this.toggle(id, on));
      this.time = new crossroads.TimeBar({
        today, words, lang, events: this.events,
        choose: (day, taken = false) => this.choose(day, taken),
      });
      this.year = new crossroads.YearPanel(map, {
        memberships: this.memberships, events: this.events, names: this.names, words, lang, today,
        actions: { choose: (day) => this.choose(day), open: (event) => this.openEvent(event) },
      });
      const find = (asked, limit, wanted = () => true) =>
        this.searcher.find(asked, 40).filter(wanted).slice(0, limit);
      this.search = new crossroads.SearchBox({
        label: words.search, placeholder: words.search_hint, kinds, nothing: words.no_hit,
        find, choose: (hit) => this.goTo(hit),
      });
      this.measure = new crossroads.MeasurePanel(map, {
        words, kinds,
        entries: this.searcher.entries.filter(({ kind, at }) => NEAR_KINDS.includes(kind) && at),
        searchBox: ({ label, choose }) =>
          new crossroads.SearchBox({
            label, choose, placeholder: "", kinds, nothing: words.no_hit,
            find: (asked, limit) => find(asked, limit, ({ at }) => at),
          }),
        actions: {
          goTo: (entry) => this.goTo(entry),
          aim: (on) => this.dock.slide(!on),
        },
      });
      this.marks = new crossroads.Marks(map);
      this.takeAway = new crossroads.TakeAwayPanel(map, {
        words, today, picture: options.files.html_to_image, view: () => this.view(),
      });
      this.text = crossroads.element("p", "cr-in-words");
      this.dock = new crossroads.Dock(words, this.search.box, [
        ["layers", this.list.box],
        ["years", this.year.box],
        ["measure", this.measure.box],
        ["in_words", this.text],
        ["take_away", this.takeAway.box],
      ]);
      this.dock.opened = (name) => {
        if (name === "take_away") this.takeAway.refresh();
        this.year.mark(name === "years");
        if (name !== "measure") this.measure.stopWaiting();
      };
      new crossroads.Pointer(words).addTo(map);
      this.notice = crossroads.element("p", "cr-notice");
      this.notice.setAttribute("role", "status");
      this.notice.hidden = true;
      document.body.classList.add("cr-exploring");
      map.getContainer().before(this.dock.box); // in the order in which one tabs
      map.getContainer().after(this.time.box, this.notice);
      this.atlas.aim = ({ lat, lng }) => this.measure.clicked([lng, lat]);
      this.atlas.cardActions = (entry) => this.cardActions(entry);
    }

    listen() {
      const { map } = this;
      const gone = new AbortController(); // takes our listener off the page with the frame
      window.addEventListener("pagehide", () => gone.abort());
      page.addEventListener("popstate", () => this.restore(), { signal: gone.signal });
      map.on("crossroads:told", ({ text }) => {
        this.text.textContent = text;
      });
      map.on("crossroads:pick", ({ id }) => this.picked(id));
      map.on("crossroads:unpick", () => {
        this.marks.clear();
        this.makeRoom(false);
        this.write({ pick: null });
      });
      document.addEventListener("keydown", (event) => {
        if (event.key === "Escape") this.measure.stopWaiting();
        if (event.key !== "/" || event.target.closest("input, textarea")) return;
        event.preventDefault();
        this.search.field.focus();
      });
    }

    /* A feature's card has opened; `going` says what was asked for, where it was not clicked. */
    picked(id) {
      this.marks.clear();
      this.write({ pick: this.going ?? id });
    }

    /* Keeps what is gone to clear of the card. */
    makeRoom(card) {
      const { x, y } = this.map.getSize();
      const { camera } = this.atlas;
      camera.room = { right: 0, bottom: 0 };
      if (card && x < NARROW) camera.room.bottom = y * CARD.share;
      else if (card) camera.room.right = CARD.width;
    }

    write(changes) {
      crossroads.address.write(changes);
      if (this.dock.current === "take_away") this.takeAway.refresh();
    }

    /* Makes the map what the address says; what it can't say is told in a friendly line. */
    restore() {
      const asked = crossroads.address.read();
      const known = (asked.layers || []).filter((id) => this.switchable.includes(id));
      const lost = (asked.layers || []).filter((id) => !this.switchable.includes(id));
      if (asked.scene !== null) lost.push(asked.scene);
      const day = dayOf(asked.on);
      const right = day !== null && FIRST_DAY <= day && day <= this.options.today;
      if (asked.on !== null && !right) lost.push(asked.on);
      this.choose(right ? day : this.options.today);
      const nothing = asked.layers === null || (known.length === 0 && asked.layers.length > 0);
      this.setLayers(nothing ? this.standard : known);
      this.say(lost);
      if (asked.pick === null) this.atlas.card.close();
      else this.openPick(asked.pick, () => this.say([...lost, asked.pick]));
    }

    say(lost) {
      const names = lost.map((name) => `“${name.slice(0, 40)}”`).join(", ");
      this.notice.textContent = lost.length > 0 ? this.words.lost.replace("{names}", names) : "";
      this.notice.hidden = lost.length === 0;
    }

    /* Layers ------------------------------------------------------------------------------ */

    get shown() {
      return this.switchable.filter((id) => this.map.hasLayer(crossroads.registry.get(id)));
    }

    get bodies() {
      return this.shown.map((id) => crossroads.registry.get(id).spec.body).filter(Boolean);
    }

    setLayers(ids) {
      this.dress(ids);
      crossroads.switchLayers(this.map, this.switchable, ids);
      this.list.set(ids);
      this.year.set(this.day, this.bodies);
      this.atlas.tell();
    }

    toggle(id, on) {
      const shown = this.shown.filter((one) => one !== id);
      this.setLayers(on ? [...shown, id] : shown);
      this.noteLayers();
    }

    noteLayers() {
      const { shown, standard } = this;
      this.write({ layers: shown.join() === standard.join() ? null : shown.join() });
    }

    /* Gives each body that is to be seen a look of its own: its usual one, or a spare one
       where another body has that already. The same bodies always look the same. */
    dress(ids) {
      const taken = new Set();
      for (const id of this.switchable) {
        const { spec } = crossroads.registry.get(id);
        if (!spec.body) continue;
        spec.usual ??= spec.look;
        if (!ids.includes(id)) continue;
        const looks = [spec.usual, ...this.options.looks];
        spec.look = looks.find((look) => !taken.has(look)) ?? spec.usual;
        taken.add(spec.look);
        crossroads.dateLayer(crossroads.registry.get(id), this.memberships, this.day);
      }
      const shared = crossroads.registry.get("shared");
      if (ids.includes("shared")) crossroads.dateLayer(shared, this.memberships, this.day);
    }

    /* Time -------------------------------------------------------------------------------- */

    /* Shows another day. day: YYYYMMDD; taken: the hand has just gone to the
       slider, so the panel of the year comes up. */
    choose(day, taken = false) {
      this.day = day;
      this.atlas.day = day === this.options.today ? null : day;
      this.dress(this.shown);
      this.time.set(day);
      this.year.set(day, this.bodies);
      this.write({ on: day === this.options.today ? null : crossroads.dashed(day) });
      this.atlas.tell();
      if (taken) this.dock.open("years", false);
    }

    /* Going places ------------------------------------------------------------------------- */

    goTo(entry) {
      this.dock.shut();
      this.makeRoom(true);
      const { kind, id, layer, at, bounds } = entry;
      if (kind === "organization") {
        this.showBody(id);
        this.openBody(id);
      } else if (kind === "event") {
        this.openEvent(this.events.find((event) => event.id === id));
      } else if (kind === "term") {
        this.openTerm(id);
      } else {
        if (layer && this.switchable.includes(layer) && !this.shown.includes(layer)) this.toggle(layer, true);
        this.fly(bounds, at);
        this.openFeature(kind, id, layer, entry);
      }
    }

    fly(bounds, at) {
      const { camera } = this.atlas;
      camera.look((seconds) => (bounds ? camera.toBounds(bounds, seconds) : camera.toCenter(at, CLOSE_UP, seconds)), FLIGHT);
    }

    openPick(pick, lost) {
      const [kind, id] = pick.includes(":") ? pick.split(":", 2) : [null, pick];
      const entry = kind && this.searcher.entries.find((one) => one.kind === kind && one.id === id);
      if (entry) this.goTo(entry);
      else if (kind) lost();
      else this.atlas.pickById(id, lost);
    }

    /* A feature's card, once its layer is drawn. */
    openFeature(kind, id, layerId, entry) {
      const layer = crossroads.registry.get(kind === "country" ? "borders-base" : layerId);
      const path = layer?.pathsOf(id)[0];
      if (path && layer.spec.interactive) {
        this.going = `${kind}:${id}`;
        this.atlas.pick(layer, path.feature, path);
        this.going = null;
      } else if (layer && this.atlas.loading.has(layer.spec.id)) {
        this.map.once("crossroads:ready", () => this.openFeature(kind, id, layerId, entry));
      } else {
        const { name: title, detail: subtitle, at } = entry;
        const source = kind === "route" ? sourcesOf(layer, id) : layer?.spec.source;
        this.openCard(kind, id, { title, subtitle, at, source }, `${kind === "route" ? kind : layerId}:${id}`);
        if (kind === "route") this.marks.set({ highlight: segmentsOf(layer, id).map((one) => one.id) });
        else if (at) this.marks.set({ callout: { at, text: title } });
      }
    }

    /* A card of something that is no single feature of the map; dossier: key of what more is
       known about it, where there is such a thing. */
    openCard(kind, id, card, dossier) {
      this.marks.clear();
      this.atlas.card.open({ id, rows: [], ...card }, null);
      this.write({ pick: `${kind}:${id}` });
      if (dossier) this.atlas.enrich(dossier);
    }

    showBody(id) {
      const layer = BODY_LAYER(id);
      if (!this.shown.includes(layer)) this.toggle(layer, true);
      const spots = [...this.memberships.on(id, this.day).keys()].map((code) => this.spots.get(code)).filter(Boolean);
      if (spots.length > 1) {
        const box = L.latLngBounds(spots.map(([lon, lat]) => [lat, lon])).pad(0.15);
        this.fly([box.getWest(), box.getSouth(), box.getEast(), box.getNorth()]);
      }
    }

    openBody(id) {
      const { name, short, about, founded, source } = this.memberships.bodies.get(id);
      const { lang, since } = this.words;
      this.openCard("organization", id, {
        title: name === short ? name : `${name} (${short})`,
        rows: [
          [since, crossroads.formatDay(founded, lang)],
          [crossroads.formatDay(this.day, lang), this.year.count(id, this.day)],
        ],
        note: about,
        source,
      });
    }

    openTerm(id) {
      const { title, text, source } = this.terms[id];
      this.openCard("term", id, { title, note: text, source });
    }

    openEvent(event) {
      if (!event.date.startsWith(this.day.slice(0, 4))) this.choose(this.time.dayOf(Number(event.date.slice(0, 4))));
      this.dock.shut();
      this.makeRoom(true);
      this.fly(null, event.at);
      this.openCard("event", event.id, {
        title: event.title,
        subtitle: crossroads.formatDay(event.date, this.words.lang),
        note: event.text,
        source: event.source,
        at: event.at,
      });
      this.marks.set({ callout: { at: event.at, text: event.title } });
    }

    /* Buttons on a card of something that has a place. card: {title, at} */
    cardActions({ title, at }) {
      const use = (end) => () => {
        this.dock.open("measure");
        this.measure.set(end, { name: title, at });
      };
      return [
        crossroads.button("cr-card-action", this.words.measure_from, use("from")),
        crossroads.button("cr-card-action", this.words.near_here, use("center")),
      ];
    }

    /* What is seen, for pictures and citations ---------------------------------------------- */

    view() {
      const { lang } = this.words;
      const bodies = this.bodies.map((id) => this.memberships.bodies.get(id).short);
      const titles = [...this.shown.map((id) => crossroads.registry.get(id).spec)]
        .filter(({ body, kind, pane }) => !body && pane === undefined && kind)
        .map(({ title }) => title);
      const day = crossroads.formatDay(this.day, lang);
      const names = [...bodies, ...titles];
      const more = names.length > NAMED ? [this.words.and_more.replace("{count}", names.length - NAMED)] : [];
      const shown = [...names.slice(0, NAMED), ...more].join(", ");
      const dated = bodies.length > 0 || this.shown.includes("shared"); // the rest knows no day
      const title = [this.atlas.options.title, shown].filter(Boolean).join(": ") + (dated ? ` (${day})` : "");
      const credits = [...new Set([...this.atlas.shown.values()].map(({ spec }) => spec.credit))].join(", ");
      return { title, day: this.day, lines: [title, this.words.sources_line.replace("{credits}", credits)] };
    }
  }

  /* Properties of all segments of a route. */
  function segmentsOf(layer, route) {
    const all = [...layer.paths.values()].map(({ feature }) => feature.properties);
    return all.filter(({ corridor }) => corridor === route);
  }

  const sourcesOf = (layer, route) =>
    segmentsOf(layer, route).map(({ sources }) => sources).filter(Boolean).join("; ");

  /* YYYY-MM-DD as YYYYMMDD; null for what is no day. The server says so above the map. */
  function dayOf(text) {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(text || "")) return null;
    const day = new Date(`${text}T00:00:00Z`); // 30 February would become 2 March
    return !Number.isNaN(day.valueOf()) && day.toISOString().startsWith(text) ? text.replaceAll("-", "") : null;
  }

  async function begin(map, options) {
    const { files } = options;
    const [reference, index, countries] = await Promise.all([
      crossroads.reference(),
      crossroads.load(files.search),
      crossroads.load(crossroads.catalogue.layers.countries.url),
    ]);
    const properties = countries.features.map((feature) => feature.properties);
    map.crossroads.explorer = new Explorer(map, options, {
      ...reference,
      searcher: new crossroads.Searcher(index),
      names: new Map(properties.map((one) => [one.id, crossroads.nameOf(one, crossroads.catalogue.words.lang)])),
      spots: new Map(properties.map((one) => [one.id, [one.label_lon, one.label_lat]])),
    });
  }

  crossroads.explore = (map, options) =>
    begin(map, options).catch((error) => map.crossroads.failed("explorer", error));
})();
