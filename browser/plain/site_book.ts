/* The pages of the site. Each stands in a file of its own; from one to the next a walk goes without
   leaving the document. */

import type { PageOfSite } from "../contract/contract.ts";
import { addressInLanguage, SiteHost } from "../host/site_host.ts";
import { engineIn } from "../host/there.ts";
import { Early } from "../loader/early.ts";
import { bringLatePictures } from "./late_pictures.ts";
import { type EngineWindow, startMap } from "./map_frame.ts";

const EMBEDDED = "cr-embedded";
const PARTS = ["header", "main"]; // of the body, which differ from page to page

export class SiteBook {
  readonly #window: Window;
  readonly #document: Document;
  #path: string; // of the page that is shown

  constructor(page: Window) {
    this.#window = page;
    this.#document = page.document;
    this.#path = page.location.pathname;
  }

  /** Shows the page's map, and from now on each page to which a walk goes. */
  async begin(): Promise<void> {
    const { location } = this.#window;
    const asked = new URL(location.href).searchParams;
    const language = asked.get("lang") ?? "";
    const { documentElement: root } = this.#document;
    if (this.told.languages.includes(language) && language !== root.lang) {
      location.replace(addressInLanguage(location.href, language));
      return;
    }
    root.classList.toggle(EMBEDDED, asked.get("embed") === "true");
    this.#window.addEventListener("popstate", () => void this.#turn());
    await this.#showMap();
  }

  /** What the page says to its script. */
  get told(): PageOfSite {
    return JSON.parse(this.#document.querySelector(".cr-told")?.textContent ?? "null");
  }

  async #turn(): Promise<void> {
    const { location } = this.#window;
    const path = location.pathname;
    if (path === this.#path) return;
    this.#path = path;
    // At once: the map that is left must not take the new address for a view of its own.
    this.#document.querySelector(".cr-map-place")?.replaceChildren();
    try {
      const page = await pageAt(path);
      if (this.#path !== path) return; // one has gone on meanwhile
      this.#change(page);
    } catch (error) {
      console.warn(error);
      location.reload(); // the browser says better than we what is wrong
      return;
    }
    await this.#showMap();
  }

  #change(page: Document): void {
    this.#document.title = page.title;
    for (const part of PARTS) {
      const made = page.querySelector(part);
      if (made) this.#document.querySelector(part)?.replaceWith(made);
    }
    this.#window.scrollTo(0, 0);
  }

  /* On a narrow window the menu is longer than its room. */
  #showPlaceInMenu(): void {
    const menu = this.#document.querySelector<HTMLElement>(".cr-pages");
    const here = menu?.querySelector<HTMLElement>("[aria-current]");
    if (!menu || !here) return;
    menu.scrollLeft = here.offsetLeft - menu.offsetLeft - (menu.clientWidth - here.offsetWidth) / 2;
  }

  async #showMap(): Promise<void> {
    bringLatePictures(this.#window);
    this.#showPlaceInMenu();
    const frame = this.#document.querySelector<HTMLIFrameElement>(".cr-map-frame");
    const { message, options, no_map } = this.told;
    if (!frame || !message) return;
    const source = new Early();
    source.begin([message.catalogue, ...message.soon]);
    try {
      const inside = (await engineIn(frame)) as EngineWindow;
      const host = new SiteHost(this.#window, inside);
      await startMap(inside, options, message, host, source);
    } catch (error) {
      console.error(error);
      const line = frame.isConnected ? this.#document.querySelector(".cr-page-says") : null;
      if (line) line.textContent = no_map;
    }
  }
}

async function pageAt(path: string): Promise<Document> {
  const answer = await fetch(path);
  if (!answer.ok) throw new Error(`${path}: HTTP ${answer.status}`);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  if (!page.querySelector(".cr-told")) throw new Error(`${path}: no page of ours`);
  return page;
}
