/* The index of names comes when somebody first needs it, or when the map rests: it is a tenth of
   what the explorer weighs, and the map is seen without it. */

import type { SearchIndex } from "../contract/contract.ts";
import { Searcher } from "./matching.ts";

export interface LookupParts {
  fetch(): Promise<SearchIndex>;
  /** Told when the index is there. */
  there(): void;
  /** Told when it could not be had; `retry` asks for it again. */
  failed(error: unknown, retry: () => void): void;
}

type Act = (searcher: Searcher) => void;

export class Lookup {
  readonly #parts: LookupParts;
  #searcher: Searcher | null;
  #waiting: Act[] = [];
  #asked = false;

  /** `index`: where it is there already. */
  constructor(parts: LookupParts, index: SearchIndex | null = null) {
    this.#parts = parts;
    this.#searcher = index && new Searcher(index);
  }

  /** Finds names; null until the index is there. */
  get searcher(): Searcher | null {
    return this.#searcher;
  }

  /** Asks for the index, unless it is there or on its way. */
  begin(): void {
    if (this.#searcher || this.#asked) return;
    this.#asked = true;
    this.#parts.fetch().then(
      (index) => this.#take(new Searcher(index)),
      (error: unknown) => {
        this.#asked = false;
        this.#parts.failed(error, () => this.begin());
      },
    );
  }

  /** Acts once the index is there: at once, or after what waits already. */
  whenThere(act: Act): void {
    if (this.#searcher) {
      act(this.#searcher);
      return;
    }
    this.#waiting.push(act);
    this.begin();
  }

  #take(searcher: Searcher): void {
    this.#searcher = searcher;
    this.#parts.there();
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const act of waiting) act(searcher);
  }
}
