/* Tools of the explorer: how far it is from one place to another, and what is near a place.
   A place is named in a field or clicked on the map. */
(function () {
  "use strict";
  const crossroads = (window.crossroads = window.crossroads || {});
  const MILE = 1.609344; // km
  const NEAREST = 40; // rows of the list
  const RADIUS = 300; // km at first
  const FLIGHT = 1; // seconds

  class MeasurePanel {
    /* searchBox(options): a SearchBox over places; entries: what can be near; actions:
       {goTo(entry), aim(on)}; aim is told when a click on the map is waited for. */
    constructor(map, { words, kinds, searchBox, entries, actions }) {
      Object.assign(this, { map, words, kinds, entries, actions });
      this.drawing = L.layerGroup().addTo(map);
      this.ends = { from: null, to: null, center: null };
      this.fields = {};
      this.answer = crossroads.element("p", "cr-answer");
      this.answer.setAttribute("role", "status");
      this.radius = crossroads.element("input");
      Object.assign(this.radius, { type: "number", min: 1, max: 5000, step: 1, value: RADIUS });
      this.radius.addEventListener("input", () => this.showNear());
      this.count = crossroads.element("p", "cr-answer");
      this.count.setAttribute("role", "status");
      this.near = crossroads.element("ol", "cr-near");
      const heading = (text) => crossroads.element("h2", "", text);
      this.box = crossroads.element("div", "cr-measure", [
        heading(words.distance),
        this.end("from", words.from_place, searchBox),
        this.end("to", words.to_place, searchBox),
        this.answer,
        heading(words.near),
        this.end("center", words.around_place, searchBox),
        crossroads.element("label", "cr-field", [words.within, this.radius, "km"]),
        this.count,
        this.near,
        crossroads.button("cr-clear", words.clear, () => this.clear()),
      ]);
      map.on("click", ({ latlng }) => this.clicked([latlng.wrap().lng, latlng.lat]));
    }

    end(name, label, searchBox) {
      const search = searchBox({ label, choose: (entry) => this.set(name, entry) });
      search.field.addEventListener("input", () => {
        if (!search.field.value) this.set(name, null);
      });
      this.fields[name] = search.field;
      const pick = crossroads.button("cr-from-map", this.words.on_the_map, () => this.wait(name, pick));
      pick.setAttribute("aria-pressed", "false");
      pick.dataset.end = name;
      return crossroads.element("div", "cr-end", [search.box, pick]);
    }

    /* The next click on the map names this end. */
    wait(name, button) {
      const again = this.waiting?.name === name;
      this.stopWaiting();
      if (again) return;
      this.waiting = { name, button };
      button.setAttribute("aria-pressed", "true");
      this.map.getContainer().classList.add("cr-aiming");
      this.actions.aim(true);
    }

    stopWaiting() {
      this.waiting?.button.setAttribute("aria-pressed", "false");
      this.waiting = null;
      this.map.getContainer().classList.remove("cr-aiming");
    }

    /* Whether a click at a point has been used up here. */
    clicked(at) {
      if (!this.waiting) return false;
      const { name } = this.waiting;
      this.stopWaiting();
      this.actions.aim(false);
      this.set(name, { at, name: crossroads.formatPoint(at, this.words) });
      return true;
    }

    /* entry: {name, at}, or null for none */
    set(name, entry) {
      this.ends[name] = entry;
      this.fields[name].value = entry ? entry.name : "";
      if (name === "center") this.showNear();
      else this.showDistance();
    }

    showDistance() {
      const { from, to } = this.ends;
      this.draw();
      if (!from || !to) {
        this.answer.textContent = "";
        return;
      }
      const km = crossroads.distanceKm(from.at, to.at);
      const number = (value) => new Intl.NumberFormat(this.words.lang, { maximumFractionDigits: value < 100 ? 1 : 0 }).format(value);
      this.answer.textContent = this.words.distance_answer
        .replace("{from}", from.name)
        .replace("{to}", to.name)
        .replace("{km}", number(km))
        .replace("{miles}", number(km / MILE));
      this.look(crossroads.geodesicLine(from.at, to.at));
    }

    look(points) {
      const { camera } = this.map.crossroads;
      camera.look((seconds) => camera.toBounds(boundsOf(points), seconds), FLIGHT);
    }

    showNear() {
      const { center } = this.ends;
      const km = Number(this.radius.value);
      this.draw();
      if (!center || !this.radius.validity.valid || !km) {
        this.count.textContent = center ? this.words.wrong_radius : "";
        this.near.replaceChildren();
        return;
      }
      this.look(crossroads.geodesicCircle(center.at, km));
      const found = this.entries
        .map((entry) => ({ entry, km: crossroads.distanceKm(center.at, entry.at) }))
        .filter((one) => one.km <= km && one.km > 0.05)
        .sort((one, other) => one.km - other.km);
      const number = new Intl.NumberFormat(this.words.lang, { maximumFractionDigits: 0 });
      const form = found.length > NEAREST ? this.words.near_answer_long : this.words.near_answer;
      this.count.textContent = form
        .replace("{first}", NEAREST)
        .replace("{count}", found.length)
        .replace("{km}", number.format(km))
        .replace("{place}", center.name);
      this.near.replaceChildren(
        ...found.slice(0, NEAREST).map((one) => {
          const open = crossroads.button("cr-near-place", one.entry.name, () => this.actions.goTo(one.entry));
          open.append(crossroads.element("small", "", `${number.format(one.km)} km · ${this.kinds[one.entry.kind]}`));
          return crossroads.element("li", "", open);
        }),
      );
    }

    draw() {
      const { from, to, center } = this.ends;
      this.drawing.clearLayers();
      const style = (name) => ({ className: `cr-measured ${name}`, pane: "cr-points", interactive: false });
      for (const end of [from, to, center]) {
        if (end) this.drawing.addLayer(L.circleMarker([end.at[1], end.at[0]], { ...style("cr-measured-end"), radius: 6 }));
      }
      if (from && to) this.drawing.addLayer(L.polyline(crossroads.geodesicLine(from.at, to.at), style("cr-measured-line")));
      const km = Number(this.radius.value);
      if (center && this.radius.validity.valid && km) {
        this.drawing.addLayer(L.polygon(crossroads.geodesicCircle(center.at, km), style("cr-measured-circle")));
      }
    }

    clear() {
      this.stopWaiting();
      this.ends = { from: null, to: null, center: null };
      for (const field of Object.values(this.fields)) field.value = "";
      this.showDistance();
      this.showNear();
    }
  }

  function boundsOf(line) {
    const box = L.latLngBounds(line).pad(0.12);
    return [box.getWest(), box.getSouth(), box.getEast(), box.getNorth()];
  }

  crossroads.MeasurePanel = MeasurePanel;
})();
