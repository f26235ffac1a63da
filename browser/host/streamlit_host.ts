/* Streamlit's page around the map's frame; both have one origin. */

import { PageHost } from "./page_host.ts";

/* Streamlit's names for it, as in styles/page.css. */
const CONNECTION = "data-test-connection-state";
const GONE = ["PINGING_SERVER", "CONNECTING", "DISCONNECTED_FOREVER"];
const DIALOG_CLOSE = '[data-testid="stDialog"] button[aria-label="Close"]';

export class StreamlitHost extends PageHost {
  constructor() {
    super(window.frameElement ? window.parent : window);
    this.#closeDialogs();
  }

  /* The style sheet hides Streamlit's dialogs, as that of the gone server; open, they would still
     take the page and the map in it from pointer, focus and screen readers. */
  #closeDialogs(): void {
    const { document: around } = this.page;
    const close = () => around.querySelector<HTMLElement>(DIALOG_CLOSE)?.click();
    const watcher = new MutationObserver(close);
    watcher.observe(around.body, { childList: true });
    this.life.addEventListener("abort", () => watcher.disconnect());
    close();
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
