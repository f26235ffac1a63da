/* Streamlit's page around the map's frame; both have one origin. */

import { PageHost } from "./page_host.ts";

/* Streamlit's names for it, as in styles/page.css. */
const CONNECTION = "data-test-connection-state";
const GONE = ["PINGING_SERVER", "CONNECTING", "DISCONNECTED_FOREVER"];

export class StreamlitHost extends PageHost {
  constructor() {
    super(window.frameElement ? window.parent : window);
  }

  override get connected(): boolean {
    const app = this.page.document.querySelector(`[${CONNECTION}]`);
    return !GONE.includes(app?.getAttribute(CONNECTION) ?? "");
  }

  /* By the page's own link, so that the visitor's session lives on; where the menu that has it
     is closed, as the browser's Back button would. */
  override visit(page: string): void {
    const links = this.page.document.querySelectorAll<HTMLAnchorElement>("a[href]");
    const link = [...links].find(({ href }) => new URL(href).pathname.endsWith(`/${page}`));
    if (link) {
      link.click();
      return;
    }
    const { history } = this.page;
    history.pushState(history.state, "", this.hrefOf(page));
    this.page.dispatchEvent(new PopStateEvent("popstate", { state: history.state }));
  }

  override name(title: string): void {
    super.name(title);
    if (window.frameElement) (window.frameElement as HTMLIFrameElement).title = title;
  }
}
