import pytest
from markupsafe import Markup

from crossroads.quiz.plain_html import simple_html, words_of

NOTE = Markup(
    '<p>Five <strong>countries</strong> <a href="#source-1">touch</a> it'
    '<sup class="cr-cite"><a href="#source-1">1</a></sup>: <span class="cr-fact" tabindex="0">'
    '2,724,900 km²<span class="cr-note" role="note">as of 2023<br> · <b>CIA</b></span></span>.</p>'
)


def test_only_the_simplest_marks_stay_and_none_has_an_attribute() -> None:
    assert simple_html(NOTE) == "<p>Five <strong>countries</strong> touch it: 2,724,900 km².</p>"


def test_words_have_a_line_for_each_paragraph_and_item() -> None:
    assert words_of(NOTE) == "Five countries touch it: 2,724,900 km²."
    lists = Markup("<p>Two:</p>\n<ol><li>one &amp;\n other</li><li>two</li></ol>")
    assert words_of(lists) == "Two:\none & other\ntwo"


def test_breaks_have_no_end() -> None:
    broken = Markup('<p>a<br>b<br />c <span class="cr-note">d<br>e<br/>f</span><em>g</em></p>')
    assert words_of(broken) == "a\nb\nc g"
    assert simple_html(broken) == "<p>a<br>b<br>c <em>g</em></p>"


def test_a_number_left_out_leaves_no_space_before_a_mark() -> None:
    cited = Markup(
        '<p>It left <sup class="cr-cite">1</sup>; so <em>it</em> is <sup class="cr-cite">'
        '2</sup>, or <sup class="cr-cite">3</sup>not.</p>'
    )
    assert words_of(cited) == "It left; so it is, or not."
    assert simple_html(cited) == "<p>It left; so <em>it</em> is, or not.</p>"


@pytest.mark.parametrize("text", ["1 < 2 & 3 > 2", "</p><script>x</script>", "&lt;b&gt;", "\"'"])
def test_a_text_stays_a_text(text: str) -> None:
    told = Markup("<p>{}</p>").format(text)
    assert words_of(told) == text
    assert simple_html(told) == told


def test_elements_that_are_not_known_leave_their_words() -> None:
    strange = Markup('<p onclick="x">a<img src="x"><script>b</script> <em class="cr-x">c</em></p>')
    assert simple_html(strange) == "<p>ab <em>c</em></p>"
