import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { changedAddress, readAddress, writeAddress } from "./address.ts";
import { PLAIN_VIEW, type ViewState } from "./view_state.ts";

interface Case {
  query: string;
  view: Partial<ViewState> & { measure?: object };
  wrong?: { name: string; value: string }[];
  written?: string;
}

const file = new URL("../../tests/cases/addresses.json", import.meta.url);
const { cases } = JSON.parse(readFileSync(file, "utf8")) as { cases: Case[] };

describe("an address is read and written", () => {
  it.each(cases)("$query", ({ query, view, wrong = [], written = query }) => {
    const read = readAddress(query);
    const measure = { ...PLAIN_VIEW.measure, ...view.measure };
    expect(read.view).toEqual({ ...PLAIN_VIEW, ...view, measure });
    expect(read.wrong).toEqual(wrong);
    expect(writeAddress(read.view)).toBe(written);
  });
});

describe("a change of view changes the address", () => {
  const before = readAddress("scene=a&layers=cities").view;

  it("writes only what has changed", () => {
    const address = "http://localhost/bridge?embed=true&scene=a&layers=cities";
    const changed = changedAddress(address, { ...before, scene: "b", layers: null }, before);
    expect(changed).toBe("http://localhost/bridge?embed=true&scene=b");
  });

  it("keeps commas and colons readable", () => {
    const view = { ...PLAIN_VIEW, pick: "country:KZ", layers: ["a", "b"] };
    const changed = changedAddress("http://localhost/atlas", view, PLAIN_VIEW);
    expect(changed).toBe("http://localhost/atlas?layers=a,b&pick=country:KZ");
  });
});
