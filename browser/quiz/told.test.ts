import { expect, test } from "vitest";
import type { Point } from "../view/view_state.ts";
import { awayText, placesTold, type QuizSpeech, timeText, windOf } from "./told.ts";

const quiz = {
  from_middle: "{wind}, {km}",
  the_middle: "here",
  away: "{km} {wind}",
  seconds: "{seconds} s",
  minutes: "{minutes} min {seconds} s",
  wind_n: "N",
  wind_ne: "NE",
  wind_e: "E",
  wind_se: "SE",
  wind_s: "S",
  wind_sw: "SW",
  wind_w: "W",
  wind_nw: "NW",
};
const writing = { decimal: ".", group: ",", km: "{number} km" };
const speech = { quiz, writing } as unknown as QuizSpeech;

const ASTANA: Point = [71.43, 51.13];
const BEIJING: Point = [116.4, 39.91]; // 3661.851 km by proj's geod

test("eight winds", () => {
  const winds = [0, 22, 23, 90, 135, 180, 225, 270, 337, 338, 359].map((bearing) =>
    windOf(bearing, speech.quiz),
  );
  expect(winds.join(" ")).toBe("N N NE E SE S SW W NW N N");
});

test("how far, and in which direction", () => {
  expect(awayText(ASTANA, BEIJING, speech)).toBe("3,660 km E");
  expect(awayText([0, 0], [0, -10], speech)).toBe("1,110 km S");
});

test("places without names, no two alike", () => {
  const told = placesTold([ASTANA, BEIJING, [116.45, 39.95]], ASTANA, speech);
  expect(told[0]).toBe("here");
  expect(new Set(told).size).toBe(3);
});

test("times", () => {
  expect(timeText(4.4, speech)).toBe("4 s");
  expect(timeText(80, speech)).toBe("1 min 20 s");
});
