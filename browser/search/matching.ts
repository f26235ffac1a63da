/* Finds entries of the atlas by words that may be half typed or misspelt, as
   crossroads/search/matching.py does, which tells how hits are scored. */

import { distance } from "fastest-levenshtein";
import type { SearchIndex } from "../contract/contract.ts";
import type { Bounds, Point } from "../view/view_state.ts";

const EXACT = 600;
const PREFIX = 500;
const WORD = 400;
const WORDS = 300;
const INSIDE = 200;
const TITLED = 60;
const TOLD = 50;

/** Kind of the entries that are words of the story and have no name. */
export const PASSAGE = "passage";

/** Kinds of what is read in a section; the id is `section/scene`. */
export const READ_IN_SECTIONS: readonly string[] = ["box", PASSAGE];

/** One thing of the atlas that has a name; kind and id together name it in addresses. */
export interface Entry {
  readonly kind: string;
  readonly id: string;
  /** In the reader's language. */
  readonly name: string;
  /** What tells it from others of the same name; may be empty. */
  readonly detail: string;
  /** Layer of `geo/` that draws it. */
  readonly layer: string | null;
  readonly at: Point | null;
  readonly bounds: Bounds | null;
}

export interface Hit extends Entry {
  readonly score: number;
  /** Name that was found, where it is another than the entry's own. */
  readonly matched: string | null;
}

/** A name as it is written and folded, with the numbers of its words. */
interface FoldedName {
  readonly written: string;
  readonly text: string;
  readonly words: readonly number[];
}

/* Likeness of two texts: 0 to 100. */
function likeness(one: string, other: string): number {
  const longer = Math.max(one.length, other.length);
  return Math.floor((100 * (longer - distance(one, other))) / longer);
}

export class Searcher {
  readonly entries: readonly Entry[];
  readonly #index: SearchIndex;
  readonly #byName: ReadonlyMap<string, Entry>;
  readonly #names: readonly (readonly FoldedName[])[];
  /** Every word of all names, once. */
  readonly #words: readonly string[];
  /** Words of title and text, by place in the list. */
  readonly #passages: ReadonlyMap<number, readonly [title: string[], text: string[]]>;
  /** Likeness of the words of all names to words of the query that is being answered. */
  readonly #alike = new Map<string, readonly number[]>();

  constructor(index: SearchIndex) {
    this.#index = index;
    this.entries = index.entries.map(([kind, id, name, detail, , layer, at, bounds]) => ({
      kind: index.kinds[kind] ?? "",
      id,
      name,
      detail,
      layer: layer === null ? null : (index.layers[layer] ?? null),
      at,
      bounds,
    }));
    this.#byName = new Map(this.entries.map((entry) => [`${entry.kind}:${entry.id}`, entry]));
    const numbers = new Map<string, number>();
    const numberOf = (word: string): number => {
      const number = numbers.get(word) ?? numbers.size;
      numbers.set(word, number);
      return number;
    };
    const nameOf = (written: string): FoldedName => {
      const text = this.#fold(written);
      return { written, text, words: text.split(" ").map(numberOf) };
    };
    const isPassage = (at: number): boolean => this.entries[at]?.kind === PASSAGE;
    this.#names = index.entries.map(([, , , , names], at) =>
      isPassage(at) ? [] : names.map((written) => nameOf(written)),
    );
    this.#words = [...numbers.keys()];
    this.#passages = new Map(
      index.entries.flatMap(([, , , , [title = "", text = ""]], at) =>
        isPassage(at) ? [[at, [this.#fold(title).split(" "), text.split(" ")]] as const] : [],
      ),
    );
  }

  /** The entry that an address names as `kind:id`. */
  entry(name: string): Entry | null {
    return this.#byName.get(name) ?? null;
  }

  /** The best hits, best first. */
  find(words: string, limit = 10): Hit[] {
    this.#alike.clear();
    const query = this.#query(words);
    const hits = query ? this.#best(this.#scores(query), limit, query) : [];
    if (hits.length > 0 || query.length < this.#index.shortestAlike) return hits;
    for (const other of this.#onOtherKeyboard(words).map((keys) => this.#query(keys))) {
      const scores = other ? this.#scores(other) : [];
      const found = this.#best(
        scores.map((score) => (score < WORDS ? 0 : score)),
        limit,
        other,
      );
      if (found.length > 0) return found;
    }
    return [];
  }

  /** What is most like words that find nothing; none where nothing is near. */
  nearest(words: string, limit = 3): Entry[] {
    const query = this.#query(words);
    const { near, shortestAlike } = this.#index;
    if (query.length < shortestAlike) return [];
    const long = query.split(" ").filter((word) => word.length >= shortestAlike);
    const byWord = long.map((word) => this.#words.map((other) => likeness(word, other)));
    const scores = this.#names.map((names) => {
      const best = names.map(({ text, words: own }) =>
        Math.max(
          likeness(query, text),
          ...byWord.flatMap((alike) => own.map((word) => alike[word] ?? 0)),
        ),
      );
      const score = Math.max(0, ...best);
      return score < near ? 0 : score;
    });
    return this.#top(scores, limit).map(({ entry }) => entry);
  }

  #query(words: string): string {
    return this.#fold(words).slice(0, this.#index.longest).trim();
  }

  #top(scores: readonly number[], limit: number): { entry: Entry; score: number; at: number }[] {
    const found = this.entries.flatMap((entry, at) => {
      const score = scores[at] ?? 0;
      return score > 0 ? [{ entry, score, at }] : [];
    });
    return found.sort((one, other) => other.score - one.score).slice(0, limit);
  }

  #best(scores: readonly number[], limit: number, query: string): Hit[] {
    return this.#top(scores, limit).map(({ entry, score, at }) => ({
      ...entry,
      score,
      matched: this.#matched(at, query),
    }));
  }

  /* Which of an entry's names a folded query found; null where its own is found as well. */
  #matched(at: number, query: string): string | null {
    const names = this.#names[at] ?? [];
    const asked = [query, this.#withoutGeneric(query)[0]].map(
      (words) => [words, this.#byWord(words)] as const,
    );
    const scored = names.map((name) =>
      Math.max(...asked.map(([words, byWord]) => this.#score(words, byWord, name))),
    );
    const best = scored.indexOf(Math.max(...scored));
    const own = this.#fold(this.entries[at]?.name ?? "");
    const found = names[best];
    return found === undefined || own.includes(found.text) ? null : found.written;
  }

  /* Score of each entry: of names with generic words and without, of passages. */
  #scores(query: string): number[] {
    const scores = this.#scoresOfNames(query);
    for (const [at, [title, text]] of this.#passages) {
      scores[at] = this.#scoreOfPassage(query, title, text);
    }
    return scores;
  }

  #scoreOfPassage(query: string, title: readonly string[], text: readonly string[]): number {
    if (query.length < this.#index.shortestInside) return 0;
    const begins = (words: readonly string[], word: string): boolean =>
      words.some((other) => other.startsWith(word));
    const asked = query.split(" ");
    if (asked.every((word) => begins(title, word))) return TITLED;
    return asked.every((word) => begins(title, word) || begins(text, word)) ? TOLD : 0;
  }

  #scoresOfNames(query: string): number[] {
    const scores = this.#scoresByName(query);
    const [bare, kind] = this.#withoutGeneric(query);
    if (bare === query) return scores;
    const found = Math.max(...scores) >= WORDS;
    return this.#scoresByName(bare).map((score, at) => {
      const other = score > 0 && this.entries[at]?.kind !== kind ? score - 1 : score;
      return Math.max(scores[at] ?? 0, found && other < EXACT - 1 ? 0 : other);
    });
  }

  #scoresByName(query: string): number[] {
    const byWord = this.#byWord(query);
    return this.#names.map((names) =>
      Math.max(0, ...names.map((name) => this.#score(query, byWord, name))),
    );
  }

  /* A folded query without its generic words, and the kind that they tell of. */
  #withoutGeneric(query: string): readonly [bare: string, kind: string] {
    const { generic } = this.#index;
    const words = query.split(" ");
    const bare = words.filter((word) => !Object.hasOwn(generic, word)).join(" ");
    if (!bare) return [query, ""];
    return [bare, words.map((word) => generic[word] ?? "").find(Boolean) ?? ""];
  }

  /* The same keys on the other keyboard, as far as the words have letters of one. */
  #onOtherKeyboard(words: string): string[] {
    const small = words.toLowerCase();
    const typed = (keys: ReadonlyMap<string, string>): string =>
      Array.from(small, (letter) => keys.get(letter) ?? letter).join("");
    const pairs = Object.entries(this.#index.keys);
    return [
      ...(/[a-z]/.test(small) ? [typed(new Map(pairs))] : []),
      ...(/[а-яё]/.test(small)
        ? [typed(new Map(pairs.map(([key, letter]) => [letter, key])))]
        : []),
    ];
  }

  #fold(text: string): string {
    const { letters } = this.#index;
    const small = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
    const spelt = Array.from(small, (letter) => letters[letter] ?? letter).join("");
    return spelt
      .replace(/[^\p{L}\p{N}]|[\u{10000}-\u{10ffff}]/gu, " ")
      .replace(/ +/g, " ")
      .trim();
  }

  #byWord(query: string): (readonly number[])[] {
    return [...new Set(query.split(" "))].map((word) => this.#wordScores(word));
  }

  /* Likeness of each word of all names to one of the query, 100 where this begins it. */
  #wordScores(word: string): readonly number[] {
    const known = this.#alike.get(word);
    if (known) return known;
    const alike = word.length >= this.#index.shortestAlike;
    const scores = this.#words.map((other) => {
      if (other.startsWith(word)) return 100;
      return alike ? likeness(word, other) : 0;
    });
    this.#alike.set(word, scores);
    return scores;
  }

  #score(
    query: string,
    byWord: readonly (readonly number[])[],
    { text, words }: FoldedName,
  ): number {
    if (text.includes(query)) {
      if (text === query) return EXACT;
      if (text.startsWith(query)) return PREFIX;
      if (text.includes(` ${query}`)) return WORD;
    }
    const bestOf = (scores: readonly number[]): number =>
      Math.max(...words.map((word) => scores[word] ?? 0));
    const least = Math.min(...byWord.map(bestOf));
    if (least === 100) return WORDS;
    if (query.length >= this.#index.shortestInside && text.includes(query)) return INSIDE;
    const whole = query.length >= this.#index.shortestAlike ? likeness(query, text) : 0;
    const best = Math.max(least, whole);
    return best >= this.#index.floor ? best : 0;
  }
}
