/* What lies over what. */

export const PANES = {
  "cr-land": 200,
  "cr-relief": 210,
  "cr-grid": 230,
  "cr-areas": 300,
  "cr-water": 310, // a country's colour covers no lake
  "cr-borders": 350,
  "cr-contested": 360,
  "cr-lines": 400,
  "cr-points": 450,
  "cr-labels": 620,
} as const;

/** Pane of a layer that names none, by its kind. */
export const PANE_OF_KIND: Readonly<Record<string, string>> = {
  area: "cr-areas",
  line: "cr-lines",
  point: "cr-points",
  bubble: "cr-points",
};
