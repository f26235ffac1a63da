/* What a card tells beyond its layer's own rows: names, lengths, distances, who shares which
   bodies with Kazakhstan on the day of the map, and where the story speaks of it. */
(function () {
  "use strict";
  const crossroads = (window.crossroads = window.crossroads || {});
  const NAMED = 14; // places of a route that are named; the rest is left to the map
  let reference = null;

  const undashed = (day) => day.replaceAll("-", "");

  /* {memberships, events, terms}; fetched once. Days come as YYYY-MM-DD, and are YYYYMMDD here. */
  crossroads.reference = function () {
    reference ??= crossroads.load(crossroads.catalogue.files.reference).then(({ bodies, events, terms }) => ({
      memberships: new crossroads.Memberships(
        Object.fromEntries(
          Object.entries(bodies).map(([id, body]) => [id, { ...body, founded: undashed(body.founded) }]),
        ),
      ),
      events: events.map((event) => ({ ...event, date: undashed(event.date) })),
      terms,
    }));
    return reference;
  };

  /* Record of "layer:id" or "route:corridor"; undefined where there is none. */
  crossroads.dossier = (key) =>
    crossroads.load(crossroads.catalogue.files.dossiers).then((dossiers) => dossiers[key]);

  const linkNames = (links) => {
    const names = links.map(([, name]) => name);
    return names.length <= NAMED ? names.join(", ") : `${names.slice(0, NAMED).join(", ")} …`;
  };

  /* [[title, text]] of the fields that a dossier has. */
  function rowsOf(dossier, words) {
    const km = (value) => crossroads.format(value, "km", words);
    const length = ({ km: value, as_of: year }) =>
      words.card_km_of.replace("{km}", crossroads.format(value, null, words)).replace("{year}", year);
    const other = Object.entries(dossier.names || {}).filter(([language]) => language !== words.lang);
    const local = (dossier.local || []).map(([, name]) => name);
    const names = [...new Set([...other.map(([, name]) => name), ...local])];
    const told = {
      card_names: names.length > 0 && names.join(" · "),
      card_old_names: dossier.old_names?.join("; "),
      card_country: dossier.country?.[1],
      card_countries: dossier.countries && linkNames(dossier.countries),
      card_border: dossier.border && length(dossier.border),
      card_shore: dossier.shore && `${km(dossier.shore.km)} (${dossier.shore.as_of})`,
      card_from_astana: dossier.from_astana_km > 0 && km(dossier.from_astana_km),
      card_period: dossier.period && crossroads.format(dossier.period, "years", words),
      card_heritage: dossier.heritage && [].concat(dossier.heritage).join(": "),
      card_route: dossier.route?.[1],
      card_certainty: dossier.certainty,
      card_length: dossier.km && km(dossier.km),
      card_segments: dossier.segments && String(dossier.segments),
      card_carried: dossier.carried?.join(", "),
      card_modes: dossier.modes?.join(", "),
      card_places: dossier.places && linkNames(dossier.places),
      card_ends: dossier.ends && linkNames(dossier.ends),
      card_twins: dossier.twins?.map(([, , layer]) => layer).join(", "),
    };
    return Object.entries(told)
      .filter(([, text]) => text)
      .map(([word, text]) => [words[word], text]);
  }

  /* The bodies that a country shares with Kazakhstan on a day, each with since when both
     have belonged to it. */
  function sharedPart(code, memberships, home, day, words) {
    const date = crossroads.formatDay(day, words.lang);
    const shared = memberships.shared(home, code, [...memberships.bodies.keys()], day);
    const rows = shared.map(({ body, spells }) => {
      const since = spells.map(({ from }) => from).sort().at(-1);
      return crossroads.element("li", "", `${body.short} (${words.since} ${crossroads.formatDay(since, words.lang)})`);
    });
    return [
      crossroads.element("h3", "", words.card_shared.replace("{day}", date)),
      rows.length > 0
        ? crossroads.element("ul", "cr-card-shared", rows)
        : crossroads.element("p", "", words.card_no_shared.replace("{day}", date)),
    ];
  }

  function mentionedPart(sections, words) {
    const links = sections.map(([page, title]) => {
      const link = crossroads.element("a", "", title);
      link.href = new URL(page, crossroads.page.location.href).pathname;
      link.addEventListener("click", (event) => {
        event.preventDefault();
        crossroads.visit(page);
      });
      return crossroads.element("li", "", link);
    });
    return [crossroads.element("h3", "", words.card_mentioned), crossroads.element("ul", "", links)];
  }

  /* What is added to an open card: {flag, rows, parts}. */
  crossroads.dossierParts = function (atlas, key, dossier, memberships) {
    const { words } = atlas;
    const [layer, id] = key.split(":");
    const { home } = crossroads.catalogue.layers.countries;
    const country = layer === "countries" && id !== home;
    const rows = rowsOf(dossier, words);
    if (country && !dossier.border) rows.unshift([words.card_border, words.card_no_border]);
    const day = atlas.day || crossroads.today();
    return {
      flag: dossier.flag && crossroads.catalogue.flags + dossier.flag,
      rows,
      parts: [
        ...(country ? sharedPart(id, memberships, home, day, words) : []),
        ...(dossier.sections ? mentionedPart(dossier.sections, words) : []),
      ],
    };
  };
})();
