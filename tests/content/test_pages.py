from crossroads.content.library import Library
from crossroads.paths import ROOT


def test_every_page_has_its_file_and_every_file_its_page(library: Library) -> None:
    files = {path.name for path in (ROOT / "pages").glob("*.py") if path.name != "__init__.py"}
    assert files
    assert {page.file for page in library.pages.values()} - {None} == files


def test_addresses_never_change(library: Library) -> None:
    """Teachers link to these; add to the list, never change it."""
    shipped = [
        "start",
        "introduction",
        "historical-context",
        "geopolitical-challenges",
        "eastern-connections",
        "western-engagement",
        "diplomatic-balancing",
        "bridge",
        "conclusion",
        "about",
    ]
    assert [page for page in shipped if page not in library.pages] == []


def test_every_section_has_one_page(library: Library) -> None:
    shown = [page.section for page in library.pages.values() if page.section]
    assert sorted(shown) == sorted(library.sections)


def test_icons_are_material_symbols(library: Library) -> None:
    for page in library.pages.values():
        assert page.icon.startswith(":material/"), page.id
