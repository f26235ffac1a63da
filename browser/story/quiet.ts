/* A map with nothing around it, as on the start page: layers are switched, cards open. */

import type { Atlas } from "../maps/atlas.ts";
import type { Mode } from "../maps/mode.ts";
import type { ViewState } from "../view/view_state.ts";

export class Quiet implements Mode {
  readonly #atlas: Atlas;

  constructor(atlas: Atlas) {
    this.#atlas = atlas;
    atlas.host.setPresenting(false);
  }

  arrive({ layers, pick }: ViewState): void {
    const { own } = this.#atlas.layers;
    const standard = own.filter((id) => this.#atlas.layers.switchable(id).standard);
    this.#atlas.layers.switch(own, layers ?? standard);
    if (pick) this.#atlas.openPick(pick, () => {});
  }

  say(): void {}
}
