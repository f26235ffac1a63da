import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Autoplay, PACES } from "./autoplay.ts";

/* An autoplay that finds something remembered, and what it did. */
function autoplay(remembered: unknown = null) {
  const memory = new Map([["autoplay", remembered]]);
  const host = {
    remember: (key: string, value: unknown) => void memory.set(key, value),
    recall: (key: string) => memory.get(key) ?? null,
  };
  const advance = vi.fn<() => void>();
  const paced = vi.fn<(seconds: number | null) => void>();
  return { play: new Autoplay(host, { advance, paced }), memory, advance, paced };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe("Autoplay", () => {
  test("goes through its paces and off again", () => {
    const { play, paced, memory } = autoplay();
    for (const seconds of [...PACES, null, PACES[0]]) {
      play.cycle();
      expect(paced).toHaveBeenLastCalledWith(seconds);
      expect(memory.get("autoplay")).toBe(seconds);
    }
  });

  test("advances at its pace, and at one pace at a time", () => {
    const { play, advance } = autoplay();
    play.cycle();
    vi.advanceTimersByTime(7_999);
    expect(advance).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(advance).toHaveBeenCalledTimes(1);
    play.cycle();
    vi.advanceTimersByTime(30_000);
    expect(advance).toHaveBeenCalledTimes(3);
  });

  test("stops and forgets", () => {
    const { play, advance, paced, memory } = autoplay();
    play.cycle();
    play.stop();
    vi.advanceTimersByTime(60_000);
    expect(advance).not.toHaveBeenCalled();
    expect(paced).toHaveBeenLastCalledWith(null);
    expect(memory.get("autoplay")).toBeNull();
  });

  test("goes on where the section before had it on", () => {
    const { play, advance, paced } = autoplay(15);
    play.resume();
    expect(paced).toHaveBeenCalledWith(15);
    vi.advanceTimersByTime(15_000);
    expect(advance).toHaveBeenCalledTimes(1);
    play.cycle();
    expect(paced).toHaveBeenLastCalledWith(30);
  });

  test.each([null, "8", undefined])("does not begin by itself: %o", (remembered) => {
    const { play, advance, paced } = autoplay(remembered);
    play.resume();
    vi.advanceTimersByTime(60_000);
    expect(advance).not.toHaveBeenCalled();
    expect(paced).not.toHaveBeenCalled();
  });
});
