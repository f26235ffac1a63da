/* The address as the written form of what is seen: read and written here alone. The server has
   the same rules in crossroads/view/address.py; tests/cases/addresses.json binds both. The
   parameters are public: what was once a link stays one. */

import {
  type Comparison,
  NO_MEASURE,
  type Point,
  type SharedCamera,
  type ViewState,
} from "./view_state.ts";

export const LANGUAGES = ["kk", "ru", "en"];
export const ZOOMS = [1, 9] as const;
export const OPACITIES = [20, 100] as const;
export const KILOMETRES = [1, 5000] as const;

/** A parameter whose value means nothing. */
export interface WrongParameter {
  readonly name: string;
  readonly value: string;
}

export interface ReadAddress {
  readonly view: ViewState;
  readonly wrong: readonly WrongParameter[];
}

const listed = (text: string): string[] => text.split(",").filter(Boolean);

/** Whether a text is a day of the calendar, as YYYY-MM-DD. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < "0001") return false; // there is no year 0
  const day = new Date(`${text}T00:00:00Z`); // 30 February would become 2 March
  return !Number.isNaN(day.valueOf()) && day.toISOString().startsWith(text);
}

function numberOf(text: string, [least, most]: readonly [number, number]): number | null {
  const value = Number(text);
  return /^-?\d+(\.\d+)?$/.test(text) && value >= least && value <= most ? value : null;
}

/** "71.43,51.13" as a point; null for anything else. */
export function pointOf(text: string): Point | null {
  const [lon, lat, ...more] = text.split(",");
  if (lon === undefined || lat === undefined || more.length > 0) return null;
  const point = [numberOf(lon, [-180, 180]), numberOf(lat, [-90, 90])] as const;
  return point[0] === null || point[1] === null ? null : [point[0], point[1]];
}

function cameraOf(text: string): SharedCamera | null {
  const [lon, lat, zoom, ...more] = text.split(",");
  const center = pointOf(`${lon},${lat}`);
  const level = numberOf(zoom ?? "", ZOOMS);
  return center && level !== null && more.length === 0 ? { center, zoom: level } : null;
}

function opacityOf(text: string): Record<string, number> | null {
  const parts = listed(text).map((part) => part.split(":"));
  const read = parts.map(([id, percent]) => [id, numberOf(percent ?? "", OPACITIES)] as const);
  const wrong =
    parts.some(({ length }) => length !== 2) || read.some(([id, value]) => !id || value === null);
  if (wrong) return null;
  const opacity = Object.fromEntries(read); // of a layer that stands twice the last counts
  const drawn = Object.entries(opacity).filter(([, value]) => value !== 100);
  return Object.fromEntries(drawn) as Record<string, number>;
}

function comparisonOf(text: string): Comparison | null {
  const [of, ids, ...more] = text.split(":");
  if ((of !== "countries" && of !== "organizations") || more.length > 0) return null;
  return { of, ids: listed(ids ?? "") };
}

/** What an address asks for; a parameter that means nothing is as if it were not there.
 *
 * `query`: the part after the question mark, or its parsed form.
 */
export function readAddress(query: string | URLSearchParams): ReadAddress {
  const given = new URLSearchParams(query);
  const wrong: WrongParameter[] = [];
  const text = (name: string): string | null => given.get(name) || null;
  function read<T>(name: string, parse: (value: string) => T | null, nothing: T): T {
    const value = text(name);
    if (value === null) return nothing;
    const found = parse(value);
    if (found !== null) return found;
    wrong.push({ name, value });
    return nothing;
  }
  const layers = given.get("layers");
  const view: ViewState = {
    language: read<string | null>(
      "lang",
      (value) => (LANGUAGES.includes(value) ? value : null),
      null,
    ),
    scene: text("scene"),
    layers: layers === null ? null : listed(layers),
    day: read<string | null>("on", (value) => (isDay(value) ? value : null), null),
    pick: text("pick"),
    presenting: given.get("present") === "1",
    camera: read<SharedCamera | null>("camera", cameraOf, null),
    opacity: read<Record<string, number>>("opacity", opacityOf, {}),
    measure: {
      ...NO_MEASURE,
      from: text("from"),
      to: text("to"),
      around: text("around"),
      within: read<number | null>("within", (value) => numberOf(value, KILOMETRES), null),
    },
    comparison: read<Comparison | null>("compare", comparisonOf, null),
  };
  return { view, wrong };
}

const short = (value: number, digits: number): string => String(Number(value.toFixed(digits)));

/** A point as it stands in an address: "71.43,51.13". */
export const pointText = ([lon, lat]: Point): string => `${short(lon, 4)},${short(lat, 4)}`;

/** Parameters of a view in their order; null where the address says nothing. */
export function parametersOf(view: ViewState): Record<string, string | null> {
  const { camera, comparison, measure } = view;
  const opacity = Object.entries(view.opacity)
    .map(([layer, percent]) => [layer, short(percent, 1)])
    .filter(([, percent]) => percent !== "100");
  return {
    lang: view.language,
    scene: view.scene,
    layers: view.layers === null ? null : view.layers.join(","),
    on: view.day,
    pick: view.pick,
    present: view.presenting ? "1" : null,
    camera: camera ? `${pointText(camera.center)},${short(camera.zoom, 2)}` : null,
    opacity: opacity.length > 0 ? opacity.map((one) => one.join(":")).join(",") : null,
    from: measure.from,
    to: measure.to,
    around: measure.around,
    within: measure.within === null ? null : short(measure.within, 1),
    compare: comparison ? `${comparison.of}:${comparison.ids.join(",")}` : null,
  };
}

const written = (value: string): string =>
  encodeURIComponent(value).replaceAll("%2C", ",").replaceAll("%3A", ":");

/** The query of a view, without the question mark; empty for the plain view. */
export function writeAddress(view: ViewState): string {
  return Object.entries(parametersOf(view))
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name}=${written(value ?? "")}`)
    .join("&");
}

/** The address after a change of view. Only what has changed is written, so that parameters
 * of others (such as `embed=true`) stay as they are. */
export function changedAddress(address: string, view: ViewState, before: ViewState): string {
  const url = new URL(address);
  const old = parametersOf(before);
  for (const [name, value] of Object.entries(parametersOf(view))) {
    if (value === old[name]) continue;
    if (value === null) url.searchParams.delete(name);
    else url.searchParams.set(name, value);
  }
  return url.href.replaceAll("%2C", ",").replaceAll("%3A", ":");
}
