/* Names in the order of a language's dictionaries. Browsers know Kazakh's by name only. The other
   half is crossroads/content/writing.py; tests/cases/writing.json binds both. */

const ACCENTS = /[\u0300-\u036f]/g;

function withoutAccents(text: string, alphabet: string): string {
  return [...text.toLowerCase()]
    .map((letter) =>
      alphabet.includes(letter) ? letter : letter.normalize("NFD").replace(ACCENTS, ""),
    )
    .join("");
}

/** Compares two texts; letters of other scripts come last. `alphabet`: small letters in order. */
export function inOrderOf(alphabet: string): (one: string, other: string) => number {
  const places = new Map([...`0123456789${alphabet}`].map((letter, place) => [letter, place]));
  const keyOf = (text: string) =>
    [...withoutAccents(text, alphabet)].filter((letter) => /[\p{L}\p{N}]/u.test(letter));
  const compareLetters = (one: string, other: string) => {
    const last = places.size;
    const apart = (places.get(one) ?? last) - (places.get(other) ?? last);
    return apart || (one < other ? -1 : Number(one > other));
  };
  return (one, other) => {
    const [first, second] = [keyOf(one), keyOf(other)];
    for (const [place, letter] of first.entries()) {
      const beside = second[place];
      if (beside === undefined) return 1;
      const apart = compareLetters(letter, beside);
      if (apart) return apart;
    }
    return first.length - second.length || (one < other ? -1 : Number(one > other));
  };
}
