/* What is seen, told in a line or two: for pictures and citations. */

import { filled, formatDay } from "../format/format.ts";
import type { Atlas } from "../maps/atlas.ts";
import type { MapLayer } from "../maps/layer.ts";

const NAMED = 4; // layers in the title of a view

export interface Caption {
  readonly title: string;
  /** Title and credits. */
  readonly lines: readonly string[];
}

/** `layers`: those of the explorer that are on. */
export function captionOf(atlas: Atlas, layers: readonly MapLayer[]): Caption {
  const { speech, memberships, day } = atlas;
  const { words, writing } = speech;
  const specs = layers.map(({ spec }) => spec);
  const bodies = specs.flatMap(({ members }) =>
    members ? [memberships.body(members.body).short] : [],
  );
  const titles = specs
    .filter(({ members, pane }) => !members && pane === undefined)
    .map(({ title }) => title);
  const names = [...bodies, ...titles];
  const more = names.length - NAMED;
  const shown = [
    ...names.slice(0, NAMED),
    ...(more > 0 ? [filled(words.and_more, { count: more })] : []),
  ].join(", ");
  const dated = layers.some((layer) => layer.dated); // the rest knows no day
  const title =
    [atlas.title, shown].filter(Boolean).join(": ") +
    (dated ? ` (${formatDay(day, writing)})` : "");
  const credits = [...new Set(atlas.shown.map(({ spec }) => spec.credit))].join(", ");
  return { title, lines: [title, filled(words.sources_line, { credits })] };
}
