"""Where a site may be written, and that nothing is half-written."""

import datetime as dt
from pathlib import Path

import pytest

from crossroads.cli import main
from crossroads.content.library import Library
from crossroads.geo.atlas import Atlas
from crossroads.site.addresses import Place, WrongPlaceError
from crossroads.site.export import MARK, export_site


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (
            ["--base", "atlas"],
            "found the base 'atlas', expected a path that begins and ends with /",
        ),
        (["--base", "/a/../b/"], "found the base '/a/../b/', expected a path"),
        (["--base", '/"><b>/'], "found the base"),
        (["--origin", "atlas.example"], "found the origin 'atlas.example', expected one such as"),
        (["--origin", "https://atlas.example/"], "found the origin"),
    ],
)
def test_a_wrong_place_on_the_web_is_one_sentence(
    options: list[str], told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["export", "site", str(tmp_path / "site"), *options]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith(told)
    assert len(said.err.splitlines()) == 1
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_ours_is_left_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own = tmp_path / "homework"
    own.mkdir()
    (own / "essay.txt").write_text("mine")
    assert main(["export", "site", str(own)]) == 2
    assert capsys.readouterr().err == (
        "homework holds something else, expected an empty folder, a site that was exported before,"
        " or nothing\n"
    )
    assert main(["export", "site", str(own / "essay.txt")]) == 2
    assert capsys.readouterr().err == "essay.txt is a file, expected a folder or nothing\n"
    assert main(["export", "site", str(tmp_path / "none" / "site")]) == 2
    assert "there is no folder 'none'" in capsys.readouterr().err
    assert [path.name for path in tmp_path.rglob("*")] == ["homework", "essay.txt"]


def test_a_failure_leaves_the_former_site(
    library: Library, atlas: Atlas, tmp_path: Path, today: dt.date
) -> None:
    former = tmp_path / "site"
    former.mkdir()
    (former / MARK).write_text("{}")
    nothing_built = tmp_path / "static"
    nothing_built.mkdir()
    with pytest.raises(FileNotFoundError):
        export_site(
            former,
            [(library, atlas)],
            Place(),
            today,
            static=nothing_built,
        )
    assert [path.name for path in former.iterdir()] == [MARK]
    assert {path.name for path in tmp_path.iterdir()} == {"site", "static"}


def test_the_place_tells_whole_addresses_where_it_is_known() -> None:
    assert Place("/a/", "https://b.example").whole("kk/bridge.html") == (
        "https://b.example/a/kk/bridge.html"
    )
    assert Place().whole("kk/bridge.html") is None
    with pytest.raises(WrongPlaceError):
        Place("/a b/")
