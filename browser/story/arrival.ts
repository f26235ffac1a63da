/* How the next section's map is to begin: what a story leaves behind when it turns to another
   section. It counts once, and only for the section that it names. */

import type { Host } from "../host/host.ts";

const KEY = "arrival";

export interface Arrival {
  readonly section: string;
  readonly scene: string;
  readonly presenting: boolean;
  /** Seconds that a scene stays, where the walk goes on by itself. */
  readonly pace: number | null;
}

type Memory = Pick<Host, "remember" | "recall">;

const isArrival = (value: unknown): value is Arrival =>
  typeof value === "object" && value !== null && "section" in value && "scene" in value;

export function leaveArrival(memory: Memory, arrival: Arrival): void {
  memory.remember(KEY, arrival);
}

/** What was left for a section; null where nothing was. */
export function takeArrival(memory: Memory, section: string): Arrival | null {
  const left = memory.recall(KEY);
  memory.remember(KEY, null);
  return isArrival(left) && left.section === section ? left : null;
}
