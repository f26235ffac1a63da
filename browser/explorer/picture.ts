/* The view as a picture, SVG or PNG, with title, day, source line and address below it. The
   legend is opened; where it would cover much of the map it stands beside it. */

import type L from "leaflet";
import { svgElement } from "../dom/svg.ts";
import { Drawing, type Type } from "./picture_drawing.ts";
import { type Box, broken, MARGIN, type Page, pageOf, placeOf } from "./picture_layout.ts";
import { typeface } from "./picture_letters.ts";

export type PictureKind = "png" | "svg";

const SCALE = 3; // pixels of a PNG for one of the screen
const LINE = 22; // pixels
const LEFT_OUT = ".cr-pointer, .cr-tooltip";
const WHOLE_MAP = "--room-left:0px;--room-right:0px;--room-bottom:0px";
const SVG_TYPE = "image/svg+xml";

/* Sets an attribute for the moment. Gives a function that takes it off again. */
function lend(part: Element, name: string, value: string): () => void {
  const before = part.getAttribute(name);
  part.setAttribute(name, value);
  return () => {
    if (before === null) part.removeAttribute(name);
    else part.setAttribute(name, before);
  };
}

/* Gives a part another look for the moment, as a page may whose policy forbids `style` in markup. */
function lendLooks({ style }: HTMLElement, looks: string): () => void {
  const before = style.cssText;
  style.cssText = `${before};${looks}`;
  return () => {
    style.cssText = before;
  };
}

const typeOf = (color: string, bold: boolean): Type => ({
  color,
  fontFamily: '"Source Sans 3", sans-serif',
  fontSize: bold ? "17px" : "14px",
  fontStyle: "normal",
  fontWeight: bold ? "600" : "400",
  letterSpacing: "normal",
  textShadow: "none",
  textTransform: "none",
});

/* Map and legend; all is measured and drawn at once, before the visitor sees any of it. */
class Picture {
  readonly drawing: Drawing;
  readonly page: Page;
  readonly svg = svgElement("svg", {});
  readonly #frame: DOMRect;

  constructor(map: L.Map, legend: HTMLDetailsElement, lines: readonly string[]) {
    const container = map.getContainer();
    this.#frame = container.getBoundingClientRect();
    this.drawing = new Drawing(this.#frame, LEFT_OUT);
    const { width, height } = this.#frame;
    const style = getComputedStyle(container);
    const paper = svgElement("rect", { fill: style.getPropertyValue("--panel-solid") });
    const seen = svgElement("svg", { width, height, viewBox: `0 0 ${width} ${height}` });
    seen.append(svgElement("rect", { width, height, fill: style.backgroundColor }));
    this.svg.append(paper, seen);
    const pane = map.getPane("mapPane");
    if (pane) this.drawing.add(pane, seen, this.#frame);
    const caption = this.#caption(lines, style.getPropertyValue("--ink"));
    this.page = this.#legend(container, legend, seen, caption.height);
    caption.write(this.page.caption);
    const page = { width: this.page.width, height: this.page.height };
    for (const [name, value] of Object.entries(page)) paper.setAttribute(name, String(value));
    this.svg.setAttribute("viewBox", `0 0 ${page.width} ${page.height}`);
    this.#tell(lines);
  }

  /* The scale, and the legend on the map or beside it. */
  #legend(
    container: HTMLElement,
    legend: HTMLDetailsElement,
    seen: SVGElement,
    caption: number,
  ): Page {
    const { drawing } = this;
    const { width } = this.#frame;
    const look = `${legend.className} cr-pictured`;
    const lengths = `${WHOLE_MAP};--picture:${width - 2 * MARGIN}px`;
    const ends = [
      lendLooks(container, lengths),
      lend(legend, "class", look),
      ...[legend, ...legend.querySelectorAll("details")].map((part) => lend(part, "open", "")),
    ];
    try {
      const scale = container.querySelector(".leaflet-control-scale");
      if (scale) drawing.add(scale, seen, this.#frame);
      if (!legend.checkVisibility()) {
        return pageOf(this.#frame, "on", { width: 0, height: 0 }, caption);
      }
      const place = placeOf(this.#frame, this.#boxOf(legend));
      if (place !== "on") legend.className = `${look} cr-${place}`;
      const page = pageOf(this.#frame, place, this.#boxOf(legend), caption);
      const box = legend.getBoundingClientRect();
      if (place === "on") drawing.add(legend, seen, this.#frame);
      else drawing.add(legend, this.svg, box, page.legend);
      return page;
    } finally {
      for (const end of ends) end();
    }
  }

  #boxOf(part: Element): Box {
    const { left, top, width, height } = part.getBoundingClientRect();
    return { left: left - this.#frame.left, top: top - this.#frame.top, width, height };
  }

  /* The lines below the map, and the height that they take. */
  #caption(lines: readonly string[], ink: string) {
    const { drawing, svg } = this;
    const room = this.#frame.width - 2 * MARGIN;
    const rows = lines.flatMap((line, index) => {
      const type = typeOf(ink, index === 0);
      const parts = broken(line, (part) => drawing.widthOf(part, type) <= room);
      return parts.map((text) => ({ text, type }));
    });
    return {
      height: 2 * MARGIN + LINE * rows.length,
      write: ({ x, y }: Page["caption"]) => {
        rows.forEach(({ text, type }, index) => {
          drawing.write(text, svg, { x, y: y + MARGIN + LINE * (index + 0.75) }, type);
        });
      },
    };
  }

  /* What it is, for those who hear it. */
  #tell([first = "", ...rest]: readonly string[]): void {
    const title = svgElement("title", { id: "cr-picture-title" });
    const description = svgElement("desc", { id: "cr-picture-lines" });
    title.textContent = first;
    description.textContent = rest.join("\n");
    this.svg.prepend(title, description);
    const told = { role: "img", "aria-labelledby": title.id, "aria-describedby": description.id };
    for (const [name, value] of Object.entries(told)) this.svg.setAttribute(name, value);
    this.svg.setAttribute("lang", document.documentElement.lang);
  }

  /** The picture as text; `scale`: pixels for one of the screen. */
  async file(scale: number): Promise<string> {
    await this.drawing.finish();
    const style = svgElement("style", {});
    style.textContent = await typeface(this.drawing.texts);
    this.svg.prepend(style);
    this.svg.setAttribute("width", String(this.page.width * scale));
    this.svg.setAttribute("height", String(this.page.height * scale));
    return new XMLSerializer().serializeToString(this.svg);
  }
}

async function painted(svg: string, { width, height }: Page): Promise<Blob> {
  const image = new Image();
  image.src = `data:${SVG_TYPE};charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(width * SCALE);
  canvas.height = Math.round(height * SCALE);
  const pen = canvas.getContext("2d");
  if (!pen) throw new Error("no canvas");
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture"))), "image/png");
  });
}

/** `legend`: the legend's box on the map; `lines`: text below the map, its title first. */
export async function pictureOf(
  map: L.Map,
  legend: HTMLDetailsElement,
  lines: readonly string[],
  kind: PictureKind,
): Promise<Blob> {
  const picture = new Picture(map, legend, lines);
  if (kind === "svg") return new Blob([await picture.file(1)], { type: SVG_TYPE });
  return painted(await picture.file(SCALE), picture.page);
}
