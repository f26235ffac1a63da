/* A card that follows mouse or finger until it is put down. */

import { element } from "../../dom/elements.ts";

/** `drop` is called with the place on the screen where it has been put down. */
export function draggable(text: string, drop: (x: number, y: number) => void): HTMLElement {
  const card = element("div", "cr-quiz-dragging", text);
  card.setAttribute("aria-hidden", "true"); // the question says the same, and the list is the keyboard's
  card.addEventListener("pointerdown", ({ pointerId, button, clientX, clientY }) => {
    if (button !== 0 || card.classList.contains("cr-quiz-ended")) return;
    card.setPointerCapture(pointerId);
    card.classList.add("cr-quiz-dragged");
    const move = (event: PointerEvent) => {
      card.style.translate = `${event.clientX - clientX}px ${event.clientY - clientY}px`;
    };
    const end = (event: PointerEvent) => {
      card.removeEventListener("pointermove", move);
      card.classList.remove("cr-quiz-dragged");
      card.style.translate = "";
      const moved = Math.hypot(event.clientX - clientX, event.clientY - clientY);
      if (event.type === "pointerup" && moved > 0) drop(event.clientX, event.clientY);
    };
    card.addEventListener("pointermove", move);
    card.addEventListener("pointerup", end, { once: true });
    card.addEventListener("pointercancel", end, { once: true });
  });
  return card;
}
