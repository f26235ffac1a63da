import { describe, expect, test } from "vitest";
import { actionOf, keysOf } from "./keys.ts";

const WHOLE_MAP = { walking: false, presenting: false };
const WALKING = { walking: true, presenting: false };
const PRESENTING = { walking: true, presenting: true };

describe("actionOf", () => {
  test.each([WHOLE_MAP, WALKING, PRESENTING])("P presents or ends presenting: %o", (state) => {
    expect(actionOf("p", state)).toBe("present");
    expect(actionOf("P", state)).toBe("present");
  });

  test.each(["ArrowRight", "ArrowLeft", "Escape"])(
    "leaves %s to the map before the walk",
    (key) => {
      expect(actionOf(key, WHOLE_MAP)).toBeNull();
    },
  );

  test.each([WALKING, PRESENTING])("arrows step and Escape leaves: %o", (state) => {
    expect(actionOf("ArrowRight", state)).toBe("next");
    expect(actionOf("ArrowLeft", state)).toBe("previous");
    expect(actionOf("Escape", state)).toBe("leave");
  });

  test.each([
    ["PageDown", "next"],
    ["PageUp", "previous"],
    ["ArrowDown", "next"],
    ["ArrowUp", "previous"],
    ["Home", "first"],
    ["End", "last"],
    ["b", "blank"],
    ["N", "notes"],
    ["f", "fullScreen"],
  ])("%s is the presenter's alone", (key, action) => {
    expect(actionOf(key, PRESENTING)).toBe(action);
    expect(actionOf(key, WALKING)).toBeNull();
  });

  test.each(["", "x", "Enter", "Tab", " ", "constructor"])("“%s” is none of ours", (key) => {
    expect(actionOf(key, PRESENTING)).toBeNull();
  });
});

describe("keysOf", () => {
  test("names the keys of what can be asked for", () => {
    expect([...keysOf(WHOLE_MAP)]).toEqual([["present", "P"]]);
    expect(keysOf(WALKING).get("leave")).toBe("Esc");
    expect(keysOf(PRESENTING).get("next")).toBe("→, Page Down, ↓");
    expect(keysOf(PRESENTING).get("first")).toBe("Home");
  });
});
