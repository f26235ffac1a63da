/* How addresses name what a card is of: `topic:id`, such as `country:KZ` or `organization:SCO`.
   Older links name a feature by its id alone. */

export interface Pick {
  /** Topic or layer; null in an older link. */
  readonly topic: string | null;
  readonly id: string;
}

export function pickOf(text: string): Pick {
  const colon = text.indexOf(":");
  return colon < 0
    ? { topic: null, id: text }
    : { topic: text.slice(0, colon), id: text.slice(colon + 1) };
}

export const pickText = (topic: string, id: string): string => `${topic}:${id}`;
