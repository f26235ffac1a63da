/* Walks through a section's scenes: camera, layers, marks and words move together, the map
   is never rebuilt, and the address always says what is seen. */
(function () {
  "use strict";
  const crossroads = (window.crossroads = window.crossroads || {});
  const { page } = crossroads;
  const FLIGHT = 1.1; // seconds
  const ARRIVAL = "crossroads-arrival"; // how the next section's frame is to begin
  const AUTOPLAY = "crossroads-autoplay"; // seconds a scene stays, while autoplay is on
  const PACES = [8, 15, 30]; // seconds
  const EDITABLE = "input, textarea, select, canvas, [contenteditable], [role=combobox], dialog";

  class Story {
    constructor(map, options, scenes) {
      this.map = map;
      this.options = options;
      this.words = crossroads.catalogue.words;
      this.scenes = scenes;
      this.index = -1;
      this.layers = options.layers.map(({ id }) => id);
      this.marks = new crossroads.Marks(map);
      const act = {
        begin: () => this.go(scenes[0].id),
        next: () => this.step(1),
        previous: () => this.step(-1),
        go: (id) => this.go(id),
        leave: () => this.leave(),
        present: () => this.present(!this.presenter.on),
        notes: () => this.panel.toggle(this.panel.notes),
        play: () => this.cyclePace(),
        share: () => this.presenter.share(),
        act: (verb, values) => this.act(verb, values),
      };
      const container = map.getContainer();
      this.panel = new crossroads.StoryPanel(container, this.words, act);
      this.panel.setScenes(scenes);
      this.presenter = new crossroads.Presenter(container, this.words, act, options.assets);
      this.listen();
    }

    get scene() {
      return this.index < 0 ? null : this.scenes[this.index];
    }

    listen() {
      const gone = new AbortController(); // takes our listeners off the page with the frame
      const { signal } = gone;
      window.addEventListener("pagehide", () => gone.abort());
      for (const target of new Set([document, page.document])) {
        target.addEventListener("keydown", (event) => this.onKey(event), { capture: true, signal });
      }
      page.addEventListener("popstate", () => this.restore(true), { signal });
      this.map.on("overlayadd overlayremove", () => this.noteLayers());
      this.map.on("crossroads:drawn", () => this.marks.refresh());
      this.map.on("crossroads:pick", ({ id }) => crossroads.address.write({ pick: id }));
      this.map.on("crossroads:unpick", () => crossroads.address.write({ pick: null }));
      new ResizeObserver(() => this.makeRoom()).observe(this.panel.box);
    }

    /* Begins as the address says, or as the section before asked for. */
    begin() {
      const arrival = JSON.parse(page.sessionStorage.getItem(ARRIVAL) || "null");
      page.sessionStorage.removeItem(ARRIVAL);
      const asked = crossroads.address.read().scene !== null;
      if (!asked && arrival && arrival.section === this.options.section) {
        const { scene, present } = arrival;
        crossroads.address.write({ scene, present, layers: null, pick: null });
      }
      this.restore(false);
      if (page.sessionStorage.getItem(AUTOPLAY)) this.play(Number(page.sessionStorage.getItem(AUTOPLAY)));
    }

    /* Makes the map what the address says. */
    restore(fly) {
      const asked = crossroads.address.read();
      const index = this.scenes.findIndex((scene) => scene.id === asked.scene);
      const lost = [];
      if (asked.scene !== null && index < 0) lost.push(asked.scene);
      if (asked.present !== this.presenter.on || !this.begun) this.presenter.set(asked.present);
      this.begun = true;
      this.show(asked.present && index < 0 ? 0 : index, fly);
      if (asked.layers !== null) {
        lost.push(...asked.layers.filter((id) => !this.layers.includes(id)));
        this.setLayers(asked.layers);
      }
      if (asked.pick === null) this.map.crossroads.card.close();
      else this.map.crossroads.pickById(asked.pick, () => this.say([asked.pick]));
      this.say(lost);
    }

    say(lost) {
      if (lost.length === 0) {
        this.panel.say("");
        return;
      }
      const names = lost.map((name) => `“${name.slice(0, 40)}”`).join(", ");
      this.panel.say(this.words.lost.replace("{names}", names));
    }

    /* Shows one scene, or the whole map for -1. */
    show(index, fly) {
      this.index = index;
      const { scene } = this;
      const walking = scene !== null;
      this.map.getContainer().classList.toggle("cr-walking", walking);
      this.map.keyboard[walking ? "disable" : "enable"](); // the arrows step instead
      this.panel.show(scene, index, this.scenes.length, this.options.section_title);
      this.makeRoom();
      this.setLayers(this.expectedLayers());
      if (scene) this.marks.set(scene);
      else this.marks.clear();
      this.aim(fly);
    }

    expectedLayers() {
      if (this.scene) return this.scene.layers;
      return this.options.layers.filter(({ show }) => show).map(({ id }) => id);
    }

    setLayers(ids) {
      this.applying = true;
      crossroads.switchLayers(this.map, this.layers, ids);
      this.applying = false;
    }

    shownLayers() {
      return this.layers.filter((id) => this.map.hasLayer(crossroads.registry.get(id)));
    }

    noteLayers() {
      if (this.applying) return;
      const shown = this.shownLayers().join(",");
      const expected = this.expectedLayers();
      const same = shown === this.layers.filter((id) => expected.includes(id)).join(",");
      crossroads.address.write({ layers: same ? null : shown });
    }

    /* Space that the panel takes from the map, for the camera and for Leaflet's controls. */
    makeRoom() {
      const { box } = this.panel;
      const container = this.map.getContainer();
      const walking = this.scene !== null;
      const beside = this.presenter.on && this.scene?.kind === "scene" && box.offsetWidth < container.offsetWidth * 0.6;
      const room = {
        right: walking && beside ? box.offsetWidth : 0,
        bottom: walking && !beside ? box.offsetHeight : 0,
      };
      container.style.setProperty("--room-right", `${room.right}px`);
      container.style.setProperty("--room-bottom", `${room.bottom}px`);
      const { camera } = this.map.crossroads;
      const same = camera.room.right === room.right && camera.room.bottom === room.bottom;
      camera.room = room;
      if (!same) camera.hold();
    }

    /* Points the camera as the scene asks, clear of panel and legend. */
    aim(fly) {
      const { camera } = this.map.crossroads;
      const { bounds, center, zoom } = this.scene ? this.scene.camera : this.options.camera;
      const aim = (seconds) =>
        bounds ? camera.toBounds(bounds, seconds) : camera.toCenter(center, zoom, seconds);
      camera.look(aim, fly ? FLIGHT : 0);
    }

    go(id, push = true) {
      const index = this.scenes.findIndex((scene) => scene.id === id);
      if (index < 0) return;
      this.map.crossroads.card.close();
      crossroads.address.write({ scene: id, layers: null, pick: null }, push);
      this.say([]);
      this.show(index, true);
    }

    step(by) {
      if (this.turning) return;
      const index = this.index + by;
      if (index >= this.scenes.length) this.turnTo(this.options.next, "title");
      else if (index < 0) this.turnTo(this.options.previous, "closing");
      else this.go(this.scenes[index].id);
    }

    /* Goes on to another section by the page's own link, so the visitor's session lives on. */
    turnTo(section, scene) {
      if (!section || this.turning) return;
      this.turning = true; // the next frame takes over
      const present = this.presenter.on;
      page.sessionStorage.setItem(ARRIVAL, JSON.stringify({ section, scene, present }));
      crossroads.visit(section);
    }

    leave() {
      this.stop();
      if (this.presenter.on) {
        this.present(false);
        return;
      }
      crossroads.address.write({ scene: null, layers: null, pick: null }, true);
      this.show(-1, true);
    }

    present(on) {
      this.presenter.set(on);
      if (this.index < 0) crossroads.address.write({ scene: this.scenes[0].id });
      crossroads.address.write({ present: on });
      this.show(Math.max(this.index, 0), false);
    }

    act(verb, values) {
      if (verb === "only") {
        this.setLayers(values);
        this.noteLayers();
      } else if (verb === "fly") {
        const found = this.map.crossroads.find(values[0]);
        if (found) this.map.crossroads.camera.look((s) => this.map.crossroads.camera.toFeature(found.path, s), FLIGHT);
        else this.say(values);
      } else if (verb === "pick") {
        this.map.crossroads.pickById(values[0], () => this.say(values));
      } else if (verb === "reset") {
        crossroads.address.write({ layers: null, pick: null });
        this.map.crossroads.card.close();
        this.show(this.index, true);
      }
    }

    /* Off, then each pace, then off again. */
    cyclePace() {
      const now = Number(page.sessionStorage.getItem(AUTOPLAY) || 0);
      const pace = PACES.find((seconds) => seconds > now);
      if (pace) this.play(pace);
      else this.stop();
    }

    play(seconds) {
      clearInterval(this.timer);
      page.sessionStorage.setItem(AUTOPLAY, seconds);
      this.timer = setInterval(() => this.advance(), seconds * 1000);
      this.panel.playing(true);
      this.panel.say(this.words.plays.replace("{seconds}", seconds));
    }

    advance() {
      const last = this.index === this.scenes.length - 1;
      if (last && !this.options.next) this.turnTo(this.options.first, "title"); // in a loop
      else this.step(1);
    }

    stop() {
      clearInterval(this.timer);
      page.sessionStorage.removeItem(AUTOPLAY);
      this.panel.playing(false);
      this.panel.say("");
    }

    onKey(event) {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.target.closest?.(EDITABLE)) return;
      const action = this.actionOf(event);
      if (!action) return;
      event.preventDefault();
      event.stopImmediatePropagation(); // Streamlit has shortcuts of its own
      action();
    }

    actionOf({ key }) {
      const name = key.length === 1 ? key.toLowerCase() : key;
      const presenting = this.presenter.on;
      const always = { p: () => this.present(!presenting) };
      const walking = {
        ArrowRight: () => this.step(1),
        ArrowLeft: () => this.step(-1),
        Escape: () => this.leave(),
      };
      const onStage = {
        PageDown: () => this.step(1),
        PageUp: () => this.step(-1),
        ArrowDown: () => this.step(1),
        ArrowUp: () => this.step(-1),
        Home: () => this.go(this.scenes[0].id),
        End: () => this.go(this.scenes.at(-1).id),
        b: () => this.presenter.blank(),
        n: () => this.panel.toggle(this.panel.notes),
        f: () => this.presenter.fullscreen(),
      };
      if (name === "Escape" && !this.map.crossroads.card.box.hidden) return () => this.map.crossroads.card.close();
      return always[name] || (this.index >= 0 && walking[name]) || (presenting && onStage[name]) || null;
    }
  }

  crossroads.tell = function (map, options) {
    return fetch(options.scenes, { cache: "force-cache" })
      .then((answer) => answer.json())
      .then((scenes) => {
        const story = new Story(map, options, scenes);
        map.crossroads.story = story;
        story.begin();
      });
  };
})();
