/* Everything that a chapter's map needs, and the start page's. */

import { StreamlitHost } from "../host/streamlit_host.ts";
import { offerEngine } from "../maps/engine.ts";
import { chapterOf } from "../story/chapter.ts";

offerEngine(chapterOf, () => new StreamlitHost());
