/* The line under the map: credits, accuracy, and the day for which it holds. */

import type { MapMessage } from "../contract/contract.ts";
import { element } from "../dom/elements.ts";
import { filled, formatDay, type Speech } from "../format/format.ts";
import type { Day } from "../view/view_state.ts";

export class SourceLine {
  readonly box = element("p", "cr-source-line");
  readonly #speech: Speech;
  readonly #constant: readonly string[];

  constructor({ credits, schematic }: MapMessage, speech: Speech) {
    this.#speech = speech;
    new ResizeObserver(() => this.#tellHeight()).observe(this.box);
    this.#constant = [
      filled(speech.words.sources_line, { credits: credits.join(", ") }),
      ...(schematic ? [speech.words.schematic_line] : []),
    ];
  }

  /** `day`: of what is shown; null where nothing on the map depends on a day. */
  show(day: Day | null): void {
    const { words, writing } = this.#speech;
    const dated = day ? [filled(words.as_of_line, { date: formatDay(day, writing) })] : [];
    this.box.textContent = [...this.#constant, ...dated].join(" ");
  }

  /* The map ends where the line begins. */
  #tellHeight(): void {
    const height = `${this.box.offsetHeight}px`;
    document.documentElement.style.setProperty("--source-line", height);
  }
}
