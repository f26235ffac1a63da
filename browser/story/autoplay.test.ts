import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Autoplay, PACES } from "./autoplay.ts";

/* An autoplay, and what it did. */
function autoplay() {
  const advance = vi.fn<() => void>();
  const paced = vi.fn<(seconds: number | null) => void>();
  return { play: new Autoplay({ advance, paced }), advance, paced };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe("Autoplay", () => {
  test("goes through its paces and off again", () => {
    const { play, paced } = autoplay();
    for (const seconds of [...PACES, null, PACES[0]]) {
      play.cycle();
      expect(paced).toHaveBeenLastCalledWith(seconds);
      expect(play.pace).toBe(seconds);
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

  test("stops, and says so once", () => {
    const { play, advance, paced } = autoplay();
    play.cycle();
    play.stop();
    play.stop();
    vi.advanceTimersByTime(60_000);
    expect(advance).not.toHaveBeenCalled();
    expect(paced.mock.calls).toEqual([[8], [null]]);
  });

  test("does not begin by itself", () => {
    const { advance, paced } = autoplay();
    vi.advanceTimersByTime(60_000);
    expect(advance).not.toHaveBeenCalled();
    expect(paced).not.toHaveBeenCalled();
  });
});
