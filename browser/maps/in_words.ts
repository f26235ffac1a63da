/* The view in one paragraph, for those who can't see or use the map: made from what is drawn. */

import { filled, formatDay, formatList, type Speech } from "../format/format.ts";
import { inOrder } from "../format/order.ts";
import type { Day } from "../view/view_state.ts";
import type { MapLayer } from "./layer.ts";
import { nameOf } from "./properties.ts";

const NAMED = 12; // of each kind; the rest is counted

type Group = readonly [title: string | null, names: readonly string[]];

function listOf(names: readonly string[], { words, writing }: Speech): string {
  if (names.length <= NAMED) return formatList(names, writing);
  const more = filled(words.and_more, { count: names.length - NAMED });
  return formatList([...names.slice(0, NAMED), more], writing);
}

/* What is drawn of a layer, by look, in the order of the legend. */
function groupsOf(layer: MapLayer, { language, writing }: Speech): Group[] {
  const { spec, values, categories } = layer;
  const all = [...layer.paths.values()].map(({ feature }) => feature.properties);
  const sorted = (some: typeof all): string[] => {
    const names = some.map((properties) => nameOf(properties, language)).filter(Boolean);
    return inOrder(names, (name) => name, writing.alphabet);
  };
  if (values) {
    return categories.map(({ title }, index) => [
      title,
      sorted(all.filter(({ id }) => values.get(id)?.category === index)),
    ]);
  }
  const { by, keys } = spec;
  if (!by || !keys) return [[null, sorted(all)]];
  return categories.map(({ title }, index) => [
    title,
    sorted(all.filter((properties) => String(properties[by]) === keys[index])),
  ]);
}

function sentence(layer: MapLayer, speech: Speech): string {
  const groups = groupsOf(layer, speech).filter(([, names]) => names.length > 0);
  if (groups.length === 0) return "";
  const counted = layer.spec.kind !== "area" && layer.spec.kind !== "bubble";
  const parts = groups.map(([title, names]) => {
    const which =
      counted && names.length > NAMED
        ? String(names.length)
        : `${names.length} (${listOf(names, speech)})`;
    return title === null ? which : `${title}: ${which}`;
  });
  return `${layer.spec.title}: ${parts.join("; ")}.`;
}

/** `layers`: those of the map itself that are shown, without the basemap's; `day`: of the
 * memberships, where it is not today. */
export function inWords(
  title: string,
  layers: readonly MapLayer[],
  day: Day | null,
  speech: Speech,
): string {
  const { words } = speech;
  const sentences = layers.map((layer) => sentence(layer, speech)).filter(Boolean);
  const opening = sentences.length > 0 ? words.in_words_opening : words.in_words_empty;
  return [
    filled(opening, { title }),
    ...(day ? [filled(words.in_words_day, { day: formatDay(day, speech.writing) })] : []),
    ...sentences,
  ].join(" ");
}
