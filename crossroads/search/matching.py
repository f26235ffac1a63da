"""Finds entries by words that may be half typed or misspelt.

Query and names are compared folded (`crossroads.search.folding`). The score of a name is the
best of:

    600  the query is the name
    500  the name begins with the query
    400  a later word of the name begins the query
    300  each word of the query begins some word of the name
    200  the query, of at least 3 letters, stands inside the name
    65 to 99  likeness, see below

The likeness of two texts is the whole part of 100 * (n - d) / n, with d their Levenshtein
distance and n the length of the longer one. A name's likeness is the greater of: that of query
and name; and the least among the words of the query of each one's best with a word of the name
(100 where it begins that word). Texts of fewer than 4 letters are too short to be alike, and
what is below 65 is no hit.

An entry scores as its best name; equals stay in the order of the list. All of this is in whole
numbers, so that `browser/search/matching.ts` finds the very same.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

import numpy as np
import numpy.typing as npt
from rapidfuzz.distance import Levenshtein
from rapidfuzz.process import cdist

from crossroads.search.entry import Entry
from crossroads.search.folding import fold
from crossroads.search.names import folded_names

EXACT, PREFIX, WORD, WORDS, INSIDE = 600, 500, 400, 300, 200
FLOOR = 65
SHORTEST_INSIDE = 3
SHORTEST_ALIKE = 4
LONGEST = 80
"""Letters of a query that count."""

Scores = npt.NDArray[np.int64]


@dataclass(frozen=True)
class Hit:
    """An entry that was found."""

    entry: Entry
    score: int


class Searcher:
    """Searches a list of entries, prepared once. Each has a name with a letter or digit."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self.entries = list(entries)
        names = [folded_names(entry.names) for entry in entries]
        self._names = _FoldedTexts([name for group in names for name in group])
        self._first_names = _group_starts(names)
        words = [name.split() for name in self._names.texts]
        number = {
            word: index for index, word in enumerate({w: 0 for group in words for w in group})
        }
        self._words = _FoldedTexts(list(number))
        self._word_numbers = np.array([number[word] for group in words for word in group])
        self._first_words = _group_starts(words)

    def find(self, words: str, limit: int = 10) -> list[Hit]:
        """The best hits, best first; none where nothing is like the words."""
        query = fold(words)[:LONGEST].strip()
        if not query:
            return []
        likeness = np.maximum(self._word_likeness(query), self._names.likeness(query))
        likeness[likeness < FLOOR] = 0
        scores = np.maximum(self._names.literal_scores(query), likeness)
        best = np.maximum.reduceat(scores, self._first_names)
        order = np.argsort(-best, kind="stable")[:limit]
        return [Hit(self.entries[index], int(best[index])) for index in order if best[index] > 0]

    def _word_likeness(self, query: str) -> Scores:
        """Likeness of each name to the query word by word, or `WORDS` where all are begun."""
        least = np.full(len(self._names.texts), 100)
        for word in dict.fromkeys(query.split()):
            scores = self._words.likeness(word)
            scores[self._words.begun_by(word)] = 100
            best = np.maximum.reduceat(scores[self._word_numbers], self._first_words)
            least = np.minimum(least, best)
        return np.where(least == 100, WORDS, least)


class _FoldedTexts:
    """Folded texts, compared with one query all at once."""

    def __init__(self, texts: list[str]) -> None:
        self.texts = texts
        self._lengths = np.array([len(text) for text in texts])

    def likeness(self, query: str) -> Scores:
        if len(query) < SHORTEST_ALIKE:
            return np.zeros(len(self.texts), dtype=np.int64)
        distances = cdist([query], self.texts, scorer=Levenshtein.distance)[0].astype(np.int64)
        longer = np.maximum(self._lengths, len(query))
        percent: Scores = 100 * (longer - distances) // longer
        return percent

    def begun_by(self, query: str) -> npt.NDArray[np.bool_]:
        return np.array([text.startswith(query) for text in self.texts])

    def literal_scores(self, query: str) -> Scores:
        return np.array([_literal_score(query, text) for text in self.texts])


def _literal_score(query: str, name: str) -> int:
    """Score of a name that holds the query letter by letter, else 0."""
    if query not in name:
        return 0
    if name.startswith(query):
        return EXACT if name == query else PREFIX
    if f" {query}" in name:
        return WORD
    return INSIDE if len(query) >= SHORTEST_INSIDE else 0


def _group_starts(groups: Sequence[Sequence[str]]) -> npt.NDArray[np.intp]:
    """Where each group begins when all are strung together."""
    return np.array([0, *accumulate(map(len, groups))][:-1])
