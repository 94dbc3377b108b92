"""A submission: a snapshot of one file, read once and never again.

Trusted side.  Bytes become text and cells here; nothing is parsed as Python and nothing runs (that happens in the
worker).  Whatever is wrong with the file becomes a :class:`BadSubmission` that says what, where and what to do.
"""

from __future__ import annotations

import hashlib
import io
import json
import os
import re
import stat
import tokenize
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

SIZE_LIMIT = 20 << 20
_BYTE_ORDER_MARKS = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True)
class Cell:
    """A piece of code that runs as a whole: ``label`` is the file that a message names, ``line`` its first line."""

    label: str
    line: int
    source: str


@dataclass(frozen=True)
class Submission:
    """Code to be graded: the student's, or the reference with or without an override."""

    name: str
    sha256: str
    cells: tuple[Cell, ...]
    notebook: bool = False

    def followed_by(self, other: Submission) -> Submission:
        """This code and then ``other`` in the same namespace: how an override changes the reference."""
        digest = hashlib.sha256(f"{self.sha256}+{other.sha256}".encode()).hexdigest()
        return Submission(other.name, digest, self.cells + other.cells, self.notebook)

    def to_json(self) -> dict[str, Any]:
        """Plain data for the way to another process."""
        return asdict(self)

    @staticmethod
    def from_json(data: dict[str, Any]) -> Submission:
        """The inverse of ``to_json``."""
        cells = tuple(Cell(**cell) for cell in data["cells"])
        return Submission(data["name"], data["sha256"], cells, data["notebook"])


class BadSubmission(Exception):
    """A file that cannot be graded.

    ``key`` names the message in the catalogue of texts, ``values`` fill it in; ``empty``: nothing was attempted;
    ``usage``: no submission at all, the command was wrong.
    """

    def __init__(
        self, key: str, name: str, sha256: str = "", *, empty: bool = False, usage: bool = False, **values: object
    ) -> None:
        super().__init__(f"{key}: {name}")
        self.key, self.name, self.sha256 = key, name, sha256
        self.empty, self.usage = empty, usage
        self.values = {"file": name, **values}


def read_submission(path: Path) -> Submission:
    """Snapshot the .py or .ipynb file at ``path``; raises BadSubmission."""
    return parse_submission(path.name, _snapshot(path))


def from_source(name: str, text: str) -> Submission:
    """A submission of one script that is held in memory."""
    return Submission(name, hashlib.sha256(text.encode()).hexdigest(), (Cell(name, 1, text),))


def parse_submission(name: str, data: bytes, *, prompts: bool = False) -> Submission:
    """The submission in the bytes of a file of this name; raises BadSubmission.

    prompts: a notebook's cells are called by the numbers of their prompts, In [3], and not by their places.
    """
    digest = hashlib.sha256(data).hexdigest()
    if data.startswith(_BYTE_ORDER_MARKS):
        raise BadSubmission("submission.utf16", name, digest)
    if not data.strip():
        raise BadSubmission("submission.empty", name, digest, empty=True)
    if b"\0" in data:
        raise BadSubmission("submission.nul", name, digest, line=data[: data.index(b"\0")].count(b"\n") + 1)
    if name.endswith(".ipynb"):
        return Submission(name, digest, _notebook_cells(name, data, digest, prompts), notebook=True)
    return Submission(name, digest, (Cell(name, 1, _decode(name, data, digest)),))


#: Asking for a check beside one's code: a line of its own, which stays, empty.
_CHECK = re.compile(r"""^(?:from autograder\.kernel import check|check\(["']exercise_.*\);?)[ \t]*$""", re.MULTILINE)


def asks_for_a_check(source: str) -> bool:
    """Whether a notebook's cell only calls the grader, as those of nbgrader's graded cells do: no part of an answer."""
    lines = [line.strip() for line in source.splitlines() if line.strip() and not line.lstrip().startswith("#")]
    calls = [line.startswith(("check(", "from autograder.kernel import")) for line in lines]
    return bool(lines) and all(calls)


def _snapshot(path: Path) -> bytes:
    """The bytes of a regular file, read through one descriptor so that nothing can be swapped meanwhile."""
    name = path.name
    if path.suffix not in (".py", ".ipynb") and not path.is_dir() and path.exists():
        raise BadSubmission("submission.suffix", name, usage=True)
    # Without O_NONBLOCK, opening a FIFO waits for a writer that may never come.
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    try:
        fd = os.open(path, flags)
    except FileNotFoundError:
        raise BadSubmission("submission.missing", name, usage=True, path=path) from None
    except OSError as error:
        if path.is_dir():
            raise BadSubmission("submission.folder", name, usage=True) from None
        key = "submission.link" if path.is_symlink() else "submission.unreadable"
        raise BadSubmission(key, name, usage=True, reason=error.strerror) from None
    try:
        return _bounded(fd, name)
    finally:
        os.close(fd)


def _bounded(fd: int, name: str) -> bytes:
    status = os.fstat(fd)
    if stat.S_ISDIR(status.st_mode):
        raise BadSubmission("submission.folder", name, usage=True)
    if not stat.S_ISREG(status.st_mode):
        raise BadSubmission("submission.special", name, usage=True)
    with open(fd, "rb", closefd=False) as file:
        data = file.read(SIZE_LIMIT + 1)
    if len(data) > SIZE_LIMIT:
        size, limit = f"{status.st_size / 1e6:.1f}", f"{SIZE_LIMIT / 1e6:.1f}"
        raise BadSubmission("submission.size", name, size=size, limit=limit)
    return data


def _decode(name: str, data: bytes, digest: str) -> str:
    """Source text by the rules of Python itself: a declared encoding, else UTF-8."""
    try:
        encoding, _ = tokenize.detect_encoding(io.BytesIO(data).readline)
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise BadSubmission("submission.encoding", name, digest, line=line) from None
    except (SyntaxError, LookupError):
        raise BadSubmission("submission.encoding", name, digest, line=_undecodable_line(data)) from None
    return re.sub(r"\r\n?", "\n", text)


def _undecodable_line(data: bytes) -> int:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        return data[: error.start].count(b"\n") + 1
    return 1


def _notebook_cells(name: str, data: bytes, digest: str, prompts: bool) -> tuple[Cell, ...]:
    """The code cells of a notebook of any version that nbformat reads."""
    import nbformat.reader  # a tenth of a second, and only for notebooks

    try:
        text = data.decode("utf-8-sig")
        json.loads(text)
    except (ValueError, RecursionError) as error:
        line = getattr(error, "lineno", 1)
        raise BadSubmission("submission.not_json", name, digest, line=line) from None
    try:
        # Not nbformat.reads: it validates, and warns of every editor's small liberties on standard error.
        notebook: Any = nbformat.convert(nbformat.reader.reads(text), 4)  # type: ignore[no-untyped-call]
        cells: Sequence[Any] = notebook.cells
        # Jupyter shows no cell numbers, so count all cells: what a student counts on the screen.
        labels = [
            f"In [{c.get('execution_count')}]" if prompts else f"{name}, cell {n}" for n, c in enumerate(cells, 1)
        ]
        sources = [(label, str(c.source)) for label, c in zip(labels, cells, strict=True) if c.cell_type == "code"]
        code = [Cell(label, 1, _CHECK.sub("", source)) for label, source in sources if not asks_for_a_check(source)]
    except Exception as error:  # nbformat raises many kinds for the many ways to be broken
        reason = (str(error).splitlines() or [type(error).__name__])[0][:200]
        raise BadSubmission("submission.notebook", name, digest, reason=reason) from None
    if not any(cell.source.strip() for cell in code):
        raise BadSubmission("submission.empty", name, digest, empty=True)
    return tuple(code)
