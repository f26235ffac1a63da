/* What a page in another language than English needs, also where it has no map. */

import { replaceWords, type Words } from "../host/streamlit_words.ts";

const { language, words } = document.currentScript?.dataset ?? {};

/** A page of ours stays one document while its visitor goes from page to page. */
type Speaking = Window & { crossroadsSpeaks?: string };

if (language && words && (window as Speaking).crossroadsSpeaks !== language) {
  (window as Speaking).crossroadsSpeaks = language;
  document.documentElement.lang = language;
  fetch(words)
    .then((answer) => answer.json())
    .then((known: Words) => replaceWords(document, known))
    .catch(console.warn); // Streamlit's words stay in English
}
