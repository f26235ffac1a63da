/* What the quiz knows of a pupil, and its way into the panel. The script that reckons with it comes
   when the pupil looks for it, or has said yes before; what was answered until then is told to it. */

import type { ItemRecord, MemoryWords } from "../contract/contract.ts";
import { element } from "../dom/elements.ts";
import { today } from "../format/format.ts";
import type { Atlas } from "../maps/atlas.ts";
import type { Fading } from "./spacing/forecast.ts";
import { KEY } from "./spacing/key.ts";
import type { Outcome } from "./spacing/rating.ts";

/** What entries/memory.ts gives; a script of its own, since few need it. */
type MemoryModule = typeof import("../entries/memory.ts");
type Device = InstanceType<MemoryModule["Device"]>;

const SCRIPT = "quiz-memory"; // among what can't be had

export interface RememberingActions {
  /** Begins a round of these. */
  practise(items: readonly ItemRecord[]): void;
  /** Shows on the map what is being forgotten. */
  show(faded: readonly Fading<ItemRecord>[]): void;
}

export class Remembering {
  readonly #atlas: Atlas;
  readonly #items: readonly ItemRecord[];
  readonly #words: MemoryWords;
  readonly #actions: RememberingActions;
  #module: MemoryModule | null = null;
  #device: Device | null = null;
  /** Answers of which the device has not been told. */
  #untold: (readonly [item: ItemRecord, outcome: Outcome])[] = [];

  constructor(
    atlas: Atlas,
    items: readonly ItemRecord[],
    words: MemoryWords,
    actions: RememberingActions,
  ) {
    this.#atlas = atlas;
    this.#items = items;
    this.#words = words;
    this.#actions = actions;
    if (hasBegun()) void this.#load();
  }

  /** An item has been answered for the first time in a round. */
  answered(item: ItemRecord, outcome: Outcome): void {
    this.#untold.push([item, outcome]);
    this.#tell();
  }

  #tell(): void {
    if (!this.#device || !this.#module) return;
    for (const [item, outcome] of this.#untold) {
      this.#device.answered(item.id, this.#module.ratingOf(outcome, item), today());
    }
    this.#untold = [];
  }

  async #load(): Promise<void> {
    const { loader, catalogue } = this.#atlas;
    try {
      this.#module ??= await loader.module<MemoryModule>(catalogue.scripts.memory);
      this.#device ??= new this.#module.Device();
      this.#atlas.there(SCRIPT);
      this.#tell();
    } catch (error) {
      const retry = () => void this.#load();
      this.#atlas.failed(SCRIPT, this.#words.title, error, retry);
    }
  }

  /** A box that opens to what is known. */
  box(): HTMLElement {
    const place = element("div", "cr-quiz-remembering");
    const closed = element("details", "cr-quiz-memory", [
      element("summary", "", this.#words.title),
    ]);
    closed.addEventListener("toggle", () => void this.#open(place));
    place.append(closed);
    return place;
  }

  async #open(place: HTMLElement): Promise<void> {
    await this.#load();
    if (!this.#module || !this.#device) return;
    const { box } = new this.#module.MemoryForm({
      device: this.#device,
      items: this.#items,
      day: today(),
      speech: this.#atlas.speech,
      words: this.#words,
      ...this.#actions,
    });
    box.setAttribute("open", "");
    place.replaceChildren(box);
    box.querySelector("summary")?.focus();
  }
}

/* Whether the pupil has said yes on this device before. */
function hasBegun(): boolean {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return false; // a browser may deny even the look
  }
}
