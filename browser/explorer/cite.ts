/* How to cite a view: APA (7th edition), MLA (9th edition) and BibTeX, each with link and day.
   A view changes with its data, so each names the day on which it was seen. The styles are
   English whatever the language of the page. */

import type { Day } from "../view/view_state.ts";

export const STYLES = ["APA", "MLA", "BibTeX"] as const;
export type Style = (typeof STYLES)[number];

const AUTHOR = "Crossroads";
const SITE = "Crossroads: Kazakhstan between East and West";
const MLA_MONTHS = [
  "Jan.",
  "Feb.",
  "Mar.",
  "Apr.",
  "May",
  "June",
  "July",
  "Aug.",
  "Sept.",
  "Oct.",
  "Nov.",
  "Dec.",
];

const inBibtex = (text: string): string =>
  text.replace(/[\\{}]/g, "").replace(/([&%$#_])/g, "\\$1");

/* A short mark of a view: 32 bits of its address (FNV-1a), so that two views of one day differ. */
function markOf(url: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(url)) {
    hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  }
  return hash.toString(36);
}

/** `title`: of the view; `url`: its address; `seen`: day on which it was seen. */
export function citations(title: string, url: string, seen: Day): Record<Style, string> {
  const date = new Date(`${seen}T00:00:00Z`);
  const year = seen.slice(0, 4);
  const day = date.getUTCDate();
  const month = new Intl.DateTimeFormat("en", { month: "long", timeZone: "UTC" }).format(date);
  const mlaMonth = MLA_MONTHS[date.getUTCMonth()] ?? month;
  return {
    APA:
      `${AUTHOR}. (${year}). ${title} [Interactive map]. ${SITE}. ` +
      `Retrieved ${month} ${day}, ${year}, from ${url}`,
    MLA:
      `“${title}.” ${SITE}, ${year}, ${url}. ` +
      `Interactive map. Accessed ${day} ${mlaMonth} ${year}.`,
    BibTeX: [
      `@misc{crossroads_${seen.replaceAll("-", "")}_${markOf(url)},`,
      `  author = {{${AUTHOR}}},`,
      `  title = {{${inBibtex(title)}}},`, // twice, or acronyms lose their capitals
      `  howpublished = {{${inBibtex(SITE)}}, interactive map},`,
      `  year = {${year}},`,
      `  url = {${url}},`,
      `  urldate = {${seen}}`,
      "}",
    ].join("\n"),
  };
}
