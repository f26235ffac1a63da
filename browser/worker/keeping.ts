/* Asks the site's worker to keep what the page was made of, and then all pages of its language. */

/** From page to worker. */
export interface Wish {
  readonly language: string;
  /** Addresses of what has been shown. */
  readonly shown: readonly string[];
}

/** From worker to page, when a wish is done. */
export const KEPT = "kept";

/** Where a browser has no worker, or denies it to a frame, the site works as well with a net. */
export async function keepSite(page: Window, worker: string): Promise<void> {
  const { serviceWorker } = page.navigator;
  if (!serviceWorker) return;
  const { documentElement: root } = page.document;
  serviceWorker.addEventListener("message", ({ data }) => {
    if (data === KEPT) root.dataset.kept = root.lang;
  });
  try {
    await serviceWorker.register(worker, { updateViaCache: "none" });
    const { active } = await serviceWorker.ready;
    const wish: Wish = { language: root.lang, shown: shownIn(page) };
    active?.postMessage(wish);
  } catch (error) {
    console.warn(error);
  }
}

function shownIn(page: Window): string[] {
  const frames = [...page.document.querySelectorAll("iframe")].map(
    ({ contentWindow }) => contentWindow,
  );
  const addresses = [page, ...frames].flatMap((one) =>
    (one?.performance.getEntriesByType("resource") ?? []).map(({ name }) => name),
  );
  const { origin, pathname } = page.location;
  return [...new Set([`${origin}${pathname}`, ...addresses])].filter((one) =>
    one.startsWith(origin),
  );
}
