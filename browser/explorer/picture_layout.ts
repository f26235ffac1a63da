/* How a picture of the view is laid out: where its legend stands, how the lines below it break. */

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** In pixels of the map, from its upper left corner. */
export interface Box extends Size {
  readonly left: number;
  readonly top: number;
}

export type Place = "on" | "right" | "below";

export interface Page extends Size {
  /** Upper left corners of what is not on the map. */
  readonly legend: { readonly x: number; readonly y: number };
  readonly caption: { readonly x: number; readonly y: number };
}

/** Pixels around caption and legend. */
export const MARGIN = 14;

const MOST_COVERED = 1 / 6; // of the map
const NARROW = 560; // pixels of a map that gets its legend below it

/** Where a legend stands that would lie so on the map, opened and whole. */
export function placeOf(map: Size, legend: Box): Place {
  const within =
    legend.left >= 0 &&
    legend.top >= 0 &&
    legend.left + legend.width <= map.width &&
    legend.top + legend.height <= map.height;
  const share = (legend.width * legend.height) / (map.width * map.height);
  if (within && share <= MOST_COVERED) return "on";
  return map.width < NARROW ? "below" : "right";
}

/** `legend`: its size as it is off the map. `caption`: height of the lines with their margins.
    A legend on the right has the height of map and caption. */
export function pageOf(map: Size, place: Place, legend: Size, caption: number): Page {
  const around = legend.height + 2 * MARGIN;
  const right = { x: map.width + MARGIN, y: MARGIN };
  const below = { x: MARGIN, y: map.height + MARGIN };
  const beside = place === "right";
  const under = map.height + (place === "below" ? around - MARGIN : 0);
  const height = under + caption;
  return {
    width: map.width + (beside ? legend.width + 2 * MARGIN : 0),
    height: beside ? Math.max(height, around) : height,
    legend: beside ? right : below,
    caption: { x: MARGIN, y: under },
  };
}

/** A line in parts that fit; between words, or within what has no spaces, as an address. */
export function broken(line: string, fits: (part: string) => boolean): string[] {
  const parts: string[] = [];
  let part = "";
  for (const letter of line) {
    if (part && !fits(part + letter)) {
      const space = letter === " " ? part.length : part.lastIndexOf(" ");
      parts.push(space > 0 ? part.slice(0, space) : part);
      part = space > 0 ? part.slice(space + 1) : "";
    }
    if (part || letter !== " ") part += letter;
  }
  return part ? [...parts, part] : parts;
}
