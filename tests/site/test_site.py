"""The whole site, read from its folder: every address in it is one of its own files."""

import csv
import gzip
import json
import re
import struct
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

import brotli
import pytest

from crossroads.content.library import Library
from crossroads.site.compressed import compress_all
from tests.paper.pdf import one_line, page_texts, qr_codes

from .reading import BASE, HOST, addresses_in, elements, file_at, pages_of, told

pytestmark = pytest.mark.xdist_group("site")
LANGUAGES = ("kk", "ru", "en")
FIRST_PAGE = 600_000
"""Bytes over the wire of the first page that somebody opens, all its files together."""
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, str]:
    return pages_of(site)


def own_files(text: str, page: str, site: Path) -> Iterator[Path]:
    """What a page asks for before anybody does anything."""
    for one in elements(text):
        asked = one.given.get("src") or (one.given.get("href") if one.tag == "link" else None)
        lazy = one.given.get("loading") == "lazy"
        kinds = ("stylesheet", "icon", "manifest")
        if asked and not lazy and (one.tag != "link" or one.given.get("rel") in kinds):
            file = file_at(asked, page, site)
            assert file is not None
            yield file
            if one.tag == "iframe":
                inside = file.relative_to(site).as_posix()
                yield from own_files(file.read_text(encoding="utf-8"), inside, site)
    message = told(text).get("message") if "/" in page and not page.startswith("files/") else None
    for address in [message["catalogue"], *message["soon"]] if message else []:
        yield site / address.removeprefix("../")


@cache
def weight_of(file: Path) -> int:
    """Bytes over the wire."""
    return len(gzip.compress(file.read_bytes()))


def test_there_is_each_page_in_each_language(pages: dict[str, str], library: Library) -> None:
    ids = ["index", *(page for page in library.pages if page not in ("start", "studio"))]
    assert len(ids) == 13
    expected = {f"{language}/{id_}.html" for language in LANGUAGES for id_ in ids}
    assert set(pages) == {*expected, "index.html", "404.html"}
    for path, text in pages.items():
        language = path.partition("/")[0] if "/" in path else "en"
        assert f'<html lang="{language}">' in text
        assert text.count("<h1") == (1 if "/" in path else 3)


def test_every_address_is_one_of_the_site(pages: dict[str, str], site: Path) -> None:
    seen = 0
    for path, text in pages.items():
        for address in addresses_in(text):
            if address.startswith(("data:", "#")):
                continue
            file = file_at(address, path, site)
            assert file is not None, f"{path} asks another site: {address}"
            assert file.is_file(), f"{path} leads to nothing: {address}"
            seen += 1
    assert seen > 30 * len(pages)


def test_links_to_places_in_a_page_have_one(pages: dict[str, str]) -> None:
    for path, text in pages.items():
        ids = {one.given.get("id") for one in elements(text)}
        within = {address for address in addresses_in(text) if address.startswith("#")}
        assert {address[1:] for address in within} <= ids, path
    assert 'href="#source-1"' in pages["kk/bridge.html"]


def test_files_name_only_files_of_the_site(site: Path) -> None:
    files = [*site.glob("files/*.json"), *site.glob("files/*.css")]
    assert len(files) > 60
    for path in files:
        text = path.read_text(encoding="utf-8")
        assert "openstreetmap" not in text
        for address in re.findall(r"url\(\"?([^\")]+)\"?\)", text):
            if not address.startswith(("data:", "#")):
                assert (path.parent / address).resolve().is_file(), f"{path.name}: {address}"
    for catalogue in site.glob("files/catalogue.*.json"):
        known = json.loads(catalogue.read_text(encoding="utf-8"))
        shapes = [layer["url"].partition("#")[0] for layer in known["layers"].values()]
        asked = [*shapes, *known["files"].values(), *known["scripts"].values()]
        assert len(asked) > 20
        for address in asked:
            assert (site / "kk" / address).resolve().is_file(), address
        dossiers = json.loads((site / "kk" / known["files"]["dossiers"]).read_bytes())
        flags = [one["flag"] for one in dossiers.values() if "flag" in one]
        assert len(flags) > 150
        for flag in flags:
            assert (site / "kk" / f"{known['flags']}{flag}").resolve().is_file()


def test_the_policy_lets_in_nothing_inline_and_nobody_else(
    pages: dict[str, str], site: Path
) -> None:
    frames = {path.name: path.read_text(encoding="utf-8") for path in site.glob("files/*.html")}
    assert len(frames) == 9  # for chapters, the atlas and the quiz, in each language's type
    for path, text in {**pages, **frames}.items():
        (policy,) = (
            str(one.given["content"])
            for one in elements(text)
            if one.given.get("http-equiv") == "Content-Security-Policy"
        )
        rules = {name: rest for name, *rest in (part.split() for part in policy.split(";"))}
        assert rules.pop("img-src") == ["'self'", "data:", "blob:"]
        assert rules.pop("font-src") == ["data:"]
        allowed = {source for sources in rules.values() for source in sources}
        assert allowed == {"'self'", "'none'"}
        assert rules["default-src"] == rules["base-uri"] == rules["form-action"] == ["'none'"]
        for one in elements(text):
            assert one.tag not in ("style", "object", "embed", "base"), path
            assert not [name for name in one.given if name == "style" or name.startswith("on")]
            if one.tag == "script" and one.given.get("type") != "application/json":
                assert one.given.get("src")
                assert one.text.strip() == ""


def test_the_header_in_deploy_says_the_same(pages: dict[str, str]) -> None:
    configuration = Path("deploy/static_site.conf").read_text(encoding="utf-8")
    (header,) = re.findall(r'Content-Security-Policy "(.*)" always', configuration)
    assert f'content="{header}"'.replace("'", "&#39;") in pages["en/about.html"]


def test_each_page_names_its_other_languages_and_itself(pages: dict[str, str], site: Path) -> None:
    for path, text in pages.items():
        if path == "404.html":
            continue
        links = [one.given for one in elements(text) if one.tag == "link"]
        canonical = [one["href"] for one in links if one.get("rel") == "canonical"]
        assert canonical == [f"{HOST}{BASE}{path}"]
        other = {one["hreflang"]: str(one["href"]) for one in links if one.get("hreflang")}
        assert set(other) == {*LANGUAGES, "x-default"}
        assert f"{HOST}{BASE}{path}" in other.values()
        language, _, file = path.rpartition("/")
        assert {one.rpartition("/")[2] for one in other.values()} == {file}
        if language:
            shown = {
                str(one.given.get("property")): one.given.get("content") for one in elements(text)
            }
            assert shown["og:title"]
            assert shown["og:description"]
            picture = file_at(str(shown["og:image"]), path, site)
            assert picture is not None
            assert picture.read_bytes()[8:12] == b"WEBP"


def test_the_sitemap_has_all_pages_and_their_languages(pages: dict[str, str], site: Path) -> None:
    sitemap = ElementTree.parse(site / "sitemap.xml")  # noqa: S314 - our own
    urls = sitemap.getroot().findall(f"{SITEMAP}url")
    listed = {str(url.findtext(f"{SITEMAP}loc")) for url in urls}
    assert listed == {f"{HOST}{BASE}{path}" for path in pages if "/" in path}
    assert all(len(url.findall(f"{XHTML}link")) == 4 for url in urls)
    robots = (site / "robots.txt").read_text()
    assert f"Sitemap: {HOST}{BASE}sitemap.xml\n" in robots


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_phone_can_install_it(language: str, site: Path) -> None:
    text = (site / language / "manifest.json").read_text(encoding="utf-8")
    manifest = json.loads(text)
    assert manifest["lang"] == language
    assert (site / language / manifest["start_url"]).is_file()
    assert (site / language / manifest["scope"]).resolve() == site.resolve()
    purposes = set()
    for icon in manifest["icons"]:
        data = (site / language / icon["src"]).read_bytes()
        assert "{}x{}".format(*struct.unpack(">II", data[16:24])) == icon["sizes"]
        purposes.add((icon["sizes"], icon["purpose"]))
    assert {("192x192", "any"), ("512x512", "any"), ("512x512", "maskable")} <= purposes


def test_the_worker_knows_files_that_are_there(site: Path) -> None:
    first, _ = (site / "worker.js").read_text(encoding="utf-8").split("\n", 1)
    contents = json.loads(first.removeprefix("self.siteContents=").removesuffix(";"))
    assert set(contents["languages"]) == set(LANGUAGES)
    for language, paths in contents["languages"].items():
        assert [path for path in paths if not (site / path).is_file()] == []
        assert sum(path.startswith(f"{language}/") for path in paths) == 14
        assert sum((site / path).stat().st_size for path in paths) < 8_000_000
        assert not [path for path in paths if path.startswith(("data/", "files/vendor/"))]


@pytest.mark.parametrize(
    "path",
    [
        *("kk/index.html", "kk/bridge.html", "ru/historical-context.html"),
        *("kk/atlas.html", "ru/atlas.html"),
    ],
)
def test_a_first_page_is_light(path: str, pages: dict[str, str], site: Path) -> None:
    asked = {*own_files(pages[path], path, site)}
    assert len(asked) > 7
    weight = sum(map(weight_of, asked))
    (relief,) = site.glob("files/relief-eurasia.*.webp")
    assert weight + relief.stat().st_size + len(gzip.compress(pages[path].encode())) < FIRST_PAGE


def test_alike_files_are_there_once(site: Path) -> None:
    names = [path.name.partition(".")[0] for path in (site / "files").glob("*.webp")]
    assert len(names) == len(set(names)) >= 8
    assert len(list(site.glob("files/app/chapter.*.js"))) == 1


def test_compressed_copies_hold_the_same(site: Path, tmp_path: Path) -> None:
    (script,) = site.glob("files/app/chapter.*.js")
    copy = tmp_path / "files" / "chapter.js"
    copy.parent.mkdir()
    copy.write_bytes(script.read_bytes())
    (tmp_path / "picture.webp").write_bytes(bytes(1000))
    (tmp_path / "short.txt").write_text("a" * 100)
    compress_all(tmp_path)
    data = copy.read_bytes()
    assert gzip.decompress((tmp_path / "files" / "chapter.js.gz").read_bytes()) == data
    assert brotli.decompress((tmp_path / "files" / "chapter.js.br").read_bytes()) == data
    assert len(list(tmp_path.rglob("*.*"))) == 5


def test_the_data_can_be_taken_along(pages: dict[str, str], site: Path) -> None:
    links = [one.given for one in elements(pages["ru/atlas.html"]) if "download" in one.given]
    assert len(links) > 20
    cities = json.loads((site / "ru" / "data" / "cities.geojson").read_bytes())
    assert cities["type"] == "FeatureCollection"
    assert "licence" in cities


def test_each_plan_has_its_quiz_to_print(pages: dict[str, str], site: Path) -> None:
    plans = {path.stem for path in Path("content/plans").glob("*.yaml")}
    for language in LANGUAGES:
        page = f"{language}/teach.html"
        links = [str(one.given["href"]) for one in elements(pages[page]) if one.tag == "a"]
        kit = [link.removeprefix("kit/") for link in links if link.startswith("kit/")]
        assert {*kit} == {path.name for path in (site / language / "kit").iterdir()}
        sheets = {name.removesuffix(".pdf") for name in kit if name.endswith(".pdf")}
        assert {one.removesuffix("-key") for one in sheets if one.endswith("-key")} == {
            one for one in sheets if not one.endswith("-key")
        }
        assert {one.removesuffix("-key").rpartition("-quiz")[0] for one in sheets} == plans
        assert {name.removesuffix("-quiz.csv") for name in kit if name.endswith(".csv")} == plans
    assert len(sheets) == 2 * 11  # the conclusion's plan has four rounds


def test_a_plan_s_sheet_is_the_round_of_its_link(pages: dict[str, str], site: Path) -> None:
    folder = site / "ru" / "kit"
    sheet, key = ((folder / f"bridge-quiz{end}.pdf").read_bytes() for end in ("", "-key"))
    (link,) = {
        str(one.given["href"])
        for one in elements(pages["ru/teach.html"])
        if "seed=bridge-lesson" in str(one.given.get("href"))
    }
    assert qr_codes(sheet) == qr_codes(key) == [f"{HOST}{BASE}ru/{link}"]
    with (folder / "bridge-quiz.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {row["chapter"] for row in rows} == {"bridge"}
    for_pupils, for_teachers = (one_line(" ".join(page_texts(one))) for one in (sheet, key))
    asked = [row for row in rows if one_line(row["question"]) in for_pupils]
    why = [one_line(row["why"].split("\n")[0].replace("→", "–")) for row in rows]
    assert len(asked) >= 5
    told = {one for one in why if one in for_teachers}
    whole = [one for one in told if not any(one in other for other in told - {one})]
    assert len(whole) == 5  # as many as content/plans/bridge.yaml says
    assert not any(one in for_pupils for one in why)


def test_a_page_in_a_language_has_the_words_of_that_language(pages: dict[str, str]) -> None:
    assert "Что это за карта" not in pages["kk/about.html"]
    assert (
        told(pages["kk/bridge.html"])["message"]["title"]
        != (told(pages["en/bridge.html"])["message"]["title"])
    )
    for path, text in pages.items():
        assert "[en]" not in text, path
