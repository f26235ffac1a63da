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

/** Items in the order of their names; letters of other scripts come last.
 *
 * `alphabet`: small letters in order.
 */
export function inOrder<T>(
  items: readonly T[],
  nameOf: (item: T) => string,
  alphabet: string,
): T[] {
  const places = new Map([...`0123456789${alphabet}`].map((letter, place) => [letter, place]));
  const lettersOf = (name: string) =>
    [...withoutAccents(name, alphabet)].filter((letter) => /[\p{L}\p{N}]/u.test(letter));
  const keyed = items.map((item) => ({
    item,
    name: nameOf(item),
    letters: lettersOf(nameOf(item)),
  }));
  const compareLetters = (one: string, other: string) =>
    (places.get(one) ?? places.size) - (places.get(other) ?? places.size) || byCode(one, other);
  return keyed
    .sort(({ name, letters }, other) => {
      for (const [place, letter] of letters.entries()) {
        const beside = other.letters[place];
        if (beside === undefined) return 1;
        const apart = compareLetters(letter, beside);
        if (apart) return apart;
      }
      return letters.length - other.letters.length || byCode(name, other.name);
    })
    .map(({ item }) => item);
}

const byCode = (one: string, other: string): number => (one < other ? -1 : Number(one > other));
