import re
import subprocess
import sys
from pathlib import Path

import pytest

from crossroads.cli import main
from crossroads.content.library import Library
from crossroads.geo.atlas import Atlas
from crossroads.paths import ROOT
from tests.spoil import broken

LINE = re.compile(r"^[\w.-]+:.+: found .+, expected .+$")


def test_members_on_a_day_as_the_command_prints_them() -> None:
    # The day on which India and Pakistan became members, at the summit in Astana.
    run = subprocess.run(
        [sys.executable, "-m", "crossroads", "members", "SCO", "--on", "2017-06-09"],
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=False,
    )
    assert (run.returncode, run.stderr) == (0, "")
    rows = [line.split("\t") for line in run.stdout.splitlines()]
    assert [row[0] for row in rows] == sorted(row[0] for row in rows)
    members = {row[0] for row in rows if row[1] == "member"}
    assert members == {"CN", "IN", "KZ", "KG", "PK", "RU", "TJ", "UZ"}
    assert ["IN", "member", "2017-06-09", ""] in rows
    assert ["IR", "observer", "2005-07-05", "2023-07-04"] in rows
    assert {len(row) for row in rows} == {4}


def test_members_of_today_without_a_date(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["members", "EAEU"]) == 0
    codes = [line.split("\t")[0] for line in capsys.readouterr().out.splitlines()]
    assert {"AM", "BY", "KG", "KZ", "RU"} <= set(codes)


def test_members_before_a_body_was_founded(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["members", "EAEU", "--on", "2014-12-31"]) == 0
    assert capsys.readouterr().out == ""


def test_small_letters_do(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["members", "sco", "--on", "2001-06-15"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 6


def test_an_unknown_organization_is_told_kindly(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["members", "WARSAW"]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith("found 'WARSAW', expected one of AIIB, ")
    assert "SCO" in told.err
    assert "Traceback" not in told.err


@pytest.mark.parametrize("text", ["2017-13-09", "yesterday", "2017-02-29", ""])
def test_a_wrong_date_is_told_kindly(capsys: pytest.CaptureFixture[str], text: str) -> None:
    with pytest.raises(SystemExit) as end:
        main(["members", "SCO", "--on", text])
    assert end.value.code == 2
    assert f"found {text!r}, expected a date (YYYY-MM-DD)" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [[], ["fly"], ["members"]])
def test_wrong_use_ends_with_2(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main(arguments)
    assert end.value.code == 2


def test_check_finds_no_fault_in_the_real_data(
    capsys: pytest.CaptureFixture[str], library: Library, atlas: Atlas
) -> None:
    assert main(["check"]) == 0
    (line,) = capsys.readouterr().out.splitlines()
    assert line.startswith(
        f"{len(library.sections)} sections, {len(library.questions)} questions, "
        f"{len(library.memberships)} memberships, "
        f"{len(atlas.layers)} layers, {len(library.sources)} sources: no fault; "
    )


def test_check_tells_one_line_a_fault_in_words(
    capsys: pytest.CaptureFixture[str], content_copy: Path
) -> None:
    broken(content_copy, "facts.yaml", "unit: year", "unit: yaer")
    broken(content_copy, "memberships.csv", "2015-12-25", "2015-12-52")
    assert main(["check", "--content", str(content_copy)]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert [line.split(":")[0] for line in lines] == ["facts.yaml", "memberships.csv"]
    assert all(LINE.match(line) for line in lines), lines


def test_check_tells_one_line_a_fault_in_shapes(
    capsys: pytest.CaptureFixture[str], geo_copy: Path
) -> None:
    broken(geo_copy, "cities.geojson", '"kind":"capital"', '"kind":"metropolis"')
    broken(geo_copy, "disputed.geojson", "unsc-1808", "nobody-1")
    assert main(["check", "--geo", str(geo_copy)]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert [line.split(":")[0] for line in lines] == ["cities.geojson", "disputed.geojson"]
    assert all(LINE.match(line) for line in lines), lines


def test_check_of_a_folder_that_is_not_there(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert main(["check", "--content", str(tmp_path / "nowhere")]) == 1
    assert all(LINE.match(line) for line in capsys.readouterr().out.splitlines())


def test_check_lists_statements_on_unread_sources_only(
    capsys: pytest.CaptureFixture[str], library: Library
) -> None:
    assert main(["check", "--sources"]) == 0
    *lines, summary = capsys.readouterr().out.splitlines()
    assert len(lines) > 0
    assert f"; {len(lines)} of " in summary
    for line in lines:
        _, _, ids = line.rpartition(": ")
        assert all(library.sources[one].read == "none" for one in ids.split(", ")), line


def test_search_prints_the_best_first(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "нур-султан"]) == 0
    assert capsys.readouterr().out.startswith("city\tastana\tAstana\n")
    assert main(["search", "Middle", "Coridor"]) == 0
    rows = [line.split("\t") for line in capsys.readouterr().out.splitlines()]
    assert rows[0] == ["route", "middle-corridor", "Middle Corridor (Trans-Caspian)"]
    assert {len(row) for row in rows} == {3}
    assert main(["search", "a"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 10


def test_search_that_finds_nothing_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "qwxzvj"]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err == "nothing in the atlas is called 'qwxzvj' or nearly so\n"
