import datetime as dt
from collections.abc import Callable

import pytest

from crossroads.compare.belonging import Standing, standing_on
from crossroads.compare.countries import country_facts
from crossroads.compare.organizations import body_facts
from crossroads.compare.sentences import body_sentence, country_sentence
from crossroads.content.library import Library
from crossroads.geo.atlas import Atlas

Sentence = Callable[..., str]


@pytest.fixture
def of_countries(library: Library, atlas: Atlas, standing: Standing, today: dt.date) -> Sentence:
    def sentence(*codes: str) -> str:
        facts = country_facts(codes, library, atlas, standing)
        return country_sentence(facts, standing, library, today)

    return sentence


@pytest.fixture
def of_bodies(library: Library, atlas: Atlas, today: dt.date) -> Sentence:
    def sentence(*ids: str, day: dt.date = today) -> str:
        facts = body_facts(ids, library, atlas, standing_on(library, day))
        return body_sentence(facts, library, atlas, day)

    return sentence


def test_the_largest_and_what_all_share(of_countries: Sentence) -> None:
    assert of_countries("KZ", "UZ", "RU", "CN") == (
        "China has the most people (1.4 billion) and the largest economy (US$14.3 trillion a"
        " year); Russia has the largest area (17.1 million km²). On 24 November 2026 all of them"
        " (Kazakhstan, Uzbekistan, Russia, and China) belonged fully to: AIIB, CICA, SCO, and UN."
    )


def test_nothing_shared_is_said(of_countries: Sentence) -> None:
    assert of_countries("KZ", "XK").endswith("there was no organization of our list to which"
        " all of them (Kazakhstan and Kosovo) belonged fully.")  # fmt: skip


def test_the_largest_overlap_counts_those_in_a_third_body_too(of_bodies: Sentence) -> None:
    # In the UN and the SCO are all ten members of the SCO, not only the six outside the EAEU.
    said = of_bodies("UN", "SCO", "EAEU")
    assert "that of UN and SCO: Belarus, China, India," in said
    assert "and 2 more (10 in all)." in said
    assert said.endswith("In all of them: Belarus, Kazakhstan, Kyrgyzstan, and Russia.")


def test_of_two_bodies_the_overlap_is_told_once(of_bodies: Sentence) -> None:
    said = of_bodies("SCO", "EAEU")
    assert said.count("Kyrgyzstan") == 1


def test_no_overlap_is_said(of_bodies: Sentence) -> None:
    said = of_bodies("SCO", "EU")
    assert said.startswith("The SCO members together have the most people (3.3 billion)")
    assert said.endswith("no country belonged fully to more than one of them.")


def test_what_has_no_member_yet_is_named_and_wins_nothing(of_bodies: Sentence) -> None:
    said = of_bodies("SCO", "EAEU", "EU", day=dt.date(2001, 7, 1))
    assert said.endswith("No full members on 1 July 2001: EAEU.")
    assert "EAEU members" not in said


def test_bodies_without_any_member_still_have_a_sentence(of_bodies: Sentence) -> None:
    said = of_bodies("EAEU", "AIIB", day=dt.date(2001, 7, 1))
    assert said == (
        "On 1 July 2001 no country belonged fully to more than one of them."
        " No full members on 1 July 2001: EAEU and AIIB."
    )
