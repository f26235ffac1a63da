/* Crossroads in a page of another site. */

import type { Words } from "../contract/contract.ts";
import { escaped } from "../dom/text.ts";
import { filled } from "../format/format.ts";

const HEIGHT = 600; // pixels of the frame
/* Names that each computer has for itself. */
const OWN = ["localhost", "127.0.0.1", "[::1]"];

/** HTML with which another page shows a view, and a link below for when it can't. */
export function embedCode(address: string, title: string): string {
  const framed = new URL(address);
  framed.searchParams.set("embed", "true"); // Streamlit's own: without its menu
  const source = escaped(framed.href);
  const name = escaped(title);
  return [
    `<iframe src="${source}" title="${name}" width="100%" height="${HEIGHT}" style="border:0"`,
    '  allow="fullscreen; clipboard-write" loading="lazy"></iframe>',
    `<p><a href="${escaped(address)}">${name}</a></p>`,
  ].join("\n");
}

/** The address under which others in the local network find what this computer serves.
 *
 * `local`: the server's origin in that network; undefined where the address is good for all.
 */
export function networkAddress(address: string, local: string | undefined): string {
  if (!local) return address;
  const { pathname, search } = new URL(address);
  return new URL(`${pathname}${search}`, local).href;
}

/** What is said beside an address that leads only on this computer, or in its network; empty where
 * it is good for all. `local`: as above. */
export function addressNote(
  address: string,
  local: string | undefined,
  words: Pick<Words, "local_link" | "own_link">,
): string {
  if (local) return filled(words.local_link, { address: new URL(local).host });
  return OWN.includes(new URL(address).hostname) ? words.own_link : "";
}
