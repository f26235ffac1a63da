/* Keeps the site in the browser: files with a hash in their name for as long as the site has them,
   pages until the net gives newer ones. */

import type { SiteContents } from "../contract/contract.ts";

/** Where names hold a hash. */
const HASHED = "files/";
/** Milliseconds after which a page that is kept is better than one that does not come. */
const PATIENCE = 4000;

export class SiteStore {
  readonly #scope: string;
  readonly #caches: CacheStorage;
  readonly #contents: SiteContents;
  readonly #known: ReadonlySet<string>;
  readonly #begin: string; // of the names of our caches among all of the origin

  /** `scope`: address of the site's folder. */
  constructor(scope: string, caches: CacheStorage, contents: SiteContents) {
    this.#scope = scope;
    this.#caches = caches;
    this.#contents = contents;
    this.#known = new Set(Object.values(contents.languages).flat());
    this.#begin = `crossroads ${scope} `;
  }

  /** Whether an address is the site's to answer. */
  holds(address: string): boolean {
    const path = this.#pathOf(address);
    return path !== null && (path.startsWith(HASHED) || this.#pageAt(path) !== null);
  }

  /** The file at an address: from what is kept, where its name holds a hash, else newest first. */
  async answer(request: Request): Promise<Response> {
    const path = this.#pathOf(request.url) ?? "";
    const cache = await this.#cache();
    if (path.startsWith(HASHED)) {
      return (await cache.match(this.#scope + path)) ?? this.#fetched(request, path, cache);
    }
    const page = this.#pageAt(path) ?? path;
    const kept = await cache.match(this.#scope + page);
    const fetched = this.#fetched(request, page, cache);
    if (!kept) return fetched;
    const soon = new Promise<Response>((resolve) => setTimeout(resolve, PATIENCE, kept));
    return Promise.race([fetched.catch(() => kept), soon]);
  }

  /** Keeps what has been shown, then all of a language. What can't be had now comes another time. */
  async keep(language: string, shown: readonly string[]): Promise<void> {
    const paths = shown.map((address) => this.#pathOf(address)).filter((path) => path !== null);
    const pages = paths.map((path) => this.#pageAt(path) ?? path);
    await this.#fill([...pages, ...(this.#contents.languages[language] ?? [])]);
  }

  /** Takes from what an older site has left: the same files, and its pages anew. */
  async inherit(): Promise<void> {
    const old = (await this.#olderNames()).at(-1);
    if (old === undefined) return;
    const [older, cache] = await Promise.all([this.#caches.open(old), this.#cache()]);
    const kept = new Set<string>();
    for (const { url } of await older.keys()) {
      const path = this.#pathOf(url);
      const found = path?.startsWith(HASHED) ? await older.match(url) : undefined;
      if (path === null || (!this.#known.has(path) && found)) continue;
      kept.add(path);
      if (found) await cache.put(url, found);
    }
    const languages = Object.values(this.#contents.languages);
    const spoken = languages.filter((paths) =>
      paths.some((path) => path.endsWith(".html") && kept.has(path)),
    );
    await this.#fill(spoken.flat());
  }

  /** Forgets what older sites have left. */
  async forgetOlder(): Promise<void> {
    for (const name of await this.#olderNames()) await this.#caches.delete(name);
  }

  #cache(): Promise<Cache> {
    return this.#caches.open(this.#begin + this.#contents.version);
  }

  async #olderNames(): Promise<string[]> {
    const now = this.#begin + this.#contents.version;
    return (await this.#caches.keys()).filter(
      (name) => name.startsWith(this.#begin) && name !== now,
    );
  }

  /* One after the other: somebody may be reading. */
  async #fill(paths: readonly string[]): Promise<void> {
    const cache = await this.#cache();
    for (const path of new Set(paths)) {
      const address = this.#scope + path;
      if (await cache.match(address)) continue;
      const how = path.startsWith(HASHED) ? "default" : "no-cache";
      await this.#fetched(new Request(address, { cache: how }), path, cache).catch(() => null);
    }
  }

  async #fetched(request: Request, path: string, cache: Cache): Promise<Response> {
    const answer = await fetch(request);
    if (answer.ok && (path.startsWith(HASHED) || this.#known.has(path))) {
      // A page that was led elsewhere, as by hosts that leave ".html" out, may not be shown as such.
      const copy = answer.clone();
      const plain = answer.redirected ? new Response(copy.body, copy) : copy;
      await cache.put(this.#scope + path, plain);
    }
    return answer;
  }

  /* Below the site's folder, without query; null for what lies elsewhere. */
  #pathOf(address: string): string | null {
    const [bare = ""] = address.split(/[?#]/);
    return bare.startsWith(this.#scope) ? bare.slice(this.#scope.length) : null;
  }

  /* The site's file for an address, which some hosts write without what it ends with. */
  #pageAt(path: string): string | null {
    const names = [path, `${path}index.html`, `${path}.html`, `${path}/index.html`];
    return names.find((name) => this.#known.has(name)) ?? null;
  }
}
