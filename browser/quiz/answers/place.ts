/* A place: clicked on the map, or onto which a card is dragged; who does not use the map chooses
   from places that are told by direction and distance. */

import type { PlaceAnswer } from "../../contract/contract.ts";
import { button, element, withAttributes } from "../../dom/elements.ts";
import { filled } from "../../format/format.ts";
import type { Point } from "../../view/view_state.ts";
import type { Form, FormParts, Judged } from "../form.ts";
import { judgePlace } from "../hitting.ts";
import type { Verdict } from "../judging.ts";
import { awayText, placesTold } from "../told.ts";
import { draggable } from "./dragged_card.ts";
import { OptionList } from "./option_list.ts";

export class PlaceForm implements Form {
  readonly box: HTMLElement;
  readonly checks = false;
  readonly first = null;
  readonly #parts: FormParts<PlaceAnswer>;
  readonly #list: OptionList;
  readonly #places: HTMLElement;
  readonly #card: HTMLElement | null;
  #given: Point | null = null;
  #listed = false; // what is given comes from the list
  #closer = false; // the map has come closer for it, which takes its time

  constructor(parts: FormParts<PlaceAnswer>) {
    this.#parts = parts;
    const { item, answer, speech, stage } = parts;
    const points = answer.others.map(([, at]) => at as Point);
    const told = placesTold(points, stage.middle, speech);
    const order = told.map((_, place) => place);
    this.#list = new OptionList(told, order, false, () => this.#take());
    this.#places = element("div", "cr-quiz-places", [
      element("p", "cr-quiz-note", speech.quiz.places_note),
      stage.isLine(answer) && element("p", "cr-quiz-note", speech.quiz.lines_note),
      this.#list.box,
    ]);
    this.#places.hidden = true;
    const open = withAttributes(
      button("cr-quiz-turn", speech.quiz.choose_place, () => {
        this.#places.hidden = !this.#places.hidden;
        open.setAttribute("aria-expanded", String(!this.#places.hidden));
      }),
      { "aria-expanded": "false" },
    );
    this.#card =
      item.kind === "card"
        ? draggable(answer.card ?? item.question, (x, y) => this.#drop(x, y))
        : null;
    this.box = element("div", "cr-quiz-place", [
      element("p", "cr-quiz-note", this.#card ? speech.quiz.drag : speech.quiz.point),
      this.#card,
      open,
      this.#places,
    ]);
  }

  takePoint(at: Point): boolean {
    const { item, speech, stage, submit, tell } = this.#parts;
    if (stage.comesCloser(item, at)) {
      this.#closer = true;
      tell(speech.quiz.closer);
      return true;
    }
    this.#given = at;
    this.#listed = false;
    submit();
    return true;
  }

  #drop(x: number, y: number): void {
    const at = this.#parts.stage.placeAt(x, y);
    if (at) this.takePoint(at);
  }

  #take(): void {
    const [place] = this.#list.marked;
    const chosen = place === undefined ? undefined : this.#parts.answer.others[place];
    if (!chosen) return;
    this.#given = chosen[1];
    this.#listed = true;
    this.#parts.submit();
  }

  get #right(): number {
    const { others, at } = this.#parts.answer;
    return others.findIndex(([, [lon, lat]]) => lon === at[0] && lat === at[1]);
  }

  judge(): Judged | null {
    const { item, answer, speech, stage } = this.#parts;
    if (!this.#given) return null;
    const at = this.#given;
    const chosen = this.#list.marked[0];
    const aim = stage.aimAt(item, answer);
    const verdict = this.#listed
      ? chosen === this.#right
        ? "right"
        : "wrong"
      : judgePlace(aim, at);
    stage.giveAt(at, verdict === "right");
    const slow = this.#listed || this.#closer;
    if (verdict === "right") return { verdict, slow };
    const name = this.#listed ? answer.others[chosen ?? -1]?.[0] : stage.nameAt(item, aim, at);
    return {
      verdict,
      slow,
      said: name ? filled(speech.quiz.that_is, { name }) : undefined,
      apart: awayText(at, stage.nearestOf(answer, at), speech),
    };
  }

  retry(verdict: Verdict): void {
    this.#list.strikeOut();
    if (verdict === "wrong") this.#parts.stage.lookBack(this.#parts.item);
  }

  end(): string {
    const { others } = this.#parts.answer;
    this.#list.end([this.#right]);
    this.#list.nameAll(others.map(([name]) => name));
    this.#card?.classList.add("cr-quiz-ended");
    return others[this.#right]?.[0] ?? "";
  }

  takeNumber(number: number): boolean {
    return !this.#places.hidden && this.#list.press(number - 1);
  }
}
