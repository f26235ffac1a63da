import { expect, test, vi } from "vitest";
import { Signal } from "./signal.ts";

test("tells all who listen, until they end it", () => {
  const signal = new Signal<number>();
  const one = vi.fn();
  const other = vi.fn();
  const end = signal.listen(one);
  signal.listen(other);
  signal.send(1);
  end();
  signal.send(2);
  expect(one.mock.calls).toEqual([[1]]);
  expect(other.mock.calls).toEqual([[1], [2]]);
});

test("tells once whoever asks to be told once", () => {
  const signal = new Signal<string>();
  const listener = vi.fn();
  signal.once(listener);
  signal.send("a");
  signal.send("b");
  expect(listener.mock.calls).toEqual([["a"]]);
});

test("who asks again while being told is told the next time", () => {
  const signal = new Signal<number>();
  const told: number[] = [];
  const hear = (value: number) => {
    told.push(value);
    signal.once(hear);
  };
  signal.once(hear);
  signal.send(1);
  signal.send(2);
  expect(told).toEqual([1, 2]);
});

test("who ends the listening of another does not disturb the round", () => {
  const signal = new Signal<number>();
  const last = vi.fn();
  const end = signal.listen(() => end());
  signal.listen(last);
  signal.send(1);
  expect(last).toHaveBeenCalledTimes(1);
});
