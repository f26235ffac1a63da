/* Everything that the maps of a file need which has chapters and their quiz: two scripts would hold
   nearly the same. */

import { offerEngine } from "../maps/engine.ts";
import { quizOf } from "../quiz/quiz.ts";
import { chapterOf } from "../story/chapter.ts";

offerEngine(
  (atlas) => (atlas.message.quiz ? quizOf(atlas) : chapterOf(atlas)),
  () => {
    throw new Error("no host"); // plain/file_book.ts always hands one over
  },
);
