"""An nbgrader course made from ours: its configuration, and source/EXERCISE/EXERCISE.ipynb for each exercise."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from autograder.course import Course, Exercise
from autograder.grading.desk import Desk
from autograder.nbgrader.source import source_notebook

_CONFIG = '''"""Configuration of nbgrader for this course, made by `grade nbgrader init`; yours to change."""

c = get_config()  # noqa: F821

c.CourseDirectory.course_id = {course_id!r}
# Each source notebook holds the stub of each of its cells.
c.GenerateAssignment.preprocessors = [
    "nbgrader.preprocessors.IncludeHeaderFooter",
    "nbgrader.preprocessors.LockCells",
    "autograder.nbgrader.preprocessors.ClearToStub",
    "nbgrader.preprocessors.ClearOutput",
    "nbgrader.preprocessors.CheckCellMetadata",
    "nbgrader.preprocessors.ComputeChecksums",
    "nbgrader.preprocessors.SaveCells",
    "nbgrader.preprocessors.ClearHiddenTests",
    "nbgrader.preprocessors.ClearMarkScheme",
    "nbgrader.preprocessors.ComputeChecksums",
    "nbgrader.preprocessors.CheckCellMetadata",
]
c.Autograde.sanitize_preprocessors = [
    "autograder.nbgrader.preprocessors.NoteTampering",
    "nbgrader.preprocessors.ClearOutput",
    "nbgrader.preprocessors.DeduplicateIds",
    "nbgrader.preprocessors.OverwriteKernelspec",
    "nbgrader.preprocessors.OverwriteCells",
    "nbgrader.preprocessors.CheckCellMetadata",
]
# In place of Execute: notebooks are graded outside any kernel, in confined workers.
c.Autograde.autograde_preprocessors = [
    "autograder.nbgrader.preprocessors.GradeOutside",
    "nbgrader.preprocessors.IgnorePattern",
    "nbconvert.preprocessors.ClearMetadataPreprocessor",
    "nbgrader.preprocessors.LimitOutput",
    "nbgrader.preprocessors.SaveAutoGrades",
    "nbgrader.preprocessors.AssignLatePenalties",
    "nbgrader.preprocessors.CheckCellMetadata",
]
c.OverwriteCells.add_missing_cells = True
c.ClearMetadataPreprocessor.preserve_cell_metadata_mask = [("nbgrader",)]
c.GradeOutside.course = {root!r}
# By [late] in the settings, course.toml; without it, by c.LatePenalty.penalty_method as ever.
c.AssignLatePenalties.plugin_class = "autograder.nbgrader.late.LatePenalty"
c.LatePenalty.course = {root!r}
'''


def init(course: Course, folder: Path, desk: Desk) -> list[Path]:
    """Make an nbgrader course in a folder; returns the files written.  Raises FileExistsError where one is there."""
    config = folder / "nbgrader_config.py"
    if config.exists():
        raise FileExistsError(config)
    folder.mkdir(parents=True, exist_ok=True)
    text = _CONFIG.format(course_id=folder.resolve().name, root=str(course.root.resolve()))
    config.write_text(text, encoding="utf-8")
    return [config, *update(course, folder, desk)]


def update(course: Course, folder: Path, desk: Desk) -> list[Path]:
    """Refresh the source notebooks, keeping the cells that the instructor added; returns the files that changed."""
    changed = []
    for exercise in course.exercises:
        path = folder / "source" / exercise.id / f"{exercise.id}.ipynb"
        new = source_notebook(exercise, desk.points(exercise))
        if path.exists():
            new.cells = _with_added(new.cells, json.loads(path.read_text(encoding="utf-8"))["cells"], exercise)
        text = _text(new)
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
            changed.append(path)
    return changed


def _with_added(new: list[Any], old: list[dict[str, Any]], exercise: Exercise) -> list[Any]:
    """Our cells as they are now, and after each the instructor's own that followed it."""
    import nbformat

    def is_ours(cell: dict[str, Any]) -> bool:
        return str(cell.get("id", "")).startswith((f"{exercise.id}-", "check-"))

    added: dict[str, list[Any]] = {}
    place = ""
    for cell in old:
        if is_ours(cell):
            place = cell["id"]
        else:
            added.setdefault(place, []).append(nbformat.from_dict(cell))  # type: ignore[no-untyped-call]
    merged = list(added.pop("", []))
    for cell in new:
        merged += [cell, *added.pop(cell["id"], [])]
    return merged + [cell for rest in added.values() for cell in rest]


def _text(notebook: Any) -> str:
    import nbformat

    text = nbformat.writes(notebook, version=nbformat.NO_CONVERT)  # type: ignore[no-untyped-call]
    return str(text).rstrip("\n") + "\n"
