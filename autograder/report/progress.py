"""One line on standard error that shows how far a run is, and leaves nothing behind."""

from __future__ import annotations

import os
import shutil
import sys
from types import TracebackType
from typing import TextIO

from rich.cells import set_cell_size

from autograder.texts import text

from ._format import cleaned, encodable


class Progress:
    """Shows the last ``update`` on one line while inside ``with``; silent where ``stream`` is no terminal.

    stream: standard error by default, so that standard output stays clean.  The line is overwritten by spaces and
    not by control sequences, which old terminals print.
    """

    def __init__(self, stream: TextIO | None = None) -> None:
        self._stream = sys.stderr if stream is None else stream
        self._active = self._stream.isatty() and os.environ.get("TERM") != "dumb"
        self._width = 0

    def __enter__(self) -> Progress:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._width:
            self._show("\r" + " " * self._width + "\r")
            self._width = 0

    def update(self, done: int, total: int, title: str = "") -> None:
        """Say that ``done`` of ``total`` are finished; ``title``: what is going on now."""
        if not self._active:
            return
        # The last column stays free: writing there moves some terminals to the next line.
        self._width = shutil.get_terminal_size().columns - 1
        key = "report.progress" if title else "report.checking"  # a bare "0 / 3" would look like a score
        line = cleaned(text(key, done=done, total=total, title=title)).replace("\n", " ")
        self._show("\r" + set_cell_size(line.expandtabs(1), self._width))

    def _show(self, line: str) -> None:
        self._stream.write(encodable(line, self._stream.encoding or "ascii"))
        self._stream.flush()
