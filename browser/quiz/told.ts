/* Distances, directions and times in words. */

import type { QuizWords } from "../contract/contract.ts";
import { filled, formatKm, formatNumber, type Speech } from "../format/format.ts";
import { bearingOf, distanceKm } from "../measures/geodesic.ts";
import type { Point } from "../view/view_state.ts";

const WINDS = ["n", "ne", "e", "se", "s", "sw", "w", "nw"] as const;
const MINUTE = 60; // seconds
const ABOUT = 10; // km to which a distance is told
const HERE = 5; // km: the place itself

/** What all parts of the quiz speak with. */
export interface QuizSpeech extends Speech {
  readonly quiz: QuizWords;
}

/** The nearest of eight winds, in words. `bearing`: degrees clockwise from north. */
export function windOf(bearing: number, words: QuizWords): string {
  const wind = WINDS[Math.round(bearing / 45) % 8] ?? "n";
  return words[`wind_${wind}`];
}

/** A distance as one says it: whole kilometres, tens of them where it is long. */
export function aboutKm(km: number, { writing }: Speech): string {
  const rounded = km < 10 * ABOUT ? Math.round(km) : ABOUT * Math.round(km / ABOUT);
  return formatKm(rounded, writing, 0);
}

/** Where the right place lies, as seen from the point that was given. */
export function awayText(given: Point, right: Point, speech: QuizSpeech): string {
  return filled(speech.quiz.away, {
    km: aboutKm(distanceKm(given, right), speech),
    wind: windOf(bearingOf(given, right), speech.quiz),
  });
}

/** Where places lie, without their names: by direction and distance from the middle of the country
 * that the atlas is about. No two are told alike. */
export function placesTold(
  places: readonly Point[],
  middle: Point,
  speech: QuizSpeech,
): readonly string[] {
  const told = (at: Point, km: string) =>
    filled(speech.quiz.from_middle, { km, wind: windOf(bearingOf(middle, at), speech.quiz) });
  const roughly = places.map((at) => {
    const km = distanceKm(middle, at);
    return km < HERE ? speech.quiz.the_middle : told(at, aboutKm(km, speech));
  });
  return places.map((at, place) => {
    const text = roughly[place] ?? "";
    const alone = roughly.filter((other) => other === text).length === 1;
    return alone ? text : told(at, formatKm(distanceKm(middle, at), speech.writing));
  });
}

/** "1 min 20 s" */
export function timeText(seconds: number, { quiz, writing }: QuizSpeech): string {
  const whole = Math.round(seconds);
  if (whole < MINUTE) return filled(quiz.seconds, { seconds: formatNumber(whole, writing) });
  return filled(quiz.minutes, {
    minutes: formatNumber(Math.floor(whole / MINUTE), writing),
    seconds: String(whole % MINUTE),
  });
}
