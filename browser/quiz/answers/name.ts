/* A name of what is highlighted: typed, or chosen of four. */

import type { NameAnswer } from "../../contract/contract.ts";
import { button, element, withAttributes } from "../../dom/elements.ts";
import type { Form, FormParts, Judged } from "../form.ts";
import { judgeName } from "../judging.ts";
import { shownOrder } from "../round.ts";
import { onEnter } from "./on_enter.ts";
import { OptionList } from "./option_list.ts";

const EASY = 1; // level at which one chooses

export class NameForm implements Form {
  readonly box = element("div", "cr-quiz-name");
  readonly #parts: FormParts<NameAnswer>;
  readonly #field: HTMLInputElement;
  readonly #typed: HTMLElement;
  readonly #list: OptionList;
  readonly #turn: HTMLButtonElement;
  #chooses: boolean;

  constructor(parts: FormParts<NameAnswer>) {
    this.#parts = parts;
    const { item, answer, seed, speech, submit } = parts;
    this.#chooses = item.level === EASY;
    this.#field = withAttributes(element("input", "cr-quiz-field"), {
      type: "text",
      autocomplete: "off",
      autocapitalize: "words",
      spellcheck: "false",
      maxlength: 80,
    });
    onEnter(this.#field, submit);
    this.#typed = element("label", "cr-quiz-typed", [speech.quiz.your_answer, this.#field]);
    const order = shownOrder(item, answer.choices.length, seed);
    this.#list = new OptionList(answer.choices, order, false, submit);
    this.#turn = button("cr-quiz-turn", "", () => {
      this.#chooses = !this.#chooses;
      this.#stand();
      (this.#chooses ? this.#list.box.querySelector("button") : this.#field)?.focus();
    });
    this.#stand();
  }

  #stand(): void {
    const { quiz } = this.#parts.speech;
    this.#turn.textContent = this.#chooses ? quiz.type_it : quiz.choose_name;
    const shown = this.#chooses ? this.#list.box : this.#typed;
    this.box.replaceChildren(shown, this.#turn);
  }

  readonly checks = true;

  get first(): HTMLElement | null {
    return this.#chooses ? null : this.#field;
  }

  judge(): Judged | null {
    const { answer } = this.#parts;
    const [chosen] = this.#list.marked;
    const said = this.#chooses
      ? chosen === undefined
        ? ""
        : (answer.choices[chosen] ?? "")
      : this.#field.value.trim();
    return said ? { verdict: judgeName(answer, said) } : null;
  }

  retry(): void {
    if (this.#chooses) this.#list.strikeOut();
    else this.#field.select();
  }

  end(): string {
    const { accepted, choices } = this.#parts.answer;
    const right = choices.findIndex((name) => accepted.includes(name));
    this.#list.end([right]);
    this.#field.readOnly = true;
    this.#turn.remove();
    return accepted[0] ?? "";
  }

  takeNumber(number: number): boolean {
    return this.#chooses && this.#list.press(number - 1);
  }
}
