"""What a page shows in the place of words of Streamlit's own."""

from collections.abc import Mapping

from crossroads.content.library import Library
from crossroads.content.model import SOURCE, Language
from crossroads.content.writing import locale_of
from crossroads.outlets.publisher import Publisher


def publish_streamlit_words(library: Library, publisher: Publisher) -> str | None:
    """Address of the words by those in English; None where the page is in English itself."""
    if library.language == SOURCE:
        return None
    words = {**library.streamlit, **months(library.language)}
    return publisher.publish_record("streamlit", dict(words))


def months(language: Language) -> Mapping[str, str]:
    """Names of the months by those in English, as CLDR has them."""
    english, own = (locale_of(one).months["stand-alone"]["wide"] for one in (SOURCE, language))
    return {english[number]: own[number] for number in range(1, 13)}
