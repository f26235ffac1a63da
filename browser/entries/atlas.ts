/* Everything that the explorer's page needs. */

import L from "leaflet";
import type { MapMessage } from "../contract/contract.ts";
import { explorerOf } from "../explorer/explorer.ts";
import { StreamlitHost } from "../host/streamlit_host.ts";
import { start } from "../maps/start.ts";
import { hideUnstyled } from "../maps/styled.ts";

hideUnstyled();
Object.assign(window, {
  L, // folium's own call of `L.map` follows
  crossroads: {
    start: (map: L.Map, message: MapMessage) =>
      start(map, message, new StreamlitHost(), explorerOf),
  },
});
