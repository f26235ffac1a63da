/* A distance or a bearing, as a number; what is off is told, and how far. */

import type { EstimateAnswer } from "../../contract/contract.ts";
import { element, withAttributes } from "../../dom/elements.ts";
import { filled, formatKm, formatNumber, unitOfKm } from "../../format/format.ts";
import type { Form, FormParts, Judged } from "../form.ts";
import { errorOf, judgeEstimate } from "../judging.ts";
import { windOf } from "../told.ts";
import { onEnter } from "./on_enter.ts";

const FARTHEST = 20_004; // km, half of a meridian
const ROUND = 360; // degrees

export class EstimateForm implements Form {
  readonly box: HTMLElement;
  readonly checks = true;
  readonly #parts: FormParts<EstimateAnswer>;
  readonly #field: HTMLInputElement;
  readonly #wind = element("span", "cr-quiz-wind");

  constructor(parts: FormParts<EstimateAnswer>) {
    this.#parts = parts;
    const { answer, speech, stage, submit } = parts;
    const isDistance = answer.quantity === "distance";
    this.#field = withAttributes(element("input", "cr-quiz-field"), {
      type: "text",
      inputmode: "decimal",
      autocomplete: "off",
      maxlength: 9,
    });
    onEnter(this.#field, submit);
    this.#field.addEventListener("input", () => {
      const said = this.#said;
      if (isDistance) return;
      this.#wind.textContent = said === null ? "" : windOf(said, speech.quiz);
      stage.pointAlong(answer.start, said);
    });
    this.box = element("div", "cr-quiz-estimate", [
      element("label", "cr-quiz-typed", [
        isDistance ? speech.quiz.distance : speech.quiz.bearing,
        element("span", "cr-quiz-number", [
          this.#field,
          element("span", "", isDistance ? unitOfKm(speech.writing) : "°"),
          this.#wind,
        ]),
      ]),
    ]);
  }

  get first(): HTMLElement {
    return this.#field;
  }

  /* With a point or a comma, and blanks between thousands. */
  get #said(): number | null {
    const text = this.#field.value.replace(/\s/gu, "").replace(",", ".");
    const most = this.#parts.answer.quantity === "distance" ? FARTHEST : ROUND;
    const number = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
    return number <= most ? number : null;
  }

  judge(): Judged | null {
    const said = this.#said;
    if (said === null) return null;
    return {
      verdict: judgeEstimate(this.#parts.answer, said),
      apart: this.#apart(said),
    };
  }

  #apart(said: number): string {
    const { answer, speech } = this.#parts;
    const { quiz, writing } = speech;
    const error = errorOf(answer, said);
    if (answer.quantity === "distance") {
      const percent = (100 * error) / answer.value;
      return filled(quiz.off_distance, {
        said: formatKm(said, writing, 0),
        percent: formatNumber(percent, writing, percent < 10 ? 1 : 0),
      });
    }
    return filled(quiz.off_bearing, {
      said: formatNumber(said, writing, 0),
      degrees: formatNumber(error, writing, 0),
    });
  }

  retry(): void {
    this.#field.select();
  }

  end(): string {
    const { answer, speech } = this.#parts;
    const { quantity, value } = answer;
    this.#field.readOnly = true;
    if (quantity === "distance") return formatKm(value, speech.writing, 0);
    return `${formatNumber(value, speech.writing, 0)}° (${windOf(value, speech.quiz)})`;
  }
}
