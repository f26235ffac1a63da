/* Where an address without a language leads. */

import type { SiteDoor } from "../contract/contract.ts";

const SUFFIX = /(\/|\.html)$/;

/** The page that is meant, in the language that the address or the browser asks for; null where none
 * is. `accepted`: the browser's languages, best first. */
export function doorTo(asked: URL, door: SiteDoor, accepted: readonly string[]): string | null {
  const { pathname, searchParams, hash } = asked;
  if (!pathname.startsWith(door.base)) return null;
  const name = pathname.slice(door.base.length).replace(SUFFIX, "");
  const page = name === "" || name === "index" ? "start" : name;
  const file = Object.hasOwn(door.pages, page) ? door.pages[page] : undefined;
  if (file === undefined) return null;
  const wanted = [
    searchParams.get("lang") ?? "",
    ...accepted.map((tag) => tag.split("-")[0] ?? ""),
  ];
  const language = wanted.find((one) => door.languages.includes(one)) ?? door.otherwise;
  searchParams.delete("lang");
  const query = searchParams.size > 0 ? `?${searchParams}` : "";
  return `${door.base}${language}/${file}${query}${hash}`;
}
