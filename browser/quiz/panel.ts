/* The panel of the quiz, which stands where the story's does: what is to be read and answered in its
   body, buttons below it. It keeps its size from the question to its end, so that nothing jumps. */

import L from "leaflet";
import { button, element, iconButton, statusLine, withAttributes } from "../dom/elements.ts";
import { NO_ROOM, type Room } from "../maps/room.ts";
import type { QuizSpeech } from "./told.ts";

export interface QuizActions {
  share: false | (() => void);
  keys(): void;
  present(): void;
  /** Ends the round. */
  leave(): void;
}

export class QuizPanel {
  readonly box: HTMLElement;
  readonly body: HTMLElement;
  readonly #bar = element("span");
  readonly #kicker = element("p", "cr-story-kicker");
  readonly #title = element("h2", "cr-story-title");
  readonly #content = element("div", "cr-quiz-content");
  readonly #feedback = element("div", "cr-quiz-feedback");
  readonly #notice = statusLine("cr-story-notice");
  /** Read out: what has become of an answer. */
  readonly #announced = statusLine("cr-unseen");
  readonly #main = element("div", "cr-quiz-main");
  readonly #leave: HTMLButtonElement;

  constructor({ words, quiz }: QuizSpeech, actions: QuizActions) {
    this.#notice.hidden = true;
    this.#title.tabIndex = -1; // takes the focus at each question
    this.body = element("div", "cr-story-body", [
      this.#kicker,
      this.#title,
      this.#content,
      this.#feedback,
    ]);
    this.body.tabIndex = 0;
    this.#leave = iconButton("cr-button-leave", "leave", quiz.leave, actions.leave);
    this.box = withAttributes(
      element("section", "cr-story cr-quiz", [
        element("div", "cr-story-progress", this.#bar),
        this.#notice,
        this.#announced,
        this.body,
        element("div", "cr-story-buttons", [
          element("div", "cr-story-steps", [
            this.#main,
            actions.share && iconButton("cr-button-share", "share", words.share, actions.share),
            iconButton("cr-button-keys", "keys", words.keys, actions.keys),
            iconButton("cr-button-present", "present", words.present, actions.present),
            this.#leave,
          ]),
        ]),
      ]),
      { "aria-label": quiz.quiz },
    );
    this.box.dataset.kind = "scene"; // stands where a scene's words do
    L.DomEvent.disableClickPropagation(this.box).disableScrollPropagation(this.box);
    // Leaflet takes a click on a button that has gone meanwhile for one on the map.
    this.box.addEventListener("click", (event) => event.stopPropagation());
  }

  /** `state`: of the round, for the style sheet; `shape`: of the answer. */
  show(
    state: "start" | "asking" | "end",
    title: string,
    kicker: string,
    content: readonly Node[],
    shape = "",
  ): void {
    this.box.dataset.state = state;
    this.box.dataset.shape = shape;
    this.#leave.hidden = state !== "asking";
    this.#kicker.textContent = kicker;
    this.#title.textContent = title;
    this.#content.replaceChildren(...content);
    this.#feedback.replaceChildren();
    this.#announced.textContent = "";
    this.body.scrollTop = 0;
  }

  /** `share`: of the round that is behind, from 0 to 1. */
  progress(share: number): void {
    this.#bar.style.width = `${100 * share}%`;
  }

  /** What has become of an answer; read out, and brought into view. */
  tell(parts: readonly Node[]): void {
    this.#feedback.replaceChildren(...parts);
    const texts = parts.map((part) => part.textContent?.trim()).filter(Boolean);
    this.#announced.textContent = texts.join(" ");
    const { body } = this;
    const top = this.#feedback.offsetTop - body.offsetTop;
    const hidden = top + this.#feedback.offsetHeight - body.clientHeight;
    if (hidden > body.scrollTop) body.scrollTop = Math.min(hidden, top);
  }

  /** The buttons that count now, in place of those before. */
  offer(...buttons: readonly HTMLButtonElement[]): void {
    this.#main.replaceChildren(...buttons);
  }

  focusTitle(): void {
    this.#title.focus({ preventScroll: true });
  }

  say(text: string): void {
    this.#notice.textContent = text;
    this.#notice.hidden = !text;
  }

  /** What it takes from the map: a side where it is as high as the map, else the lower edge. */
  get room(): Room {
    const { offsetLeft, offsetWidth, offsetHeight, offsetParent } = this.box;
    const { clientWidth = 0, clientHeight = 0 } = offsetParent ?? {};
    const beside = offsetHeight >= clientHeight && offsetWidth < clientWidth;
    if (!beside) return { ...NO_ROOM, bottom: offsetHeight };
    return { ...NO_ROOM, [offsetLeft === 0 ? "left" : "right"]: offsetWidth };
  }
}

/** A button on which the eye falls first. */
export function mainButton(words: string, action: () => void): HTMLButtonElement {
  return button("cr-button-next cr-quiz-go", words, action);
}
