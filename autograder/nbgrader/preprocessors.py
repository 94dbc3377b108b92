"""Preprocessors for nbgrader: our stubs in place of its own, and our engine in place of a kernel.

The rest stays nbgrader's: SaveAutoGrades reads the outputs that GradeOutside writes, and saves marks, comments and
penalties as ever.
"""

from __future__ import annotations

import functools
import json
from pathlib import Path
from typing import Any

import nbformat
from nbgrader import utils
from nbgrader.api import Gradebook
from nbgrader.preprocessors import ClearSolutions, NbGraderPreprocessor
from traitlets import Integer, Unicode

from autograder.course import Course, CourseError, Exercise
from autograder.engine.submission import BadSubmission, Submission, parse_submission
from autograder.grading.desk import Desk, desk
from autograder.nbgrader.ahead import Ahead, waiting
from autograder.nbgrader.source import CHECK
from autograder.record import Record
from autograder.report.cell import html_cell, text_cell
from autograder.texts import text

#: Where NoteTampering leaves its notes for GradeOutside.
_NOTES = "autograder_notes"


class ClearToStub(ClearSolutions):  # type: ignore[misc]
    """ClearSolutions, but a cell that brings its own stub becomes that stub."""

    def preprocess_cell(self, cell: Any, resources: Any, cell_index: int) -> tuple[Any, Any]:
        """Replace the solution of one cell."""
        stub = cell.metadata.pop("autograder", {}).get("stub")
        if stub is None:
            return super().preprocess_cell(cell, resources, cell_index)  # type: ignore[no-any-return]
        cell.source = stub
        return cell, resources


class NoteTampering(NbGraderPreprocessor):  # type: ignore[misc]
    """Note what a submitted notebook changed that a student should not, so that nbgrader can put it right.

    By the cells' ids, against the released copy.  nbgrader's own steps restore locked sources and add missing cells;
    ids that are unknown or stand there twice would stop them.
    """

    def preprocess(self, nb: Any, resources: Any) -> tuple[Any, Any]:
        """Compare with the cells that were released."""
        facts = resources["nbgrader"]
        with Gradebook(facts["db_url"]) as gradebook:
            released = gradebook.find_notebook(facts["notebook"], facts["assignment"])
            points = {cell.name: cell.max_score for cell in released.grade_cells}
            locked = {cell.name: cell.source for cell in released.source_cells if cell.locked}
            known = {cell.name for cell in released.source_cells}
        notes: list[str] = []
        seen: list[str] = []
        kept = []
        for cell in nb.cells:
            name = str(cell.metadata.get("nbgrader", {}).get("grade_id", ""))
            if name in known and name not in seen:
                seen.append(name)
                notes += self._restored(cell, name, points, locked)
            elif "nbgrader" in cell.metadata:
                notes += [text("nbgrader.note.twice", cell=name)] if name in seen else []
                del cell.metadata["nbgrader"]
                if cell.source in locked.values():
                    continue
            kept.append(cell)
        nb.cells = kept
        nb.metadata[_NOTES] = notes + _absent(seen, points)
        for note in nb.metadata[_NOTES]:
            self.log.warning("%s", note)
        return nb, resources

    @staticmethod
    def _restored(cell: Any, name: str, points: dict[str, float], locked: dict[str, str]) -> list[str]:
        """What was changed in a released cell, now that a graded one is graded again for the points it is worth."""
        own, notes = cell.metadata.nbgrader, []
        if name in locked and cell.source != locked[name]:
            notes.append(text("nbgrader.note.edited", cell=name))
        if name in points and (not own.get("grade") or own.get("points") != points[name]):
            notes.append(text("nbgrader.note.points", cell=name))
        if name in points and name in locked:
            own.update(grade=True, solution=False, task=False, locked=True, points=points[name], schema_version=3)
        return notes


def _absent(seen: list[str], points: dict[str, float]) -> list[str]:
    """The notes on graded cells that are not there, or not in their order."""
    notes = [text("nbgrader.note.missing", cell=name) for name in points if name not in seen]
    order = [name for name in seen if name in points]
    return notes + ([text("nbgrader.note.order")] if order != [name for name in points if name in order] else [])


class GradeOutside(NbGraderPreprocessor):  # type: ignore[misc]
    """Grade a notebook outside any kernel, and write each graded cell's score and report as its outputs."""

    course = Unicode(help="The folder of the autograder's course.").tag(config=True)
    isolation = Unicode("auto", help="The isolation level: auto, L0, L1 or L2.").tag(config=True)
    seed = Integer(None, allow_none=True, help="The seed of the inputs; a new one for each notebook.").tag(config=True)

    def preprocess(self, nb: Any, resources: Any) -> tuple[Any, Any]:
        """Grade; raises where the grader failed, so that nbgrader saves no mark that nobody earned."""
        course = Course(Path(self.course).expanduser())
        facts = resources["nbgrader"]
        exercise = _exercise(course, facts)
        if exercise is None:
            raise ValueError(text("nbgrader.unknown", notebook=facts["notebook"], course=course.root))
        record = self._graded(course, exercise, nb, facts)
        if record.exit_status == 3:
            raise RuntimeError(text("nbgrader.not_graded", reasons="; ".join(_reasons(record))))
        functions = record.by_function
        for cell in nb.cells:
            name = cell.metadata.get("nbgrader", {}).get("grade_id") or ""
            if utils.is_grade(cell) and cell.cell_type == "code" and not utils.is_solution(cell):
                function = name.removeprefix(CHECK)
                known = name.startswith(CHECK) and function in functions
                cell.outputs = _outputs(record, exercise, function) if known else _not_ours()
        self._tell(nb, facts)
        return nb, resources

    def _graded(self, course: Course, exercise: Exercise, nb: Any, facts: Any) -> Record:
        ahead = _ahead(desk(course, self.isolation))
        notebook = facts["notebook"]
        submission = _submission(nb, notebook)
        ahead.begin(
            exercise, waiting(self.config, facts["assignment"], notebook), lambda path: _read(path, notebook), self.seed
        )
        return ahead.record(exercise, submission, self.seed)

    def _tell(self, nb: Any, facts: Any) -> None:
        """Put the notes on tampering where the instructor reads the notebook: in the first graded cell's comment."""
        notes = nb.metadata.pop(_NOTES, [])
        graded = [cell for cell in nb.cells if utils.is_grade(cell)]
        if not notes or not graded:
            return
        graded[0].outputs.append(_stream("\n".join([text("nbgrader.note.title"), *notes])))


def _exercise(course: Course, facts: Any) -> Exercise | None:
    for name in (facts["notebook"], facts["assignment"]):
        try:
            return course.find(name)
        except (CourseError, LookupError):
            continue
    return None


@functools.cache
def _ahead(desk: Desk) -> Ahead:
    return Ahead(desk)


def _read(path: Path, name: str) -> Submission | BadSubmission:
    """A notebook as it was handed in; what is wrong with it is met again, and told, when its turn comes."""
    try:
        return _submission(nbformat.read(path, as_version=4), name)  # type: ignore[no-untyped-call]
    except Exception:
        return BadSubmission("submission.unreadable", path.name, reason="")


def _submission(nb: Any, name: str) -> Submission | BadSubmission:
    """What a student wrote: every code cell that is not graded."""
    cells = [cell for cell in nb.cells if not (utils.is_grade(cell) and not utils.is_solution(cell))]
    plain = [{"cell_type": c.cell_type, "source": c.source, "metadata": {}} for c in cells]
    for cell in plain:
        cell.update({"outputs": [], "execution_count": None} if cell["cell_type"] == "code" else {})
    data = {"cells": plain, "metadata": {}, "nbformat": 4, "nbformat_minor": 4}
    try:
        return parse_submission(f"{name}.ipynb", json.dumps(data).encode())
    except BadSubmission as bad:
        return bad


def _outputs(record: Record, exercise: Exercise, function: str) -> list[Any]:
    """The score, as nbgrader reads it, and the report on the checks of a function."""
    from nbformat.v4 import new_output

    earned, _ = record.by_function[function]
    report = {
        "text/plain": text_cell(record, function),
        "text/html": html_cell(record, exercise.title, function, exercise.guides),
    }
    shown = new_output("display_data", report)  # type: ignore[no-untyped-call]
    score = new_output("execute_result", {"text/plain": repr(float(earned))}, execution_count=1)  # type: ignore[no-untyped-call]
    return [shown, score]


def _not_ours() -> list[Any]:
    """A graded cell of the instructor's own: it was not run, so it must not count as passed."""
    return [_stream(text("nbgrader.not_ours"), "stderr")]


def _stream(words: str, name: str = "stdout") -> Any:
    from nbformat.v4 import new_output

    return new_output("stream", name=name, text=words + "\n")  # type: ignore[no-untyped-call]


def _reasons(record: Record) -> list[str]:
    found = [check.message for check in record.checks if check.outcome == "not_graded"]
    return list(dict.fromkeys(found))[:3]
