/* The pupil's memory on his own device. Nothing is written before he says yes; until then, and
   where the browser denies its storage, it lasts as long as the page. */

import type { Grade } from "ts-fsrs";
import type { Day } from "../../view/view_state.ts";
import { KEY } from "./key.ts";
import {
  NOTHING_REMEMBERED,
  type Remembered,
  read,
  together,
  withAnswer,
  written,
} from "./remembered.ts";

export type Store = Pick<Storage, "getItem" | "setItem" | "removeItem">;

export class Device {
  readonly #store: () => Store;
  #remembered: Remembered = NOTHING_REMEMBERED;
  #kept = false;
  #damaged = false;

  /** `store`: gives the browser's storage, to which even the way may be denied. */
  constructor(store: () => Store = () => localStorage) {
    this.#store = store;
    this.#look();
  }

  get remembered(): Remembered {
    return this.#remembered;
  }

  /** Whether the pupil has said yes and the browser does it. */
  get kept(): boolean {
    return this.#kept;
  }

  /** Whether something of what was kept could not be read and begins anew. */
  get damaged(): boolean {
    return this.#damaged;
  }

  /** The pupil says yes; whether the browser does it. */
  keep(): boolean {
    if (this.#kept) return true;
    const before = this.#remembered;
    this.#look(); // another window may have begun
    if (this.#kept) this.#remembered = together(this.#remembered, before);
    this.#kept = true;
    this.#write();
    return this.#kept;
  }

  /** An item has been answered. */
  answered(id: string, grade: Grade, day: Day): void {
    if (this.#kept) this.#look(); // another window may have gone on, or forgotten
    this.#remembered = withAnswer(this.#remembered, id, grade, day);
    this.#write();
  }

  /** Removes everything, here and from the device; whether nothing is left there. */
  forget(): boolean {
    this.#remembered = NOTHING_REMEMBERED;
    this.#kept = false;
    this.#damaged = false;
    try {
      this.#store().removeItem(KEY);
      return true;
    } catch {
      return false;
    }
  }

  /* Takes what is kept, where anything is. */
  #look(): void {
    let text: string | null;
    try {
      text = this.#store().getItem(KEY);
    } catch {
      this.#kept = false;
      return;
    }
    if (text === null) {
      if (this.#kept) this.#remembered = NOTHING_REMEMBERED; // forgotten in another window
      this.#kept = false;
      return;
    }
    const { remembered, whole } = read(text);
    this.#remembered = remembered;
    this.#kept = true;
    this.#damaged ||= !whole;
  }

  #write(): void {
    if (!this.#kept) return;
    try {
      this.#store().setItem(KEY, written(this.#remembered));
    } catch {
      this.#kept = false;
    }
  }
}
