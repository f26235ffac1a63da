/* What happened in the chosen year: who joined or left the bodies on the map, and the events of
   Kazakhstan's foreign policy, each also a numbered mark on the map. */
(function () {
  "use strict";
  const crossroads = (window.crossroads = window.crossroads || {});

  const { dashed } = crossroads;

  class YearPanel {
    /* names: names of countries by code; actions: {choose(day), open(event)} */
    constructor(map, { memberships, events, names, words, lang, today, actions }) {
      Object.assign(this, { map, memberships, events, names, words, lang, today, actions });
      this.marks = L.layerGroup();
      this.date = crossroads.element("input");
      Object.assign(this.date, { type: "date", min: "1991-01-01", max: dashed(today) });
      this.date.addEventListener("change", () => {
        const { value, validity } = this.date;
        if (value && validity.valid) actions.choose(value.replaceAll("-", ""));
        else this.date.value = dashed(this.day);
      });
      this.heading = crossroads.element("h2", "");
      this.members = crossroads.element("div", "cr-year-members");
      this.happened = crossroads.element("ol", "cr-year-events");
      this.nothing = crossroads.element("p", "cr-soft", words.no_event);
      this.box = crossroads.element("div", "cr-year", [
        this.heading,
        crossroads.element("label", "cr-field", [words.exact_day, this.date]),
        this.members,
        crossroads.element("h3", "", words.events),
        this.happened,
        this.nothing,
      ]);
    }

    /* bodies: ids of those that are on the map now. */
    set(day, bodies) {
      const year = day.slice(0, 4);
      this.day = day;
      this.heading.textContent = this.words.year_heading
        .replace("{year}", year)
        .replace("{day}", crossroads.formatDay(day, this.lang));
      this.date.value = dashed(day);
      this.members.replaceChildren(...this.bodies(day, bodies));
      if (year === this.year) return;
      this.year = year;
      this.showEvents(this.events.filter(({ date }) => date.startsWith(year)));
    }

    bodies(day, ids) {
      if (ids.length === 0) return [crossroads.element("p", "cr-soft", this.words.no_body)];
      return ids.map((id) => {
        const { short } = this.memberships.bodies.get(id);
        const changes = this.memberships.changes(id, `${day.slice(0, 4)}0101`, day);
        return crossroads.element("section", "", [
          crossroads.element("h3", "", `${short} (${this.count(id, day)})`),
          changes.length > 0
            ? crossroads.element("ul", "", changes.map((change) => this.change(id, change)))
            : crossroads.element("p", "cr-soft", this.words.no_change),
        ]);
      });
    }

    /* "member: 10, partner: 15", or that there was no such body yet. */
    count(id, day) {
      const { statuses } = this.memberships.bodies.get(id);
      const held = [...this.memberships.on(id, day).values()];
      const parts = statuses
        .map(([word], status) => [word, held.filter((spell) => spell.status === status).length])
        .filter(([, number]) => number > 0)
        .map(([word, number]) => `${word}: ${number}`);
      return parts.join(", ") || this.words.nobody;
    }

    change(id, { code, day, status, was }) {
      const { statuses } = this.memberships.bodies.get(id);
      const form = status === null ? "left" : was === null ? "joined" : "became";
      return crossroads.element(
        "li",
        "",
        this.words[form]
          .replace("{country}", this.names.get(code) || code)
          .replace("{status}", statuses[status ?? was][0])
          .replace("{day}", crossroads.formatDay(day, this.lang)),
      );
    }

    showEvents(events) {
      this.nothing.hidden = events.length > 0;
      this.happened.replaceChildren(
        ...events.map((event) => {
          const open = crossroads.button("cr-event", event.title, () => this.actions.open(event));
          open.append(crossroads.element("small", "", crossroads.formatDay(event.date, this.lang)));
          return crossroads.element("li", "", open);
        }),
      );
      this.marks.clearLayers();
      const places = Map.groupBy(events.map((event, index) => ({ event, number: index + 1 })), ({ event }) => event.at.join());
      for (const here of places.values()) this.marks.addLayer(this.markOf(here));
    }

    /* Shows the year's marks on the map, or takes them off. */
    mark(on) {
      if (on) this.marks.addTo(this.map);
      else this.marks.remove();
    }

    markOf(here) {
      const [lon, lat] = here[0].event.at;
      const numbers = crossroads.element("span", "", here.map(({ number }) => number).join(", "));
      const titles = here.map(({ number, event }) => `${number}. ${event.title}`).join("\n");
      const marker = L.marker([lat, lon], {
        icon: L.divIcon({ className: "cr-event-mark", html: numbers, iconSize: null }),
        alt: titles,
        title: titles,
      });
      marker.on("click", () => this.actions.open(here[0].event));
      return marker;
    }
  }

  crossroads.YearPanel = YearPanel;
})();
