/* The panel that shows a scene's words and the buttons to step; it knows no map. */
(function () {
  "use strict";
  const crossroads = (window.crossroads = window.crossroads || {});
  const SWIPE = 60; // pixels

  const { rename } = crossroads;
  const button = (name, words, action) => crossroads.button(`cr-button-${name}`, words, action);
  const iconButton = (name, words, action) =>
    crossroads.iconButton(`cr-button-${name}`, name, words, action);

  class StoryPanel {
    /* actions: {begin, next, previous, go, leave, present, notes, play, share, act} */
    constructor(container, words, actions) {
      this.words = words;
      this.actions = actions;
      this.kicker = crossroads.element("p", "cr-story-kicker");
      this.title = crossroads.element("h2", "cr-story-title");
      this.text = crossroads.element("div", "cr-story-text");
      this.sources = crossroads.element("p", "cr-story-sources");
      this.notes = crossroads.element("dl", "cr-story-notes");
      this.list = crossroads.element("ol", "cr-story-list");
      this.notice = crossroads.element("p", "cr-story-notice");
      this.progress = crossroads.element("div", "cr-story-progress");
      this.progress.append(crossroads.element("span"));
      this.notes.hidden = true;
      this.list.hidden = true;
      this.notice.hidden = true;
      this.notice.setAttribute("role", "status");
      const body = crossroads.element("div", "cr-story-body", [
        this.kicker,
        this.title,
        this.text,
        this.sources,
        this.notes,
        this.list,
      ]);
      body.setAttribute("aria-live", "polite");
      body.tabIndex = 0; // scrolls with the keyboard where the words are longer than the panel
      this.body = body;
      this.box = crossroads.element("section", "cr-story", [
        this.progress,
        this.notice,
        body,
        this.buttons(),
      ]);
      this.box.setAttribute("aria-label", words.story);
      L.DomEvent.disableClickPropagation(this.box).disableScrollPropagation(this.box);
      this.text.addEventListener("click", (event) => this.follow(event));
      this.swipes();
      container.append(this.box);
    }

    buttons() {
      const { words, actions } = this;
      this.begin = crossroads.element("div", "cr-story-begin", [
        button("begin", words.walk, actions.begin),
        button("present", words.present, actions.present),
      ]);
      this.player = iconButton("play", words.play, actions.play);
      this.steps = crossroads.element("div", "cr-story-steps", [
        iconButton("previous", words.previous_scene, actions.previous),
        iconButton("next", words.next_scene, actions.next),
        iconButton("list", words.scenes, () => this.toggle(this.list)),
        iconButton("notes", words.notes, actions.notes),
        this.player,
        iconButton("share", words.share, actions.share),
        iconButton("present", words.present, actions.present),
        iconButton("leave", words.leave, actions.leave),
      ]);
      return crossroads.element("div", "cr-story-buttons", [this.begin, this.steps]);
    }

    toggle(part, shown = part.hidden) {
      part.hidden = !shown;
    }

    /* Links of the form map:VERB=VALUES act on the map without stepping. */
    follow(event) {
      const link = event.target.closest('a[href^="map:"]');
      if (!link) return;
      event.preventDefault();
      const [verb, values] = link.getAttribute("href").slice("map:".length).split("=");
      this.actions.act(verb, (values || "").split(",").filter(Boolean));
    }

    swipes() {
      let from = null;
      this.box.addEventListener("touchstart", ({ touches }) => (from = touches[0]), { passive: true });
      this.box.addEventListener(
        "touchend",
        ({ changedTouches }) => {
          const across = from ? changedTouches[0].clientX - from.clientX : 0;
          const down = from ? changedTouches[0].clientY - from.clientY : 0;
          from = null;
          if (Math.abs(across) < SWIPE || Math.abs(across) < 2 * Math.abs(down)) return;
          if (across < 0) this.actions.next();
          else this.actions.previous();
        },
        { passive: true },
      );
    }

    setScenes(scenes) {
      this.list.replaceChildren(
        ...scenes.map((scene) =>
          crossroads.element("li", "", button("scene", scene.title, () => this.actions.go(scene.id))),
        ),
      );
    }

    /* scene: a record of the section's scenes, or null before the walk begins. */
    show(scene, index, count, section) {
      this.box.dataset.kind = scene ? scene.kind : "overview";
      this.box.dataset.scene = scene ? scene.id : "";
      this.begin.hidden = scene !== null;
      this.steps.hidden = scene === null;
      if (!scene) return;
      this.kicker.textContent = `${section} · ${index + 1} / ${count}`;
      this.title.textContent = scene.title;
      this.text.innerHTML = scene.html; // rendered and escaped by the server from our own texts
      this.sources.textContent = scene.sources ? `${this.words.sources}: ${scene.sources}` : "";
      this.progress.firstChild.style.width = `${(100 * (index + 1)) / count}%`;
      this.notes.replaceChildren(
        ...Object.entries(scene.notes || {}).flatMap(([kind, text]) => [
          crossroads.element("dt", "", this.words[`note_${kind}`]),
          crossroads.element("dd", "", text),
        ]),
      );
      [...this.list.children].forEach((item, place) =>
        item.firstChild.toggleAttribute("aria-current", place === index),
      );
      this.body.scrollTop = 0;
    }

    say(text) {
      this.notice.textContent = text;
      this.notice.hidden = !text;
    }

    playing(on) {
      this.player.replaceChildren(crossroads.icon(on ? "pause" : "play"));
      rename(this.player, on ? this.words.pause : this.words.play);
    }
  }

  crossroads.StoryPanel = StoryPanel;
})();
