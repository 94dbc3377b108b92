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
    length = _length(head, limit)
    body = _read_exactly(fd, length)
    if len(body) < length:
        raise BadFrame(f"a frame cut short: {len(body)} of {length} bytes")
    return body


class FrameBuffer:
    """Frames out of bytes that come in parts."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._bytes = bytearray()
        self._ended = False

    def add(self, part: bytes) -> None:
        """More bytes; none at all is the end of the stream."""
        self._bytes += part
        self._ended = self._ended or not part

    def take(self) -> bytes | None:
        """The next frame, b"" at the end of the stream, None where more bytes are needed; raises BadFrame."""
        if len(self._bytes) < _LENGTH_BYTES and not self._ended:
            return None
        if not self._bytes:
            return b""
        end = _LENGTH_BYTES + _length(self._bytes[:_LENGTH_BYTES], self._limit)
        if len(self._bytes) >= end:
            frame = bytes(memoryview(self._bytes)[_LENGTH_BYTES:end])
            del self._bytes[:end]
            return frame
        if self._ended:
            raise BadFrame(f"a frame cut short: {len(self._bytes)} of {end} bytes")
        return None


def _length(head: bytes | bytearray, limit: int) -> int:
    """The length that a frame's head tells; raises BadFrame."""
    length = int.from_bytes(head, "little")
    if len(head) < _LENGTH_BYTES or length > _LARGEST:
        raise BadFrame(f"nonsense in place of a length: {bytes(head)!r}")
    if length > limit:
        raise TooLarge(f"a frame of {length} bytes, where at most {limit} are allowed")
    return length


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
