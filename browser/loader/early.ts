/* Data that a page has asked for before the engine in the map's frame is there. */

import { NET, type Source } from "./source.ts";

export class Early implements Source {
  readonly #begun = new Map<string, Promise<unknown>>();

  /** Asks for all of these at once. */
  begin(addresses: readonly string[]): void {
    for (const address of addresses) {
      const begun = NET.json(address, false);
      begun.catch(() => {}); // who needs it is told
      this.#begun.set(address, begun);
    }
  }

  json(address: string, again: boolean): Promise<unknown> {
    const begun = this.#begun.get(address);
    this.#begun.delete(address);
    return begun ?? NET.json(address, again);
  }
}
