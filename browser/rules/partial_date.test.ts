import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Writing } from "../contract/contract.ts";
import { formatDay } from "../format/format.ts";
import { firstDay, latest } from "./partial_date.ts";

interface Cases {
  dates: { date: string; first: string; short: string }[];
  latest: { dates: string[]; latest: string }[];
}

const file = new URL("../../tests/cases/partial_dates.json", import.meta.url);
const writingFile = new URL("../../tests/cases/writing.json", import.meta.url);
const english = JSON.parse(readFileSync(writingFile, "utf8")).languages.en.writing as Writing;
const cases = JSON.parse(readFileSync(file, "utf8")) as Cases;

describe("a date of which more or less is known", () => {
  it.each(cases.dates)("$date", ({ date, first, short }) => {
    expect(firstDay(date)).toBe(first);
    expect(formatDay(date, english)).toBe(short);
  });

  it.each(cases.latest)("the latest of $dates", ({ dates, latest: expected }) => {
    expect(latest(dates)).toBe(expected);
    expect(latest([...dates].reverse())).toBe(expected);
  });

  it("is none of none", () => expect(latest([])).toBeNull());
});
