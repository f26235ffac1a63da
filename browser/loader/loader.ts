/* Brings data, once each, from the net or from the page itself. What has failed is asked for again
   the next time, past the browser's cache, which may hold half a file. */

import type { Collection } from "../maps/feature.ts";
import { NET, type Source } from "./source.ts";
import { type PackedCollection, unpacked } from "./unpacking.ts";

export class Loader {
  readonly #pending = new Map<string, Promise<unknown>>();
  readonly #shapes = new Map<string, Promise<Collection>>();
  readonly #failed = new Set<string>();
  readonly #source: Source;

  constructor(source: Source = NET) {
    this.#source = source;
  }

  /** The JSON at an address; its type is the contract's (contract/contract.ts). */
  json<T>(address: string): Promise<T> {
    let pending = this.#pending.get(address);
    if (!pending) {
      pending = this.#source.json(address, this.#failed.has(address));
      this.#pending.set(address, pending);
      pending.then(
        () => this.#failed.delete(address),
        () => {
          this.#failed.add(address);
          this.#pending.delete(address);
        },
      );
    }
    return pending as Promise<T>;
  }

  /** Shapes: a collection alone in its file, or named after `#` in a file of several. */
  shapes(address: string): Promise<Collection> {
    let pending = this.#shapes.get(address);
    if (!pending) {
      pending = this.#readShapes(address);
      this.#shapes.set(address, pending);
      pending.catch(() => this.#shapes.delete(address));
    }
    return pending;
  }

  async #readShapes(address: string): Promise<Collection> {
    const [file = "", name] = address.split("#");
    if (!name) return unpacked(await this.json<PackedCollection>(file));
    const collection = (await this.json<Record<string, PackedCollection>>(file))[name];
    if (!collection) throw new Error(`${address}: nothing by this name`);
    return unpacked(collection);
  }

  /** A script that only some visitors need. */
  module<T>(address: string): Promise<T> {
    return import(new URL(address, document.baseURI).href) as Promise<T>;
  }
}
