"""Files of a folder or a zip archive, one after the other, with what is refused and why.

An archive comes from outside: entries that would leave it, links, bombs and what cannot be read are refused one by one,
and the rest goes on.
"""

from __future__ import annotations

import functools
import io
import os
import stat
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from autograder.engine.submission import SIZE_LIMIT
from autograder.texts import text

WANTED = (".py", ".ipynb", ".yml")
_MOST_ENTRIES = 200_000
_MOST_RATIO = 200  # ordinary text is packed to a tenth; a bomb to a thousandth
_SMALL = 1 << 20  # a small entry may be packed as well as it likes


@dataclass(frozen=True)
class File:
    """One file: its path within the whole, when it was changed (to compare with others only), and its bytes."""

    path: PurePosixPath
    changed: tuple[int, ...]
    read: Callable[[], bytes]


@dataclass(frozen=True)
class Refused:
    """What was left out, and why."""

    path: str
    reason: str


def files(root: Path) -> Iterator[File | Refused]:
    """The files of a folder or an archive that could be submissions, zip archives within it opened."""
    if root.is_file():
        yield from _of_archive(_opened(root), PurePosixPath(), inner=True)
        return
    for folder, folders, names in os.walk(root):
        folders[:] = sorted(name for name in folders if not name.startswith((".", "__")))
        for name in sorted(names):
            yield from _of_folder(Path(folder) / name, PurePosixPath(*(Path(folder) / name).relative_to(root).parts))


def _of_folder(path: Path, name: PurePosixPath) -> Iterator[File | Refused]:
    if path.suffix.lower() not in (*WANTED, ".zip"):
        return
    status = path.lstat()
    if not stat.S_ISREG(status.st_mode):
        yield Refused(str(name), text("batch.refused.link"))
    elif path.suffix.lower() == ".zip":
        yield from _of_archive(_opened(path), name.parent if name.parent.parts else PurePosixPath(), inner=True)
    else:
        yield File(name, (int(status.st_mtime),), path.read_bytes)


def _opened(path: Path) -> Callable[[], zipfile.ZipFile]:
    """Opens an archive once; its entries are read from the file when they are wanted."""
    return functools.cache(lambda: zipfile.ZipFile(path))


def _of_archive(
    opened: Callable[[], zipfile.ZipFile], parent: PurePosixPath, *, inner: bool
) -> Iterator[File | Refused]:
    """The entries of an archive; ``inner``: those of archives in it as well, one level deep."""
    try:
        archive = opened()
        entries = archive.infolist()
    except (zipfile.BadZipFile, NotImplementedError, OSError, ValueError) as error:
        yield Refused(str(parent), text("batch.refused.archive", error=error))
        return
    for entry in entries[:_MOST_ENTRIES]:
        suffix = PurePosixPath(entry.filename).suffix.lower()
        if entry.is_dir() or "__MACOSX" in entry.filename or suffix not in (*WANTED, ".zip"):
            continue
        if reason := _why_not(entry):
            yield Refused(entry.filename, reason)
            continue
        path = parent / PurePosixPath(entry.filename)
        if suffix != ".zip":
            yield File(path, entry.date_time, lambda entry=entry: _content(opened(), entry))  # type: ignore[misc]
        elif inner:
            yield from _of_inner(archive, entry, path)
    if len(entries) > _MOST_ENTRIES:
        yield Refused(str(parent), text("batch.refused.entries", most=_MOST_ENTRIES))


def _of_inner(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, path: PurePosixPath) -> Iterator[File | Refused]:
    def opened() -> zipfile.ZipFile:  # unpacked anew for each of its entries: a class of them is much to hold
        return zipfile.ZipFile(io.BytesIO(_content(archive, entry)))

    yield from _of_archive(opened, path.with_suffix(""), inner=False)


def _why_not(entry: zipfile.ZipInfo) -> str:
    """Why an entry is refused, by what the archive says of it; "" if it is not."""
    name = entry.filename.replace("\\", "/")
    if name.startswith("/") or ":" in name.split("/")[0] or ".." in name.split("/"):
        return text("batch.refused.outside")
    if stat.S_IFMT(entry.external_attr >> 16) not in (0, stat.S_IFREG):
        return text("batch.refused.link")
    if entry.flag_bits & 1:
        return text("batch.refused.encrypted")
    if entry.file_size > max(_SMALL, _MOST_RATIO * entry.compress_size):
        return text("batch.refused.bomb", size=round(entry.file_size / 1e6))
    return ""


def _content(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    """The bytes of an entry, whatever size it claims, bounded; raises ValueError with the reason."""
    try:
        with archive.open(entry) as file:
            data = file.read(SIZE_LIMIT + 1)
    except Exception as error:  # zlib, checksums, methods that are not known: many kinds of damage
        raise ValueError(text("batch.refused.damaged", error=error)) from None
    if len(data) > SIZE_LIMIT:
        raise ValueError(text("batch.refused.size", limit=SIZE_LIMIT >> 20))
    return data
