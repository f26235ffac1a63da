/* A page of the site: the folder in its address is its language, the file its id. */

import { PageHost } from "./page_host.ts";

const START = "start";
const TABLES = ".cr-tables";

const fileOf = (page: string): string => (page === START ? "index.html" : `${page}.html`);

/** The address of the same view in another language's folder. */
export function addressInLanguage(address: string, language: string): string {
  const { pathname, searchParams } = new URL(address);
  searchParams.delete("lang");
  const file = pathname.slice(pathname.lastIndexOf("/") + 1);
  const there = new URL(`../${language}/${file}`, address);
  there.search = searchParams.size > 0 ? `?${searchParams}` : "";
  return there.href;
}

export class SiteHost extends PageHost {
  protected override addressIn(language: string): string {
    return addressInLanguage(this.address, language);
  }

  override hrefOf(page: string): string {
    return new URL(fileOf(page), this.address).pathname;
  }

  /* Where a worker keeps the pages, they can be had without a net, too. */
  override get connected(): boolean {
    return super.connected || Boolean(this.page.navigator.serviceWorker?.controller);
  }

  /* Without leaving the document, so that full screen and what is remembered live on. */
  override visit(page: string): void {
    const { history } = this.page;
    history.pushState(history.state, "", this.hrefOf(page));
    this.page.dispatchEvent(new PopStateEvent("popstate", { state: history.state }));
  }

  /* The same tables stand folded below the map, each time as of the day that it shows. */
  override onPrint(tables: () => readonly HTMLTableElement[]): void {
    super.onPrint(tables);
    const box = this.page.document.querySelector<HTMLDetailsElement>(TABLES);
    const fill = () => box?.open && box.querySelector("div")?.replaceChildren(...tables());
    box?.addEventListener("toggle", fill, { signal: this.life });
  }
}
