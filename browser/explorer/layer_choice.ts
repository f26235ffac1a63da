/* Which of the explorer's layers are on, and how each looks; the choice stands in the view. */

import type { ExplorerOptions } from "../contract/contract.ts";
import type { Atlas } from "../maps/atlas.ts";
import type { MapLayer } from "../maps/layer.ts";
import { looksOf } from "../rules/looks.ts";
import type { ViewState } from "../view/view_state.ts";

export class LayerChoice {
  readonly #atlas: Atlas;
  /** Ids of the layers that the visitor can switch, in the order of the list. */
  readonly #switchable: readonly string[];
  /** Those that are on where the address says nothing. */
  readonly #standard: readonly string[];
  readonly #spareLooks: readonly string[];

  constructor(atlas: Atlas, { groups, looks }: ExplorerOptions) {
    this.#atlas = atlas;
    this.#switchable = groups.flatMap(({ layers }) => layers);
    this.#standard = this.#switchable.filter((id) => atlas.layers.switchable(id).standard);
    this.#spareLooks = looks;
  }

  /** Ids of those that are on. */
  get shown(): readonly string[] {
    const { layers } = this.#atlas.store.view;
    if (layers === null) return this.#standard;
    const known = this.#switchable.filter((id) => layers.includes(id));
    return known.length === 0 && layers.length > 0 ? this.#standard : known;
  }

  /** Those that are on, without the street map, which is no layer of ours. */
  get shownLayers(): MapLayer[] {
    return this.shown.flatMap((id) => this.#atlas.layers.all.get(id) ?? []);
  }

  /** Ids of the bodies whose members are shown. */
  get bodies(): string[] {
    return this.shownLayers.flatMap(({ spec }) => spec.members?.body ?? []);
  }

  /** Ids of layers that a view names and that are not here. */
  unknown({ layers, opacity }: ViewState): string[] {
    const named = new Set([...(layers ?? []), ...Object.keys(opacity)]);
    return [...named].filter((id) => !this.#switchable.includes(id));
  }

  /** Makes the map show what is chosen. */
  follow(): void {
    const { layers } = this.#atlas;
    const { shown } = this;
    const usual = this.#switchable.flatMap((id) => {
      const members = layers.all.get(id)?.spec.members;
      return members ? [[id, members.look] as const] : [];
    });
    this.#atlas.setLooks(looksOf(usual, shown, this.#spareLooks));
    layers.switch(this.#switchable, shown);
  }

  toggle(id: string, on: boolean): void {
    const { shown } = this;
    const wanted = this.#switchable.filter((one) => (one === id ? on : shown.includes(one)));
    const plain = wanted.join() === this.#standard.join();
    this.#atlas.store.change({ layers: plain ? null : wanted });
  }

  /** Whether a layer is off and can be switched on. */
  isOff(id: string): boolean {
    return this.#switchable.includes(id) && !this.shown.includes(id);
  }

  switchOn(id: string): void {
    if (this.isOff(id)) this.toggle(id, true);
  }

  switchOnBody(body: string): void {
    const { all } = this.#atlas.layers;
    const id = this.#switchable.find((one) => all.get(one)?.spec.members?.body === body);
    if (id) this.switchOn(id);
  }

  fade(id: string, percent: number): void {
    const { store } = this.#atlas;
    const others = Object.entries(store.view.opacity).filter(([layer]) => layer !== id);
    const own = percent === 100 ? [] : [[id, percent] as const];
    store.change({ opacity: Object.fromEntries([...others, ...own]) });
  }
}
