/* Bytes written in 91 letters, thirteen bits in two of them, where base 64 has twelve
   (`crossroads/lesson/letters.py`). Anything else, such as the end of a line, is passed over. */

const LETTERS =
  "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!\"#$%'()*+,-./:;=?@[\\]^_`{|}~";
const DIGITS = new Map([...LETTERS].map((letter, digit) => [letter.charCodeAt(0), digit]));
const BASE = LETTERS.length;
const OF_TWO = 13; // bits
const OF_ONE = 6; // of a last letter that stands alone
const BYTE = 8;

/** The bytes that a text stands for. */
export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const digits = new Uint8Array(text.length);
  let letters = 0;
  for (let place = 0; place < text.length; place += 1) {
    const digit = DIGITS.get(text.charCodeAt(place));
    if (digit !== undefined) digits[letters++] = digit;
  }
  const pairs = Math.floor(letters / 2);
  const bits = pairs * OF_TWO + (letters % 2) * OF_ONE;
  const bytes = new Uint8Array(Math.floor(bits / BYTE));
  let kept = 0; // bits that fill no byte yet
  let count = 0;
  let made = 0;
  const take = (value: number, width: number): void => {
    kept = ((kept << width) | value) & ((1 << (count + width)) - 1);
    count += width;
    for (; count >= BYTE; made += 1) {
      count -= BYTE;
      bytes[made] = kept >> count;
    }
  };
  for (let pair = 0; pair < pairs; pair += 1) {
    take((digits[2 * pair] ?? 0) * BASE + (digits[2 * pair + 1] ?? 0), OF_TWO);
  }
  if (letters % 2 === 1) take(digits[letters - 1] ?? 0, OF_ONE);
  return bytes;
}
