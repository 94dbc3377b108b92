"""Cells of percent scripts and notebooks, and the hash that tells whether a student changed their code.

Standard library only: the command line asks for these before anything else. Text is split, never run.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from ._errors import course_error, read_text
from ._header import header_size

Kind = Literal["code", "markdown"]

_MARKER = re.compile(r"#\s*%%+(?:\s+(?P<rest>.*))?$")
_PROSE = re.compile(r"(?:.*\s)?\[(?:markdown|md|raw)\]")


@dataclass(frozen=True)
class Cell:
    """One cell: its text, and the line of the script on which the text begins, counted from 1.

    In a script's cell the first and last lines are not blank. In a notebook's cell, line is 1: there lines
    are counted within the cell.
    """

    kind: Kind
    source: str
    line: int


def cells(text: str) -> list[Cell]:
    """The cells of a percent script, without its header and without empty cells.

    A script with no `# %%` markers is one code cell. Code below a markdown marker counts as code, because
    Python runs it: a student who forgets the marker must not find the work ignored.
    """
    lines = text.replace("\r\n", "\n").split("\n")
    size = header_size(lines)
    marks: list[tuple[int, Kind]] = [(size - 1, "code")]
    marks += [(i, _kind(line)) for i, line in enumerate(lines) if i >= size and _MARKER.match(line)]
    ends = [index for index, _ in marks[1:]] + [len(lines)]
    spans = zip(marks, ends, strict=True)
    return [cell for (mark, kind), end in spans for cell in _block(kind, lines[mark + 1 : end], mark + 2)]


def read_cells(path: Path) -> list[Cell]:
    """The cells of a .py script or .ipynb notebook on disk; CourseError if it cannot be read as such."""
    text = read_text(path)
    if path.suffix != ".ipynb":
        return cells(text)
    try:
        return [_notebook_cell(cell) for cell in json.loads(text)["cells"]]
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise course_error("not_a_notebook", path) from error


def code_hash(path: Path) -> str:
    """sha256 of a file's code: equal for a script and its notebook; prose and outputs do not count."""
    return hash_cells(read_cells(path))


def hash_cells(content: Iterable[Cell]) -> str:
    """sha256 of the code cells; blank edges, trailing spaces and empty cells do not count."""
    sources = (_tidy(cell.source) for cell in content if cell.kind == "code")
    return hashlib.sha256("\n\n".join(filter(None, sources)).encode("utf-8", "surrogatepass")).hexdigest()


def _tidy(source: str) -> str:
    return "\n".join(line.rstrip() for line in source.splitlines()).strip("\n")


def _kind(marker_line: str) -> Kind:
    marker = _MARKER.match(marker_line)
    return "markdown" if marker and _PROSE.match(marker["rest"] or "") else "code"


def _block(kind: Kind, lines: list[str], line: int) -> list[Cell]:
    """The one or two cells below a marker: its prose, if it announces prose, and the code."""
    prose = 0
    if kind == "markdown":
        code = (i for i, text in enumerate(lines) if text.strip() and not text.startswith("#"))
        prose = next(code, len(lines))
    uncommented = [text.removeprefix("#").removeprefix(" ") for text in lines[:prose]]
    return [*_trimmed("markdown", uncommented, line), *_trimmed("code", lines[prose:], line + prose)]


def _trimmed(kind: Kind, lines: list[str], line: int) -> list[Cell]:
    filled = [i for i, text in enumerate(lines) if text.strip()]
    if not filled:
        return []
    return [Cell(kind, "\n".join(lines[filled[0] : filled[-1] + 1]), line + filled[0])]


def _notebook_cell(cell: dict[str, object]) -> Cell:
    source = cell["source"]
    text = source if isinstance(source, str) else "".join(source)  # type: ignore[arg-type]
    return Cell("code" if cell["cell_type"] == "code" else "markdown", text, 1)
