/* Cards of what the search finds and is no single feature of the map: bodies, terms, events,
   names of the gazetteer, whole routes, and what is drawn but can't be asked, such as a lake. */

import type { Reference, TimelineEvent } from "../contract/contract.ts";
import { formatDay } from "../format/format.ts";
import type { Atlas } from "../maps/atlas.ts";
import type { CardContent } from "../maps/card.ts";
import type { CardTarget } from "../maps/cards.ts";
import { type Properties, textOf } from "../maps/feature.ts";
import type { MapLayer } from "../maps/layer.ts";
import { pickText } from "../maps/pick.ts";
import { type Entry, READ_IN_SECTIONS } from "../search/matching.ts";
import type { Day } from "../view/view_state.ts";
import { countOn } from "./year_panel.ts";

/* Kinds of what the gazetteer names. */
const NAMED: ReadonlySet<string> = new Set(["region", "people", "person", "concept", "body"]);

/** Properties of all segments of a route, as far as they are drawn. */
function segmentsOf(layer: MapLayer | null, route: string): Properties[] {
  const all = [...(layer?.paths.values() ?? [])].map(({ feature }) => feature.properties);
  return all.filter(({ corridor }) => corridor === route);
}

/** Ids of a route's segments. */
export const segmentIds = (layer: MapLayer | null, route: string): string[] =>
  segmentsOf(layer, route).map(({ id }) => id);

function bodyTarget(atlas: Atlas, reference: Reference, id: string): CardTarget | null {
  const body = reference.bodies[id];
  if (!body) return null;
  const { memberships, speech } = atlas;
  const { words, writing } = speech;
  const { short } = memberships.body(id);
  const content = (day: Day): CardContent => ({
    id,
    title: body.name === short ? body.name : `${body.name} (${short})`,
    rows: [
      [words.since, formatDay(body.founded, writing)],
      [formatDay(day, writing), countOn(memberships, id, day, speech)],
    ],
    note: body.about,
    source: body.source,
  });
  return { pick: pickText("organization", id), content };
}

function termTarget(reference: Reference, id: string): CardTarget | null {
  const term = reference.terms[id];
  if (!term) return null;
  const { title, text, source } = term;
  const content = () => ({ id, title, rows: [], note: text, source });
  return { pick: pickText("term", id), content };
}

/* Of a region, people, person, concept or body. */
function namedTarget(reference: Reference, { kind, id, at }: Entry): CardTarget | null {
  const named = reference.gazetteer[id];
  if (!named) return null;
  const { title, text, source } = named;
  const content = () => ({ id, title, rows: [], note: text, source, at: at ?? undefined });
  return { pick: pickText(kind, id), dossier: pickText("gazetteer", id), content };
}

function eventTarget({ speech }: Atlas, event: TimelineEvent): CardTarget {
  const content = (): CardContent => ({
    id: event.id,
    title: event.title,
    subtitle: formatDay(event.date, speech.writing),
    rows: [],
    note: event.text,
    source: event.source,
    at: event.at,
  });
  return { pick: pickText("event", event.id), content };
}

/* Of what is drawn; `layer` is that of `entry`. */
function drawnTarget({ kind, id, ...entry }: Entry, layer: MapLayer | null): CardTarget {
  const sources = () =>
    segmentsOf(layer, id)
      .flatMap((segment) => textOf(segment, "sources") ?? [])
      .join("; ");
  const content = (): CardContent => ({
    id,
    title: entry.name,
    subtitle: entry.detail,
    rows: [],
    source: kind === "route" ? sources() : layer?.spec.source,
    at: entry.at ?? undefined,
  });
  const dossier = pickText(kind === "route" ? kind : (entry.layer ?? kind), id);
  return { pick: pickText(kind, id), dossier, content };
}

/** What a card of an entry tells that is no single feature; `layer`: where it is drawn. */
export function targetOfEntry(
  atlas: Atlas,
  reference: Reference,
  entry: Entry,
  layer: MapLayer | null,
): CardTarget | null {
  const { kind, id } = entry;
  if (kind === "organization") return bodyTarget(atlas, reference, id);
  if (READ_IN_SECTIONS.includes(kind)) return null; // it is read in its section
  if (kind === "term") return termTarget(reference, id);
  if (NAMED.has(kind)) return namedTarget(reference, entry);
  if (kind !== "event") return drawnTarget(entry, layer);
  const event = reference.events.find((one) => one.id === id);
  return event ? eventTarget(atlas, event) : null;
}
