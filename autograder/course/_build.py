"""The files that students get, built from solutions/ into exercises/: scripts, notebooks and the manifest.

One source, many forms: nobody edits a generated file, and `drift` finds those that somebody did. Nothing is
ever deleted.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from autograder.texts import text as sentence

from ._cells import cells, hash_cells
from ._course import MANIFEST, Course, Exercise
from ._errors import course_error, read_text
from ._notebook import notebook_text
from ._source import Source

SCHEMA = 1


def build(course: Course) -> dict[Path, str]:
    """The content of every generated file by its path; the same course gives the same text.

    Raises CourseError, with file and line, for a malformed source and in a copy without solutions.
    """
    sources = {exercise: Source.read(exercise.solution) for exercise in course.exercises if exercise.solution}
    if not sources:
        raise course_error("no_solutions", course.root)
    files: dict[Path, str] = {}
    for exercise, source in sources.items():
        files[exercise.script] = source.stub
        files[exercise.notebook] = notebook_text(source.stub, source.path, _how_to_check(exercise, source))
    records = {exercise.slug: _record(exercise, source) for exercise, source in sources.items()}
    files[course.root / "exercises" / MANIFEST] = _json({"schema": SCHEMA, "exercises": records})
    return files


def write(course: Course) -> list[Path]:
    """Builds into exercises/ and returns the files that changed; files up to date keep their time stamps."""
    changed = []
    for path, text in build(course).items():
        if _reason(path, text):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
            changed.append(path)
    return changed


def drift(course: Course) -> list[tuple[Path, str]]:
    """Files that are missing, differ from a fresh build, or belong to no exercise, each with the reason."""
    files = build(course)
    found = [(path, reason) for path, text in files.items() if (reason := _reason(path, text))]
    present = sorted((course.root / "exercises").glob("exercise_*"))
    not_offered = {exercise.slug for exercise in course.all_exercises if exercise.solution}
    extra = [path for path in present if path.is_file() and path not in files and path.stem not in not_offered]
    return found + [(path, sentence("course.drift.stale")) for path in extra]


def _reason(path: Path, text: str) -> str:
    if not path.is_file():
        return sentence("course.drift.missing")
    return "" if read_text(path) == text else sentence("course.drift.differs")


def _how_to_check(exercise: Exercise, source: Source) -> str:
    """What a notebook's reader cannot know from the command line."""
    return sentence("kernel.notebook", exercise=exercise.id, function=source.functions[0])


def _record(exercise: Exercise, source: Source) -> dict[str, Any]:
    """What a student's copy has to know of an exercise without its source."""
    record = {
        "header": source.header.as_dict(),
        "files": [exercise.script.name, exercise.notebook.name],
        "sha256": hash_cells(cells(source.stub)),
        "hints": source.hints,
        "guides": {name: guide.to_json() for name, guide in source.guides.items()},
    }
    return record | {"runs": True} if source.hands_out_code else record


def _json(data: object) -> str:
    return json.dumps(data, indent=2, ensure_ascii=False) + "\n"
