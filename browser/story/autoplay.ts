/* Steps by itself, at one of a few paces, on into the next section. */

import type { Host } from "../host/host.ts";

/** Seconds that a scene stays. */
export const PACES: readonly number[] = [8, 15, 30];
const KEY = "autoplay";

export interface AutoplayActions {
  advance(): void;
  /** The pace has changed: seconds, or null when it has stopped. */
  paced(seconds: number | null): void;
}

export class Autoplay {
  readonly #memory: Pick<Host, "remember" | "recall">;
  readonly #actions: AutoplayActions;
  #seconds: number | null = null;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(memory: Pick<Host, "remember" | "recall">, actions: AutoplayActions) {
    this.#memory = memory;
    this.#actions = actions;
  }

  /** Goes on where the section before had it on. */
  resume(): void {
    const seconds = this.#memory.recall(KEY);
    if (typeof seconds === "number") this.#play(seconds);
  }

  /** Off, then each pace, then off again. */
  cycle(): void {
    const pace = PACES.find((seconds) => seconds > (this.#seconds ?? 0));
    if (pace === undefined) this.stop();
    else this.#play(pace);
  }

  stop(): void {
    this.#pace(null);
  }

  #play(seconds: number): void {
    this.#pace(seconds);
    this.#timer = setInterval(() => this.#actions.advance(), seconds * 1000);
  }

  #pace(seconds: number | null): void {
    clearInterval(this.#timer);
    this.#seconds = seconds;
    this.#memory.remember(KEY, seconds);
    this.#actions.paced(seconds);
  }
}
