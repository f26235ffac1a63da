/* Numbers, years and days as the reader's language writes them. */

import type { Words } from "../contract/contract.ts";
import { firstDay, type PartialDate } from "../rules/partial_date.ts";
import type { Day, Point } from "../view/view_state.ts";

const UNITS: Readonly<Record<string, string>> = { km: "km", km2: "km²" };

/** A span of years; years before the common era are negative, an open end is null. */
export type Years = readonly [from: number, to: number | null];

/** Words and the language they are in. */
export interface Speech {
  readonly words: Words;
  readonly language: string;
}

/** This day by the visitor's clock. */
export const today = (): Day => new Intl.DateTimeFormat("sv").format(new Date());

export const yearOf = (day: Day): number => Number(day.slice(0, 4));

const DAY = { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" } as const;
const MONTH = { month: "long", year: "numeric", timeZone: "UTC" } as const;

/* By language, of days and of months; to make one takes longer than all else that a new year
   costs. */
const forms = new Map<string, Intl.DateTimeFormat>();

function dateForm(language: string, parts: typeof DAY | typeof MONTH): Intl.DateTimeFormat {
  const key = `${language} ${parts.month}`;
  const made =
    forms.get(key) ?? new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, parts);
  forms.set(key, made);
  return made;
}

/** "5 Jul 2005"; of a date of which no more is known, "July 2005" or "2005". */
export function formatDay(date: PartialDate, language: string): string {
  if (date.length === 4) return date;
  const parts = date.length === 7 ? MONTH : DAY;
  return dateForm(language, parts).format(new Date(`${firstDay(date)}T00:00:00Z`));
}

export function formatYears([from, to]: Years, { words }: Speech): string {
  const year = (value: number) => (value < 0 ? `${-value} ${words.bce}` : String(value));
  return to === null ? `${words.since} ${year(from)}` : `${year(from)}–${year(to)}`;
}

export function formatNumber(value: number, language: string, digits = 1): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(value);
}

/** A value of the data with its unit (`km`, `km2`, `people`, `usd_million`, `text`). */
export function formatValue(value: unknown, unit: string | null, speech: Speech): string {
  if (unit === "text" || typeof value !== "number") return String(value);
  const { words, language } = speech;
  if (unit === "usd_million") {
    const billions = new Intl.NumberFormat(language, { maximumSignificantDigits: 3 });
    return `US$${billions.format(value / 1000)} ${words.billion}`;
  }
  const number = formatNumber(value, language);
  const sign = unit === null ? undefined : UNITS[unit];
  return sign ? `${number} ${sign}` : number;
}

/** "51.13° N, 71.43° E" */
export function formatPoint([lon, lat]: Point, { words, language }: Speech, digits = 2): string {
  const east = ((((lon + 180) % 360) + 360) % 360) - 180;
  const form = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  const degrees = (value: number) => new Intl.NumberFormat(language, form).format(Math.abs(value));
  const north = lat < 0 ? words.south : words.north;
  return `${degrees(lat)}° ${north}, ${degrees(east)}° ${east < 0 ? words.west : words.east}`;
}

/** A text with its marks `{name}` filled. */
export function filled(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (mark, name: string) => String(values[name] ?? mark));
}
