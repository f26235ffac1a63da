/* What the engine needs of the page around it. Streamlit's page is one host, a plain page
   another; the engine knows neither. */

import type { StoryFile } from "../contract/contract.ts";
import type { Comparison, Day, SharedCamera } from "../view/view_state.ts";

/** What the page around the map is told of the view. */
export interface Seen {
  readonly day: Day | null;
  readonly address: string;
  readonly title: string;
  readonly scene: string | null;
  readonly layers: readonly string[] | null;
  readonly pick: string | null;
  /** Where the map looks; told where it has been asked for. */
  readonly camera?: SharedCamera;
}

/** What a page around the map may ask of it. */
export interface Asked {
  readonly day?: Day;
  readonly comparison?: Comparison | null;
  /** Id of a scene or box to be shown. */
  readonly scene?: string;
  /** Scenes of a visitor's own, in the place of those before. */
  readonly story?: StoryFile;
  /** To be told at once what is seen, with the camera. */
  readonly exact?: boolean;
}

export interface Host {
  /** The address of the page, whole. */
  readonly address: string;
  /** Where keys are pressed: the map's document and, where it lies in a frame, the page's. */
  readonly keyTargets: readonly EventTarget[];
  /** Ends with the map's frame; listeners on the page around it go with it. */
  readonly life: AbortSignal;

  writeAddress(address: string, step: boolean): void;
  /** Calls when the browser's Back or Forward button has changed the address. */
  onArrival(listener: () => void): void;
  /** Tells what is seen to the page around the map, and to the page that embeds it. */
  tell(seen: Seen): void;
  /** Calls when the page around the map asks for something. */
  onAsked(listener: (asked: Asked) => void): void;

  /** Whether the address leads others here, too, so that it is worth handing out. */
  readonly shares: boolean;
  /** Address of another page of ours. */
  hrefOf(page: string): string;
  /** Whether other pages of ours can be had now; the map itself needs no server. */
  readonly connected: boolean;
  /** The same view in another language, by its code. */
  speakIn(language: string): void;
  /** Tells the page in which language it is. */
  tellLanguage(language: string): void;
  /** Goes to another page of ours. */
  visit(page: string): void;
  /** Tells the page the map's sizes in pixels, for paper: its left edge and width in the frame,
   * and the frame's own width and height. */
  tellSize(map: { readonly left: number; readonly width: number }): void;
  /** Tells the page in words what the map shows, for paper. */
  tellWords(text: string): void;
  /** Asks for the map as tables when the page goes to paper. */
  onPrint(tables: () => readonly HTMLTableElement[]): void;
  /** Names the map for those who can't see it. */
  name(title: string): void;

  readonly presenting: boolean;
  setPresenting(on: boolean): void;
  /** The map shows a scene's words and may have the room of the page's own beside it. */
  setWalking(on: boolean): void;
  /** Whether the page has to scroll past the map, which leaves no margin for a finger. */
  readonly scrollsPastMap: boolean;
  toggleFullScreen(): void;
  leaveFullScreen(): void;

  copy(field: HTMLInputElement | HTMLTextAreaElement): Promise<void>;
  /** Puts a file into the visitor's downloads. */
  save(file: Blob, name: string): void;
  /** Keeps something until the next map of this visit asks for it; null forgets it. */
  remember(key: string, value: unknown): void;
  recall(key: string): unknown;
}
