import { expect, test } from "vitest";
import { covers } from "./picture_letters.ts";

test("a face is needed where the text has a letter of its range", () => {
  expect(covers("U+0400-045F, U+2116", "Алматы")).toBe(true);
  expect(covers("U+0400-045F, U+2116", "№")).toBe(true);
  expect(covers("U+0400-045F, U+2116", "Astana, Қ")).toBe(false); // Қ is U+049A
  expect(covers("u+0-ff", "a")).toBe(true);
  expect(covers("U+0-10FFFF", "")).toBe(false);
});
