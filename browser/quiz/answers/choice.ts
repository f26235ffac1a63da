/* One or several of a few answers in words: buttons that answer at once, or boxes to tick. */

import type { ChoiceAnswer } from "../../contract/contract.ts";
import { element, withAttributes } from "../../dom/elements.ts";
import { formatList } from "../../format/format.ts";
import type { Form, FormParts, Judged } from "../form.ts";
import { judgeChoice } from "../judging.ts";
import { shownOrder } from "../round.ts";
import { OptionList } from "./option_list.ts";

export class ChoiceForm implements Form {
  readonly box: HTMLElement;
  readonly checks: boolean;
  readonly first = null;
  readonly #parts: FormParts<ChoiceAnswer>;
  readonly #list: OptionList;

  constructor(parts: FormParts<ChoiceAnswer>) {
    this.#parts = parts;
    const { item, answer, seed, speech } = parts;
    const { options, several } = answer;
    const order = shownOrder(item, options.length, seed);
    this.checks = several;
    this.#list = new OptionList(options, order, several, parts.submit);
    this.box = withAttributes(
      element("fieldset", "cr-quiz-choice", [
        element(
          "legend",
          several ? "" : "cr-unseen",
          several ? speech.quiz.several : item.question,
        ),
        this.#list.box,
      ]),
      {},
    );
  }

  judge(): Judged | null {
    const { marked } = this.#list;
    return marked.length > 0 ? { verdict: judgeChoice(this.#parts.answer, marked) } : null;
  }

  retry(): void {
    this.#list.strikeOut();
  }

  end(): string {
    const { answer, speech } = this.#parts;
    this.#list.end(answer.right);
    return formatList(
      answer.right.map((place) => answer.options[place] ?? ""),
      speech.writing,
    );
  }

  takeNumber(number: number): boolean {
    return this.#list.press(number - 1);
  }
}
