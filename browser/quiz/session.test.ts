import { describe, expect, test } from "vitest";
import { type Outcome, Session } from "./session.ts";

/* Plays a round; `missed`: ids that are missed the first time. Gives the order of asking. */
function played(
  ids: string[],
  missed: string[],
  always = false,
): [string, Session<{ id: string }>] {
  const session = new Session(ids.map((id) => ({ id })));
  const asked: string[] = [];
  for (let now = session.next(); now; now = session.next()) {
    const wrong = missed.includes(now.item.id) && (always || !now.again);
    asked.push(now.again ? now.item.id.toUpperCase() : now.item.id);
    session.end(wrong ? "missed" : "right", 1, 2);
  }
  return [asked.join(" "), session];
}

test("what is missed comes again after three others, and at the end", () => {
  expect(played(["a", "b", "c", "d", "e", "f"], ["a"])[0]).toBe("a b c d A e f A");
  expect(played(["a", "b", "c", "d", "e", "f"], ["a", "c"])[0]).toBe("a b c d A e C f A C");
});

test("it never comes twice in a row", () => {
  expect(played(["a", "b", "c"], ["b"])[0]).toBe("a b c B");
  expect(played(["a"], ["a"])[0]).toBe("a A");
});

test("who misses for ever comes to an end", () => {
  const [asked] = played(["a", "b", "c", "d"], ["a", "b", "c", "d"], true);
  expect(asked.split(" ").length).toBeLessThanOrEqual(12);
});

test("the first answer counts", () => {
  const [, session] = played(["a", "b", "c"], ["b"]);
  expect(session.ended.map(({ item, outcome }) => [item.id, outcome])).toEqual([
    ["a", "right"],
    ["b", "missed"],
    ["c", "right"],
  ] satisfies [string, Outcome][]);
});

test("says where one is, as far as is known", () => {
  const session = new Session([{ id: "a" }, { id: "b" }]);
  session.next();
  expect(session.place).toEqual({ number: 1, of: 2 });
  session.end("missed", 3, 9);
  expect(session.place).toEqual({ number: 1, of: 3 });
});

test("a round goes on where a reload has cut it off", () => {
  const all = ["a", "b", "c", "d"].map((id) => ({ id }));
  const session = new Session(all);
  session.next();
  session.end("missed", 3, 9);
  session.next();
  const again = Session.from(JSON.parse(JSON.stringify(session.progress)), all);
  expect(again?.next()?.item.id).toBe("b");
  expect(again?.place).toEqual({ number: 2, of: 5 });
  again?.end("right", 1, 2);
  const later = Session.from(JSON.parse(JSON.stringify(again?.progress)), all);
  expect(later?.next()?.item.id).toBe("c");
  expect(later?.ended.map(({ item, outcome }) => [item.id, outcome])).toEqual([
    ["a", "missed"],
    ["b", "right"],
  ]);
  expect(Session.from(session.progress, all.slice(1))).toBeNull();
  expect(Session.from(JSON.parse("{}"), all)).toBeNull();
});

describe("what was kept and no round can have come to", () => {
  const all = ["a", "b", "c"].map((id) => ({ id }));
  const good = {
    items: ["a", "b", "c"],
    asked: 2,
    ahead: [
      ["c", false],
      ["a", true],
    ],
    ended: [
      ["a", "missed", 3, 9.5],
      ["b", "late", 2, 0],
    ],
  };

  test("is told from what is good", () => {
    expect(Session.from(good, all)?.progress).toEqual(good);
  });

  test.each([
    null,
    [],
    "abc",
    { ...good, items: [] },
    { ...good, items: "abc" },
    { ...good, items: ["a", "b", "c", "c"] },
    { ...good, items: ["a", "b"] },
    { ...good, asked: "2" },
    { ...good, asked: -1 },
    { ...good, asked: 1 },
    { ...good, asked: 1e300 },
    { ...good, ahead: {} },
    { ...good, ahead: [null] },
    { ...good, ahead: [["c"], ["a", true]] },
    { ...good, ahead: [...good.ahead, ["b", false]] },
    { ...good, ahead: [...good.ahead, ...Array(9).fill(["a", true])] },
    { ...good, ended: [good.ended[0], good.ended[0]] },
    { ...good, ended: [good.ended[0], ["b", "constructor", 2, 0]] },
    { ...good, ended: [good.ended[0], ["b", "late", 1.5, 0]] },
    { ...good, ended: [good.ended[0], ["b", "late", 2, "0"]] },
    { ...good, ended: [good.ended[0], ["b", "late", 2, -1]] },
    { ...good, ended: [good.ended[0], ["b", "late", 2]] },
  ])("%j", (kept) => {
    expect(Session.from(kept, all)).toBeNull();
  });
});
