/* The full-screen button. The explorer's panels come along: there the whole frame fills the
   screen, and its end by the Escape key must be told to the library, which looks at maps only. */

import L from "leaflet";
import "leaflet.fullscreen";
import type { Words } from "../contract/contract.ts";
import { rename } from "../dom/elements.ts";

interface FullScreenControl extends L.Control {
  readonly link: HTMLElement;
}

interface WithFullScreen {
  fullscreen(options: {
    position: L.ControlPosition;
    title: string;
    titleCancel: string;
    fullscreenElement: Element | false;
  }): FullScreenControl;
}

/** `whole`: whether the whole frame fills the screen, and not the map alone. */
export function addFullScreenButton(map: L.Map, words: Words, whole: boolean): void {
  const control = (L.control as unknown as WithFullScreen).fullscreen({
    position: "topleft",
    title: words.fullscreen,
    titleCancel: words.fullscreen_exit,
    fullscreenElement: whole && document.documentElement,
  });
  control.addTo(map);
  map.on("enterFullscreen exitFullscreen", () => rename(control.link, control.link.title));
  if (!whole) return;
  const state = map as L.Map & { _isFullscreen?: boolean };
  document.addEventListener("fullscreenchange", () => {
    if (document.fullscreenElement || !state._isFullscreen) return;
    map.fire("exitFullscreen");
    state._isFullscreen = false;
  });
}
