/* Everything that the maps of a file need which has chapters and their quiz: two scripts would hold
   nearly the same. */

import L from "leaflet";
import type { MapMessage } from "../contract/contract.ts";
import type { Host } from "../host/host.ts";
import type { Source } from "../loader/source.ts";
import { type ModeMaker, start } from "../maps/start.ts";
import { hideUnstyled } from "../maps/styled.ts";
import { quizOf } from "../quiz/quiz.ts";
import { Quiet } from "../story/quiet.ts";
import { storyOf } from "../story/story.ts";

const modeOf: ModeMaker = async (atlas) => {
  const { quiz, story } = atlas.message;
  if (quiz) return quizOf(atlas);
  return story ? storyOf(atlas, story) : new Quiet(atlas);
};

hideUnstyled();
Object.assign(window, {
  L, // with which plain/map_frame.ts makes the map
  crossroads: {
    start: (map: L.Map, message: MapMessage, host: Host, source: Source) =>
      start(map, message, host, modeOf, source),
  },
});
