/* Signs of right, late and missed: each has a form of its own, so that none depends on its
   colour. */

import { svgElement } from "../dom/svg.ts";
import type { Outcome } from "./session.ts";

const DRAWINGS: Readonly<Record<Outcome, string>> = {
  right: "M4 10.5 8.5 15 16 5.5",
  late: "M4 12c2.5-5 5.5-5 8-2s4 2 5-1",
  missed: "M5 5l10 10M15 5 5 15",
};

export function mark(outcome: Outcome): SVGElement {
  const svg = svgElement("svg", {
    viewBox: "0 0 20 20",
    class: `cr-icon cr-quiz-mark cr-quiz-mark-${outcome}`,
    "aria-hidden": "true",
  });
  svg.append(svgElement("path", { d: DRAWINGS[outcome] }));
  return svg;
}
