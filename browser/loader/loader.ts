/* Brings data, once each: by address, or from the page itself, where a page of one file holds
   them as `<script type="application/json" data-address="…">`. The hash in a file's name makes
   it cacheable for ever. What has failed is asked for again the next time, past the browser's
   cache, which may hold half a file. */

import type { Collection } from "../maps/feature.ts";
import { type PackedCollection, unpacked } from "./unpacking.ts";

export class Loader {
  readonly #pending = new Map<string, Promise<unknown>>();
  readonly #shapes = new Map<string, Promise<Collection>>();
  readonly #failed = new Set<string>();

  /** The JSON at an address; its type is the contract's (contract/contract.ts). */
  json<T>(address: string): Promise<T> {
    let pending = this.#pending.get(address);
    if (!pending) {
      pending = this.#read(address);
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

  async #read(address: string): Promise<unknown> {
    const held = document.querySelector(`script[data-address="${CSS.escape(address)}"]`);
    if (held) return JSON.parse(held.textContent ?? "");
    const cache = this.#failed.has(address) ? "reload" : "force-cache";
    const answer = await fetch(address, { cache });
    if (!answer.ok) throw new Error(`${address}: HTTP ${answer.status}`);
    return answer.json();
  }
}
