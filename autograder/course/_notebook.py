"""From a percent script to a notebook. Imports jupytext and nbformat when called: only a build needs them."""

from __future__ import annotations

import itertools
from pathlib import Path
from typing import Any

from ._cells import Cell, cells
from ._errors import course_error
from ._header import header_size, parse_header

_FORMAT = {"extension": ".py", "format_name": "percent", "comment_magics": False}


def notebook(script: str, path: Path, words: str = "") -> Any:
    """The nbformat 4.5 notebook of a script with a header; `path` is the script's, for cell ids and errors.

    words: a cell of prose that stands after the first one.

    The same script gives the same bytes: ids come from the file's name and the cell's position, and there are no
    outputs and no times. The header becomes `metadata['exercise']`. Raises CourseError if the script can be split
    into cells in two ways.
    """
    import jupytext
    import nbformat

    lines = script.split("\n")
    parsed = jupytext.reads("\n".join(lines[header_size(lines) :]), fmt=_FORMAT)
    found = [cell for cell in parsed.cells if cell.source.strip()]
    _check_same(cells(script), found, path)
    content = [_new_cell(cell, f"{path.stem[:60]}-{n:02d}") for n, cell in enumerate(found, start=1)]
    if words:
        content.insert(1, {"cell_type": "markdown", "id": f"{path.stem[:58]}-check", "metadata": {}, "source": words})
    data = {"cells": content, "metadata": _metadata(script, path), "nbformat": 4, "nbformat_minor": 5}
    nbformat.validate(data)
    return nbformat.from_dict(data)  # type: ignore[no-untyped-call]


def notebook_text(script: str, path: Path, words: str = "") -> str:
    """The notebook of a script as the text of an .ipynb file, with one newline at the end."""
    import nbformat

    text = nbformat.writes(notebook(script, path, words), version=nbformat.NO_CONVERT)  # type: ignore[no-untyped-call]
    return str(text).rstrip("\n") + "\n"


def _metadata(script: str, path: Path) -> dict[str, Any]:
    return {
        "exercise": parse_header(script, path).as_dict(),
        "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
        "language_info": {"name": "python"},
    }


def _new_cell(cell: Any, cell_id: str) -> dict[str, Any]:
    new = {"cell_type": cell.cell_type, "id": cell_id, "metadata": {}, "source": cell.source.strip("\n")}
    return {**new, "outputs": [], "execution_count": None} if cell.cell_type == "code" else new


def _check_same(ours: list[Cell], theirs: list[Any], path: Path) -> None:
    """The engine reads scripts by our cells and students see jupytext's: they must be the same cells."""
    expected = [(cell.cell_type == "code", cell.source.strip("\n")) for cell in theirs]
    for cell, pair in itertools.zip_longest(ours, expected):
        if cell is None or (cell.kind == "code", cell.source) != pair:
            raise course_error("cells_differ", path, (cell or ours[-1]).line)
