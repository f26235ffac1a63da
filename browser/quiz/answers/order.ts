/* Cards to be put in their order: dragged, or moved by buttons. */

import type { OrderAnswer } from "../../contract/contract.ts";
import { element, withAttributes } from "../../dom/elements.ts";
import { icon } from "../../dom/icons.ts";
import { filled } from "../../format/format.ts";
import type { Form, FormParts, Judged } from "../form.ts";
import { judgeOrder } from "../judging.ts";
import { mark } from "../mark.ts";
import { shownOrder } from "../round.ts";

export class OrderForm implements Form {
  readonly box: HTMLElement;
  readonly checks = true;
  readonly first = null;
  readonly #parts: FormParts<OrderAnswer>;
  readonly #list = element("ol", "cr-quiz-cards");
  /** Place of each card in the right order. */
  readonly #places = new Map<Element, number>();

  constructor(parts: FormParts<OrderAnswer>) {
    this.#parts = parts;
    const { item, answer, seed, speech } = parts;
    const order = shownOrder(item, answer.cards.length, seed);
    // Cards that lie right by chance would ask for nothing.
    if (judgeOrder(answer, order) === "right") order.reverse();
    this.#list.append(...order.map((place) => this.#card(place)));
    this.box = element("div", "cr-quiz-order", [
      element("p", "cr-quiz-note", speech.quiz.order_note),
      this.#list,
    ]);
    this.#tellEnds();
  }

  #card(place: number): HTMLElement {
    const { answer, speech } = this.#parts;
    const text = answer.cards[place] ?? "";
    const words = element("span", "cr-quiz-text", text);
    const card = element("li", "cr-quiz-card", [
      words,
      this.#mover("up", filled(speech.quiz.earlier, { card: text })),
      this.#mover("down", filled(speech.quiz.later, { card: text })),
    ]);
    this.#places.set(card, place);
    words.addEventListener("pointerdown", (event) => this.#drag(card, words, event));
    return card;
  }

  #mover(way: "up" | "down", name: string): HTMLButtonElement {
    const button = withAttributes(element("button", `cr-button cr-quiz-${way}`, icon(way)), {
      type: "button",
      "aria-label": name,
    });
    button.addEventListener("click", () => {
      const card = button.closest("li");
      if (!card) return;
      if (way === "up") card.previousElementSibling?.before(card);
      else card.nextElementSibling?.after(card);
      button.focus(); // which moving takes from it
      this.#tellEnds();
    });
    return button;
  }

  /* A card follows the pointer over the others. */
  #drag(card: HTMLElement, handle: HTMLElement, { pointerId, button }: PointerEvent): void {
    if (button !== 0 || this.#list.classList.contains("cr-quiz-ended")) return;
    handle.setPointerCapture(pointerId);
    card.classList.add("cr-quiz-dragged");
    const move = ({ clientY }: PointerEvent) => {
      const middle = (other: Element) => {
        const { top, height } = other.getBoundingClientRect();
        return top + height / 2;
      };
      const { previousElementSibling: before, nextElementSibling: after } = card;
      if (before && clientY < middle(before)) before.before(card);
      else if (after && clientY > middle(after)) after.after(card);
    };
    const drop = () => {
      handle.removeEventListener("pointermove", move);
      card.classList.remove("cr-quiz-dragged");
      this.#tellEnds();
    };
    handle.addEventListener("pointermove", move);
    for (const end of ["pointerup", "pointercancel"] as const) {
      handle.addEventListener(end, drop, { once: true });
    }
  }

  /* The first card goes no higher and the last no lower. */
  #tellEnds(): void {
    const cards = [...this.#list.children];
    cards.forEach((card, place) => {
      card.querySelector(".cr-quiz-up")?.setAttribute("aria-disabled", String(place === 0));
      const last = place === cards.length - 1;
      card.querySelector(".cr-quiz-down")?.setAttribute("aria-disabled", String(last));
    });
  }

  get #order(): number[] {
    return [...this.#list.children].map((card) => this.#places.get(card) ?? 0);
  }

  judge(): Judged {
    return { verdict: judgeOrder(this.#parts.answer, this.#order) };
  }

  retry(): void {}

  /* The cards stay where they were put; each says what it turns out to be, and its place. */
  end(): string {
    const { told } = this.#parts.answer;
    const order = this.#order;
    this.#list.classList.add("cr-quiz-ended");
    [...this.#list.children].forEach((card, place) => {
      const right = order[place] ?? 0;
      for (const button of card.querySelectorAll("button")) button.remove();
      const same = right === place || told[right] === told[place];
      card.classList.add(same ? "cr-quiz-right" : "cr-quiz-wrong");
      card.append(
        element("span", "cr-quiz-told", told[right] ?? ""),
        mark(same ? "right" : "missed"),
      );
    });
    return ""; // the reason has them in their order
  }
}
