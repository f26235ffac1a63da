/* Bytes written in base 85, with the letters of RFC 1924 as Python's `b85encode` has them: five
   letters for four bytes, where base 64 needs more than five. Anything else is passed over. */

const LETTERS =
  "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~";
const DIGITS = new Map([...LETTERS].map((letter, digit) => [letter.charCodeAt(0), digit]));
const BASE = LETTERS.length;
const GROUP = 5; // letters
const WORD = 4; // bytes

/** The bytes that a text stands for. */
export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const digits: number[] = [];
  for (let place = 0; place < text.length; place += 1) {
    const digit = DIGITS.get(text.charCodeAt(place));
    if (digit !== undefined) digits.push(digit);
  }
  const missing = (GROUP - (digits.length % GROUP)) % GROUP;
  for (let added = 0; added < missing; added += 1) digits.push(BASE - 1);
  const words = new DataView(new ArrayBuffer((digits.length / GROUP) * WORD));
  for (let place = 0; place < digits.length; place += GROUP) {
    const group = digits.slice(place, place + GROUP);
    words.setUint32(
      (place / GROUP) * WORD,
      group.reduce((sum, digit) => sum * BASE + digit, 0),
    );
  }
  return new Uint8Array(words.buffer, 0, words.byteLength - missing);
}
