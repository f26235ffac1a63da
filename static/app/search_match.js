/* Finds entries of the atlas by words that may be half typed or misspelt, as
   crossroads/search/matching.py does, which tells how hits are scored. */
(function () {
  "use strict";
  const crossroads = (window.crossroads = window.crossroads || {});
  const { distance } = window.fastestLevenshtein;
  const [EXACT, PREFIX, WORD, WORDS, INSIDE] = [600, 500, 400, 300, 200];

  /* Likeness of two texts: 0 to 100. */
  function likeness(one, other) {
    const longer = Math.max(one.length, other.length);
    return Math.floor((100 * (longer - distance(one, other))) / longer);
  }

  class Searcher {
    /* index: the JSON that crossroads/search/publish.py writes. */
    constructor(index) {
      this.index = index;
      this.entries = index.entries.map(([kind, id, name, detail, , layer, at, bounds]) => ({
        kind: index.kinds[kind],
        id,
        name,
        detail,
        layer: layer === null ? null : index.layers[layer],
        at,
        bounds,
      }));
      this.words = [];
      const numbers = new Map();
      const numberOf = (word) => {
        if (!numbers.has(word)) numbers.set(word, this.words.push(word) - 1);
        return numbers.get(word);
      };
      this.names = index.entries.map((entry) =>
        entry[4].map((text) => ({ text, words: text.split(" ").map(numberOf) })),
      );
    }

    /* The best hits, best first: entries with their score. */
    find(words, limit = 10) {
      const query = this.fold(words).slice(0, this.index.longest).trim();
      if (!query) return [];
      const byWord = Array.from(new Set(query.split(" ")), (word) => this.wordScores(word));
      const hits = [];
      this.entries.forEach((entry, at) => {
        const score = Math.max(...this.names[at].map((name) => this.score(query, byWord, name)));
        if (score > 0) hits.push({ ...entry, score });
      });
      return hits.sort((one, other) => other.score - one.score).slice(0, limit);
    }

    fold(text) {
      const { letters } = this.index;
      const small = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
      const spelt = Array.from(small, (letter) => letters[letter] ?? letter).join("");
      return spelt.replace(/[^\p{L}\p{N}]|[\u{10000}-\u{10ffff}]/gu, " ").replace(/ +/g, " ").trim();
    }

    /* Likeness of each word of all names to one of the query, 100 where this begins it. */
    wordScores(word) {
      const alike = word.length >= this.index.shortestAlike;
      return this.words.map((other) => (other.startsWith(word) ? 100 : alike ? likeness(word, other) : 0));
    }

    score(query, byWord, { text, words }) {
      if (text.includes(query)) {
        if (text === query) return EXACT;
        if (text.startsWith(query)) return PREFIX;
        if (text.includes(` ${query}`)) return WORD;
      }
      const least = Math.min(...byWord.map((scores) => Math.max(...words.map((word) => scores[word]))));
      if (least === 100) return WORDS;
      if (query.length >= this.index.shortestInside && text.includes(query)) return INSIDE;
      const whole = query.length >= this.index.shortestAlike ? likeness(query, text) : 0;
      const best = Math.max(least, whole);
      return best >= this.index.floor ? best : 0;
    }
  }

  crossroads.Searcher = Searcher;
})();
