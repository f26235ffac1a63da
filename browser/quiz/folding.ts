/* Names as they are compared: a pupil's spelling may differ from the page's where the sound does
   not. */

import { distance } from "fastest-levenshtein";

/* Letters of Kazakh, and some of Latin, that many keyboards lack. */
const LETTERS: Readonly<Record<string, string>> = {
  ә: "а",
  ғ: "г",
  қ: "к",
  ң: "н",
  ө: "о",
  ұ: "у",
  ү: "у",
  һ: "х",
  і: "и",
  ы: "и",
  э: "е",
  ь: "",
  ъ: "",
  ı: "i",
  ø: "o",
  ł: "l",
  ß: "ss",
};
/** From this length on one letter may be wrong. */
const FORGIVEN = 7;

/** Small letters without accents; no marks, and one blank between words. */
export function foldedName(text: string): string {
  const small = text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");
  return Array.from(small, (letter) => LETTERS[letter] ?? letter)
    .join("")
    .replace(/['’ʼʻ`]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** How like a name is to those that count: the same but for the spelling, nearly, or not.
 *
 * `others`: names of what else could be meant; who writes one of these does not mean this one.
 */
export function likenessOf(
  text: string,
  accepted: readonly string[],
  others: readonly string[],
): "same" | "near" | "other" {
  const said = foldedName(text);
  const names = accepted.map(foldedName);
  if (names.includes(said)) return "same";
  if (others.map(foldedName).includes(said)) return "other";
  const apart = Math.min(...names.map((name) => distance(said, name) + (name ? 0 : 100)));
  if (apart <= 1 && said.length >= FORGIVEN) return "same";
  const near = said.length >= FORGIVEN ? 2 : 1;
  return said.length > 2 && apart <= near ? "near" : "other";
}
