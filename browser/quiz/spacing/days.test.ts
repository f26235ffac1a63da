import { afterEach, describe, expect, it, vi } from "vitest";
import { today } from "../../format/format.ts";
import { dayAfter, daysBetween, isDay } from "./days.ts";

const zone = process.env.TZ ?? "UTC";

afterEach(() => {
  vi.useRealTimers();
  process.env.TZ = zone;
});

function todayAt(moment: string, place: string): string {
  process.env.TZ = place;
  vi.useFakeTimers({ now: new Date(moment) });
  return today();
}

describe("a day", () => {
  it.each([
    ["Asia/Almaty", "2026-11-28"],
    ["UTC", "2026-11-27"],
    ["America/New_York", "2026-11-27"],
    ["Pacific/Kiritimati", "2026-11-28"],
  ])("is that of the calendar in %s", (place, day) => {
    expect(todayAt("2026-11-27T20:30:00Z", place)).toBe(day);
  });

  it("is one day from the next where the clock loses an hour between", () => {
    const before = todayAt("2026-03-28T22:30:00Z", "Europe/Berlin"); // at half past eleven
    const after = todayAt("2026-03-29T21:30:00Z", "Europe/Berlin"); // the same, 23 hours later
    expect(daysBetween(before, after)).toBe(1);
  });

  it("has its neighbours at the ends of months and years", () => {
    expect(dayAfter("2028-02-28", 1)).toBe("2028-02-29");
    expect(dayAfter("2026-12-31", 1)).toBe("2027-01-01");
    expect(daysBetween("2027-01-01", "2026-12-31")).toBe(-1);
    expect(daysBetween("2027-01-01", "2028-01-01")).toBe(365);
    expect(dayAfter("9999-12-30", 365)).toBe("9999-12-31"); // by a clock far ahead
  });

  it.each(["2026-02-30", "2026-2-3", "27.11.2026", "2026-13-01", "0000-01-01", "", 20260203, null])(
    "is not %j",
    (text) => expect(isDay(text)).toBe(false),
  );

  it("is any of the calendar", () => expect(isDay("2028-02-29")).toBe(true));
});
