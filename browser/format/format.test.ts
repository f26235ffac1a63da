import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Words, Writing } from "../contract/contract.ts";
import {
  formatDay,
  formatList,
  formatNumber,
  formatPoint,
  formatValue,
  formatYears,
  quoted,
} from "./format.ts";
import { inOrder } from "./order.ts";

interface Language {
  writing: Writing;
  days: Record<string, string>;
  months: Record<string, string>;
  numbers: Record<string, string>;
  sorted: string[];
  lists: string[];
  joined: string[];
}

const file = new URL("../../tests/cases/writing.json", import.meta.url);
const { languages } = JSON.parse(readFileSync(file, "utf8")) as {
  languages: Record<string, Language>;
};

describe.each(Object.entries(languages))(
  "%s",
  (_, { writing, days, months, numbers, sorted, lists, joined }) => {
    it.each(Object.entries({ ...days, ...months }))("writes %s as %s", (date, expected) =>
      expect(formatDay(date, writing)).toBe(expected),
    );

    it.each(Object.entries(numbers))("writes the number %s as %s", (number, expected) =>
      expect(formatNumber(Number(number), writing)).toBe(expected),
    );

    it("joins the names of a list", () => {
      expect(lists.map((names) => formatList(names.split(" "), writing))).toEqual(joined);
    });

    it("lists names as its dictionaries do", () => {
      const mixed = [...sorted].reverse();
      expect(inOrder(mixed, (name) => name, writing.alphabet)).toEqual(sorted);
    });
  },
);

const { writing } = languages.en as Language;
const words = { north: "N", south: "S", east: "E", west: "W" } as Words;
const speech = { words, language: "en", writing };

it("writes spans of years, before our era and open ones, too", () => {
  const texts = { since_date: "since {date}", year_bce: "{year} BCE" } as Words;
  const told = { ...speech, words: texts };
  expect(formatYears([-100, 651], told)).toBe("100 BCE–651");
  expect(formatYears([2017, null], told)).toBe("since 2017");
});

it("writes economies in billions with three digits that count", () => {
  expect(formatValue(179_340, "usd_million", speech)).toBe("US$179 billion");
  expect(formatValue(8_123, "usd_million", speech)).toBe("US$8.12 billion");
  expect(formatValue(10, "usd_million", speech)).toBe("US$0.01 billion");
});

it("writes a point of the map, also of a copy of the world", () => {
  expect(formatPoint([71.43, 51.1], speech)).toBe("51.10° N, 71.43° E");
  expect(formatPoint([190, -5], speech)).toBe("5.00° S, 170.00° W");
});

describe("tells wrong names back", () => {
  const texts = { quoted: "“{name}”", and_more: "{count} more" } as Words;

  it("as text that turns or breaks no line, cut where it is long", () => {
    expect(quoted(["<b>", "a\u202eb\u2066\n\nc"], texts)).toBe("“<b>”, “a b c”");
    expect(quoted(["x".repeat(1_000_000)], texts)).toBe(`“${"x".repeat(40)}”`);
    expect(quoted([`${"x".repeat(39)}𐰴`], texts)).toBe(`“${"x".repeat(39)} ”`);
  });

  it("some of them, where they are very many", () => {
    const names = Array.from({ length: 500_000 }, (_, place) => String(place));
    expect(quoted(names, texts)).toBe("“0”, “1”, “2”, “3”, “4”, “5”, “6”, “7”, 499992 more");
    expect(quoted([], texts)).toBe("");
  });
});
