"""A wrong file of questions stops the start, and says where and why."""

from pathlib import Path

import pytest

from crossroads.cli import main
from crossroads.content.library import Library, load_library
from crossroads.content.model import Language
from crossroads.content.questions import KINDS
from crossroads.contract.quiz import ChoiceAnswer
from crossroads.geo.atlas import Atlas
from crossroads.quiz.check import check_quiz
from crossroads.quiz.event_places import begins
from crossroads.quiz.leaks import leaks, named_members
from crossroads.quiz.records import quiz_file
from crossroads.translation.speech import in_languages_offered
from tests.quiz.conftest import Items
from tests.spoil import broken, faults

BRIDGE = "quiz/bridge.yaml"
INTRODUCTION = "quiz/introduction.yaml"
EAST = "quiz/eastern-connections.yaml"
WEST = "quiz/western-engagement.yaml"
TROUBLES = "quiz/geopolitical-challenges.yaml"
SPOT = "one feature of the topics country, city, place, water, route, such as city:astana"


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        (
            BRIDGE,
            "khorgos-on-the-map: {kind: place",
            "khorgos-on-the-map: {kind: plaice",
            f"khorgos-on-the-map.kind: found 'plaice', expected one of {', '.join(KINDS)}",
        ),
        (
            BRIDGE,
            'of: "place:khorgos", sort: in Kazakhstan, level: 1',
            'of: "place:khorgos", sort: in Kazakhstan, level: 4',
            "khorgos-on-the-map.level: found 4, expected 1, 2 or 3",
        ),
        (
            BRIDGE,
            'of: "place:khorgos", sort',
            'ofs: "place:khorgos", sort',
            "khorgos-on-the-map.ofs: found 'place:khorgos', "
            "expected only known keys (is it misspelt?)",
        ),
        (
            BRIDGE,
            "khorgos-on-the-map",
            "astana-on-the-map",
            None,
        ),
    ],
    ids=lambda value: value.split(":")[0] if isinstance(value, str) and ": found" in value else "",
)
def test_a_wrong_entry_is_refused(
    content_copy: Path, file: str, old: str, new: str, message: str | None
) -> None:
    lines = faults(load_library, broken(content_copy, file, old, new))
    if message is None:
        expected = "an id that bridge.yaml does not have"
        message = f"astana-on-the-map: found 'astana-on-the-map', expected {expected}"
        file = INTRODUCTION
    assert f"{Path(file).name}:{message}" in lines


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        (
            BRIDGE,
            'of: "place:khorgos"',
            'of: "place:korgos"',
            f"khorgos-on-the-map.of: found 'place:korgos', expected {SPOT}",
        ),
        (
            BRIDGE,
            'of: "place:khorgos"',
            'of: "place:taraz"',  # there are two, one of the past
            f"khorgos-on-the-map.of: found 'place:taraz', expected {SPOT}",
        ),
        (
            BRIDGE,
            'of: "place:khorgos"',
            'of: "route:middle-corridor"',  # which shares its rails with the northern one
            "khorgos-on-the-map.of: found 'route:middle-corridor', "
            "expected a route that runs apart from others, or it can't be pointed at fairly",
        ),
        (
            BRIDGE,
            "Uzbekistan and Kazakhstan to Khorgos [@xinhua-2020-gas].",
            "Uzbekistan and Kazakhstan to Khorgos.",
            "gas-to-china-on-the-map.because: found 'It brings gas from the Turkmen border through "
            "Uzbekistan and Kazakhstan to Kho…, "
            "expected a source in brackets, such as [@palma-2023]",
        ),
        (
            BRIDGE,
            "corridor-rules-card: {kind: card, ",
            'corridor-rules-card: {kind: card, because: "So [@palma-2023].", ',
            "corridor-rules-card.because: found 'So [@palma-2023].', "
            "expected no such key, since the event's own text tells why",
        ),
        (
            BRIDGE,
            'of: "place:khorgos", sort: in Kazakhstan',
            'of: "place:khorgos"',
            "khorgos-on-the-map.sort: found None, expected what tells it from place:horgos-cn, "
            "which has its name",
        ),
        (
            WEST,
            'of: "place:tengiz", sort: oil field',
            'of: "place:tengiz"',
            "tengiz-on-the-map.sort: found None, expected what tells it from water:tengiz, "
            "which has its name",
        ),
        (
            TROUBLES,
            "body: CSTO, day: 2008-01-01",
            "body: CSTO, day: 2002-10-06",
            "csto-2008-members.day: found '2002-10-06', "
            "expected a day since 2002-10-07, when CSTO got its name",
        ),
        (
            EAST,
            "country: HU, day: 2023-01-01",
            "country: HU, day: 2020-01-01",
            "hungary-ots-2023.day: found '2020-01-01', "
            "expected a day since 2021-11-12, when OTS got its name",
        ),
        (
            INTRODUCTION,
            'of: "country:CN"',
            'of: "country:TW"',
            "china-on-the-map.of: found 'country:TW', expected a member of the United Nations, "
            "since no question takes a side in a dispute",
        ),
        (
            INTRODUCTION,
            "kind: neighbours, of: MN",
            "kind: neighbours, of: UA",
            "mongolia-neighbours.of: found 'UA', "
            "expected a country without a contested area, since no question takes a side",
        ),
        (
            INTRODUCTION,
            "scene: closed-sea",
            "scene: open-sea",
            "aktau-on-the-map.scene: found 'open-sea', expected the id of a scene of the chapter",
        ),
        (
            INTRODUCTION,
            "events: [independence, un-admission",
            "events: [independence, independence-day",
            "first-years-in-order.events: found 'independence-day', "
            "expected an id of content/timeline.yaml",
        ),
        (
            INTRODUCTION,
            "lines: [kz-cn, kz-ru, kz-tm]",
            "lines: [kz-cn, kz-ru, caspian-tm]",
            "three-borders-by-length.lines: found ['kz-cn', 'kz-ru', 'caspian-tm'], "
            "expected ids of one of the layers borders and caspian-shores",
        ),
        (
            INTRODUCTION,
            "old: Tselinograd",
            "old: Petersburg",
            "old-capitals-matched.pairs.1.old: found 'Petersburg', "
            "expected one of Akmolinsk, Tselinograd, Akmola, Nur-Sultan",
        ),
        (
            INTRODUCTION,
            "by a narrow strip.",
            "by a strip [@nobody-1999].",
            "mongolia-no-neighbour.because: found 'nobody-1999', "
            "expected an id of content/sources.yaml",
        ),
        (
            EAST,
            "body: SCO, day: 2001-06-15, bodies: [SCO",
            "body: SCO, day: 2001-06-15, bodies: [EU",
            "sco-2001-members.bodies: found ['EU', 'CIS', 'CICA', 'OSCE'], "
            "expected the body itself, SCO, among them",
        ),
        (
            EAST,
            "body: SCO, country: IN",
            "body: SCO, country: INDIA",
            "india-sco-2016.country: found 'INDIA', expected string should match pattern "
            "'^[A-Z]{2}$'",
        ),
    ],
    ids=lambda value: value.split(":")[0] if ": found" in value else "",
)
def test_a_question_that_cannot_be_asked_is_refused(
    content_copy: Path, atlas: Atlas, file: str, old: str, new: str, message: str
) -> None:
    def load() -> None:
        check_quiz(load_library(broken(content_copy, file, old, new)), atlas)

    assert f"{Path(file).name}:{message}" in faults(load)


def test_a_hint_that_says_the_answer_is_refused(content_copy: Path, atlas: Atlas) -> None:
    spoilt = broken(
        content_copy,
        INTRODUCTION,
        'mongolia-named: {kind: name, of: "country:MN"',
        'mongolia-named: {kind: name, hint: "In mongolia people ride.", of: "country:MN"',
    )
    assert faults(lambda: quiz_file(load_library(spoilt), atlas, ["introduction"])) == [
        "introduction.yaml:mongolia-named (en): found 'Mongolia', "
        "expected a question and a hint that leave the answer to be found"
    ]


@pytest.mark.parametrize(
    ("event", "name"),
    [
        ("capital-moved", "Astana"),
        ("semipalatinsk-closed", "Semipalatinsk"),
        ("dostyk-rails-meet", "Dostyk"),
        ("us-recognition", "United States"),
    ],
)
def test_a_card_whose_title_names_its_place_is_refused(
    event: str, name: str, content_copy: Path, atlas: Atlas
) -> None:
    spoilt = broken(content_copy, INTRODUCTION, "event: tokayev-president", f"event: {event}")
    assert faults(lambda: quiz_file(load_library(spoilt), atlas, ["introduction"])) == [
        f"introduction.yaml:second-president-card.event (en): found '{name}', "
        "expected an event whose title does not name the place, or what lies there"
    ]


@pytest.mark.parametrize(
    ("title", "name", "said"),
    [
        ("Мировой запас ядерного топлива в Усть-Каменогорске", "Усть-Каменогорск", True),
        ("Семипалатинский ядерный полигон закрыт", "Семипалатинск", True),
        ("Саммит в Астане", "Астана", True),
        ("Өскеменде әлемдік ядролық отын қоры ашылды", "Өскемен", True),
        ("Ошибка", "Ош", False),
        ("Саммит в Оше", "Ташкент", False),
    ],
)
def test_a_name_is_found_whatever_its_ending(title: str, name: str, said: bool) -> None:
    assert begins(title, name) == said


@pytest.mark.parametrize(
    ("language", "option"),
    [
        ("en", "EU-Kazakhstan Enhanced Partnership and Cooperation Agreement"),
        ("kk", "Қазақстанмен серіктестік туралы келісім"),
        ("ru", "Соглашение о партнёрстве между Казахстаном и ЕС"),
    ],
)
def test_an_answer_that_names_a_member_is_a_leak(
    language: Language,
    option: str,
    told: dict[Language, Items],
    library: Library,
    atlas: Atlas,
) -> None:
    shapes = {words.language: geo for words, geo in in_languages_offered(library, atlas)}[language]
    item = told[language]["epca-2022-members"]
    assert list(named_members(item, shapes, language)) == []
    assert isinstance(item.answer, ChoiceAnswer)
    answer = item.answer.model_copy(update={"options": [option, *item.answer.options[1:]]})
    spoilt = item.model_copy(update={"answer": answer})
    assert list(named_members(spoilt, shapes, language)) == [option]


def test_no_item_says_its_answer_in_any_language(told: dict[str, Items]) -> None:
    said = {
        f"{language}: {item.id}": list(leaks(item))
        for language, items in told.items()
        for item in items.values()
    }
    assert {where: leak for where, leak in said.items() if leak} == {}


@pytest.mark.parametrize(
    ("id_", "hint"),
    [
        ("mongolia-neighbours", "China is one."),
        ("india-sco-2016", "Only an observer."),
        ("sco-2001-members", "Not the CIS, but SCO – Shanghai Cooperation Organisation"),
        ("mongolia-no-neighbour", "It is false."),
        ("borders-by-length", "Russia, then Uzbekistan"),
        ("old-names-of-ports", "Guryev is Atyrau."),
        ("astana-moscow-distance", "2,279 km, or so."),
    ],
)
def test_each_kind_of_leak_is_found(items: Items, id_: str, hint: str) -> None:
    assert list(leaks(items[id_])) == []
    assert list(leaks(items[id_].model_copy(update={"hint": hint}))) != []


def test_the_whole_check_knows_the_questions(
    content_copy: Path, geo_copy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken(content_copy, BRIDGE, "scene: the-sea-is-leaving", "scene: the-sea-is-coming")
    assert main(["check", "--content", str(content_copy), "--geo", str(geo_copy)]) == 1
    assert "bridge.yaml:kuryk-on-the-map.scene: found 'the-sea-is-coming'" in (
        capsys.readouterr().out
    )


def test_the_real_questions_have_no_fault(library: Library, atlas: Atlas) -> None:
    check_quiz(library, atlas)
