/* What is done with the map of a chapter, and with that of the start page. */

import type { ModeMaker } from "../maps/start.ts";
import { Quiet } from "./quiet.ts";
import { storyOf } from "./story.ts";

/** A walk where the map has scenes. */
export const chapterOf: ModeMaker = async (atlas) => {
  const { story } = atlas.message;
  return story ? storyOf(atlas, story) : new Quiet(atlas);
};
