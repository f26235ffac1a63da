/* The engine in a frame tells the page that it is there, which need not wait for all else in it. */

const THERE = "crossroads:there";

/** What the engine leaves on its window. */
interface WithEngine extends Window {
  readonly crossroads?: unknown;
}

/** Told by the engine, once it can be called. */
export function announce(): void {
  window.frameElement?.dispatchEvent(new Event(THERE));
}

/** Waits for the engine in a frame. Rejects where it can't be had. */
export function engineIn(frame: HTMLIFrameElement): Promise<Window> {
  return new Promise((resolve, reject) => {
    const settle = (last: boolean) => {
      const inside = frame.contentWindow as WithEngine | null;
      if (inside?.crossroads) resolve(inside);
      else if (last) reject(new Error("the map's script did not come"));
    };
    frame.addEventListener(THERE, () => settle(false));
    frame.addEventListener("load", () => settle(true));
    const { readyState, URL: address } = frame.contentDocument ?? {};
    settle(readyState === "complete" && address === frame.src);
  });
}
