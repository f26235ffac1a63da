import { describe, expect, it } from "vitest";
import { addressWith, readOptions } from "./options.ts";

const KNOWN = {
  chapters: ["introduction", "bridge"],
  kinds: ["claim", "name", "place"] as const,
};
const PLAIN = { chapter: null, kinds: null, level: null, count: 10, seed: null };
const read = (query: string) => readOptions(new URLSearchParams(query), KNOWN);

describe("an address asks for a round", () => {
  it.each([
    ["", PLAIN, []],
    ["chapter=bridge&seed=abc", { ...PLAIN, chapter: "bridge", seed: "abc" }, []],
    [
      "kinds=place,name&level=2&count=5",
      { ...PLAIN, kinds: ["name", "place"], level: 2, count: 5 },
      [],
    ],
    ["kinds=claim,name,place", PLAIN, []],
    ["chapter=moon&level=4&count=0", PLAIN, ["moon", "4", "0"]],
    ["kinds=place,dance", { ...PLAIN, kinds: ["place"] }, ["dance"]],
    ["kinds=dance,dance", PLAIN, ["dance"]],
    ["level=1.5&count=1e1&seed=", PLAIN, ["1.5", "1e1"]],
    ["seed=%D2%9B%D1%8B%D1%81%207", { ...PLAIN, seed: "қыс 7" }, []],
  ])("%s", (query, asked, wrong) => {
    expect(read(query)).toEqual({ asked, wrong });
  });

  it("names very many kinds that there are not", () => {
    const { asked, wrong } = read(`kinds=${[...Array(150_000).keys()]}`);
    expect([asked, wrong.length]).toEqual([PLAIN, 150_000]);
  });
});

it("writes what it reads, and leaves the rest", () => {
  const address = "http://a.example/quiz?lang=kk&chapter=bridge&embed=true";
  const asked = {
    chapter: null,
    kinds: ["name", "place"] as const,
    level: 3,
    count: 20,
    seed: "x y",
  };
  const written = new URL(addressWith(address, asked));
  expect(written.searchParams.get("lang")).toBe("kk");
  expect(written.searchParams.get("embed")).toBe("true");
  expect(readOptions(written.searchParams, KNOWN).asked).toEqual(asked);
  expect(addressWith(address, PLAIN)).toBe("http://a.example/quiz?lang=kk&embed=true");
});
