/* Everything that a chapter's map needs, and the start page's. */

import L from "leaflet";
import type { MapMessage } from "../contract/contract.ts";
import type { Host } from "../host/host.ts";
import { StreamlitHost } from "../host/streamlit_host.ts";
import { announce } from "../host/there.ts";
import type { Source } from "../loader/source.ts";
import { start } from "../maps/start.ts";
import { hideUnstyled } from "../maps/styled.ts";
import { Quiet } from "../story/quiet.ts";
import { storyOf } from "../story/story.ts";

hideUnstyled();
Object.assign(window, {
  L, // folium's own call of `L.map` follows
  crossroads: {
    start: (map: L.Map, message: MapMessage, host?: Host, source?: Source) =>
      start(
        map,
        message,
        host ?? new StreamlitHost(),
        async (atlas) => (message.story ? storyOf(atlas, message.story) : new Quiet(atlas)),
        source,
      ),
  },
});
announce();
