/* The style sheet comes after the script. Nothing is shown before it, for it would jump. */

const TYPE = '15px "Source Sans 3"';

/** Hides all until the style sheet shows it. */
export function hideUnstyled(): void {
  document.documentElement.style.visibility = "hidden";
}

/** Waits for the style sheet. Where it has failed before, it is asked for again. Rejects when it
 * can't be had, and shows what there is. */
export async function styled(): Promise<void> {
  const links = document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]');
  await Promise.all([...links].map(loaded));
}

/** Asks for the letters of some words before any of them stands on the page. */
export function askForType(words: readonly string[]): void {
  document.fonts.load(TYPE, words.join("")).catch(() => {}); // others are shown
}

function loaded(link: HTMLLinkElement): Promise<void> {
  if (link.sheet && link.dataset.state !== "failed") return Promise.resolve();
  return new Promise((resolve, reject) => {
    link.addEventListener("load", () => resolve());
    link.addEventListener("error", () => {
      link.dataset.state = "failed";
      document.documentElement.style.visibility = "";
      reject(new Error(link.href));
    });
    if (link.dataset.state !== "failed") return;
    delete link.dataset.state;
    link.href = `${link.href}`; // asks again
  });
}
