"""The notebook of an exercise as nbgrader's instructors write it: solution regions, and a graded cell per function.

Nothing hidden is in it: a graded cell calls `check`, and the graders stay with the course.  Metadata: schema 3 of
nbgrader.nbgraderformat.
"""

from __future__ import annotations

from typing import Any

from autograder.course import Cell, Exercise, Source, cells, without_notes
from autograder.texts import text

#: The prefix of a graded cell's id; the function's name follows.
CHECK = "check-"
_KERNEL = {"display_name": "Python 3", "language": "python", "name": "python3"}


def source_notebook(exercise: Exercise, points: dict[str, float]) -> Any:
    """An nbformat 4.5 notebook for nbgrader's source/; points: of each function, hidden checks included.

    Raises ValueError for an exercise without its source, or whose stub has other cells than the source.
    """
    import nbformat

    source = exercise.source()
    if source is None:
        raise ValueError(exercise.slug)
    written = cells(source.text)
    stubs = cells(source.stub)
    if [cell.kind for cell in written] != [cell.kind for cell in stubs]:
        raise ValueError(f"{exercise.slug}: the stub's cells are not the source's")
    content: list[dict[str, Any]] = []
    for number, (cell, stub) in enumerate(zip(written, stubs, strict=True), 1):
        ends = _functions_that_end(source, cell)
        content.append(_cell(cell, stub, f"{exercise.id}-{number:02}", solution=cell.source != stub.source))
        content += [_graded(exercise, function, points[function]) for function in ends if function in points]
    metadata = {"exercise": source.header.as_dict(), "kernelspec": _KERNEL, "language_info": {"name": "python"}}
    data = {"cells": content, "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}
    nbformat.validate(data)
    return nbformat.from_dict(data)  # type: ignore[no-untyped-call]


def _functions_that_end(source: Source, cell: Cell) -> list[str]:
    """The functions and classes whose last region lies in a cell."""
    last = {region.owner.name.split(".")[0]: region.begin for region in source.regions}
    within = range(cell.line, cell.line + len(cell.source.split("\n")))
    return [name for name, line in last.items() if line in within]


def _cell(cell: Cell, stub: Cell, name: str, *, solution: bool) -> dict[str, Any]:
    if cell.kind == "markdown":
        return {"cell_type": "markdown", "id": name, "metadata": {}, "source": cell.source}
    metadata: dict[str, Any] = {}
    if solution:
        # nbgrader's own stub would be one line for all; ours tells what to do, and may be a program to repair.
        metadata = {"nbgrader": _metadata(name, solution=True), "autograder": {"stub": stub.source}}
    return _code(without_notes(cell.source), name, metadata)


def _graded(exercise: Exercise, function: str, points: float) -> dict[str, Any]:
    name = CHECK + function
    lines = [
        f"# {text('nbgrader.cell')}",
        "from autograder.kernel import check",
        "",
        f'check("{exercise.id}", "{function}")',
    ]
    return _code("\n".join(lines), name, {"nbgrader": _metadata(name, points=points)})


def _metadata(name: str, *, solution: bool = False, points: float | None = None) -> dict[str, Any]:
    graded = points is not None
    found = {"schema_version": 3, "grade_id": name, "grade": graded, "locked": graded, "solution": solution}
    return {**found, "task": False, **({"points": points} if graded else {})}


def _code(source: str, name: str, metadata: dict[str, Any]) -> dict[str, Any]:
    return {
        "cell_type": "code",
        "id": name,
        "metadata": metadata,
        "source": source,
        "outputs": [],
        "execution_count": None,
    }
