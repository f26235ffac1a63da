/* Hatches for areas that lie over other areas. Leaflet draws a pane as one SVG picture;
   each picture that needs hatches gets its own copy of them. */
(function () {
  "use strict";
  const crossroads = (window.crossroads = window.crossroads || {});
  const SVG = "http://www.w3.org/2000/svg";

  function hatch(id, angle) {
    const pattern = document.createElementNS(SVG, "pattern");
    const attributes = { id, width: 9, height: 9, patternUnits: "userSpaceOnUse" };
    for (const [name, value] of Object.entries(attributes)) pattern.setAttribute(name, value);
    pattern.setAttribute("patternTransform", `rotate(${angle})`);
    const line = document.createElementNS(SVG, "line");
    for (const [name, value] of Object.entries({ x1: 0, y1: 0, x2: 0, y2: 9 })) {
      line.setAttribute(name, value);
    }
    line.setAttribute("class", `${id}-line`);
    pattern.append(line);
    return pattern;
  }

  crossroads.addPatterns = function (svg) {
    if (!svg || svg.querySelector("defs")) return;
    const defs = document.createElementNS(SVG, "defs");
    defs.append(hatch("cr-hatch-teal", 45), hatch("cr-hatch-plum", -45));
    svg.prepend(defs);
  };

  /* The picture of one style, for the legend. */
  crossroads.swatch = function (kind, style) {
    const svg = document.createElementNS(SVG, "svg");
    svg.setAttribute("class", "cr-swatch");
    svg.setAttribute("viewBox", "0 0 28 18");
    svg.setAttribute("aria-hidden", "true");
    const shapes = {
      line: ["path", { d: "M1 9 C8 3 20 15 27 9" }],
      point: ["circle", { cx: 14, cy: 9, r: 5 }],
      area: ["rect", { x: 1.5, y: 1.5, width: 25, height: 15 }],
    };
    const [tag, attributes] = shapes[kind] || shapes.area;
    const shape = document.createElementNS(SVG, tag);
    for (const [name, value] of Object.entries(attributes)) shape.setAttribute(name, value);
    shape.setAttribute("class", `cr-${kind} cr-${style}`);
    if (style.startsWith("hatch")) crossroads.addPatterns(svg);
    svg.append(shape);
    return svg;
  };
})();
