from crossroads.content.organizations import Status
from crossroads.content.words import load_words
from crossroads.contract.words import BROWSER_WORDS
from tests.spoil import faults, written


def test_words_are_texts(tmp_path):
    path = written(tmp_path, "words.yaml", "since: since\nquiet: no\nyear: 1992\n")
    assert faults(load_words, path) == [
        "words.yaml:quiet: found False, expected a text",
        "words.yaml:year: found 1992, expected a text",
    ]


def test_every_status_and_every_word_of_the_browser_is_there(library):
    needed = {*Status.__args__, *BROWSER_WORDS}
    assert needed - set(library.words) == set()
