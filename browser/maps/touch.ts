/* Fingers on the map. Where the page has to scroll past it, one finger scrolls the page and two
   move the map; where the map fills the screen, or has a margin of words, one finger moves it. */

import type L from "leaflet";
import { statusLine } from "../dom/elements.ts";

const SWIPE = 12; // pixels
const SHOWN = 1600; // milliseconds for which the hint stays after the last finger

/** `scrolls`: whether the page has to scroll past the map, when a finger comes down. */
export function shareTouch(map: L.Map, hint: string, scrolls: () => boolean): void {
  const container = map.getContainer();
  const line = statusLine("cr-touch-hint");
  line.hidden = true;
  container.append(line);
  let from: Touch | null = null;
  let hides: ReturnType<typeof setTimeout> | undefined;
  const show = () => {
    line.textContent = hint;
    line.hidden = false;
    clearTimeout(hides);
    hides = setTimeout(() => {
      line.hidden = true;
      line.textContent = "";
    }, SHOWN);
  };
  const mark = () => {
    const page = scrolls();
    container.classList.toggle("cr-page-scrolls", page); // read before the finger is down
    return page;
  };
  const take = () => {
    const page = mark();
    if (page) map.dragging.disable();
    else map.dragging.enable();
    return page;
  };
  // Before Leaflet sees the finger, and told apart from a mouse on the same machine.
  const down = ({ pointerType }: PointerEvent) => {
    if (pointerType === "touch") take();
    else map.dragging.enable();
  };
  const begin = ({ touches }: TouchEvent) => {
    from = take() && touches.length === 1 ? (touches[0] ?? null) : null;
  };
  const move = ({ touches, target }: TouchEvent) => {
    const [to] = touches;
    if (!from || !to || touches.length > 1 || onPanel(target)) return;
    if (Math.hypot(to.clientX - from.clientX, to.clientY - from.clientY) > SWIPE) show();
  };
  const options = { passive: true, capture: true };
  container.addEventListener("pointerdown", down, options);
  container.addEventListener("touchstart", begin, options);
  container.addEventListener("touchmove", move, options);
  new ResizeObserver(mark).observe(container);
}

const onPanel = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(".leaflet-control, .cr-story") !== null;
