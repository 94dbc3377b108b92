"""Everything in a file: its bytes, and those of whatever is packed, written or encoded in it."""

from __future__ import annotations

import base64
import binascii
import bz2
import gzip
import io
import json
import lzma
import re
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from typing import Any

_ESCAPE = re.compile(rb"\\(u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|.)", re.DOTALL)
_ESCAPED = {b"n": b"\n", b"t": b"\t", b"r": b"\r", b"b": b"", b"f": b""}
_BASE64 = re.compile(rb"(?:[A-Za-z0-9+/]{4}[\r\n]*){8,}(?:[A-Za-z0-9+/]{2,3}={0,2})?")
_TAR_MAGIC = slice(257, 262)

_Parts = Iterator[tuple[str, bytes]]


class Sealed(Exception):
    """A container that cannot be opened, or code that cannot be read as lines; ``name``: where inside."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


def parts(data: bytes) -> Iterator[tuple[str, bytes]]:
    """What lies directly in some bytes: inner name ("" for another form of the same) and content.  Raises Sealed."""
    for opens, read in _CONTAINERS:
        if opens(data):
            yield from _opened(read, data)
            return
    if is_compiled(data):
        raise Sealed("")
    yield from _texts(data)


def is_compiled(data: bytes) -> bool:
    """Whether the bytes are compiled or pickled Python, which holds code without its lines."""
    compiled = data[2:4] == b"\r\n" and data[4:8] in _PYC_FLAGS
    return compiled or (data[:1] == b"\x80" and data[1:2] in (b"\x02", b"\x03", b"\x04", b"\x05"))


#: The flags of PEP 552: by time stamp, unchecked hash, checked hash.
_PYC_FLAGS = tuple(flags.to_bytes(4, "little") for flags in (0, 1, 3))


def _opened(read: Callable[[bytes], _Parts], data: bytes) -> _Parts:
    try:
        yield from read(data)
    except (OSError, EOFError, RuntimeError, ValueError, zlib.error, lzma.LZMAError, zipfile.BadZipFile) as error:
        raise Sealed("") from error  # also an encrypted one: RuntimeError
    except tarfile.TarError as error:
        raise Sealed("") from error


def _zip(data: bytes) -> _Parts:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for entry in archive.infolist():
            yield entry.filename, archive.read(entry)
        yield "", archive.comment + b"\n".join(entry.extra + entry.comment for entry in archive.infolist())


def _tar(data: bytes) -> _Parts:
    with tarfile.open(fileobj=io.BytesIO(data)) as archive:
        for entry in archive:
            content = archive.extractfile(entry) if entry.isfile() else None
            yield entry.name, content.read() if content else entry.linkname.encode()


def _compressed(decompress: Callable[[bytes], bytes]) -> Callable[[bytes], _Parts]:
    return lambda data: iter([("", decompress(data))])


_CONTAINERS: tuple[tuple[Callable[[bytes], bool], Callable[[bytes], _Parts]], ...] = (
    (lambda data: data[:2] == b"PK" and zipfile.is_zipfile(io.BytesIO(data)), _zip),
    (lambda data: data[:2] == b"\x1f\x8b", _compressed(gzip.decompress)),
    (lambda data: data[:3] == b"BZh", _compressed(bz2.decompress)),
    (lambda data: data[:6] == b"\xfd7zXZ\0", _compressed(lzma.decompress)),
    (lambda data: data[_TAR_MAGIC] == b"ustar", _tar),
)


def _texts(data: bytes) -> _Parts:
    if b"\\" in data:
        yield "", _unescaped(data)
    if data[:1] in (b"{", b"[") or data[:4].strip()[:1] in (b"{", b"["):
        yield from _joined(data)
    for match in _BASE64.finditer(data):
        yield from _decoded(match[0])


def _unescaped(data: bytes) -> bytes:
    """The text that a string of JSON or Python stands for."""
    return _ESCAPE.sub(lambda match: _character(match[1]), data)


def _character(code: bytes) -> bytes:
    if len(code) > 1:
        return chr(int(code[1:], 16)).encode("utf-8", "replace")
    return _ESCAPED.get(code, code)


def _joined(data: bytes) -> _Parts:
    """Lists of strings put together: a notebook keeps a cell as a list of lines."""
    try:
        tree = json.loads(data)
    except (ValueError, RecursionError):
        return
    for strings in _lists(tree):
        yield "", "".join(strings).encode("utf-8", "replace")


def _lists(node: Any) -> Iterator[list[str]]:
    if isinstance(node, list) and len(node) > 1 and all(isinstance(item, str) for item in node):
        yield node
    elif isinstance(node, (list, dict)):
        for item in node.values() if isinstance(node, dict) else node:
            yield from _lists(item)


def _decoded(text: bytes) -> _Parts:
    packed = re.sub(rb"\s", b"", text).rstrip(b"=")
    try:
        yield "", base64.b64decode(packed + b"=" * (-len(packed) % 4))
    except binascii.Error:
        return
