/* What the quiz knows of the pupil, and whether it may: to say yes, to forget, to practise what is
   due, what will be forgotten next, and how good the forecast was. Stands where a round begins. */

import type { ItemRecord, MemoryWords } from "../../contract/contract.ts";
import { button, element, statusLine } from "../../dom/elements.ts";
import { filled, formatNumber, type Speech } from "../../format/format.ts";
import type { Day } from "../../view/view_state.ts";
import { type Calibration, calibration, missing } from "./calibration.ts";
import type { Device } from "./device.ts";
import { dueBy, type Fading, fading } from "./forecast.ts";
import { KEY } from "./key.ts";

const LISTED = 8; // items that are told as the next to be forgotten
const DECIMALS = 3; // of a Brier score

export interface MemoryParts {
  readonly device: Device;
  readonly items: readonly ItemRecord[];
  /** Today where the pupil is. */
  readonly day: Day;
  readonly speech: Speech;
  readonly words: MemoryWords;
  /** Begins a round of these. */
  practise(items: readonly ItemRecord[]): void;
  /** Shows on the map what is being forgotten. */
  show(faded: readonly Fading<ItemRecord>[]): void;
}

export class MemoryForm {
  readonly box: HTMLElement;
  readonly #parts: MemoryParts;
  readonly #told = statusLine("cr-quiz-note");
  readonly #content = element("div", "cr-quiz-memory-content");

  constructor(parts: MemoryParts) {
    this.#parts = parts;
    const { words, device } = parts;
    const title = element("summary", "", words.title);
    this.box = element("details", "cr-quiz-memory", [title, this.#told, this.#content]);
    if (device.damaged) this.#told.textContent = words.damaged;
    this.renew();
  }

  /** Tells what there is now. */
  renew(): void {
    this.#content.replaceChildren(
      ...this.#keeping(),
      ...this.#due(),
      ...this.#next(),
      ...this.#forecast(),
    );
  }

  #keeping(): HTMLElement[] {
    const { device, words } = this.#parts;
    const told = filled(device.kept ? words.kept : words.ask, { name: KEY });
    const yes = button("cr-quiz-keep", words.keep, () => {
      this.#say(device.keep() ? "" : words.denied);
    });
    const forget = button("cr-quiz-forget", words.forget, () => {
      this.#say(device.forget() ? words.forgotten : words.denied);
    });
    const known = device.remembered.items.size > 0;
    const buttons = [...(device.kept ? [] : [yes]), ...(device.kept || known ? [forget] : [])];
    return [element("p", "cr-quiz-note", told), element("p", "cr-quiz-files", buttons)];
  }

  /* The button that was pressed may be gone; the focus stays here. */
  #say(text: string): void {
    this.renew();
    this.#told.textContent = text;
    this.#content.querySelector("button")?.focus();
  }

  #due(): HTMLElement[] {
    const { device, items, day, words, practise, speech } = this.#parts;
    const due = dueBy(items, device.remembered, day);
    if (due.length === 0) {
      return device.kept ? [element("p", "cr-quiz-note", words.none_due)] : [];
    }
    const count = formatNumber(due.length, speech.writing);
    return [button("cr-quiz-due", filled(words.practise, { count }), () => practise(due))];
  }

  #next(): HTMLElement[] {
    const { device, items, day, words, show } = this.#parts;
    const faded = fading(items, device.remembered, day).filter(({ recall }) => recall < 1);
    if (faded.length === 0) return [];
    const rows = faded.slice(0, LISTED).map(({ item, recall }) => {
      const row = { percent: this.#percent(recall), question: item.question };
      return element("li", "", filled(words.row, row));
    });
    return [
      element("h3", "", words.next),
      element("ul", "cr-quiz-fading", rows),
      button("cr-quiz-fading-map", words.show, () => show(faded)),
    ];
  }

  #forecast(): HTMLElement[] {
    const { device, words, speech } = this.#parts;
    const { answers, tenths } = device.remembered;
    if (answers === 0) return [];
    const told = calibration(answers, tenths);
    const count = formatNumber(missing(answers, tenths), speech.writing);
    const text = told ? this.#sentence(told) : filled(words.missing, { count });
    return [element("p", "cr-quiz-note", text)];
  }

  #sentence({ forecasts, expected, recalled, brier, constant }: Calibration): string {
    const { words, speech } = this.#parts;
    const score = (value: number) => formatNumber(value, speech.writing, DECIMALS);
    return filled(words.forecast, {
      forecasts: formatNumber(forecasts, speech.writing),
      expected: this.#percent(expected),
      recalled: this.#percent(recalled),
      brier: score(brier),
      constant: score(constant),
    });
  }

  #percent(share: number): string {
    return formatNumber(100 * share, this.#parts.speech.writing, 0);
  }
}
