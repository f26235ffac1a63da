/* What a page of one file holds itself: `<script type="application/json" data-address="…">`, or
   compressed (gzip, written in base 91) with `data-form="gzip"`. Nothing is asked of anybody. */

import { bytesOf } from "./base91.ts";
import type { Source } from "./source.ts";

const COMPRESSED = "gzip";

async function inflated(letters: string): Promise<string> {
  const whole = new DecompressionStream(COMPRESSED);
  return new Response(new Blob([bytesOf(letters)]).stream().pipeThrough(whole)).text();
}

export class Held implements Source {
  readonly #page: ParentNode;

  constructor(page: ParentNode) {
    this.#page = page;
  }

  async json(address: string): Promise<unknown> {
    return JSON.parse(await this.text(address));
  }

  /** The text at an address. Rejects where the page holds none. */
  async text(address: string): Promise<string> {
    const found = this.#page.querySelector<HTMLElement>(`[data-address="${CSS.escape(address)}"]`);
    if (!found) throw new Error(`${address}: not in this file`);
    const text = found.textContent ?? "";
    return found.dataset.form === COMPRESSED ? inflated(text) : text;
  }
}
