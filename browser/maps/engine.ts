/* What a page's script leaves on its window: with it folium's script makes the map in the app, and
   plain/map_frame.ts in all other pages. */

import L from "leaflet";
import type { MapMessage } from "../contract/contract.ts";
import type { Host } from "../host/host.ts";
import { announce } from "../host/there.ts";
import type { Source } from "../loader/source.ts";
import { type ModeMaker, start } from "./start.ts";
import { hideUnstyled } from "./styled.ts";

/** `hostOf`: makes the host where the page around the map hands none over. */
export function offerEngine(modeOf: ModeMaker, hostOf: () => Host): void {
  hideUnstyled();
  Object.assign(window, {
    L, // a call of `L.map` follows
    crossroads: {
      start: (map: L.Map, message: MapMessage, host: Host = hostOf(), source?: Source) =>
        start(map, message, host, modeOf, source),
    },
  });
  announce();
}
