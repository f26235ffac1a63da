"""`python -m crossroads export lesson`: a file, or one friendly sentence and nothing written."""

from pathlib import Path

import pytest

from crossroads.cli import main


def test_a_lesson_is_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "Мои уроки" / "көпір 1.html"
    path.parent.mkdir()
    assert main(["export", "lesson", "bridge", "-o", str(path)]) == 0
    assert capsys.readouterr().out.startswith("көпір 1.html: 1.")
    text = path.read_text(encoding="utf-8")
    assert text.startswith('<!doctype html>\n<html lang="en">')
    assert "<title>The Bridge between East and West</title>" in text


def test_one_run_writes_a_lesson_in_all_languages(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    scene = "bridge/where-rails-do-not-fit"
    wanted = ["export", "lesson", "--scenes", scene, "--lang", "all", "-o", str(tmp_path)]
    assert main(wanted) == 0
    assert len(capsys.readouterr().out.splitlines()) == 3
    for language, word in (("kk", "көпір"), ("ru", "Мост"), ("en", "Bridge")):
        text = (tmp_path / f"crossroads-scenes-{language}.html").read_text(encoding="utf-8")
        assert text.count(f'<html lang="{language}">') == 1
        assert word in text.partition("</title>")[0]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["no-such"], "found 'no-such', expected one of tour, atlas, introduction, "),
        (["--scenes", "bridge/none"], "found 'bridge/none', expected one of bridge/"),
        (["bridge", "--lang", "xx"], "found 'xx', expected all or one of "),
        (["bridge", "--lang", "kk,xx"], "found 'xx', expected all or one of "),
        (["bridge", "--lang", "all"], "found 'lesson.html', expected a folder"),
        ([], "expected either the id of a lesson"),
        (["bridge", "--scenes", "bridge/x"], "expected either the id of a lesson"),
    ],
)
def test_wrong_use_is_one_sentence_and_writes_nothing(
    arguments: list[str],
    told: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["export", "lesson", *arguments, "-o", "lesson.html"]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith(told)
    assert len(said.err.splitlines()) == 1
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "none" / "lesson.html"
    assert main(["export", "lesson", "atlas", "-o", str(path)]) == 2
    assert (
        capsys.readouterr().err == "lesson.html could not be written: there is no folder 'none'\n"
    )
