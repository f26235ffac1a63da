"""The site as files, served as plainly as the bare page beside it."""

import contextlib
import datetime as dt
import tempfile
from collections.abc import Iterator
from pathlib import Path

from crossroads.check import load_all
from crossroads.site.addresses import Place
from crossroads.site.export import export_site
from crossroads.translation.speech import in_languages_offered
from tests.browser.site import served_files


@contextlib.contextmanager
def served_site() -> Iterator[str]:
    """Origin of the site's English pages, for as long as the block lasts."""
    told = in_languages_offered(*load_all())
    with tempfile.TemporaryDirectory() as folder:
        export_site(Path(folder) / "site", told, Place("/site/"), dt.date.today())
        with served_files(Path(folder)) as origin:
            yield f"{origin}/site/en"
