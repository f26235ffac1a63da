/* Draws parts of the page as SVG: shapes as the paths they are, words as text in their places,
   pictures as pictures. It knows what a map is made of: boxes with a background and a border,
   lines of text, images and SVG. */

import { svgElement } from "../dom/svg.ts";
import type { Box, Size } from "./picture_layout.ts";

/* What is copied of a shape, besides its looks. */
const GEOMETRY = [
  ...["id", "d", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "points"],
  ...["width", "height", "viewBox", "transform", "patternUnits", "patternTransform"],
];
/* Looks with what they are where nothing is said. */
const OF_FILL = { "fill-opacity": "1", "fill-rule": "nonzero" };
const OF_STROKE = {
  "stroke-width": "1px",
  "stroke-opacity": "1",
  "stroke-dasharray": "none",
  "stroke-dashoffset": "0px",
  "stroke-linecap": "butt",
  "stroke-linejoin": "miter",
  "vector-effect": "none",
};
const NOTHING = "rgba(0, 0, 0, 0)";
const SIDES = ["Top", "Right", "Bottom", "Left"] as const;
const HALO_COLOUR = /rgba?\([^)]*\)|color\([^)]*\)|#\w+/;
const HALO = 3; // pixels
const QUALITY = 0.9;
const DETAIL = 3; // pixels of an image for one of the map, where it has them

/** How words are set. */
export type Type = Pick<
  CSSStyleDeclaration,
  | "color"
  | "fontFamily"
  | "fontSize"
  | "fontStyle"
  | "fontWeight"
  | "letterSpacing"
  | "textShadow"
  | "textTransform"
>;

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Line {
  text: string;
  box: DOMRect;
}

/* An image that is being read, and the part of it that is seen. */
interface Waiting {
  readonly image: SVGImageElement;
  readonly source: string;
  readonly whole: Box;
  readonly seen: Box;
  readonly filter: string;
}

const tenth = (pixels: number): number => Math.round(pixels * 10) / 10;

function zOrder(part: ChildNode): number {
  return part instanceof Element ? Number.parseInt(getComputedStyle(part).zIndex, 10) || 0 : 0;
}

/* A node's text as it is broken into lines. */
function linesOf(node: Text): Line[] {
  const range = document.createRange();
  range.selectNodeContents(node);
  const boxes = range.getClientRects();
  const [only] = boxes;
  if (only && boxes.length === 1) return [{ text: node.data.trim(), box: only }];
  const lines: Line[] = [];
  for (let at = 0; at < node.length; at++) {
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    const box = range.getBoundingClientRect();
    if (box.width === 0) continue;
    const line = lines.at(-1);
    if (line && Math.abs(line.box.top - box.top) < box.height / 2) line.text += node.data[at];
    else lines.push({ text: node.data.charAt(at), box });
  }
  return lines;
}

/* Reads the part of an image that is seen; the street map's host allows it. */
async function readImage({ image, source, whole, seen, filter }: Waiting): Promise<void> {
  const loaded = new Image();
  loaded.crossOrigin = "anonymous";
  loaded.src = source;
  await loaded.decode();
  const across = loaded.naturalWidth / whole.width; // its pixels for one of the map
  const down = loaded.naturalHeight / whole.height;
  const scale = Math.min(DETAIL, Math.max(across, 1));
  const canvas = document.createElement("canvas");
  canvas.width = Math.ceil(seen.width * scale);
  canvas.height = Math.ceil(seen.height * scale);
  const pen = canvas.getContext("2d");
  if (!pen) throw new Error("no canvas");
  pen.filter = filter;
  pen.drawImage(
    loaded,
    (seen.left - whole.left) * across,
    (seen.top - whole.top) * down,
    seen.width * across,
    seen.height * down,
    0,
    0,
    canvas.width,
    canvas.height,
  );
  image.setAttribute("href", canvas.toDataURL("image/webp", QUALITY));
}

export class Drawing {
  /** What has been written, by style of type ("normal", "italic"). */
  readonly texts = new Map<string, string>();
  readonly #pen: CanvasRenderingContext2D;
  readonly #skipped: string;
  readonly #waiting: Waiting[] = [];
  readonly #ids = new Set<string>();
  #origin = { x: 0, y: 0 };
  readonly #window: Size;

  /** `frame`: the part of the page beyond which no image is drawn. `skipped`: selector of what is
      left out. */
  constructor(frame: Size, skipped: string) {
    const pen = document.createElement("canvas").getContext("2d");
    if (!pen) throw new Error("no canvas");
    this.#pen = pen;
    this.#skipped = skipped;
    this.#window = frame;
  }

  /** Draws a part with all that is in it; what is at `from` in the window comes to lie at `to`. */
  add(part: Element, into: SVGElement, from: Point, to: Point = { x: 0, y: 0 }): void {
    this.#origin = { x: from.x - to.x, y: from.y - to.y };
    this.#paint(part, into);
  }

  /** Waits until all images are in; those that can't be read are left out. */
  async finish(): Promise<void> {
    const read = this.#waiting.map((one) =>
      readImage(one).catch((error: unknown) => {
        console.warn(error);
        one.image.remove();
      }),
    );
    await Promise.all(read);
  }

  /** Writes a line; `y`: of the line it stands on. */
  write(text: string, into: SVGElement, { x, y }: Point, look: Type): void {
    const { fontStyle, letterSpacing, textShadow } = look;
    this.texts.set(fontStyle, (this.texts.get(fontStyle) ?? "") + text);
    const [halo] = HALO_COLOUR.exec(textShadow) ?? [];
    const written = svgElement("text", {
      x: tenth(x),
      y: tenth(y),
      fill: look.color,
      "font-family": look.fontFamily,
      "font-size": Number.parseFloat(look.fontSize),
      "font-weight": look.fontWeight,
      ...(fontStyle !== "normal" && { "font-style": fontStyle }),
      ...(letterSpacing !== "normal" && { "letter-spacing": Number.parseFloat(letterSpacing) }),
      ...(halo && {
        stroke: halo,
        "stroke-width": HALO,
        "stroke-linejoin": "round",
        "paint-order": "stroke",
      }),
    });
    written.textContent = text;
    into.append(written);
  }

  /** Width of a text in pixels. */
  widthOf(text: string, look: Type): number {
    this.#take(look);
    return this.#pen.measureText(text).width;
  }

  #boxOf({ left, top, width, height }: DOMRect): Box {
    return { left: left - this.#origin.x, top: top - this.#origin.y, width, height };
  }

  #paint(part: Element, into: SVGElement): void {
    if (part.matches(this.#skipped) || !part.checkVisibility()) return;
    const look = getComputedStyle(part);
    const opacity = Number(look.opacity);
    if (opacity === 0) return;
    let group = into;
    if (opacity < 1) {
      group = svgElement("g", { opacity });
      into.append(group);
    }
    if (part instanceof SVGSVGElement) this.#shapes(part, group);
    else if (part instanceof HTMLImageElement) this.#image(part, look, group);
    else this.#element(part, look, group);
  }

  #element(part: Element, look: CSSStyleDeclaration, into: SVGElement): void {
    const shown = look.visibility !== "hidden";
    if (shown) this.#box(this.#boxOf(part.getBoundingClientRect()), look, into);
    const parts = [...part.childNodes].sort((one, other) => zOrder(one) - zOrder(other));
    for (const child of parts) {
      if (child instanceof Element) this.#paint(child, into);
      else if (shown && child instanceof Text) this.#text(child, part, look, into);
    }
  }

  #box({ left, top, width, height }: Box, look: CSSStyleDeclaration, into: SVGElement): void {
    if (width === 0 || height === 0) return;
    const borders = SIDES.map((side) => ({
      wide: Number.parseFloat(look[`border${side}Width`]),
      colour: look[`border${side}Color`],
    }));
    const [first] = borders;
    const all =
      first && first.wide > 0 && first.colour !== NOTHING && borders.every((one) => one.wide > 0);
    if (look.backgroundColor !== NOTHING || all) {
      const inset = all ? first.wide / 2 : 0;
      into.append(
        svgElement("rect", {
          x: tenth(left + inset),
          y: tenth(top + inset),
          width: tenth(width - 2 * inset),
          height: tenth(height - 2 * inset),
          rx: Number.parseFloat(look.borderTopLeftRadius) || 0,
          fill: look.backgroundColor,
          ...(all && { stroke: first.colour, "stroke-width": first.wide }),
        }),
      );
    }
    if (all) return;
    const edges = [
      { x: left, y: top, width, height: 0 },
      { x: left + width, y: top, width: 0, height },
      { x: left, y: top + height, width, height: 0 },
      { x: left, y: top, width: 0, height },
    ];
    edges.forEach((edge, side) => {
      const { wide = 0, colour = NOTHING } = borders[side] ?? {};
      if (wide === 0 || colour === NOTHING) return;
      into.append(
        svgElement("rect", {
          x: tenth(edge.x - (side === 1 ? wide : 0)),
          y: tenth(edge.y - (side === 2 ? wide : 0)),
          width: tenth(edge.width || wide),
          height: tenth(edge.height || wide),
          fill: colour,
        }),
      );
    });
  }

  #text(node: Text, part: Element, look: CSSStyleDeclaration, into: SVGElement): void {
    if (!node.data.trim()) return;
    const lang = part.closest("[lang]")?.getAttribute("lang") || undefined;
    this.#take(look);
    const { fontBoundingBoxAscent: above, fontBoundingBoxDescent: under } =
      this.#pen.measureText("x");
    for (const { text, box } of linesOf(node)) {
      const { left, top, height } = this.#boxOf(box);
      const written = look.textTransform === "uppercase" ? text.toLocaleUpperCase(lang) : text;
      const y = top + (height - above - under) / 2 + above;
      this.write(written.trim(), into, { x: left, y }, look);
    }
  }

  #take(look: Type): void {
    const { fontStyle, fontWeight, fontSize, fontFamily } = look;
    this.#pen.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
  }

  /* The part of an image that lies within the frame. */
  #image(part: HTMLImageElement, { filter }: CSSStyleDeclaration, into: SVGElement): void {
    const whole = this.#boxOf(part.getBoundingClientRect());
    const { width, height } = this.#window;
    const left = Math.max(whole.left, 0);
    const top = Math.max(whole.top, 0);
    const seen = {
      left,
      top,
      width: Math.min(whole.left + whole.width, width) - left,
      height: Math.min(whole.top + whole.height, height) - top,
    };
    if (!part.complete || seen.width <= 0 || seen.height <= 0) return;
    const image = svgElement("image", {
      x: left,
      y: top,
      width: seen.width,
      height: seen.height,
      preserveAspectRatio: "none",
    });
    into.append(image);
    this.#waiting.push({ image, source: part.currentSrc || part.src, whole, seen, filter });
  }

  #shapes(part: SVGSVGElement, into: SVGElement): void {
    const { left, top, width, height } = this.#boxOf(part.getBoundingClientRect());
    if (width === 0 || height === 0) return;
    const viewBox = part.getAttribute("viewBox") ?? `0 0 ${width} ${height}`;
    const frame = svgElement("svg", { x: tenth(left), y: tenth(top), width, height, viewBox });
    for (const child of part.children) this.#shape(child, frame);
    if (frame.firstChild) into.append(frame);
  }

  #shape(part: Element, into: SVGElement): void {
    const { id } = part;
    if (id && this.#ids.has(id)) return; // each of Leaflet's pictures has the same hatches
    if (id) this.#ids.add(id);
    const look = getComputedStyle(part);
    if (look.display === "none" || look.visibility === "hidden") return;
    const tag = part.localName as "path";
    const copy = svgElement(tag, {});
    for (const name of GEOMETRY) {
      const value = part.getAttribute(name);
      if (value !== null) copy.setAttribute(name, value);
    }
    if (part instanceof SVGGeometryElement && !this.#dress(copy, look)) return;
    if (look.opacity !== "1") copy.setAttribute("opacity", look.opacity);
    for (const child of part.children) this.#shape(child, copy);
    if (part instanceof SVGGeometryElement || copy.firstChild) into.append(copy);
  }

  /* Gives a shape its looks; false if there is nothing to be seen of it. */
  #dress(copy: SVGElement, look: CSSStyleDeclaration): boolean {
    const value = (name: string) => look.getPropertyValue(name);
    const put = (looks: Readonly<Record<string, string>>) => {
      for (const [name, plain] of Object.entries(looks)) {
        if (value(name) !== plain) copy.setAttribute(name, value(name));
      }
    };
    const seen = (name: string) =>
      value(name) !== "none" && value(name) !== NOTHING && value(`${name}-opacity`) !== "0";
    const filled = seen("fill");
    const stroked = seen("stroke");
    copy.setAttribute("fill", filled ? value("fill") : "none");
    if (filled) put(OF_FILL);
    if (stroked) {
      copy.setAttribute("stroke", value("stroke"));
      put(OF_STROKE);
    }
    return (filled || stroked) && copy.getAttribute("d") !== "M0 0";
  }
}
