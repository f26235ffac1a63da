import { expect, test } from "vitest";
import { pickOf, pickText } from "./pick.ts";

test.each([
  ["country:KZ", { topic: "country", id: "KZ" }],
  ["organization:SCO", { topic: "organization", id: "SCO" }],
  ["KZ", { topic: null, id: "KZ" }], // an older link
  ["astana-delhi", { topic: null, id: "astana-delhi" }],
  ["event:a:b", { topic: "event", id: "a:b" }],
  ["country:", { topic: "country", id: "" }],
  ["", { topic: null, id: "" }],
])("“%s” is read", (text, pick) => {
  expect(pickOf(text)).toEqual(pick);
});

test("what is written is read again", () => {
  expect(pickOf(pickText("place", "otrar"))).toEqual({ topic: "place", id: "otrar" });
});
