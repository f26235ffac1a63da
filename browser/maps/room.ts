/* Room on the map: what a mode's panel takes of it, and what is left to legend, card and
   controls, which never lie over one another. The style sheet gets it as variables and classes. */

import type L from "leaflet";
import type { Card } from "./card.ts";
import type { Legend } from "./legend.ts";

/** Pixels along the map's edges that something lies over. */
export interface Room {
  /** Buttons between the corners; what is looked at may lie below them. */
  readonly top: number;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
}

export const NO_ROOM: Room = { top: 0, left: 0, right: 0, bottom: 0 };

/** Pixels below which panels stand beside the controls instead of below them. */
const SHORT = 400;
/** Pixels below which the legend begins closed. */
const NARROW = 560;
/** Share of the map's width from which a card counts as lying along the lower edge. */
const WHOLE_WIDTH = 0.9;

type Box = Pick<DOMRect, "left" | "right" | "top" | "bottom">;

/** Whether two boxes have a part in common. */
export const overlap = (one: Box, other: Box): boolean =>
  one.left < other.right &&
  other.left < one.right &&
  one.top < other.bottom &&
  other.top < one.bottom;

/** What is left of a map of this size. */
export const freeOf = (
  { x, y }: Pick<L.Point, "x" | "y">,
  { left, right, bottom }: Room,
): { readonly width: number; readonly height: number } => ({
  width: x - left - right,
  height: y - bottom,
});

export class PanelRoom {
  readonly #container: HTMLElement;
  readonly #legend: Legend;
  readonly #card: Card;
  readonly #closeCard: () => void;
  #room: Room = NO_ROOM;

  /** `closeCard` is called when the legend needs the card's place. */
  constructor(container: HTMLElement, legend: Legend, card: Card, closeCard: () => void) {
    this.#container = container;
    this.#legend = legend;
    this.#card = card;
    this.#closeCard = closeCard;
    const watcher = new ResizeObserver(() => this.fit());
    for (const box of [container, card.box]) watcher.observe(box);
    legend.openedByHand.listen(() => this.#giveWay("card"));
  }

  /** A mode's panel takes room. */
  take(room: Room): void {
    this.#room = room;
    this.fit();
  }

  /** Hands out what is left. */
  fit(): void {
    const { style, classList, clientWidth, clientHeight } = this.#container;
    const { top, left, right } = this.#room;
    const bottom = Math.max(this.#room.bottom, this.#cardBelow());
    const size = { x: clientWidth, y: clientHeight };
    const free = freeOf(size, { ...this.#room, bottom });
    const lengths = {
      "--room-top": top,
      "--room-left": left,
      "--room-right": right,
      "--room-bottom": bottom,
      "--free-width": free.width,
      "--free-height": free.height,
      "--map-height": clientHeight,
    };
    for (const [name, length] of Object.entries(lengths)) style.setProperty(name, `${length}px`);
    classList.toggle("cr-short", free.height < SHORT);
    const roomy = freeOf(size, this.#room);
    this.#legend.standOpen(roomy.width >= NARROW && roomy.height >= SHORT);
    this.#giveWay("legend");
  }

  /* Height of a card that lies along the lower edge, as on a phone. */
  #cardBelow(): number {
    const { box, isOpen } = this.#card;
    const wide = box.offsetWidth >= WHOLE_WIDTH * this.#container.clientWidth;
    return isOpen && wide ? box.offsetHeight : 0;
  }

  /* Where both do not fit, the one that was there first closes. */
  #giveWay(which: "card" | "legend"): void {
    const { box } = this.#legend;
    if (!this.#card.isOpen || !box.open || box.hidden) return;
    if (!overlap(box.getBoundingClientRect(), this.#card.box.getBoundingClientRect())) return;
    if (which === "card") this.#closeCard();
    else box.open = false;
  }
}
