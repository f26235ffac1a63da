/* Crossroads in a page of another site. */

import { escaped } from "../dom/text.ts";

const HEIGHT = 600; // pixels of the frame

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
