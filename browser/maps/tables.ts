/* The map as tables, for paper: what each of its own layers draws, a row a feature. */

import { element } from "../dom/elements.ts";
import { formatDay } from "../format/format.ts";
import { inOrder } from "../format/order.ts";
import type { Atlas } from "./atlas.ts";
import { ownRows } from "./cards.ts";
import { nameOf } from "./feature.ts";
import type { MapLayer } from "./layer.ts";

type Row = readonly [name: string, ...cells: string[]];

/* What a layer says of each feature; titles come with the cells. */
function rowsOf(atlas: Atlas, layer: MapLayer): { heads: readonly string[]; rows: Row[] } {
  const { language, words, writing } = atlas.speech;
  const { values, categories } = layer;
  const drawn = [...layer.paths.values()].filter(
    ({ feature }) => !values || values.has(feature.properties.id),
  );
  const told = drawn.map((path) => {
    const value = values?.get(path.feature.properties.id);
    const cells: (readonly [string, string])[] = value
      ? [
          ["", value.since ? (categories[value.category]?.title ?? "") : (value.text ?? "")],
          [words.since, value.since ? formatDay(value.since, writing) : ""],
        ]
      : ownRows(atlas, layer, path).map(([title, text]) => [title, text]);
    return { name: nameOf(path.feature.properties, language), cells: new Map(cells) };
  });
  const titles = [...new Set(told.flatMap(({ cells }) => [...cells.keys()]))].filter((title) =>
    told.some(({ cells }) => cells.get(title)),
  );
  const rows = told
    .filter(({ name }) => name)
    .map(({ name, cells }): Row => [name, ...titles.map((title) => cells.get(title) ?? "")]);
  return { heads: ["", ...titles], rows: inOrder(rows, ([name]) => name, writing.alphabet) };
}

/** One table for each of the map's own layers that is shown and tells something. */
export function tablesOf(atlas: Atlas): HTMLTableElement[] {
  return atlas.shown
    .filter(({ id, spec, values }) => atlas.layers.own.includes(id) && (values || spec.interactive))
    .flatMap((layer) => {
      const { heads, rows } = rowsOf(atlas, layer);
      if (rows.length === 0) return [];
      const cellsOf = (row: readonly string[], tag: "td" | "th") =>
        row.map((cell, place) => element(place === 0 ? "th" : tag, "", cell));
      return [
        element("table", "", [
          element("caption", "", layer.spec.title),
          element("thead", "", element("tr", "", cellsOf(heads, "th"))),
          element(
            "tbody",
            "",
            rows.map((row) => element("tr", "", cellsOf(row, "td"))),
          ),
        ]),
      ];
    });
}
