/* When a map has all that is seen at first, its pictures too, and the browser nothing else to do: the
   time to fetch what may be wanted later. */

import type { Atlas } from "./atlas.ts";
import { IMAGE } from "./layer.ts";

/** Waits for that. */
export async function atRest({ map, ready }: Atlas): Promise<void> {
  await new Promise<void>((resolve) => ready.once(resolve));
  const pictures = [...map.getContainer().querySelectorAll<HTMLImageElement>(`img.${IMAGE}`)];
  await Promise.allSettled(pictures.map((picture) => picture.decode()));
  await idle();
}

/* Not all browsers tell. */
function idle(): Promise<void> {
  return new Promise((resolve) => {
    if ("requestIdleCallback" in window) window.requestIdleCallback(() => resolve());
    else setTimeout(resolve);
  });
}
