import { expect, test } from "vitest";
import { broken, pageOf, placeOf } from "./picture_layout.ts";

const MAP = { width: 1200, height: 600 };
const PHONE = { width: 380, height: 500 };
const legend = (left: number, top: number, width: number, height: number) => ({
  left,
  top,
  width,
  height,
});

test("a small legend stays on the map, one that covers over a sixth of it stands beside", () => {
  expect(placeOf(MAP, legend(10, 170, 300, 400))).toBe("on"); // a sixth
  expect(placeOf(MAP, legend(10, 170, 300, 401))).toBe("right");
  expect(placeOf(PHONE, legend(10, 100, 260, 300))).toBe("below");
});

test("a legend that runs out of the map stands beside it, however small", () => {
  expect(placeOf(MAP, legend(10, -1, 50, 100))).toBe("right");
  expect(placeOf(MAP, legend(1160, 10, 50, 100))).toBe("right");
  expect(placeOf(PHONE, legend(10, 450, 100, 60))).toBe("below");
});

test("nothing lies over anything on the page", () => {
  expect(pageOf(MAP, "on", { width: 200, height: 200 }, 90)).toMatchObject({
    width: 1200,
    height: 690,
    caption: { x: 14, y: 600 },
  });
  expect(pageOf(MAP, "right", { width: 200, height: 300 }, 90)).toEqual({
    width: 1428,
    height: 690,
    legend: { x: 1214, y: 14 },
    caption: { x: 14, y: 600 },
  });
  expect(pageOf(MAP, "right", { width: 200, height: 900 }, 90).height).toBe(928);
  expect(pageOf(PHONE, "below", { width: 352, height: 300 }, 90)).toEqual({
    width: 380,
    height: 904,
    legend: { x: 14, y: 514 },
    caption: { x: 14, y: 814 },
  });
});

test("lines break between words, and within an address alone", () => {
  const ten = (part: string) => part.length <= 10;
  expect(broken("short", ten)).toEqual(["short"]);
  expect(broken("one two three four", ten)).toEqual(["one two", "three four"]);
  expect(broken("0123456789 next", ten)).toEqual(["0123456789", "next"]);
  expect(broken("http://x.example/atlas", ten)).toEqual(["http://x.e", "xample/atl", "as"]);
});
