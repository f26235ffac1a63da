import { describe, expect, test, vi } from "vitest";
import { type Listener, Store } from "./store.ts";
import { PLAIN_VIEW } from "./view_state.ts";

describe("Store", () => {
  test("changes a part and leaves the rest", () => {
    const store = new Store({ ...PLAIN_VIEW, day: "2016-06-01" });
    store.change({ scene: "title" });
    expect(store.view).toEqual({ ...PLAIN_VIEW, day: "2016-06-01", scene: "title" });
  });

  test("tells what is seen, what was, and how it came about", () => {
    const store = new Store(PLAIN_VIEW);
    const listener = vi.fn<Listener>();
    store.listen(listener);
    store.change({ scene: "title" }, true);
    store.change({ pick: "country:KZ" });
    store.arrive(PLAIN_VIEW);
    const title = { ...PLAIN_VIEW, scene: "title" };
    const picked = { ...title, pick: "country:KZ" };
    expect(listener.mock.calls).toEqual([
      [title, PLAIN_VIEW, { by: "visitor", step: true }],
      [picked, title, { by: "visitor", step: false }],
      [PLAIN_VIEW, picked, { by: "address", step: false }],
    ]);
  });

  test("parts that have not changed stay the same objects", () => {
    const store = new Store({ ...PLAIN_VIEW, layers: ["borders"] });
    const { layers, measure } = store.view;
    store.change({ scene: "title" });
    expect(store.view.layers).toBe(layers);
    expect(store.view.measure).toBe(measure);
  });

  test("has the new view by the time it tells of it", () => {
    const store = new Store(PLAIN_VIEW);
    let seen: string | null = null;
    store.listen(() => {
      seen = store.view.scene;
    });
    store.change({ scene: "title" });
    expect(seen).toBe("title");
  });

  test("tells no more whoever has ended the listening", () => {
    const store = new Store(PLAIN_VIEW);
    const listener = vi.fn<Listener>();
    const end = store.listen(listener);
    end();
    store.change({ scene: "title" });
    expect(listener).not.toHaveBeenCalled();
  });
});
