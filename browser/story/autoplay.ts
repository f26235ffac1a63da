/* Steps by itself, at one of a few paces, as long as its walk: whatever the visitor does ends it. */

/** Seconds that a scene stays. */
export const PACES: readonly number[] = [8, 15, 30];

export interface AutoplayActions {
  advance(): void;
  /** The pace has changed: seconds, or null when it has stopped. */
  paced(seconds: number | null): void;
}

export class Autoplay {
  readonly #actions: AutoplayActions;
  #seconds: number | null = null;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(actions: AutoplayActions) {
    this.#actions = actions;
  }

  /** Seconds that a scene stays; null while it does not play. */
  get pace(): number | null {
    return this.#seconds;
  }

  /** Off, then each pace, then off again. */
  cycle(): void {
    const pace = PACES.find((seconds) => seconds > (this.#seconds ?? 0));
    if (pace === undefined) this.stop();
    else this.play(pace);
  }

  play(seconds: number): void {
    clearInterval(this.#timer);
    this.#timer = setInterval(() => this.#actions.advance(), seconds * 1000);
    this.#seconds = seconds;
    this.#actions.paced(seconds);
  }

  stop(): void {
    if (this.#seconds === null) return;
    clearInterval(this.#timer);
    this.#seconds = null;
    this.#actions.paced(null);
  }
}
