import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { bytesOf } from "./base91.ts";
import { Held } from "./held.ts";

/* As Python writes them: letters_of(...), the last in two lines. */
const WRITTEN: readonly (readonly [string, readonly number[]])[] = [
  ["", []],
  ["}z", [255]],
  ["00BV3", [0, 1, 2, 3]],
  ['~1~1"', [255, 255, 255, 255]],
  ["Pfz2\n!jW", [72, 101, 108, 108, 111]],
];
/* letters_of(gzip.compress(b"[1,2]", mtime=0)) */
const COMPRESSED = "B8YA0000001b?(#KHcM%14xF!63l000";

const held = new Map<string, { textContent: string; dataset: Record<string, string> }>();
const page = {
  querySelector: (selector: string) => held.get(selector) ?? null,
} as unknown as ParentNode;

beforeEach(() => {
  vi.stubGlobal("CSS", { escape: (text: string) => text });
});

afterEach(() => {
  vi.unstubAllGlobals();
  held.clear();
});

test.each(WRITTEN)("%s are its bytes", (text, bytes) => {
  expect([...bytesOf(text)]).toEqual(bytes);
});

test("a page gives what it holds, compressed or not, and says what it does not", async () => {
  held.set('[data-address="plain"]', { textContent: '{"from": "page"}', dataset: {} });
  held.set('[data-address="short"]', { textContent: COMPRESSED, dataset: { form: "gzip" } });
  const source = new Held(page);
  expect(await source.json("plain")).toEqual({ from: "page" });
  expect(await source.json("short")).toEqual([1, 2]);
  await expect(source.json("other")).rejects.toThrow("other: not in this file");
});
