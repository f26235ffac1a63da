/* What can be done with an atlas: walk through a story, explore, (later) be quizzed. A mode takes
   and gives back clicks, keys and panels; no mode reaches into another. */

import type { StoryFile } from "../contract/contract.ts";
import type { Day, Point, ViewState } from "../view/view_state.ts";
import type { CardContent } from "./card.ts";
import type { CardTarget } from "./cards.ts";
import type { KeyRow } from "./key_help.ts";

export interface Mode {
  /** Makes the map what an address asks for. `lost`: values of it that mean nothing; `first`:
   * whether the map has just been made. */
  arrive(view: ViewState, lost: readonly string[], first: boolean): void;
  /** What the visitor or the mode itself has changed, once all else has followed. */
  changed?(view: ViewState, before: ViewState): void;
  /** Day of what the mode shows, where the view names none; null for today. */
  day?(): Day | null;
  /** Goes to a scene that the page around the map asks for. */
  go?(scene: string): void;
  /** Shows other scenes, which the page around the map hands over. */
  retell?(story: StoryFile): void;
  /** Ids of the features that the mode points at. */
  highlighted?(): readonly string[];
  /** Says that what a link names is not here. */
  say(lost: readonly string[]): void;
  /** A card of what is no single feature of the map; null where there is none. */
  targetOf?(topic: string, id: string): CardTarget | null;
  /** Buttons on a card. */
  cardActions?(content: CardContent): HTMLElement[];
  /** A click on the map, at longitude and latitude; whether it has been used up. */
  takeClick?(at: Point): boolean;
  /** Keys of the mode, for the list of keys. */
  keys?(): readonly KeyRow[];
  /** A key, when no field has it; whether it has been used up. */
  takeKey?(event: KeyboardEvent): boolean;
}
