/* Small line drawings for buttons, on a grid of 20 by 20. */

import { svgElement } from "./svg.ts";

const DRAWINGS = {
  previous: "M12 4 6 10l6 6",
  next: "M8 4l6 6-6 6",
  list: "M7 5h10M7 10h10M7 15h10M3 5h.5M3 10h.5M3 15h.5",
  notes: "M5 3h10v14H5zM8 7h4M8 10h4M8 13h3",
  play: "M7 4v12l9-6z",
  pause: "M7 4v12M13 4v12",
  share: "M8 12l4-4M9 6l2-2a3.5 3.5 0 0 1 5 5l-2 2M11 14l-2 2a3.5 3.5 0 0 1-5-5l2-2",
  present: "M2 4h16v10H2zM7 17h6M10 14v3",
  keys: "M2 5h16v10H2zM5 8h.5M8 8h.5M11 8h.5M14 8h.5M6 12h8",
  languages: "M10 2a8 8 0 0 1 0 16a8 8 0 0 1 0-16M2 10h16M10 2c-5 5-5 11 0 16c5-5 5-11 0-16",
  leave: "M5 5l10 10M15 5 5 15",
  up: "M4 12l6-6 6 6",
  down: "M4 8l6 6 6-6",
} as const;

export type IconName = keyof typeof DRAWINGS;

export function icon(name: IconName): SVGElement {
  const svg = svgElement("svg", { viewBox: "0 0 20 20", class: "cr-icon", "aria-hidden": "true" });
  svg.append(svgElement("path", { d: DRAWINGS[name] }));
  return svg;
}
