"""Frames on a pipe: eight bytes of length, then the body.  Reading is bounded; nothing is interpreted here."""

from __future__ import annotations

import os

_LENGTH_BYTES = 8
_CHUNK = 1 << 20
_LARGEST = 1 << 40  # no machine holds more: it was never meant as a length


class BadFrame(Exception):
    """The other side broke the protocol: a truncated, oversized or malformed frame."""


class TooLarge(BadFrame):
    """A frame of more bytes than are allowed."""


def write_frame(fd: int, body: bytes) -> None:
    """Write one frame; raises BrokenPipeError when nobody reads any more."""
    _write_all(fd, len(body).to_bytes(_LENGTH_BYTES, "little") + body)


def read_frame(fd: int, limit: int) -> bytes | None:
    """Read one frame of at most ``limit`` bytes, or None at the end of the stream; raises BadFrame."""
    head = _read_exactly(fd, _LENGTH_BYTES)
    if not head:
        return None
    length = int.from_bytes(head, "little")
    if len(head) < _LENGTH_BYTES or length > _LARGEST:
        raise BadFrame(f"nonsense in place of a length: {head!r}")
    if length > limit:
        raise TooLarge(f"a frame of {length} bytes, where at most {limit} are allowed")
    body = _read_exactly(fd, length)
    if len(body) < length:
        raise BadFrame(f"a frame cut short: {len(body)} of {length} bytes")
    return body


def _write_all(fd: int, data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[os.write(fd, view[:_CHUNK]) :]


def _read_exactly(fd: int, length: int) -> bytes:
    """Up to ``length`` bytes: fewer only where the stream ends."""
    parts: list[bytes] = []
    while length > 0 and (part := os.read(fd, min(length, _CHUNK))):
        parts.append(part)
        length -= len(part)
    return b"".join(parts)
