/* Everything that the quiz's page needs. */

import L from "leaflet";
import type { MapMessage } from "../contract/contract.ts";
import type { Host } from "../host/host.ts";
import { StreamlitHost } from "../host/streamlit_host.ts";
import { announce } from "../host/there.ts";
import type { Source } from "../loader/source.ts";
import { start } from "../maps/start.ts";
import { hideUnstyled } from "../maps/styled.ts";
import { quizOf } from "../quiz/quiz.ts";

hideUnstyled();
Object.assign(window, {
  L, // folium's own call of `L.map` follows
  crossroads: {
    start: (map: L.Map, message: MapMessage, host?: Host, source?: Source) =>
      start(map, message, host ?? new StreamlitHost(), quizOf, source),
  },
});
announce();
