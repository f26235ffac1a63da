/* Presenter mode: the map's frame fills the window, the type is large, a black screen is at
   hand, and a click on a side of the map steps. */

import L from "leaflet";
import type { Words } from "../contract/contract.ts";
import { element, withAttributes } from "../dom/elements.ts";
import type { Host } from "../host/host.ts";

export interface PresenterActions {
  next(): void;
  previous(): void;
}

function edge(side: "left" | "right", name: string, action: () => void): HTMLButtonElement {
  const made = element("button", `cr-edge cr-edge-${side}`);
  made.addEventListener("click", action);
  L.DomEvent.disableClickPropagation(made);
  // Tab has the same steps in the panel.
  return withAttributes(made, { type: "button", "aria-label": name, tabindex: -1 });
}

export class Presenter {
  readonly #container: HTMLElement;
  readonly #host: Host;
  readonly #black = element("div", "cr-black");

  constructor(container: HTMLElement, host: Host, words: Words, actions: PresenterActions) {
    this.#container = container;
    this.#host = host;
    this.#black.hidden = true;
    container.append(
      edge("left", words.previous_scene, actions.previous),
      edge("right", words.next_scene, actions.next),
      this.#black,
    );
  }

  set(on: boolean): void {
    this.#host.setPresenting(on);
    this.#container.dataset.mode = on ? "presenting" : "reading";
    if (on) {
      this.#container.focus({ preventScroll: true }); // the keys are for the map now
      return;
    }
    this.#black.hidden = true;
    this.#host.leaveFullScreen();
  }

  blank(): void {
    this.#black.hidden = !this.#black.hidden;
  }
}
