"""Finding thousands of byte strings in a large one, in one pass over it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

import numpy as np
from numpy.typing import NDArray

_WORD = 8
_BITS = 22
_FACTOR = np.uint64(0x9E3779B97F4A7C15)  # 2**64 / golden ratio: spreads the words evenly (Knuth, volume 3, 6.4)

#: White space, and the zeros that stand between characters in UTF-16, UTF-32 and arrays of code points.
_BLANK = b" \t\r\n\x0b\x0c\0"


def squeezed(data: bytes) -> bytes:
    """The data without white space and zeros."""
    return data.translate(None, _BLANK)


class Needles:
    """Byte strings of at least 8 bytes, found by their first 8: those of the data that begin none are passed over."""

    def __init__(self, needles: Iterable[bytes]) -> None:
        self._by_start: dict[bytes, list[bytes]] = defaultdict(list)
        for needle in needles:
            self._by_start[needle[:_WORD]].append(needle)
        starts = np.frombuffer(b"".join(self._by_start), dtype="<u8")
        self._table = np.zeros(1 << _BITS, dtype=bool)
        self._table[_slots(starts)] = True

    def within(self, data: bytes) -> Iterator[bytes]:
        """The needles that occur in ``data``, each once for each time."""
        for place in self._places(data):
            for needle in self._by_start.get(data[place : place + _WORD], ()):
                if data.startswith(needle, place):
                    yield needle

    def _places(self, data: bytes) -> Iterator[int]:
        for first in range(min(_WORD, max(0, len(data) - _WORD + 1))):
            words = np.frombuffer(data, dtype="<u8", offset=first, count=(len(data) - first) // _WORD)
            for index in np.flatnonzero(self._table[_slots(words)]):
                yield first + _WORD * int(index)


def _slots(words: NDArray[np.uint64]) -> NDArray[np.uint64]:
    slots: NDArray[np.uint64] = (words * _FACTOR) >> np.uint64(64 - _BITS)
    return slots
