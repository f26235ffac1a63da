/* Begins with a map that folium or a plain page has made, and the message that comes with it. */

import type L from "leaflet";
import type { Catalogue, MapMessage } from "../contract/contract.ts";
import type { Host } from "../host/host.ts";
import { Loader } from "../loader/loader.ts";
import { NET, type Source } from "../loader/source.ts";
import { ZOOMS } from "../view/address.ts";
import { Atlas } from "./atlas.ts";
import { Faults } from "./faults.ts";
import { nameLayerList } from "./leaflet_words.ts";
import type { Mode } from "./mode.ts";
import { repeatTheWorld } from "./repeat.ts";
import { speakOnScale } from "./scale.ts";
import { askForType, styled } from "./styled.ts";
import { followTheme } from "./theme.ts";

/* The catalogue among what is loaded. */
const CATALOGUE = "catalogue";

/** Makes the mode of a kind of page, once its data are there. */
export type ModeMaker = (atlas: Atlas) => Promise<Mode>;

/** Begins the map; whatever can't be had is told on it, with a way to try again. */
export async function start(
  map: L.Map,
  message: MapMessage,
  host: Host,
  modeOf: ModeMaker,
  source: Source = NET,
): Promise<void> {
  followTheme();
  repeatTheWorld();
  const container = map.getContainer();
  container.dataset.state = "loading";
  container.setAttribute("role", "application");
  container.setAttribute("aria-label", message.title);
  container.setAttribute("aria-describedby", "cr-in-words");
  host.name(message.title);
  const tellSize = () => {
    if (!window.matchMedia("print").matches) host.tellSize(container.getBoundingClientRect());
  };
  new ResizeObserver(tellSize).observe(container);
  map.setMinZoom(ZOOMS[0]).setMaxZoom(ZOOMS[1]); // folium hands them to tiles alone
  map.attributionControl.setPrefix("Leaflet");
  map.on("zoomstart", () => container.classList.add("cr-zooming"));
  map.on("moveend", () => container.classList.remove("cr-zooming"));
  document.body.classList.toggle("cr-exploring", Boolean(message.explorer)); // keeps its places free
  const loader = new Loader(source);
  for (const address of message.soon) loader.json(address).catch(() => {}); // told when needed
  const faults = new Faults(container, message.faults);
  const begin = async (): Promise<void> => {
    try {
      const [catalogue] = await Promise.all([loader.json<Catalogue>(message.catalogue), styled()]);
      faults.settle(CATALOGUE);
      askForType(Object.values(catalogue.words));
      host.tellLanguage(catalogue.language);
      speakOnScale(map, catalogue.writing);
      const atlas = new Atlas({ map, host, loader, catalogue, message, faults });
      atlas.layers.showBasemap();
      if (!message.explorer && !message.quiz)
        nameLayerList(atlas.layers.control().addTo(map), catalogue.words);
      await beginMode(atlas, modeOf);
    } catch (error) {
      console.error(error);
      container.dataset.state = "failed";
      faults.add(CATALOGUE, null, begin);
    }
  };
  await begin();
}

async function beginMode(atlas: Atlas, modeOf: ModeMaker): Promise<void> {
  try {
    atlas.begin(await modeOf(atlas));
  } catch (error) {
    atlas.modeFailed(error, () => beginMode(atlas, modeOf));
  }
}
