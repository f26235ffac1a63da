/* Which key does what in a story. */

export type KeyAction =
  | "present"
  | "next"
  | "previous"
  | "leave"
  | "first"
  | "last"
  | "blank"
  | "notes"
  | "fullScreen";

export interface KeyState {
  /** Whether a scene is shown. */
  readonly walking: boolean;
  readonly presenting: boolean;
}

type Keys = ReadonlyMap<string, KeyAction>;

const ALWAYS: Keys = new Map([["p", "present"]]);

const WALKING: Keys = new Map([
  ["ArrowRight", "next"],
  ["ArrowLeft", "previous"],
  ["Escape", "leave"],
]);

/* A presenter's remote control sends page keys, some send upright arrows. */
const PRESENTING: Keys = new Map([
  ["PageDown", "next"],
  ["PageUp", "previous"],
  ["ArrowDown", "next"],
  ["ArrowUp", "previous"],
  ["Home", "first"],
  ["End", "last"],
  ["b", "blank"],
  ["n", "notes"],
  ["f", "fullScreen"],
]);

/** What a key asks for; null where it is none of ours. `key`: as the browser names it. */
export function actionOf(key: string, { walking, presenting }: KeyState): KeyAction | null {
  const name = key.length === 1 ? key.toLowerCase() : key;
  const tables = [ALWAYS, walking ? WALKING : null, presenting ? PRESENTING : null];
  return tables.map((table) => table?.get(name)).find(Boolean) ?? null;
}
