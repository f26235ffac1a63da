/* The years under the explorer's map: a slider, a button that plays them, and a mark above each
   year in which something happened. */

import type { TimelineEvent } from "../contract/contract.ts";
import { element, iconButton, rename, withAttributes } from "../dom/elements.ts";
import { icon } from "../dom/icons.ts";
import { formatDay, type Speech, yearOf } from "../format/format.ts";
import { FIRST_DAY } from "../view/days.ts";
import type { Day } from "../view/view_state.ts";

const FIRST_YEAR = yearOf(FIRST_DAY);
const PACE = 1300; // milliseconds a year
const TALLEST = 14; // pixels of a year's mark

export interface TimeBarParts {
  readonly today: Day;
  readonly events: readonly TimelineEvent[];
  readonly speech: Speech;
  /** Called when the visitor moves the slider or plays; `taken` when the hand has just gone
   * there. */
  choose(day: Day, taken: boolean): void;
}

export class TimeBar {
  readonly box: HTMLElement;
  readonly #parts: TimeBarParts;
  readonly #thisYear: number;
  readonly #range: HTMLInputElement;
  readonly #play: HTMLButtonElement;
  readonly #day = element("div", "cr-day"); // silent: the slider says its value itself
  #timer: number | null = null;

  constructor(parts: TimeBarParts) {
    this.#parts = parts;
    const { words } = parts.speech;
    this.#thisYear = yearOf(parts.today);
    this.#range = withAttributes(element("input", "cr-years"), {
      type: "range",
      min: FIRST_YEAR,
      max: this.#thisYear,
      step: 1,
      "aria-label": words.year,
    });
    this.#range.addEventListener("input", () => {
      this.pause();
      parts.choose(this.dayOf(this.#year), true);
    });
    this.#play = iconButton("cr-play", "play", words.play, () => this.#turn());
    this.box = withAttributes(
      element("section", "cr-time-bar", [
        this.#play,
        element("div", "cr-track", [this.#marks(), this.#range]),
        this.#day,
      ]),
      { "aria-label": words.years },
    );
  }

  get #year(): number {
    return Number(this.#range.value);
  }

  /** The last day of a year, or today. */
  dayOf(year: number): Day {
    return year >= this.#thisYear ? this.#parts.today : `${year}-12-31`;
  }

  #marks(): HTMLElement {
    const counts = new Map<number, number>();
    for (const { date } of this.#parts.events) {
      counts.set(yearOf(date), (counts.get(yearOf(date)) ?? 0) + 1);
    }
    const most = Math.max(1, ...counts.values());
    const span = this.#thisYear - FIRST_YEAR;
    const box = element("div", "cr-year-marks");
    box.setAttribute("aria-hidden", "true"); // the panel of the year says the same in words
    for (let year = FIRST_YEAR; year <= this.#thisYear; year += 1) {
      const left = `${(100 * (year - FIRST_YEAR)) / span}%`;
      const mark = element("i");
      mark.style.left = left;
      mark.style.height = `${Math.round((TALLEST * (counts.get(year) ?? 0)) / most)}px`;
      box.append(mark);
      if (year % 5 !== 0) continue;
      const name = element("b", "", String(year));
      name.style.left = left;
      box.append(name);
    }
    return box;
  }

  /** Shows a day that has been chosen here or elsewhere. */
  show(day: Day): void {
    const { speech, today } = this.#parts;
    const date = formatDay(day, speech.writing);
    const year = String(yearOf(day));
    this.#range.value = year;
    this.#range.setAttribute("aria-valuetext", date);
    this.#day.replaceChildren(
      element("strong", "", year),
      element("span", "", day === today ? speech.words.today : date),
    );
  }

  #turn(): void {
    if (this.#timer !== null) {
      this.pause();
      return;
    }
    rename(this.#play, this.#parts.speech.words.pause);
    this.#play.replaceChildren(icon("pause"));
    const begun = this.#year >= this.#thisYear ? FIRST_YEAR : this.#year;
    this.#parts.choose(this.dayOf(begun), true);
    this.#timer = window.setInterval(() => this.#advance(), PACE);
  }

  #advance(): void {
    const next = this.#year + 1;
    this.#parts.choose(this.dayOf(next), false);
    if (next >= this.#thisYear) this.pause();
  }

  /** Stops playing. */
  pause(): void {
    if (this.#timer === null) return;
    window.clearInterval(this.#timer);
    this.#timer = null;
    rename(this.#play, this.#parts.speech.words.play);
    this.#play.replaceChildren(icon("play"));
  }
}
