/* Hatches for areas that lie over other areas. Leaflet draws a pane as one SVG picture; each
   picture that needs hatches gets its own copy of them. */

import { svgElement } from "../dom/svg.ts";

function hatch(id: string, angle: number): SVGPatternElement {
  const pattern = svgElement("pattern", {
    id,
    width: 9,
    height: 9,
    patternUnits: "userSpaceOnUse",
    patternTransform: `rotate(${angle})`,
  });
  pattern.append(svgElement("line", { x1: 0, y1: 0, x2: 0, y2: 9, class: `${id}-line` }));
  return pattern;
}

export function addPatterns(svg: SVGElement): void {
  if (svg.querySelector("defs")) return;
  const defs = svgElement("defs", {});
  defs.append(hatch("cr-hatch-teal", 45), hatch("cr-hatch-plum", -45));
  svg.prepend(defs);
}

/** The picture of one look, for the legend. `kind`: of the layer. */
export function swatch(kind: string, style: string): SVGElement {
  const drawn = kind === "bubble" ? "point" : kind;
  const svg = svgElement("svg", {
    class: "cr-swatch",
    viewBox: "0 0 28 18",
    "aria-hidden": "true",
  });
  const look = { class: `cr-${drawn} cr-${style}` };
  if (style.startsWith("hatch")) addPatterns(svg);
  if (drawn === "line") svg.append(svgElement("path", { d: "M1 9 C8 3 20 15 27 9", ...look }));
  else if (drawn === "point") svg.append(svgElement("circle", { cx: 14, cy: 9, r: 5, ...look }));
  else svg.append(svgElement("rect", { x: 1.5, y: 1.5, width: 25, height: 15, ...look }));
  return svg;
}
