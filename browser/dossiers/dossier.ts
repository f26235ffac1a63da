/* What a card tells beyond its layer's own rows: names, lengths, distances, who shares which
   bodies with Kazakhstan on the day of the map, and where the story speaks of it. */

import type { Dossier, Words } from "../contract/contract.ts";
import { element } from "../dom/elements.ts";
import {
  filled,
  formatDay,
  formatKm,
  formatNumber,
  formatYears,
  type Speech,
} from "../format/format.ts";
import type { Host } from "../host/host.ts";
import type { Atlas } from "../maps/atlas.ts";
import type { CardExtras, Row } from "../maps/card.ts";
import type { SharedBody } from "../rules/memberships.ts";
import { latest } from "../rules/partial_date.ts";
import type { Day } from "../view/view_state.ts";

const NAMED = 14; // places of a route that are named; the rest is left to the map

/** What is added to the card of `key` (`layer:id` or `route:corridor`). */
export function dossierParts(atlas: Atlas, key: string, dossier: Dossier, day: Day): CardExtras {
  const { speech, home, memberships, catalogue, host } = atlas;
  const [layer, id = ""] = key.split(":");
  const country = layer === "countries" && id !== home;
  const rows = rowsOf(dossier, speech);
  const { words } = speech;
  if (country && !dossier.border) rows.unshift([words.card_border, words.card_no_border]);
  const bodies = [...memberships.bodies.keys()];
  const shared = country ? (memberships.shared(home, bodies, day).get(id) ?? []) : null;
  return {
    flag: dossier.flag ? catalogue.flags + dossier.flag : undefined,
    rows,
    parts: [
      ...(shared ? sharedPart(shared, day, speech) : []),
      ...(dossier.sections ? mentionedPart(dossier.sections, host, words) : []),
    ],
  };
}

type Link = readonly [kind: string, ...rest: string[]];

function linkNames(links: readonly Link[]): string {
  const names = links.map(([, name]) => name ?? "");
  return names.length <= NAMED ? names.join(", ") : `${names.slice(0, NAMED).join(", ")} …`;
}

/* The fields that a dossier has, each with its word. */
function rowsOf(dossier: Dossier, speech: Speech): Row[] {
  const { words, language, writing } = speech;
  const km = (value: number) => formatKm(value, writing);
  const official = ({ km: value, as_of: year }: { km: number; as_of: number | string }) =>
    filled(words.card_km_of, { km: formatNumber(value, writing), year });
  const other = Object.entries(dossier.names ?? {}).filter(([code]) => code !== language);
  const local = (dossier.local ?? []).map(([, name]) => name);
  const names = [...new Set([...other.map(([, name]) => name), ...local])];
  const { border, shore, country, countries, period, heritage, route, places, ends } = dossier;
  const rows: readonly (readonly [string, string | null | undefined | false | 0])[] = [
    [words.card_names, names.length > 0 && names.join(" · ")],
    [words.card_old_names, dossier.old_names?.join("; ")],
    [words.card_country, country?.[1]],
    [words.card_countries, countries && linkNames(countries)],
    [words.card_border, border && official(border)],
    [words.card_shore, shore && `${km(shore.km)} (${shore.as_of})`],
    [words.card_from_astana, dossier.from_astana_km && km(dossier.from_astana_km)],
    [words.card_period, period && formatYears(period as [number, number | null], speech)],
    [words.card_heritage, heritage && [heritage].flat().join(": ")],
    [words.card_route, route?.[1]],
    [words.card_certainty, dossier.certainty],
    [words.card_length, dossier.km && km(dossier.km)],
    [words.card_segments, dossier.segments && String(dossier.segments)],
    [words.card_carried, dossier.carried?.join(", ")],
    [words.card_modes, dossier.modes?.join(", ")],
    [words.card_places, places && linkNames(places)],
    [words.card_ends, ends && linkNames(ends)],
    [words.card_twins, dossier.twins?.map(([, , layer]) => layer).join(", ")],
  ];
  return rows.flatMap(([title, text]): Row[] => (text ? [[title, text]] : []));
}

/* The bodies that a country shares with Kazakhstan on a day, each with since when both have
   belonged to it. */
function sharedPart(shared: readonly SharedBody[], day: Day, speech: Speech): Element[] {
  const { words, writing } = speech;
  const date = formatDay(day, writing);
  const rows = shared.map(({ body, spells }) => {
    const since = latest(spells.map(({ known }) => known.from)) ?? day;
    return element(
      "li",
      "",
      `${body.short} (${filled(words.since_date, { date: formatDay(since, writing) })})`,
    );
  });
  return [
    element("h3", "", filled(words.card_shared, { day: date })),
    rows.length > 0
      ? element("ul", "cr-card-shared", rows)
      : element("p", "", filled(words.card_no_shared, { day: date })),
  ];
}

function mentionedPart(
  sections: readonly (readonly [page: string, title: string])[],
  host: Host,
  words: Words,
): Element[] {
  const links = sections.map(([page, title]) => {
    const link = element("a", "", title);
    link.href = host.hrefOf(page);
    link.addEventListener("click", (event) => {
      event.preventDefault();
      host.visit(page);
    });
    return element("li", "", link);
  });
  return [element("h3", "", words.card_mentioned), element("ul", "", links)];
}
