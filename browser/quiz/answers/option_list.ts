/* Answers to choose from, as a list of buttons or of boxes to tick. */

import { element, withAttributes } from "../../dom/elements.ts";
import { mark } from "../mark.ts";

export class OptionList {
  readonly box: HTMLElement;
  readonly #options: readonly { readonly place: number; readonly button: HTMLButtonElement }[];
  readonly #several: boolean;
  readonly #chosen: () => void;

  /** `order`: places in `texts` as they are shown; `chosen` is called when one is taken alone. */
  constructor(
    texts: readonly string[],
    order: readonly number[],
    several: boolean,
    chosen: () => void,
  ) {
    this.#several = several;
    this.#chosen = chosen;
    this.#options = order.map((place, shown) => {
      const button = withAttributes(
        element("button", "cr-button cr-quiz-option", [
          element("span", "cr-quiz-key", several ? "" : String(shown + 1)),
          element("span", "cr-quiz-text", texts[place] ?? ""),
        ]),
        { type: "button", "aria-pressed": "false" },
      );
      button.firstElementChild?.setAttribute("aria-hidden", "true");
      button.addEventListener("click", () => this.press(shown));
      return { place, button };
    });
    this.box = element(
      "ul",
      `cr-quiz-options${several ? " cr-quiz-several" : ""}`,
      this.#options.map(({ button }) => element("li", "", button)),
    );
  }

  /** Places of what is marked. */
  get marked(): number[] {
    return this.#options
      .filter(({ button }) => button.getAttribute("aria-pressed") === "true")
      .map(({ place }) => place);
  }

  /** Takes the option that is shown at a place; whether there is one. */
  press(shown: number): boolean {
    const option = this.#options[shown];
    if (!option || isOff(option.button)) return false;
    const was = option.button.getAttribute("aria-pressed") === "true";
    if (!this.#several) for (const { button } of this.#options) press(button, false);
    press(option.button, !this.#several || !was);
    if (!this.#several) this.#chosen();
    return true;
  }

  /** Takes out what was marked alone and is not right. */
  strikeOut(): void {
    if (this.#several) return;
    for (const { button } of this.#options) {
      if (button.getAttribute("aria-pressed") !== "true") continue;
      press(button, false);
      turnOff(button);
      button.classList.add("cr-quiz-wrong");
      button.append(mark("missed"));
    }
  }

  /** Names what had been told otherwise. `names`: by the place in `texts`. */
  nameAll(names: readonly string[]): void {
    for (const { place, button } of this.#options) {
      button.querySelector(".cr-quiz-text")?.prepend(`${names[place] ?? ""}: `);
    }
  }

  /** Marks what is right, and what was marked and is not; nothing can be changed any more. */
  end(right: readonly number[]): void {
    for (const { place, button } of this.#options) {
      const marked = button.getAttribute("aria-pressed") === "true";
      turnOff(button);
      if (right.includes(place)) button.classList.add("cr-quiz-right");
      else if (marked) button.classList.add("cr-quiz-wrong");
      if (right.includes(place)) button.append(mark("right"));
      else if (marked) button.append(mark("missed"));
    }
  }
}

const press = (button: HTMLButtonElement, on: boolean): void =>
  button.setAttribute("aria-pressed", String(on));

const isOff = (button: HTMLButtonElement): boolean =>
  button.getAttribute("aria-disabled") === "true";

/* Not `disabled`, which would take the focus from whoever is there. */
const turnOff = (button: HTMLButtonElement): void => button.setAttribute("aria-disabled", "true");
