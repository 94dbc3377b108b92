"""Archives that depend on their content alone: sorted names, one fixed time, no owner; modes are kept."""

from __future__ import annotations

import gzip
import io
import tarfile
import zipfile
from pathlib import Path

_TIME = (1980, 1, 1, 0, 0, 0)  # the first that a zip can hold
_UNIX = 3


def zip_folder(folder: Path, file: Path, base: Path | None = None) -> None:
    """Write the files of a folder as a zip, by their names in the folder, or in ``base``."""
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in _files(folder):
            entry = zipfile.ZipInfo(path.relative_to(base or folder).as_posix(), _TIME)
            entry.create_system = _UNIX
            entry.external_attr = (0o100000 | path.stat().st_mode & 0o777) << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, path.read_bytes())


def tar_folder(folder: Path, name: str) -> bytes:
    """The files of a folder as a compressed tar, under a folder of this name."""
    packed = io.BytesIO()
    with (
        gzip.GzipFile(fileobj=packed, mode="wb", mtime=0, filename="") as compressed,
        tarfile.open(fileobj=compressed, mode="w", format=tarfile.USTAR_FORMAT) as archive,
    ):
        for path in _files(folder):
            entry = tarfile.TarInfo(f"{name}/{path.relative_to(folder).as_posix()}")
            entry.size, entry.mode = path.stat().st_size, path.stat().st_mode & 0o777
            archive.addfile(entry, io.BytesIO(path.read_bytes()))
    return packed.getvalue()


def unzip(file: Path, folder: Path) -> None:
    """Unpack a zip as a platform does: with the modes that it holds."""
    with zipfile.ZipFile(file) as archive:
        for entry in archive.infolist():
            path = Path(archive.extract(entry, folder))
            if mode := entry.external_attr >> 16 & 0o777:
                path.chmod(mode)


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())
