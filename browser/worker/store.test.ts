import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { SiteStore } from "./store.ts";

const SCOPE = "https://a.example/atlas/";
const FIRST = {
  version: "one",
  languages: {
    kk: ["kk/index.html", "kk/bridge.html", "files/a.111.js"],
    ru: ["ru/index.html", "files/a.111.js", "files/ru.111.json"],
  },
};
const SECOND = {
  version: "two",
  languages: {
    kk: ["kk/index.html", "kk/bridge.html", "files/a.111.js", "files/b.222.json"],
    ru: ["ru/index.html", "files/a.111.js", "files/ru.222.json"],
  },
};

/* As much of a browser's store as the worker needs. */
class FakeCaches {
  readonly held = new Map<string, Map<string, Response>>();

  async open(name: string) {
    const held = this.held.get(name) ?? new Map<string, Response>();
    this.held.set(name, held);
    return {
      match: async (url: string) => held.get(url)?.clone(),
      put: async (url: string, answer: Response) => void held.set(url, answer),
      keys: async () => [...held.keys()].map((url) => ({ url })),
    };
  }

  async keys() {
    return [...this.held.keys()];
  }

  async delete(name: string) {
    return this.held.delete(name);
  }

  paths(version: string): string[] {
    const held = this.held.get(`crossroads ${SCOPE} ${version}`) ?? new Map();
    return [...held.keys()].map((url) => url.slice(SCOPE.length)).sort();
  }
}

let caches = new FakeCaches();
let asked: string[] = [];
const storeOf = (contents: typeof FIRST) =>
  new SiteStore(SCOPE, caches as unknown as CacheStorage, contents);
const textOf = async (store: SiteStore, path: string) =>
  (await store.answer(new Request(SCOPE + path))).text();

function net(answer: (url: string) => Response | Promise<Response>): void {
  asked = [];
  vi.stubGlobal("fetch", async (request: Request) => {
    asked.push(request.url.slice(SCOPE.length));
    return answer(request.url);
  });
}

const cut = () =>
  net(() => {
    throw new TypeError("no net");
  });

beforeEach(() => {
  caches = new FakeCaches();
  net((url) => new Response(`first ${url}`));
});
afterEach(() => vi.unstubAllGlobals());

describe("what the worker keeps", () => {
  it("is what has been shown first, then the page's language, and no other", async () => {
    await storeOf(FIRST).keep("kk", [
      `${SCOPE}kk/bridge.html?scene=title`,
      "https://b.example/x.js",
    ]);
    expect(asked).toEqual(["kk/bridge.html", "kk/index.html", "files/a.111.js"]);
    expect(caches.paths("one")).toEqual(["files/a.111.js", "kk/bridge.html", "kk/index.html"]);
  });

  it("answers without a net, by any name that hosts give a page", async () => {
    const store = storeOf(FIRST);
    await store.keep("kk", []);
    cut();
    for (const path of ["kk/bridge.html?scene=closing", "kk/bridge"]) {
      expect(await textOf(store, path)).toBe(`first ${SCOPE}kk/bridge.html`);
    }
    expect(await textOf(store, "kk/")).toBe(`first ${SCOPE}kk/index.html`);
    await expect(textOf(store, "ru/")).rejects.toThrow("no net");
  });

  it("asks for pages anew while there is a net, and never for what has a hash", async () => {
    const store = storeOf(FIRST);
    await store.keep("kk", []);
    net(() => new Response("newer"));
    expect(await textOf(store, "kk/index.html")).toBe("newer");
    expect(await textOf(store, "files/a.111.js")).toBe(`first ${SCOPE}files/a.111.js`);
    expect(asked).toEqual(["kk/index.html"]);
  });

  it("holds nothing but the site", () => {
    const store = storeOf(FIRST);
    expect(store.holds(`${SCOPE}kk/bridge.html`)).toBe(true);
    expect(store.holds(`${SCOPE}files/flag.svg`)).toBe(true);
    expect(store.holds(`${SCOPE}kk/data/cities.csv`)).toBe(false);
    expect(store.holds("https://a.example/other/files/a.js")).toBe(false);
  });
});

describe("a newer site", () => {
  it("takes over what is the same, fetches the rest of the languages read, forgets the older", async () => {
    await storeOf(FIRST).keep("kk", []);
    await caches.open("another program's");
    net((url) => new Response(`second ${url}`));
    const store = storeOf(SECOND);
    await store.inherit();
    expect(asked).toEqual(["kk/index.html", "kk/bridge.html", "files/b.222.json"]);
    await store.forgetOlder();
    expect(await caches.keys()).toEqual(["another program's", `crossroads ${SCOPE} two`]);
    cut();
    expect(await textOf(store, "kk/bridge.html")).toBe(`second ${SCOPE}kk/bridge.html`);
    expect(await textOf(store, "files/a.111.js")).toBe(`first ${SCOPE}files/a.111.js`);
  });

  it("does nothing where nobody has been before", async () => {
    await storeOf(SECOND).inherit();
    expect(asked).toEqual([]);
  });
});
