/* The view as a PNG, with title, day, source line and address below it. */

import { toCanvas } from "html-to-image";
import type L from "leaflet";

const SCALE = 2;
const LEFT_OUT = [
  "leaflet-control-zoom",
  "leaflet-control-fullscreen",
  "cr-card",
  "cr-pointer",
  "leaflet-control-attribution",
];
const LOOKS = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-opacity",
  "stroke-dasharray",
  "stroke-linecap",
  "stroke-linejoin",
  "opacity",
];
const MARGIN = 14; // pixels around the caption
const LINE = 22; // pixels
const ADDRESS_OF_FACE = /url\("?([^")]+)"?\)/;

/* Gives a part another look for the moment, as a page may whose policy forbids `style` in markup. Gives
   a function that takes it off again. */
function lend(part: Element & ElementCSSInlineStyle, looks: string): () => void {
  const before = part.style.cssText;
  part.style.cssText = `${before};${looks}`;
  return () => {
    part.style.cssText = before;
  };
}

/* The library copies no looks inside SVG pictures, so they are written onto the shapes for the
   moment. Gives a function that takes them off again. */
function dress(container: Element): () => void {
  const shapes = [...container.querySelectorAll<SVGElement>("svg *")].map((shape) => {
    const style = getComputedStyle(shape);
    const looks = LOOKS.map((name) => `${name}:${style.getPropertyValue(name)}`).join(";");
    return { shape, looks };
  });
  const ends = shapes.map(({ shape, looks }) => lend(shape, looks));
  return () => {
    for (const end of ends) end();
  };
}

function read(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}

async function withLetters(face: CSSFontFaceRule): Promise<string> {
  const [, address = ""] = ADDRESS_OF_FACE.exec(face.style.getPropertyValue("src")) ?? [];
  if (address.startsWith("data:")) return face.cssText;
  const url = new URL(address, face.parentStyleSheet?.href ?? document.baseURI);
  const letters = await read(await (await fetch(url, { cache: "force-cache" })).blob());
  return face.cssText.replace(ADDRESS_OF_FACE, `url("${letters}")`);
}

/* The app's typeface with its letters inside, since a picture can't fetch them. */
async function typeface(): Promise<string> {
  const rules = [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules]);
  const faces = rules.filter((rule) => rule instanceof CSSFontFaceRule);
  return (await Promise.all(faces.map(withLetters))).join("\n");
}

/* A line in parts that fit; an address has no spaces at which it could be broken. */
function broken(line: string, fits: (part: string) => boolean): string[] {
  const parts: string[] = [];
  let part = "";
  for (const letter of line) {
    if (part && !fits(part + letter)) {
      parts.push(part);
      part = "";
    }
    part += letter;
  }
  return [...parts, part];
}

/* The map with its legend, whole and open. */
async function shotOf(
  container: HTMLElement,
  legend: HTMLDetailsElement,
): Promise<HTMLCanvasElement> {
  const { width, height } = container.getBoundingClientRect();
  const fontEmbedCSS = await typeface();
  const { open } = legend;
  legend.open = true;
  const shorten = lend(legend, "max-height:none;overflow:hidden");
  const undress = dress(container);
  try {
    return await toCanvas(container, {
      width,
      height,
      fontEmbedCSS,
      pixelRatio: SCALE,
      style: { position: "static", inset: "auto", margin: "0" },
      filter: (node) =>
        !(node instanceof Element) || !LEFT_OUT.some((name) => node.classList.contains(name)),
    });
  } finally {
    undress();
    shorten();
    legend.open = open;
  }
}

function blobOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture"))), "image/png");
  });
}

/** `legend`: the legend's box on the map; `lines`: text below the map, its title first. */
export async function pictureOf(
  map: L.Map,
  legend: HTMLDetailsElement,
  lines: readonly string[],
): Promise<Blob> {
  const container = map.getContainer();
  const shot = await shotOf(container, legend);
  const canvas = document.createElement("canvas");
  const pen = canvas.getContext("2d");
  if (!pen) throw new Error("no canvas");
  const take = (bold: boolean) => {
    const size = (bold ? 17 : 14) * SCALE;
    pen.font = `${bold ? 600 : 400} ${size}px "Source Sans 3", sans-serif`;
  };
  const room = shot.width - 2 * MARGIN * SCALE;
  const rows = lines.flatMap((line, index) => {
    const bold = index === 0;
    take(bold);
    const parts = broken(line, (part) => pen.measureText(part).width <= room);
    return parts.map((text) => ({ text, bold }));
  });
  canvas.width = shot.width;
  canvas.height = shot.height + (MARGIN * 2 + LINE * rows.length) * SCALE;
  const style = getComputedStyle(container);
  pen.fillStyle = style.getPropertyValue("--panel-solid");
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(shot, 0, 0);
  pen.fillStyle = style.getPropertyValue("--ink");
  rows.forEach(({ text, bold }, index) => {
    take(bold);
    const y = shot.height + (MARGIN + LINE * (index + 0.75)) * SCALE;
    pen.fillText(text, MARGIN * SCALE, y);
  });
  return blobOf(canvas);
}
