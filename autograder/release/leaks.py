"""Searching a release or a bundle, every byte of it, for what must not be in it.

Containers are opened, strings are read as their escapes mean them, and what looks like base64 is decoded, also within
one another.  Compiled and pickled code and containers that cannot be opened are leaks too: nobody can say what they
hold.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from autograder.release.needles import Needles, squeezed
from autograder.release.secrets import Secret
from autograder.release.unpacked import Sealed, parts

_DEEPEST = 12


@dataclass(frozen=True)
class Leak:
    """A secret in a file; ``inner``: where inside, for a container; ``secret`` None: content that cannot be read."""

    file: str
    inner: str
    secret: Secret | None


def leaks(path: Path, secrets: list[Secret]) -> list[Leak]:
    """All leaks in a file or folder, the first line of each secret file for each place."""
    search = _Search(secrets)
    files = [path] if path.is_file() else sorted(p for p in path.rglob("*") if p.is_file() or p.is_symlink())
    found = {
        (str(file.relative_to(path)), inner, secret.file if secret else ""): secret
        for file in files
        for inner, secret in reversed(search.found(file.read_bytes()))
    }
    return [Leak(file, inner, secret) for (file, inner, _), secret in sorted(found.items(), key=lambda item: item[0])]


class _Search:
    """Searches blobs; what was searched before is not searched again, since a wheel and a zip hold the same files."""

    def __init__(self, secrets: list[Secret]) -> None:
        self._secrets = {secret.needle: secret for secret in secrets}
        self._needles = Needles(self._secrets)
        self._known: dict[bytes, list[tuple[str, Secret | None]]] = {}

    def found(self, data: bytes, depth: int = 0) -> list[tuple[str, Secret | None]]:
        """Where inside the data which secret is, in the order of the secrets' lines."""
        name = hashlib.sha256(data).digest()
        if name not in self._known:
            self._known[name] = []  # before its parts are searched: a container may seem to contain itself
            self._known[name] = sorted(set(self._search(data, depth)), key=_order)
        return self._known[name]

    def _search(self, data: bytes, depth: int) -> Iterator[tuple[str, Secret | None]]:
        for needle in self._needles.within(squeezed(data)):
            yield "", self._secrets[needle]
        if depth > _DEEPEST:
            yield "", None
            return
        try:
            for inner, content in parts(data):
                for further, secret in self.found(content, depth + 1):
                    yield "/".join(filter(None, (inner, further))), secret
        except Sealed:
            yield "", None


def _order(found: tuple[str, Secret | None]) -> tuple[str, str, int]:
    inner, secret = found
    return (inner, secret.file, secret.line) if secret else (inner, "", 0)
