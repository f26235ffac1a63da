/* Holds what is seen; everything on the page listens to it. */

import type { ViewState } from "./view_state.ts";

/** How a view came about: by the visitor's hand or by the address; `step` where it is a step
 * in the browser's history. */
export interface Cause {
  readonly by: "visitor" | "address";
  readonly step: boolean;
}

export type Listener = (view: ViewState, before: ViewState, cause: Cause) => void;

export class Store {
  #view: ViewState;
  readonly #listeners = new Set<Listener>();

  constructor(view: ViewState) {
    this.#view = view;
  }

  get view(): ViewState {
    return this.#view;
  }

  /** Changes a part of what is seen. */
  change(part: Partial<ViewState>, step = false): void {
    this.#set({ ...this.#view, ...part }, { by: "visitor", step });
  }

  /** Another address has been called up, by the browser's Back button or a link. */
  arrive(view: ViewState): void {
    this.#set(view, { by: "address", step: false });
  }

  /** Gives a function that ends the listening. */
  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #set(view: ViewState, cause: Cause): void {
    const before = this.#view;
    this.#view = view;
    for (const listener of [...this.#listeners]) listener(view, before, cause);
  }
}
