/* Numbers, years and days as the reader's language writes them. */

import type { Words, Writing } from "../contract/contract.ts";
import { firstDay, type PartialDate } from "../rules/partial_date.ts";
import type { Day, Point } from "../view/view_state.ts";

/** A span of years; years before the common era are negative, an open end is null. */
export type Years = readonly [from: number, to: number | null];

/** Words, the language they are in, and how it writes. */
export interface Speech {
  readonly words: Words;
  readonly language: string;
  readonly writing: Writing;
}

/** What numbers are written with. */
type Signs = Pick<Writing, "decimal" | "group">;

/** This day by the visitor's clock. */
export const today = (): Day => new Intl.DateTimeFormat("sv").format(new Date());

export const yearOf = (day: Day): number => Number(day.slice(0, 4));

/** "5 Jul 2005"; of a date of which no more is known, "July 2005" or "2005". */
export function formatDay(date: PartialDate, writing: Writing): string {
  if (date.length === 4) return date;
  const [year, month, day] = firstDay(date).split("-").map(Number) as [number, number, number];
  return date.length === 7
    ? filled(writing.month, { year, month: writing.months[month - 1] ?? "" })
    : filled(writing.day, { year, month: writing.months_short[month - 1] ?? "", day });
}

export function formatYears([from, to]: Years, { words }: Speech): string {
  const year = (value: number) =>
    value < 0 ? filled(words.year_bce, { year: -value }) : String(value);
  return to === null ? filled(words.since_date, { date: year(from) }) : `${year(from)}–${year(to)}`;
}

const LONGEST_NAME = 40; // letters of a wrong name that are repeated
const MOST_NAMES = 8; // that are repeated; the rest is counted
/* What nobody sees or what breaks the line, such as marks that turn the words after them. */
const UNSEEN = /[\p{C}\p{Z}]+/gu;

/** Names that somebody asked for in vain, in the language's quotation marks. */
export function quoted(names: readonly string[], words: Words): string {
  const told = names.slice(0, MOST_NAMES).map((name) => {
    const seen = name.slice(0, LONGEST_NAME).replace(UNSEEN, " ");
    return filled(words.quoted, { name: seen });
  });
  const more = names.length - told.length;
  return [...told, ...(more > 0 ? [filled(words.and_more, { count: more })] : [])].join(", ");
}

/** With thousands grouped; `digits`: decimals at most, `least`: at least. */
export function formatNumber(value: number, writing: Signs, digits = 1, least = 0): string {
  const [whole = "", decimals = ""] = Math.abs(value).toFixed(digits).split(".");
  const kept = decimals.slice(0, least) + decimals.slice(least).replace(/0+$/, "");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, writing.group);
  const sign = value < 0 && /[1-9]/.test(whole + kept) ? "-" : "";
  return sign + grouped + (kept ? writing.decimal + kept : "");
}

/** "km". */
export const unitOfKm = (writing: Writing): string => filled(writing.km, { number: "" }).trim();

export const formatKm = (value: number, writing: Writing, digits = 1): string =>
  filled(writing.km, { number: formatNumber(value, writing, digits) });

/** "Armenia, Belarus, and Kazakhstan" */
export function formatList(names: readonly string[], { pair, last }: Writing): string {
  const [end = "", ...before] = [...names].reverse();
  if (before.length === 0) return end;
  return filled(before.length === 1 ? pair : last, { 0: before.reverse().join(", "), 1: end });
}

/** A value of the data with its unit (`km`, `km2`, `people`, `usd_million`, `text`). */
export function formatValue(value: unknown, unit: string | null, { writing }: Speech): string {
  if (unit === "text" || typeof value !== "number") return String(value);
  if (unit === "usd_million") {
    const billions = value / 1000;
    const digits = Math.min(Math.max(2 - Math.floor(Math.log10(billions)), 0), 6);
    const rounded = Number(billions.toPrecision(3));
    return filled(writing.usd_billion, { number: formatNumber(rounded, writing, digits) });
  }
  if (unit === "km") return formatKm(value, writing);
  const number = formatNumber(value, writing);
  return unit === "km2" ? filled(writing.km2, { number }) : number;
}

/** "51.13° N, 71.43° E" */
export function formatPoint([lon, lat]: Point, { words, writing }: Speech, digits = 2): string {
  const east = ((((lon + 180) % 360) + 360) % 360) - 180;
  const degrees = (value: number) => formatNumber(Math.abs(value), writing, digits, digits);
  const north = lat < 0 ? words.south : words.north;
  return `${degrees(lat)}° ${north}, ${degrees(east)}° ${east < 0 ? words.west : words.east}`;
}

/** A text with its marks `{name}` filled. */
export function filled(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (mark, name: string) => String(values[name] ?? mark));
}
