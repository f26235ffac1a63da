import { describe, expect, it } from "vitest";
import type { IndexEntry, SearchIndex } from "../contract/contract.ts";
import { Searcher } from "./matching.ts";

const entry = (id: string, ...names: string[]): IndexEntry => [
  0,
  id,
  id,
  "",
  names,
  0,
  [71.43, 51.13],
  null,
];

const indexOf = (...entries: IndexEntry[]): SearchIndex => ({
  letters: { ё: "е", қ: "к", ß: "ss" },
  floor: 65,
  shortestInside: 3,
  shortestAlike: 4,
  longest: 80,
  near: 50,
  generic: { river: "water", region: "" },
  keys: { k: "л", p: "з", z: "я", e: "у" },
  kinds: ["city", "water", "passage"],
  layers: ["cities"],
  entries,
});

const searcherOf = (...names: string[]) =>
  new Searcher(indexOf(...names.map((name) => entry(name, name))));

const scores = (query: string, ...names: string[]) =>
  Object.fromEntries(
    searcherOf(...names)
      .find(query)
      .map(({ id, score }) => [id, score]),
  );

describe("finding", () => {
  it("puts the better kind of match first", () => {
    const names = ["new orenburg", "orenburg steppe", "sorenburg", "orenburg", "orenbuzg"];
    expect(scores("orenburg", ...names)).toEqual({
      orenburg: 600,
      "orenburg steppe": 500,
      "new orenburg": 400,
      sorenburg: 200,
      orenbuzg: 87,
    });
    const found = searcherOf(...names).find("orenburg");
    expect(found.map(({ id }) => id)).toEqual([
      "orenburg",
      "orenburg steppe",
      "new orenburg",
      "sorenburg",
      "orenbuzg",
    ]);
  });

  it("takes words in any order and half typed, but all of them", () => {
    const name = "shanghai cooperation organisation";
    expect(scores("coop shang", name)).toEqual({ [name]: 300 });
    expect(scores("coop paris", name)).toEqual({});
  });

  it.each([
    ["almati", "almaty", 83],
    ["atsana", "astana", 66],
    ["shangai coperation", "shanghai cooperation organisation", 87],
    ["sitting", "kitten", undefined],
    ["soc", "sco", undefined],
    ["an", "astana", undefined],
  ])("takes %s for %s", (query, name, score) => {
    expect(scores(query, name)[name]).toBe(score);
  });

  it("folds marks, case and letters that keyboards lack", () => {
    expect(scores("ÁSTANA", "astana")).toEqual({ astana: 600 });
    expect(scores("Қызыл-Орда", "кызыл орда")).toEqual({ "кызыл орда": 600 });
  });

  it.each(["", "   ", "?!–'", "qwxzvj", "𐰚𐰚"])("finds nothing for %j", (query) => {
    expect(searcherOf("astana", "almaty").find(query)).toEqual([]);
  });

  it("keeps equals in order, and to the limit", () => {
    const searcher = searcherOf("osh c", "osh a", "osh b");
    expect(searcher.find("osh", 2).map(({ id }) => id)).toEqual(["osh c", "osh a"]);
  });

  it("counts an entry once, with its best name", () => {
    const found = new Searcher(indexOf(entry("astana", "astana", "akmola"))).find("akmola");
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ id: "astana", score: 600 });
  });

  it("cuts endless words", () => {
    expect(scores("a".repeat(81), "a".repeat(80))).toEqual({ ["a".repeat(80)]: 600 });
  });
});

describe("what else may be meant", () => {
  const water = (id: string): IndexEntry => [1, id, id, "", [id], null, null, null];
  const found = (query: string, ...entries: IndexEntry[]) =>
    new Searcher(indexOf(...entries)).find(query).map(({ id, score }) => [id, score]);

  it("finds a name with a generic word, first what is of its kind", () => {
    const ural = [entry("oral", "ural"), water("ural"), entry("ural mountains", "ural mountains")];
    expect(found("Ural River", ...ural)).toEqual([
      ["ural", 600],
      ["oral", 599],
      ["ural mountains", 499],
    ]);
    expect(found("region ural", ...ural).map(([, score]) => score)).toEqual([599, 599, 499]);
  });

  it("keeps to the words as they are where they are a name", () => {
    const yellow = [
      entry("yellow river", "yellow river"),
      entry("park", "yellowstone national park"),
    ];
    expect(found("yellow river", ...yellow)).toEqual([["yellow river", 600]]);
  });

  it("takes a generic word alone for itself", () => {
    expect(found("river", entry("river", "river"))).toEqual([["river", 600]]);
  });

  it("tries the other keyboard only where nothing else is found", () => {
    expect(found("kezk", entry("лузл", "лузл"), entry("b", "b"))).toEqual([]); // я is no з
    expect(found("kepk", entry("лузл", "лузл"))).toEqual([["лузл", 600]]);
    expect(found("лузл", entry("kepk", "kepk"))).toEqual([["kepk", 600]]);
    expect(found("kepk", entry("лузл", "лузл"), entry("kepka", "kepka"))).toEqual([["kepka", 500]]);
    expect(found("kep", entry("луз", "луз"))).toEqual([]); // too short
  });

  it("names what is near, though no hit", () => {
    const searcher = searcherOf("kazakhstan", "moghulistan", "osh");
    expect(searcher.find("kazooistin")).toEqual([]);
    expect(searcher.nearest("kazooistin").map(({ id }) => id)).toEqual(["kazakhstan"]);
    expect(searcher.nearest("qwxzvj")).toEqual([]);
    expect(searcher.nearest("oxh")).toEqual([]);
  });
});

describe("passages of the story", () => {
  const passage = (id: string, title: string, text: string): IndexEntry => [
    2,
    id,
    id,
    "",
    [title, text],
    null,
    null,
    null,
  ];
  const searcher = new Searcher(
    indexOf(
      entry("gauges", "gauges"),
      passage("bridge/rails", "where the rails change", "cranes lift containers gauge"),
      passage("bridge/#1", "four ways across", "rails cranes"),
    ),
  );
  const found = (query: string) => searcher.find(query).map(({ id, score }) => [id, score]);

  it("are found by words of their title, then of their text, all of which must be there", () => {
    expect(found("rail")).toEqual([
      ["bridge/rails", 60],
      ["bridge/#1", 50],
    ]);
    expect(found("cran rails")).toEqual([
      ["bridge/rails", 50],
      ["bridge/#1", 50],
    ]);
    expect(found("rails paris")).toEqual([]);
  });

  it("stand below everything that has a name, and are not like anything", () => {
    expect(found("gauge")).toEqual([
      ["gauges", 500],
      ["bridge/rails", 50],
    ]);
    expect(found("cranez")).toEqual([]);
    expect(found("ra")).toEqual([]);
    expect(searcher.nearest("containerz")).toEqual([]);
  });
});

describe("entries", () => {
  it("have kind and layer by their names", () => {
    expect(searcherOf("astana").entry("city:astana")).toEqual({
      kind: "city",
      id: "astana",
      name: "astana",
      detail: "",
      layer: "cities",
      at: [71.43, 51.13],
      bounds: null,
    });
  });

  it("are found by kind and id alone", () => {
    const searcher = searcherOf("astana");
    expect(searcher.entry("astana")).toBeNull();
    expect(searcher.entry("country:astana")).toBeNull();
  });
});
