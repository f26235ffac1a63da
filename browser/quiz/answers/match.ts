/* Cards of two kinds that belong together: beside each of one kind one chooses of the other. */

import type { MatchAnswer } from "../../contract/contract.ts";
import { element, withAttributes } from "../../dom/elements.ts";
import type { Form, FormParts, Judged } from "../form.ts";
import { judgeMatch } from "../judging.ts";
import { mark } from "../mark.ts";
import { shownOrder } from "../round.ts";

export class MatchForm implements Form {
  readonly box: HTMLElement;
  readonly checks = true;
  readonly first = null;
  readonly #parts: FormParts<MatchAnswer>;
  readonly #fields: readonly HTMLSelectElement[];

  constructor(parts: FormParts<MatchAnswer>) {
    this.#parts = parts;
    const { item, answer, seed, speech } = parts;
    const { pairs } = answer;
    const order = shownOrder(item, pairs.length, seed);
    this.#fields = pairs.map(() =>
      element("select", "cr-quiz-field", [
        withAttributes(element("option", "", speech.quiz.match_choose), { value: "" }),
        ...order.map((place) =>
          withAttributes(element("option", "", pairs[place]?.[1] ?? ""), { value: place }),
        ),
      ]),
    );
    const rows = pairs.map(([card], place) =>
      element(
        "li",
        "cr-quiz-card",
        element("label", "", [element("span", "cr-quiz-text", card), this.#fields[place]]),
      ),
    );
    this.box = element("div", "cr-quiz-match", [
      element("p", "cr-quiz-note", speech.quiz.match_note),
      element("ul", "cr-quiz-cards", rows),
    ]);
  }

  get #chosen(): (number | null)[] {
    return this.#fields.map(({ value }) => (value === "" ? null : Number(value)));
  }

  judge(): Judged | null {
    const chosen = this.#chosen;
    if (chosen.includes(null)) return null;
    return { verdict: judgeMatch(this.#parts.answer, chosen) };
  }

  retry(): void {}

  end(): string {
    const { pairs } = this.#parts.answer;
    const chosen = this.#chosen;
    this.#fields.forEach((field, place) => {
      const [, card = ""] = pairs[place] ?? [];
      const given = chosen[place] ?? null;
      const same = given !== null && pairs[given]?.[1] === card;
      const row = field.closest("li");
      const told = element("span", "cr-quiz-told", card);
      field.replaceWith(told);
      if (given === null) return;
      row?.classList.add(same ? "cr-quiz-right" : "cr-quiz-wrong");
      row?.append(mark(same ? "right" : "missed"));
      // The mark is about what was chosen, which is told beside what is right.
      if (!same) told.prepend(element("s", "", pairs[given]?.[1] ?? ""), " ");
    });
    return ""; // stands beside each
  }
}
