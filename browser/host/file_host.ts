/* The page of a file: its views stand after `#`, since a file's address may change there alone, as
   in `lesson.html#/bridge?scene=title`. To the engine they look like any other address. */

import { PageHost } from "./page_host.ts";

const BASE = "file:///";
/** Begins a view, to tell it from a place in the page. */
const VIEW = "#/";

const viewOf = (hash: string): URL | null =>
  hash.startsWith(VIEW) ? new URL(hash.slice(1), BASE) : null;

/** Id of the page that an address names after `#`; null where it names none. */
export const pageAt = ({ hash }: Pick<Location, "hash">): string | null =>
  viewOf(hash)?.pathname.slice(1) ?? null;

export const addressOfPage = (id: string): string => `${VIEW}${id}`;

export class FileHost extends PageHost {
  readonly #id: string;

  /** `id`: of the page on which the map is; `page`, `frame`: their windows. */
  constructor(id: string, page: Window, frame: Window) {
    super(page, frame);
    this.#id = id;
  }

  override get address(): string {
    const { hash, search } = this.page.location;
    return (viewOf(hash) ?? new URL(`${this.#id}${search}`, BASE)).href;
  }

  override writeAddress(address: string, step: boolean): void {
    if (address === this.address) return;
    const { pathname, search } = new URL(address);
    const written = `#${pathname}${search}`;
    const { history } = this.page;
    if (step) history.pushState(history.state, "", written);
    else history.replaceState(history.state, "", written);
  }

  /* It is a path of somebody's own disk. */
  override get shares(): boolean {
    return false;
  }

  override hrefOf(page: string): string {
    return addressOfPage(page);
  }

  override get connected(): boolean {
    return true;
  }

  override visit(page: string): void {
    this.page.location.hash = addressOfPage(page);
  }
}
