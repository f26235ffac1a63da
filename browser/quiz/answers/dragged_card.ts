/* A card of which a copy follows mouse or finger until it is put down. */

import { element } from "../../dom/elements.ts";

/** `drop` is called with the place on the screen where it has been put down. */
export function draggable(text: string, drop: (x: number, y: number) => void): HTMLElement {
  const card = element("div", "cr-quiz-dragging", text);
  // The question says the same, and the list of places is the keyboard's way.
  card.setAttribute("aria-hidden", "true");
  card.addEventListener("pointerdown", ({ pointerId, button, clientX, clientY }) => {
    if (button !== 0 || card.classList.contains("cr-quiz-ended")) return;
    card.setPointerCapture(pointerId);
    const { left, top, width } = card.getBoundingClientRect();
    const copy = element("div", "cr-quiz-dragging cr-quiz-copy", text);
    // Out of the panel, which would cut it off.
    const { font } = getComputedStyle(card);
    Object.assign(copy.style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, font });
    document.body.append(copy);
    card.classList.add("cr-quiz-away");
    const move = (event: PointerEvent) => {
      copy.style.translate = `${event.clientX - clientX}px ${event.clientY - clientY}px`;
    };
    const end = (event: PointerEvent) => {
      card.removeEventListener("pointermove", move);
      card.removeEventListener("pointerup", end);
      card.removeEventListener("pointercancel", end);
      card.classList.remove("cr-quiz-away");
      copy.remove();
      if (event.type === "pointerup") drop(event.clientX, event.clientY);
    };
    card.addEventListener("pointermove", move);
    card.addEventListener("pointerup", end);
    card.addEventListener("pointercancel", end);
  });
  return card;
}
