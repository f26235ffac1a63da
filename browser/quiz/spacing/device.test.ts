import { Rating } from "ts-fsrs";
import { describe, expect, it } from "vitest";
import { Device, type Store } from "./device.ts";
import { KEY } from "./key.ts";

const TODAY = "2026-11-27";
const LATER = "2026-12-04";

/* A storage that tells what it holds. */
class Shelf implements Store {
  readonly held = new Map<string, string>();
  getItem(key: string): string | null {
    return this.held.get(key) ?? null;
  }
  setItem(key: string, text: string): void {
    this.held.set(key, text);
  }
  removeItem(key: string): void {
    this.held.delete(key);
  }
}

const on = (shelf: Shelf) => new Device(() => shelf);
const ids = ({ remembered }: Device) => [...remembered.items.keys()];

describe("before the pupil says yes", () => {
  it("nothing is written, and the page remembers", () => {
    const shelf = new Shelf();
    const device = on(shelf);
    device.answered("one", Rating.Good, TODAY);
    expect(shelf.held.size).toBe(0);
    expect(device.kept).toBe(false);
    expect(ids(device)).toEqual(["one"]);
    expect(ids(on(shelf))).toEqual([]);
  });
});

describe("once the pupil has said yes", () => {
  it("what there was and what comes is there on the next visit", () => {
    const shelf = new Shelf();
    const device = on(shelf);
    device.answered("one", Rating.Good, TODAY);
    expect(device.keep()).toBe(true);
    expect(device.keep()).toBe(true);
    device.answered("__proto__", Rating.Again, TODAY);
    device.answered("one", Rating.Good, LATER);
    const next = on(shelf);
    expect([...shelf.held.keys()]).toEqual([KEY]);
    expect(next.kept).toBe(true);
    expect(next.damaged).toBe(false);
    expect(next.remembered).toEqual(device.remembered);
    expect(ids(next).sort()).toEqual(["__proto__", "one"]);
    expect(next.remembered.items.get("one")?.last).toBe(LATER);
  });

  it("an answer counts once a day, and is foretold from the second day on", () => {
    const device = on(new Shelf());
    const forecasts = () => device.remembered.tenths.reduce((sum, { count }) => sum + count, 0);
    device.answered("one", Rating.Again, TODAY);
    device.answered("one", Rating.Good, TODAY);
    expect([device.remembered.answers, forecasts()]).toEqual([1, 0]);
    device.answered("one", Rating.Good, LATER);
    device.answered("one", Rating.Good, LATER);
    expect([device.remembered.answers, forecasts()]).toEqual([2, 1]);
    device.answered("one", Rating.Good, TODAY); // by a clock that was set back
    expect([device.remembered.answers, forecasts()]).toEqual([3, 1]);
  });

  it("two windows add to one memory", () => {
    const shelf = new Shelf();
    const [one, other] = [on(shelf), on(shelf)];
    one.answered("one", Rating.Good, TODAY);
    other.answered("other", Rating.Good, TODAY);
    one.keep();
    other.keep();
    one.answered("third", Rating.Good, TODAY);
    expect(ids(on(shelf)).sort()).toEqual(["one", "other", "third"]);
    expect(on(shelf).remembered.answers).toBe(3);
  });
});

describe("forgetting", () => {
  it("leaves nothing, and a new yes begins anew", () => {
    const shelf = new Shelf();
    const device = on(shelf);
    device.keep();
    device.answered("one", Rating.Good, TODAY);
    expect(device.forget()).toBe(true);
    expect(shelf.held.size).toBe(0);
    expect([device.kept, ids(device), device.remembered.answers]).toEqual([false, [], 0]);
    device.answered("other", Rating.Good, TODAY);
    expect(shelf.held.size).toBe(0);
    device.keep();
    expect(ids(on(shelf))).toEqual(["other"]);
  });

  it("holds for a window that stayed open", () => {
    const shelf = new Shelf();
    const [one, other] = [on(shelf), on(shelf)];
    one.keep();
    one.answered("one", Rating.Good, TODAY);
    other.keep();
    one.forget();
    other.answered("other", Rating.Good, TODAY);
    expect(shelf.held.size).toBe(0);
    expect([other.kept, ids(other)]).toEqual([false, ["other"]]);
  });
});

describe("a storage that fails", () => {
  const denied = (): never => {
    throw new DOMException("denied", "SecurityError");
  };

  it("is told, and the page remembers", () => {
    const device = new Device(denied);
    expect(device.keep()).toBe(false);
    device.answered("one", Rating.Good, TODAY);
    expect([device.kept, device.damaged, ids(device)]).toEqual([false, false, ["one"]]);
    expect(device.forget()).toBe(false);
  });

  it("that is full says so at the yes, and later loses nothing of this visit", () => {
    const shelf = new Shelf();
    const device = on(shelf);
    device.keep();
    device.answered("one", Rating.Good, TODAY);
    shelf.setItem = denied;
    device.answered("other", Rating.Good, TODAY);
    expect([device.kept, ids(device)]).toEqual([false, ["one", "other"]]);
    expect(on(shelf).remembered.items.size).toBe(1);
    const full = new Shelf();
    full.setItem = denied;
    expect(on(full).keep()).toBe(false);
  });

  it("whose way closes while the page is open keeps this visit's memory", () => {
    const shelf = new Shelf();
    let open = true;
    const device = new Device(() => (open ? shelf : denied()));
    device.keep();
    device.answered("one", Rating.Good, TODAY);
    open = false;
    device.answered("other", Rating.Good, TODAY);
    expect([device.kept, ids(device)]).toEqual([false, ["one", "other"]]);
  });
});

describe("what was kept and is damaged", () => {
  it.each([
    "",
    "{",
    "null",
    "[]",
    "7",
    '"x"',
    '{"version":2,"items":[]}',
    '{"version":1}',
    "\u0000",
  ])("as %j begins anew and says so", (text) => {
    const shelf = new Shelf();
    shelf.setItem(KEY, text);
    const device = on(shelf);
    expect([device.damaged, device.kept, ids(device)]).toEqual([true, true, []]);
    device.answered("one", Rating.Good, TODAY);
    expect([on(shelf).damaged, ids(on(shelf))]).toEqual([false, ["one"]]);
  });

  it("in part leaves the rest", () => {
    const shelf = new Shelf();
    const before = on(shelf);
    before.keep();
    for (const id of ["a", "b", "c", "d", "e"]) before.answered(id, Rating.Good, TODAY);
    const text = JSON.parse(shelf.getItem(KEY) ?? "");
    text.items[0][1] = -1;
    text.items[1][2] = "easy";
    text.items[2][3] = "2026-02-30";
    text.items[3] = null;
    shelf.setItem(KEY, JSON.stringify(text));
    const device = on(shelf);
    expect([device.damaged, ids(device), device.remembered.answers]).toEqual([true, ["e"], 5]);
  });

  it("in its sums leaves the items and counts anew", () => {
    const shelf = new Shelf();
    const before = on(shelf);
    before.keep();
    before.answered("a", Rating.Good, TODAY);
    const text = JSON.parse(shelf.getItem(KEY) ?? "");
    text.tenths[3] = [1, 0.35, 2, 0.1];
    shelf.setItem(KEY, JSON.stringify(text));
    const device = on(shelf);
    expect([device.damaged, ids(device), device.remembered.answers]).toEqual([true, ["a"], 0]);
  });
});
