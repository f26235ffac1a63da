/* What happened in the chosen year: who joined or left the bodies on the map, and the events of
   Kazakhstan's foreign policy, each also a numbered mark on the map. */

import L from "leaflet";
import type { TimelineEvent } from "../contract/contract.ts";
import { button, element, withAttributes } from "../dom/elements.ts";
import { filled, formatDay, type Speech, yearOf } from "../format/format.ts";
import { nearestCopy } from "../maps/repeat.ts";
import type { Change, Memberships } from "../rules/memberships.ts";
import { FIRST_DAY } from "../view/days.ts";
import type { Day } from "../view/view_state.ts";

export interface YearPanelParts {
  readonly map: L.Map;
  readonly memberships: Memberships;
  readonly events: readonly TimelineEvent[];
  /** Names of countries by code. */
  readonly names: ReadonlyMap<string, string>;
  readonly speech: Speech;
  readonly today: Day;
  choose(day: Day): void;
  open(event: TimelineEvent): void;
}

interface Numbered {
  readonly event: TimelineEvent;
  readonly number: number;
}

/** "member: 10, partner: 15", or that there was no such body yet. */
export function countOn(memberships: Memberships, body: string, day: Day, speech: Speech): string {
  const held = [...memberships.on(body, day).values()];
  const parts = memberships.body(body).statuses.flatMap(([word], status) => {
    const count = held.filter((spell) => spell.status === status).length;
    return count > 0 ? [`${word}: ${count}`] : [];
  });
  return parts.join(", ") || speech.words.nobody;
}

export class YearPanel {
  readonly box: HTMLElement;
  readonly #parts: YearPanelParts;
  readonly #marks: L.LayerGroup<L.Marker> = L.layerGroup();
  readonly #date: HTMLInputElement;
  readonly #heading = element("h2");
  readonly #members = element("div", "cr-year-members");
  readonly #happened = element("ol", "cr-year-events");
  readonly #nothing: HTMLElement;
  /** Year whose events are listed and marked. */
  #listed: number | null = null;

  constructor(parts: YearPanelParts) {
    this.#parts = parts;
    const { words } = parts.speech;
    const attributes = { type: "date", min: FIRST_DAY, max: parts.today };
    this.#date = withAttributes(element("input"), attributes);
    this.#date.addEventListener("change", () => this.#choose());
    this.#nothing = element("p", "cr-soft", words.no_event);
    parts.map.on("moveend", () => this.#comeNear());
    this.box = element("div", "cr-year", [
      this.#heading,
      element("label", "cr-field", [words.exact_day, this.#date]),
      this.#members,
      element("h3", "", words.events),
      this.#happened,
      this.#nothing,
    ]);
  }

  /** `bodies`: ids of those that are on the map now. */
  show(day: Day, bodies: readonly string[]): void {
    const { events, speech } = this.#parts;
    const year = yearOf(day);
    const heading = { year, day: formatDay(day, speech.writing) };
    this.#heading.textContent = filled(speech.words.year_heading, heading);
    this.#date.defaultValue = day;
    this.#date.value = day;
    this.#members.replaceChildren(...this.#bodies(day, bodies));
    if (year === this.#listed) return;
    this.#listed = year;
    this.#showEvents(events.filter(({ date }) => yearOf(date) === year));
  }

  /** Who joined or left some bodies in the year, up to a day, in a sentence a body. */
  changes(day: Day, bodies: readonly string[]): string {
    const { memberships } = this.#parts;
    const sentences = bodies.flatMap((id) => {
      const changes = memberships.changes(id, `${yearOf(day)}-01-01`, day);
      const texts = changes.map((change) => this.#told(id, change));
      return texts.length > 0 ? [`${memberships.body(id).short}: ${texts.join("; ")}.`] : [];
    });
    return sentences.join(" ");
  }

  #choose(): void {
    const { value, validity, defaultValue } = this.#date;
    if (value && validity.valid) this.#parts.choose(value);
    else this.#date.value = defaultValue;
  }

  #bodies(day: Day, ids: readonly string[]): HTMLElement[] {
    const { memberships, speech } = this.#parts;
    const { words } = speech;
    if (ids.length === 0) return [element("p", "cr-soft", words.no_body)];
    return ids.map((id) => {
      const changes = memberships.changes(id, `${yearOf(day)}-01-01`, day);
      const { short } = memberships.body(id);
      const rows = changes.map((change) => element("li", "", this.#told(id, change)));
      return element("section", "", [
        element("h3", "", `${short} (${countOn(memberships, id, day, speech)})`),
        rows.length > 0 ? element("ul", "", rows) : element("p", "cr-soft", words.no_change),
      ]);
    });
  }

  #told(body: string, { code, known, status, was }: Change): string {
    const { memberships, names, speech } = this.#parts;
    const { words, writing } = speech;
    const form = status === null ? words.left : was === null ? words.joined : words.became;
    const [word = ""] = memberships.body(body).statuses[status ?? was ?? 0] ?? [];
    const date = formatDay(known, writing);
    return filled(form, { country: names.get(code) ?? code, status: word, day: date });
  }

  #showEvents(events: readonly TimelineEvent[]): void {
    const { speech, open } = this.#parts;
    this.#nothing.hidden = events.length > 0;
    this.#happened.replaceChildren(
      ...events.map((event) => {
        const date = element("small", "", formatDay(event.date, speech.writing));
        return element(
          "li",
          "",
          button("cr-event", [event.title, date], () => open(event)),
        );
      }),
    );
    this.#marks.clearLayers();
    const numbered = events.map((event, index): Numbered => ({ event, number: index + 1 }));
    const places = new Map<string, Numbered[]>();
    for (const one of numbered) {
      const place = one.event.at.join();
      places.set(place, [...(places.get(place) ?? []), one]);
    }
    for (const [first, ...others] of places.values()) {
      if (first) this.#marks.addLayer(this.#markOf(first, others));
    }
    this.#comeNear();
  }

  /* Marks stand in the copy of the world that the map looks at. */
  #comeNear(): void {
    this.#marks.eachLayer((layer) => {
      const mark = layer as L.Marker;
      mark.setLatLng(nearestCopy(this.#parts.map, mark.getLatLng()));
    });
  }

  /** Shows the year's marks on the map, or takes them off. */
  mark(on: boolean): void {
    if (on) this.#marks.addTo(this.#parts.map);
    else this.#marks.remove();
  }

  /* The mark of all that happened at the place of the first. */
  #markOf(first: Numbered, others: readonly Numbered[]): L.Marker {
    const here = [first, ...others];
    const [lon, lat] = first.event.at;
    const titles = here.map(({ number, event }) => `${number}. ${event.title}`).join("\n");
    const options: L.DivIconOptions = {
      className: "cr-event-mark",
      html: element("span", "", here.map(({ number }) => number).join(", ")),
    };
    // As large as its numbers; Leaflet's types know no such size.
    const icon = L.divIcon({ ...options, iconSize: null } as unknown as L.DivIconOptions);
    const mark = L.marker([lat, lon], { icon, alt: titles, title: titles });
    mark.on("click", () => this.#parts.open(first.event));
    return mark;
  }
}
