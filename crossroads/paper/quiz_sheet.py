"""A round of the quiz on paper: for pupils to write on, and its key for the teacher."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from crossroads.content.library import Library
from crossroads.content.writing import list_text
from crossroads.contract.quiz import (
    ChoiceAnswer,
    EstimateAnswer,
    ItemRecord,
    MatchAnswer,
    NameAnswer,
    OrderAnswer,
    PlaceAnswer,
)
from crossroads.geo.places import CITIES, COUNTRIES
from crossroads.paper.fonts import writable
from crossroads.paper.links import link_data, page_address
from crossroads.paper.look import Looks
from crossroads.paper.plane import Plane
from crossroads.paper.quiz_maps import quiz_maps
from crossroads.paper.quiz_marks import OnMaps, numbers_of, on_maps
from crossroads.paper.sheets import HANDOUT_ROOM, Paper, created, sheet_data
from crossroads.paper.sources import source_line
from crossroads.paper.typeset import typeset
from crossroads.quiz.answers import right_answer
from crossroads.quiz.asked_round import round_query
from crossroads.quiz.plain_html import words_of
from crossroads.quiz.records import quiz_item
from crossroads.quiz.round import RoundOptions, round_of, shown_order
from crossroads.quiz.told import Telling

TEMPLATE = "quiz"
PAGE = "quiz"
"""Page of the app that asks the same round."""
LETTERS = "ABCDEFGH"
"""Of cards that are matched."""
KM = "{km}"
BETWEEN = " · "
ARROW, DASH = "→", "–"
"""What the letters of print lack, and what stands for it."""
Data = dict[str, Any]


def quiz_sheet(
    options: RoundOptions,
    library: Library,
    plane: Plane,
    paper: Paper = "a4",
    key: bool = False,
    address: str | None = None,
) -> bytes:
    """A round of the quiz as PDF, the one that the same options give in the browser.

    `library` and `plane` in the language of the sheet; `key`: with the answers, on pages of their
    own after those for pupils; `address`: of the same round on the screen, for the link and its QR
    code.
    Raises ValueError where no question fits the options, KeyError for an unknown chapter.
    """
    telling = Telling(library, plane.atlas)
    questions = round_of(list(library.questions.values()), options)
    items = [quiz_item(one, telling) for one in questions]
    return RoundSheet(options, items, telling, plane, paper, address).pdf(key=key)


class RoundSheet:
    """A round as PDF, for pupils and with the answers, whose maps are drawn once for both."""

    def __init__(
        self,
        options: RoundOptions,
        items: Sequence[ItemRecord],
        telling: Telling,
        plane: Plane,
        paper: Paper,
        address: str | None,
    ) -> None:
        """`items`: of the round in their order; the rest is as `quiz_sheet` has it.

        Raises ValueError where there is none, KeyError for an unknown chapter.
        """
        if not items:
            message = f"no question fits {options}"
            raise ValueError(message)
        library = telling.library
        words = library.words
        on = on_maps(items, library, plane.atlas)
        maps = quiz_maps(on, telling, plane, HANDOUT_ROOM[paper])
        title = words["quiz_quiz"]
        if options.chapter is not None:
            title = f"{title}: {library.sections[options.chapter].title}"
        data = sheet_data(title, words["quiz_lead"], paper, library, Looks(plane.atlas.styles))
        asking = _Asking(options.seed, telling, on)
        data |= {
            "round": writable(words["quiz_sheet_round"].format(seed=options.seed)),
            "link": link_data(address),
            "maps": [{"svg": one.svg, "alt": one.alt} for one in maps],
            "source": source_line([COUNTRIES, CITIES], library, plane.atlas) if maps else "",
            "questions": [asking.question(item) for item in items],
            "key_title": words["paper_key"].format(title=title),
        }
        data["words"] |= {
            "qr_code": words["qr_code"],
            "marks": words["quiz_sheet_marks"],
            "on_screen": words["quiz_sheet_online"],
            "sources": words["sources"],
        }
        self._data = data
        self._key: Data = {
            "key_maps": [{"svg": one.key_svg, "alt": one.key_alt} for one in maps],
            "key": [asking.key(item) for item in items],
        }
        self._created = created(library)

    def pdf(self, *, key: bool) -> bytes:
        """The sheet; `key`: with the answers."""
        answers: Data = self._key if key else {"key_maps": [], "key": []}
        (pdf,) = typeset(TEMPLATE, {**self._data, **answers}, "pdf", self._created)
        return pdf


def round_address(origin: str | None, options: RoundOptions, library: Library) -> str | None:
    """Where the app asks the same round; None where nobody knows where the app is."""
    known = PAGE in library.pages
    return page_address(origin, library.language, PAGE, round_query(options)) if known else None


@dataclass(frozen=True)
class _Asking:
    """Turns items into what stands on paper, each in a form that can be written on."""

    seed: str
    telling: Telling
    on: OnMaps

    def question(self, item: ItemRecord) -> Data:
        """A question with what is chosen from, in the order of the browser; no answer."""
        words, answer = self.telling.library.words, item.answer
        data: Data = {"note": "", "form": "tick", "rows": []}
        match answer:
            case PlaceAnswer():
                data |= {"form": "blank", "before": words["quiz_sheet_number"], "after": ""}
            case NameAnswer(choices=choices):
                data |= {"note": self._numbers(item), "rows": self._shown(item, choices)}
            case ChoiceAnswer(options=options, several=several):
                notes = [self._numbers(item), words["quiz_several"] if several else ""]
                data |= {
                    "note": " ".join(note for note in notes if note),
                    "rows": self._shown(item, options),
                }
            case OrderAnswer():
                note = words["quiz_sheet_order"]
                data |= {"form": "order", "note": note, "rows": self._cards(item, answer)}
            case MatchAnswer(pairs=pairs):
                data |= {
                    "form": "match",
                    "note": words["quiz_sheet_match"],
                    "rows": [one for one, _ in pairs],
                    "letters": [
                        _written(one) for one in self._shown(item, [other for _, other in pairs])
                    ],
                }
            case EstimateAnswer(quantity="distance"):
                before, _, after = words["compare_km"].partition(KM)
                note = words["quiz_distance"]
                data |= {"form": "blank", "note": note, "before": before, "after": after}
            case EstimateAnswer():
                note = words["quiz_bearing"]
                data |= {"form": "blank", "note": note, "before": "", "after": "°"}
        data["question"] = _written(item.question)
        data["rows"] = [_written(row) for row in data["rows"]]
        return data

    def key(self, item: ItemRecord) -> Data:
        """The answer of a question, why, and the sources."""
        return {
            "question": _written(item.question),
            "answer": _written(BETWEEN.join(["; ".join(self._answer(item)), *self._more(item)])),
            "why": [_written(line) for line in words_of(item.because).split("\n") if line],
            "sources": _written(item.sources),
        }

    def _answer(self, item: ItemRecord) -> Iterator[str]:
        """As it stands on a sheet that is filled in well."""
        library, answer = self.telling.library, item.answer
        words = library.words
        match answer:
            case OrderAnswer(cards=cards):
                places = {card: number for number, card in enumerate(cards, start=1)}
                yield from (f"{places[card]} {card}" for card in self._cards(item, answer))
            case MatchAnswer(pairs=pairs):
                letters = dict(
                    zip(self._shown(item, [other for _, other in pairs]), LETTERS, strict=False)
                )
                pair = words["quiz_pair"]
                yield from (
                    pair.format(one=one, other=f"{letters[other]} {other}") for one, other in pairs
                )
            case _:
                yield from right_answer(
                    answer, library.language, words["compare_km"], words["quiz_pair"]
                )

    def _more(self, item: ItemRecord) -> Iterator[str]:
        """What else counts, and where it is on the map."""
        if isinstance(item.answer, EstimateAnswer):
            yield self._within(item.answer)
        if item.id in self.on.asked:
            yield self._numbers(item)

    def _numbers(self, item: ItemRecord) -> str:
        """Which numbers of the map are asked about; empty where none is."""
        found = self.on.asked.get(item.id)
        if found is None:
            return ""
        language = self.telling.library.language
        numbers = list_text([str(number) for number in numbers_of(found)], language)
        return self.telling.words("quiz_sheet_on_map", numbers=numbers)

    def _within(self, answer: EstimateAnswer) -> str:
        """From where to where an answer counts as right."""
        ends = (answer.value - answer.full, answer.value + answer.full)
        if answer.quantity == "distance":
            least, most = (self.telling.km(max(end, 0)) for end in ends)
        else:
            least, most = (f"{self.telling.number(end % 360)}°" for end in ends)
        return self.telling.words("quiz_sheet_within", least=least, most=most)

    def _shown(self, item: ItemRecord, texts: Sequence[str]) -> list[str]:
        order = shown_order(item.id, item.kind, len(texts), self.seed)
        return [texts[place] for place in order]

    def _cards(self, item: ItemRecord, answer: OrderAnswer) -> list[str]:
        """Cards that lie right by chance would ask for nothing: the browser turns them, too."""
        cards = self._shown(item, answer.cards)
        told = dict(zip(answer.cards, answer.told, strict=True))
        return cards[::-1] if [told[card] for card in cards] == answer.told else cards


def _written(text: str) -> str:
    """A text in letters that print has."""
    return writable(text.replace(ARROW, DASH))
