"""Ids of all files of words are checked against one another."""

from pathlib import Path
from typing import Any

import pytest

from crossroads.content.library import Library, load_library
from crossroads.paths import CONTENT
from tests.spoil import broken, faults

SOURCE = "expected an id of content/sources.yaml"


def test_the_untouched_copy_has_no_fault(content_copy: Path) -> None:
    assert load_library(content_copy).sections


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        # a source that is not in the bibliography, wherever sources are named
        (
            "facts.yaml",
            'sources: [loc-1997-kazakstan], what: "Abul Khayr',
            'sources: [nobody-1], what: "Abul Khayr',
            f"facts.yaml:abul-khayr-appeal.sources: found 'nobody-1', {SOURCE}",
        ),
        (
            "glossary.yaml",
            "sources: [nca-2023-c5-1]",
            "sources: [nobody-1]",
            f"glossary.yaml:c5-1.sources: found 'nobody-1', {SOURCE}",
        ),
        (
            "organizations.yaml",
            "sources: [aiib-2016-entry-into-force,",
            "sources: [nobody-1,",
            f"organizations.yaml:AIIB.sources: found 'nobody-1', {SOURCE}",
        ),
        (
            "memberships.csv",
            "AIIB,AF,member,2017-10-13,,verdragenbank-aiib",
            "AIIB,AF,member,2017-10-13,,nobody-1",
            f"memberships.csv:AIIB,AF,2017-10-13: found 'nobody-1', {SOURCE}",
        ),
        (
            "trade.csv",
            "EU,30,41.4,31,,2023,ice-2024-eu-trade",
            "EU,30,41.4,31,,2023,nobody-1",
            f"trade.csv:EU: found 'nobody-1', {SOURCE}",
        ),
        (
            "votes.csv",
            "100,11,58,tengrinews-2014-unga;",
            "100,11,58,nobody-1;",
            f"votes.csv:2014-03-27: found 'nobody-1', {SOURCE}",
        ),
        # ids in a text
        (
            "en/sections/bridge.md",
            "link civilizations [@palma-2023]",
            "link civilizations [@nobody-1]",
            f"bridge.md:body, line 1: found 'nobody-1', {SOURCE}",
        ),
        (
            "en/sections/bridge.md",
            "has room for about {{northern-route-capacity}}",
            "has room for about {{no-fact}}",
            "bridge.md:body, line 4: found 'no-fact', expected an id of content/facts.yaml",
        ),
        (
            "en/sections/bridge.md",
            "The [[middle-corridor|Middle Corridor]] runs by rail",
            "The [[no-term|Middle Corridor]] runs by rail",
            "bridge.md:body, line 4: found 'no-term', expected an id of content/glossary.yaml",
        ),
        (
            "en/sections/bridge.md",
            "[@worldtradia-2019-khorgos]",
            "[@nobody-1]",
            f"bridge.md:scenes.where-rails-do-not-fit, line 1: found 'nobody-1', {SOURCE}",
        ),
        # pages, organizations, statuses
        (
            "en/start.yaml",
            "page: atlas",
            "page: nowhere",
            "start.yaml:ways.For students.page: found 'nowhere', "
            "expected an id of content/pages.yaml",
        ),
        (
            "pages.yaml",
            "section: bridge}",
            "section: brigde}",
            "pages.yaml:bridge.section: found 'brigde', expected the id of a section",
        ),
        (
            "pages.yaml",
            "section: bridge}",
            "}",
            "pages.yaml:bridge: found None, expected a key section or a key title",
        ),
        (
            "memberships.csv",
            "AIIB,AF,member",
            "AIIB,AF,observer",
            "memberships.csv:AIIB,AF,2017-10-13: found 'observer', "
            "expected a status that AIIB has: member",
        ),
        (
            "memberships.csv",
            "AIIB,AF,member",
            "WARSAW,AF,member",
            "memberships.csv:WARSAW,AF,2017-10-13: found 'WARSAW', "
            "expected an id of content/organizations.yaml",
        ),
        (
            "en/sections/eastern-connections.md",
            "members: EAEU",
            "members: WARSAW",
            "eastern-connections.md:map.layers.members-warsaw: found 'WARSAW', "
            "expected an id of content/organizations.yaml",
        ),
        (
            "organizations.yaml",
            "  statuses: [member]\n",
            "  statuses: [member, friend]\n",
            "organizations.yaml:AIIB.statuses: found 'friend', "
            "expected an id of content/statuses.yaml",
        ),
        (
            "statuses.yaml",
            "strength: full",
            "strength: fully",
            "statuses.yaml:member.strength: found 'fully', expected 'full', 'half' or 'light'",
        ),
        (
            "pages.yaml",
            "{file: bridge.py,",
            "{file: brigde.py,",
            "pages.yaml:bridge.file: found 'brigde.py', expected a file in pages/",
        ),
        (
            "pages.yaml",
            "  file: about.py\n",
            "",
            "pages.yaml:about: found None, expected a key file where there is no key section",
        ),
        (
            "pages.yaml",
            "bridge: {file: bridge.py,",
            "bridges: {file: bridge.py,",
            "pages.yaml:bridges.section: found 'bridge', "
            "expected the page's own id, 'bridges': a section's address is its id",
        ),
        (
            "pages.yaml",
            'bridge: {file: bridge.py, icon: ":material/conversion_path:", section: bridge}\n',
            "",
            "pages.yaml:bridge: found None, expected a page that shows this section",
        ),
        (
            "pages.yaml",
            "about:\n",
            "about-us:\n",
            "pages.yaml:about: found None, expected a page with this id, which the app needs",
        ),
        # form
        (
            "facts.yaml",
            "alash-ended: {",
            "alash-founded: {",
            "facts.yaml:7: found key 'alash-founded' a second time, expected YAML with each key "
            "once",
        ),
        (
            "facts.yaml",
            "unit: year",
            "unti: year",
            "facts.yaml:abul-khayr-appeal.unti: found 'year', "
            "expected only known keys (is it misspelt?)",
        ),
        (
            "en/words.yaml",
            "since: since",
            "since: 5",
            "words.yaml:since: found 5, expected a text",
        ),
        (
            "en/start.yaml",
            "lead: >-",
            "leed: >-",
            "start.yaml:lead: found nothing, expected a value (this key is required)",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) and ": found" in value else "",
)
def test_a_spoilt_file_is_refused_with_file_place_and_repair(
    content_copy: Path, file: str, old: str, new: str, message: str
) -> None:
    assert message in faults(load_library, broken(content_copy, file, old, new))


def test_a_missing_file_is_refused(content_copy: Path) -> None:
    (content_copy / "en" / "about.md").unlink()
    assert faults(load_library, content_copy) == [
        "about.md:whole file: found None, expected a file at this place"
    ]


def test_faults_of_several_files_are_told_together(content_copy: Path) -> None:
    broken(content_copy, "trade.csv", "country,", "land,")
    broken(content_copy, "facts.yaml", "unit: year", "unit: yaer")
    files = {line.split(":")[0] for line in faults(load_library, content_copy)}
    assert files == {"trade.csv", "facts.yaml"}


def test_every_file_of_the_folder_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    read: set[Path] = set()
    read_text = type(CONTENT).read_text

    def note(path: Path, *arguments: Any, **options: Any) -> str:
        read.add(path)
        return read_text(path, *arguments, **options)

    monkeypatch.setattr(type(CONTENT), "read_text", note)
    load_library(CONTENT)
    there = {path for path in CONTENT.rglob("*") if path.is_file()} - set(
        (CONTENT / "locale").rglob("*.*")
    )
    assert len(there) > 10
    assert there - read == set()


def test_every_term_is_explained_in_some_section_or_box(library: Library) -> None:
    told = [one.body for one in library.sections.values()]
    bodies = "\n".join([*told, *(one.body for one in library.boxes.values())])
    assert [one for one in library.terms if f"[[{one}|" not in bodies] == []


def test_declared_maps_are_those_of_start_explorer_and_sections(library: Library) -> None:
    paths = [path.relative_to(CONTENT).as_posix() for path, _ in library.declared_maps()]
    assert paths[:2] == ["en/start.yaml", "en/atlas.yaml"]
    assert len(paths) == 2 + len(library.sections)
