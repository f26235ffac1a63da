"""What the pages of the site are made of: files with a hash or a version in their name."""

import hashlib
import shutil
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from crossroads.lesson.document import LICENCES
from crossroads.lesson.type_cut import cut_faces, split_faces
from crossroads.outlets.assets import APP, manifest
from crossroads.outlets.publisher import Publisher
from crossroads.site.addresses import FILES
from crossroads.site.pictures import RELIEF, lighter

ICONS: Mapping[str, str] = {"icon-192": "any", "icon-512": "any", "icon-maskable-512": "maskable"}
"""For phones: drawings in `static/icons`, whose names end with their pixels, and their purpose."""
TOUCH_ICON = "icon-180"
"""Apple's."""
PAGES = ("site.js", "door.js", "chapter.js", "atlas.js", "quiz.js")
SCRIPTS = (*PAGES, "picture.js", "qr_code.js", "memory.js")
STYLES = ("site.css", "chapter.css", "atlas.css", "quiz.css")
TYPE = "type.css"
"""Name of the sheet with a language's type, which pages and maps share."""


@dataclass(frozen=True)
class SiteFiles(Publisher):
    """Writes what a language's pages need, each file once for all languages."""

    prefix: str = f"../{FILES}/"
    folder: Path = field(kw_only=True)
    """Of the site."""
    written: list[str] = field(default_factory=list)
    """Paths of all that has been published so far, below the site's own."""

    def publish_data(self, name: str, suffix: str, data: bytes) -> str:
        """Writes a file unless it is there; gives its address from a page."""
        if name.startswith(RELIEF):
            data = lighter(data)
        digest = hashlib.sha256(data).hexdigest()[:12]
        path = f"{name}.{digest}{suffix}"
        self.written.append(f"{FILES}/{path}")
        place = self.folder / FILES / path
        if not place.exists():
            place.write_bytes(data)
        return self.address(path)

    def publish_file(self, path: str) -> str:
        """The same with a file of `static/`. Raises FileNotFoundError where it is missing."""
        file = self.static / path
        return self.publish_data(file.stem, file.suffix, file.read_bytes())

    def picture(self, path: str) -> str:
        """A picture with a version in its path, which is kept; as it stands in a record."""
        copy_as_it_is(self.static, self.folder, [path])
        return path

    def publish_card(self, section: str) -> str | None:
        """A section's small picture; None where it has none."""
        path = f"cards/{section}.webp"
        return self.publish_file(path) if (self.static / path).is_file() else None


@dataclass(frozen=True)
class Engine:
    """What all languages share: the built scripts and style sheets."""

    addresses: Mapping[str, str]
    """From a page, by the names without hash."""
    paths: Sequence[str]
    """Below the site's own."""
    faces: tuple[str, ...]
    """Of the type, of which each language has its own letters."""


def write_engine(static: Path, folder: Path) -> Engine:
    """Copies scripts and licences, and writes the style sheets without the type's faces.

    Raises FileNotFoundError where the engine has not been built.
    """
    names = manifest(static)
    scripts = {name: f"{APP}/{names[name]}" for name in SCRIPTS}
    (folder / FILES).mkdir()
    copy_as_it_is(static, folder, [*scripts.values(), *LICENCES])
    files = SiteFiles(static=static, folder=folder)
    faces: dict[str, None] = {}
    sheets = {}
    for name in STYLES:
        sheet = split_faces((static / APP / names[name]).read_text(encoding="utf-8"))
        faces |= dict.fromkeys(sheet.faces)
        sheets[name] = files.publish_data(Path(name).stem, ".css", sheet.rules.encode())
    return Engine(
        addresses={**{name: files.address(path) for name, path in scripts.items()}, **sheets},
        paths=[*(f"{FILES}/{path}" for path in scripts.values()), *files.written],
        faces=tuple(faces),
    )


def publish_type(files: SiteFiles, faces: tuple[str, ...], texts: Iterable[str]) -> str:
    """Publishes the type with the letters of a language's texts, and of what it has published.

    In one file: a page with letters of two alphabets and italics would ask for eight.
    """
    published = [files.folder / path for path in files.written if path.endswith(".json")]
    letters = set().union(*texts, *(path.read_text(encoding="utf-8") for path in published))
    return files.publish_data("type", ".css", cut_faces(faces, letters, files.static).encode())


def copy_as_it_is(static: Path, folder: Path, paths: Iterable[str]) -> None:
    """Copies files of the served folder to the same paths among the site's, unless there."""
    for path in paths:
        place = folder / FILES / path
        if not place.exists():
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(static / path, place)
