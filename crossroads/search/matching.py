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

An entry scores as its best name; equals stay in the order of the list.

A query with a generic word ("Ural River", "область Жетісу") counts without it as well, one less
where the word does not tell of the entry's kind. Such a hit counts only where it is the whole
name, unless the words as they are begin no name (below 300).

A passage of the story has no name; it is found where each word of a query of at least 3 letters
begins

    60  a word of its title
    50  a word of its title or text

which is below every hit by name.

Where nothing is found, the same keys on the other keyboard count ("rfpf[cnfy", "йфяфйыефт"), but
only from 300 on and from 4 letters on.

All of this is in whole numbers, so that `browser/search/matching.ts` finds the very same.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

import numpy as np
import numpy.typing as npt
from rapidfuzz.distance import Levenshtein
from rapidfuzz.process import cdist

from crossroads.search.entry import PASSAGE, Entry
from crossroads.search.folding import fold
from crossroads.search.names import folded_names
from crossroads.search.queries import on_other_keyboard, without_generic

EXACT, PREFIX, WORD, WORDS, INSIDE = 600, 500, 400, 300, 200
TITLED, TOLD = 60, 50
FLOOR = 65
SHORTEST_INSIDE = 3
SHORTEST_ALIKE = 4
LONGEST = 80
"""Letters of a query that count."""
NEAR = 50
"""Likeness below which nothing is near, of 100."""

Scores = npt.NDArray[np.int64]


@dataclass(frozen=True)
class Hit:
    """An entry that was found."""

    entry: Entry
    score: int


class Searcher:
    """Searches a list of entries, prepared once. Each has a name with a letter or digit.

    At least one is no passage.
    """

    def __init__(self, entries: Sequence[Entry]) -> None:
        self.entries = list(entries)
        self._kinds = np.array([entry.kind for entry in entries])
        self._named = np.flatnonzero(self._kinds != PASSAGE)
        self._told = np.flatnonzero(self._kinds == PASSAGE)
        self._passages = _Passages([self.entries[at] for at in self._told])
        names = [folded_names(self.entries[at].names) for at in self._named]
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
        query = _query(words)
        hits = self._best(self._scores(query), limit) if query else []
        if hits or len(query) < SHORTEST_ALIKE:
            return hits
        for other in map(_query, on_other_keyboard(words)):
            scores = self._scores(other) if other else np.zeros(0, dtype=np.int64)
            hits = self._best(np.where(scores < WORDS, 0, scores), limit)
            if hits:
                return hits
        return []

    def nearest(self, words: str, limit: int = 3) -> list[Entry]:
        """What is most like words that find nothing; none where nothing is near.

        By the likeness of a whole name to the words, or of one word to one of them.
        """
        query = _query(words)
        if len(query) < SHORTEST_ALIKE:
            return []
        likeness = self._names.likeness(query)
        for word in dict.fromkeys(query.split()):
            single = np.maximum.reduceat(
                self._words.likeness(word)[self._word_numbers], self._first_words
            )
            likeness = np.maximum(likeness, single)
        best = self._by_entry(likeness)
        best[best < NEAR] = 0
        return [hit.entry for hit in self._best(best, limit)]

    def _best(self, scores: Scores, limit: int) -> list[Hit]:
        order = np.argsort(-scores, kind="stable")[:limit]
        return [Hit(self.entries[at], int(scores[at])) for at in order if scores[at] > 0]

    def _scores(self, query: str) -> Scores:
        """Score of each entry: of names with generic words and without, of passages."""
        scores = self._scores_by_name(query)
        bare, kind = without_generic(query)
        if bare != query:
            others = self._scores_by_name(bare)
            others[(others > 0) & (self._kinds != kind)] -= 1
            if scores.max() >= WORDS:
                others[others < EXACT - 1] = 0
            scores = np.maximum(scores, others)
        scores[self._told] = self._passages.scores(query)
        return scores

    def _scores_by_name(self, query: str) -> Scores:
        likeness = np.maximum(self._word_likeness(query), self._names.likeness(query))
        likeness[likeness < FLOOR] = 0
        return self._by_entry(np.maximum(self._names.literal_scores(query), likeness))

    def _by_entry(self, of_names: Scores) -> Scores:
        """The best of each entry's names; 0 for a passage."""
        best = np.zeros(len(self.entries), dtype=np.int64)
        best[self._named] = np.maximum.reduceat(of_names, self._first_names)
        return best

    def _word_likeness(self, query: str) -> Scores:
        """Likeness of each name to the query word by word, or `WORDS` where all are begun."""
        least = np.full(len(self._names.texts), 100)
        for word in dict.fromkeys(query.split()):
            scores = self._words.likeness(word)
            scores[self._words.begun_by(word)] = 100
            best = np.maximum.reduceat(scores[self._word_numbers], self._first_words)
            least = np.minimum(least, best)
        return np.where(least == 100, WORDS, least)


class _Passages:
    """Words of passages, each with its title first."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._count = len(entries)
        texts = [[fold(name).split() for name in entry.names] for entry in entries]
        self._words = sorted({word for text in texts for words in text for word in words})
        number = {word: index for index, word in enumerate(self._words)}
        titles = [title for title, _ in texts]
        wholes = [[*title, *words] for title, words in texts]
        self._titles, self._wholes = (
            (np.array([number[word] for words in group for word in words]), _group_starts(group))
            for group in (titles, wholes)
        )

    def scores(self, query: str) -> Scores:
        if not self._count or len(query) < SHORTEST_INSIDE:
            return np.zeros(self._count, dtype=np.int64)
        titled, told = np.full(self._count, True), np.full(self._count, True)
        for word in dict.fromkeys(query.split()):
            begun = range(
                bisect_left(self._words, word), bisect_left(self._words, f"{word}\U0010ffff")
            )
            titled &= _any_of(begun, *self._titles)
            told &= _any_of(begun, *self._wholes)
        return np.where(titled, TITLED, np.where(told, TOLD, 0))


def _any_of(
    wanted: range, numbers: npt.NDArray[np.int64], starts: npt.NDArray[np.intp]
) -> npt.NDArray[np.bool_]:
    """Which groups of numbers have one of those that are wanted."""
    has = (numbers >= wanted.start) & (numbers < wanted.stop)
    found: npt.NDArray[np.bool_] = np.logical_or.reduceat(has, starts)
    return found


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


def _query(words: str) -> str:
    """Words as they are compared, cut to what counts."""
    return fold(words)[:LONGEST].strip()


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
