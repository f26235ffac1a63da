/* The pages of one file: words as they stand in it, one page at a time, each with its map. */

import type { MapMessage, PageOfFile, PagesOfFile } from "../contract/contract.ts";
import { addressOfPage, FileHost, pageAt } from "../host/file_host.ts";
import { Held } from "../loader/held.ts";
import { blankFrame, loadEngine, startMap } from "./map_frame.ts";

const PAGES = "pages"; // name of the PagesOfFile, among what the file holds
const PLACE_IN_PAGE = 'a[href^="#"]:not([href^="#/"])';

export class FileBook {
  readonly #window: Window;
  readonly #document: Document;
  readonly #held: Held;
  readonly #words = new Map<string, DocumentFragment>();
  #shown: PageOfFile | null = null;

  constructor(page: Window) {
    this.#window = page;
    this.#document = page.document;
    this.#held = new Held(page.document);
  }

  /** Shows the page that the address names, from now on at each of its changes. */
  async begin(): Promise<void> {
    const book = (await this.#held.json(PAGES)) as PagesOfFile;
    for (const template of this.#document.querySelectorAll<HTMLTemplateElement>(
      "template[data-page]",
    )) {
      this.#words.set(template.dataset.page ?? "", template.content);
    }
    const turn = () => this.#turn(book);
    this.#window.addEventListener("popstate", turn);
    this.#document.addEventListener("click", (event) => this.#followInPage(event));
    turn();
  }

  #turn(book: PagesOfFile): void {
    const { location } = this.#window;
    const asked = pageAt(location);
    const [first] = book.pages;
    const page = book.pages.find(({ id }) => id === asked) ?? (this.#shown ? null : first);
    const lost = asked !== null && !book.pages.some(({ id }) => id === asked);
    this.#say(lost ? book.not_found : "");
    if (page && page !== this.#shown) void this.#show(page, book);
  }

  async #show(page: PageOfFile, book: PagesOfFile): Promise<void> {
    const main = this.#document.querySelector("main");
    if (!main) return;
    const before = this.#shown ?? book.pages[0]; // whose words stand there from the beginning
    this.#shown = page;
    if (before && before !== page) this.#change(main, before, page);
    const place = main.querySelector(".cr-map-place");
    if (!place) return;
    try {
      const frame = await blankFrame(place, page.title);
      const message = (await this.#held.json(page.message)) as MapMessage;
      const inside = await loadEngine(frame, page.engine, this.#held);
      if (this.#shown !== page) return; // one has gone on meanwhile
      const host = new FileHost(page.id, this.#window, inside);
      await startMap(inside, book.options, message, host, this.#held);
    } catch (error) {
      console.error(error);
      if (this.#shown === page) this.#say(book.no_map);
    }
  }

  #say(text: string): void {
    const line = this.#document.querySelector(".cr-page-says");
    if (line) line.textContent = text;
  }

  /* The words of one page make way for another's. */
  #change(main: Element, before: PageOfFile, page: PageOfFile): void {
    const kept = this.#document.createDocumentFragment();
    main.querySelector(".cr-map-place")?.replaceChildren();
    kept.append(...main.childNodes);
    this.#words.set(before.id, kept);
    main.append(this.#words.get(page.id) ?? "");
    this.#document.title = page.title;
    for (const link of this.#document.querySelectorAll(".cr-pages a")) {
      if (link.getAttribute("href") === addressOfPage(page.id)) {
        link.setAttribute("aria-current", "page");
        link.scrollIntoView({ block: "nearest", inline: "nearest" });
      } else link.removeAttribute("aria-current");
    }
    this.#window.scrollTo(0, 0);
  }

  /* To a source and the like: what stands after `#` is the view's. */
  #followInPage(event: MouseEvent): void {
    const link = (event.target as Element).closest(PLACE_IN_PAGE);
    if (!link) return;
    event.preventDefault();
    const place = this.#document.getElementById(link.getAttribute("href")?.slice(1) ?? "");
    if (!place) return;
    place.tabIndex = -1;
    place.focus();
    place.scrollIntoView({ block: "center" });
  }
}
