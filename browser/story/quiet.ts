/* A map with nothing around it, as on the start page: layers are switched, cards open. */

import type { Atlas } from "../maps/atlas.ts";
import type { Mode } from "../maps/mode.ts";
import type { ViewState } from "../view/view_state.ts";
import { layersOn } from "./walk.ts";

export class Quiet implements Mode {
  readonly #atlas: Atlas;

  constructor(atlas: Atlas) {
    this.#atlas = atlas;
    atlas.host.setPresenting(false);
    atlas.host.setWalking(false);
  }

  arrive({ layers, pick }: ViewState): void {
    const offered = this.#atlas.layers;
    const standard = offered.own.filter((id) => offered.switchable(id).standard);
    offered.switch([...offered.own, ...offered.basemap], layersOn(offered, layers, standard));
    if (pick) this.#atlas.openPick(pick, () => {});
  }

  say(): void {}
}
