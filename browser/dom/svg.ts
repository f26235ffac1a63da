/* Makes elements of SVG pictures. */

import { withAttributes } from "./elements.ts";

const SVG = "http://www.w3.org/2000/svg";

export function svgElement<Tag extends keyof SVGElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string | number>>,
): SVGElementTagNameMap[Tag] {
  return withAttributes(document.createElementNS(SVG, tag), attributes);
}
