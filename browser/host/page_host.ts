/* A host made of a browser's window: the map's own, or that of the page around its frame. */

import type { Asked, Host, Seen } from "./host.ts";

const PRESENTING = "cr-presenting";
const WALKING = "cr-walking";
const MARGIN = 0.88; // of the window's width; a narrower map leaves room for a finger beside it
const SAVING = 60_000; // milliseconds in which a browser has taken a file
const TELLS = "crossroads:view";
const ASKS = "crossroads:ask";
const SCENE_LINK = "a[data-scene]";
const LANGUAGE_LINK = ".cr-languages a";

/** The page's window with what maps of one visit leave to one another. */
type HostWindow = Window & { crossroadsMemory?: Map<string, unknown>; crossroadsView?: Seen };

/* Scene to which a link of the page's words leads; its address also works by itself, in a new tab.
   An element of another window is no `Element` of ours. */
function sceneAskedBy({ target, ctrlKey, metaKey, shiftKey }: MouseEvent): string | null {
  if (ctrlKey || metaKey || shiftKey) return null;
  return (target as Element).closest<HTMLElement>(SCENE_LINK)?.dataset.scene ?? null;
}

export class PageHost implements Host {
  readonly keyTargets: readonly EventTarget[];
  readonly life: AbortSignal;
  protected readonly page: HostWindow;
  protected readonly frame: Window;

  /** `frame`: window of the map; it may be the page's own. */
  constructor(page: Window, frame: Window = window) {
    this.page = page;
    this.frame = frame;
    this.keyTargets = [...new Set<EventTarget>([frame.document, page.document])];
    const gone = new AbortController();
    frame.addEventListener("pagehide", () => gone.abort());
    this.life = gone.signal;
    this.#keepLanguageLinks();
  }

  /* The page's links to other languages lead to what is seen when they are followed. */
  #keepLanguageLinks(): void {
    const renew = ({ target }: Event) => {
      const link = (target as Element).closest<HTMLAnchorElement>(LANGUAGE_LINK);
      if (link) link.href = this.addressIn(link.hreflang);
    };
    for (const begins of ["pointerdown", "focusin", "click"]) {
      this.page.document.addEventListener(begins, renew, { signal: this.life, capture: true });
    }
  }

  /** Address of the same view in another language. */
  protected addressIn(language: string): string {
    const address = new URL(this.address);
    address.searchParams.delete("lang");
    return `${address.pathname}?lang=${language}${address.search.replace("?", "&")}`;
  }

  /* By the page's own link: a map's frame may be kept from leading the page elsewhere. */
  speakIn(language: string): void {
    const link = `${LANGUAGE_LINK}[hreflang="${language}"]`;
    this.page.document.querySelector<HTMLAnchorElement>(link)?.click();
  }

  tellLanguage(language: string): void {
    this.frame.document.documentElement.lang = language;
    this.page.document.documentElement.lang = language;
  }

  get address(): string {
    return this.page.location.href;
  }

  writeAddress(address: string, step: boolean): void {
    if (address === this.address) return;
    const { history } = this.page;
    if (step) history.pushState(history.state, "", address);
    else history.replaceState(history.state, "", address);
  }

  onArrival(listener: () => void): void {
    this.page.addEventListener("popstate", listener, { signal: this.life });
  }

  tell(seen: Seen): void {
    this.page.crossroadsView = seen;
    this.page.dispatchEvent(new CustomEvent(TELLS, { detail: seen }));
    // Public knowledge: whatever page embeds ours may follow the view.
    if (this.page.parent !== this.page) this.page.parent.postMessage({ type: TELLS, ...seen }, "*");
  }

  onAsked(listener: (asked: Asked) => void): void {
    const hear = (event: Event) => listener((event as CustomEvent<Asked>).detail);
    this.page.addEventListener(ASKS, hear, { signal: this.life });
    const follow = (event: MouseEvent) => {
      const scene = sceneAskedBy(event);
      if (scene === null) return;
      event.preventDefault();
      this.frame.frameElement?.scrollIntoView({ block: "nearest" }); // on a phone above the words
      listener({ scene });
    };
    this.page.document.addEventListener("click", follow, { signal: this.life });
  }

  hrefOf(page: string): string {
    return new URL(page, this.address).pathname;
  }

  get shares(): boolean {
    return true;
  }

  get connected(): boolean {
    return this.page.navigator.onLine;
  }

  visit(page: string): void {
    this.page.location.assign(this.hrefOf(page));
  }

  tellSize({ left, width }: { readonly left: number; readonly width: number }): void {
    const { style } = this.page.document.documentElement;
    const sizes = {
      "--cr-map-left": left,
      "--cr-map-width": width,
      "--cr-frame-width": this.frame.innerWidth,
      "--cr-frame-height": this.frame.innerHeight,
    };
    for (const [name, size] of Object.entries(sizes)) style.setProperty(name, String(size));
  }

  tellWords(text: string): void {
    const place = this.page.document.querySelector(".cr-print-words");
    if (place) place.textContent = text;
  }

  onPrint(tables: () => readonly HTMLTableElement[]): void {
    const fill = () => {
      this.page.document.querySelector(".cr-print-tables")?.replaceChildren(...tables());
    };
    this.page.addEventListener("beforeprint", fill, { signal: this.life });
  }

  name(title: string): void {
    this.frame.document.title = title;
  }

  get presenting(): boolean {
    return this.page.document.documentElement.classList.contains(PRESENTING);
  }

  setPresenting(on: boolean): void {
    this.page.document.documentElement.classList.toggle(PRESENTING, on);
  }

  setWalking(on: boolean): void {
    this.page.document.documentElement.classList.toggle(WALKING, on);
  }

  get scrollsPastMap(): boolean {
    if (
      this.presenting ||
      this.page.document.fullscreenElement ||
      this.frame.document.fullscreenElement
    ) {
      return false;
    }
    return this.page !== this.frame && this.frame.innerWidth > MARGIN * this.page.innerWidth;
  }

  toggleFullScreen(): void {
    const { document: around } = this.page;
    if (around.fullscreenElement) this.leaveFullScreen();
    else around.documentElement.requestFullscreen().catch(console.warn);
  }

  leaveFullScreen(): void {
    if (this.page.document.fullscreenElement) void this.page.document.exitFullscreen();
  }

  async copy(field: HTMLInputElement | HTMLTextAreaElement): Promise<void> {
    field.select();
    try {
      await this.page.navigator.clipboard.writeText(field.value);
    } catch {
      this.frame.document.execCommand("copy"); // where the clipboard is closed to scripts
    }
  }

  /* By a link of the page around the frame: Firefox takes a download for a visit of the frame, and
     the page's policy lets nothing of that kind into it. */
  save(file: Blob, name: string): void {
    const link = this.page.document.createElement("a");
    link.href = URL.createObjectURL(file);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), SAVING);
  }

  /* On the page's window and not in its storage, which a page of another site denies. */
  remember(key: string, value: unknown): void {
    this.page.crossroadsMemory ??= new Map();
    if (value === null) this.page.crossroadsMemory.delete(key);
    else this.page.crossroadsMemory.set(key, value);
  }

  recall(key: string): unknown {
    return this.page.crossroadsMemory?.get(key) ?? null;
  }
}
