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

/* How keys are called where they are not called as they are written on a keyboard. */
const NAMES: Readonly<Record<string, string>> = {
  ArrowRight: "→",
  ArrowLeft: "←",
  ArrowDown: "↓",
  ArrowUp: "↑",
  PageDown: "Page Down",
  PageUp: "Page Up",
  Escape: "Esc",
};

const tablesOf = ({ walking, presenting }: KeyState): Keys[] => [
  ALWAYS,
  ...(walking ? [WALKING] : []),
  ...(presenting ? [PRESENTING] : []),
];

/** The keys of each action that can be asked for, as a keyboard calls them. */
export function keysOf(state: KeyState): Map<KeyAction, string> {
  const keys = new Map<KeyAction, string>();
  for (const table of tablesOf(state)) {
    for (const [key, action] of table) {
      const name = NAMES[key] ?? (key.length === 1 ? key.toUpperCase() : key);
      const before = keys.get(action);
      keys.set(action, before ? `${before}, ${name}` : name);
    }
  }
  return keys;
}

/** What a key asks for; null where it is none of ours. `key`: as the browser names it. */
export function actionOf(key: string, state: KeyState): KeyAction | null {
  const name = key.length === 1 ? key.toLowerCase() : key;
  return (
    tablesOf(state)
      .map((table) => table.get(name))
      .find(Boolean) ?? null
  );
}
