"""Whose submission is a file, and for which exercise: read from its path, as each system writes it.

- a folder per student, or nbgrader's submitted/STUDENT/EXERCISE/
- Moodle, "Download all submissions": NAME_NUMBER_assignsubmission_file, as a folder or before the file's name
- Canvas: NAME_[LATE_]USER_SUBMISSION_FILE
- Gradescope's export: submission_NUMBER/, and submission_metadata.yml with the names
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from autograder.batch.archives import File, Refused, files
from autograder.course import Exercise
from autograder.engine.submission import BadSubmission, Submission, parse_submission
from autograder.texts import text

_MOODLE = re.compile(r"(?P<name>.+?)_(?P<id>\d+)_assignsubmission_(?:file|onlinetext)_?(?P<rest>.*)")
_CANVAS = re.compile(r"(?P<name>[a-z0-9]+)_(?:LATE_)?(?P<id>\d+)_(?P<submission>\d+)_(?P<rest>.+)")
_GRADESCOPE = re.compile(r"submission_\d+")
_NUMBER = re.compile(r"exercise[_ -]?(\d+)", re.IGNORECASE)
_METADATA = "submission_metadata.yml"


@dataclass(frozen=True)
class Entry:
    """One student's file for one exercise; ``name``: of the person, where the system tells."""

    student: str
    name: str
    exercise: Exercise
    file: File

    def submission(self) -> Submission | BadSubmission:
        """Its content, read now; what is wrong with it comes back as BadSubmission."""
        try:
            return parse_submission(self.file.path.name, self.file.read())
        except BadSubmission as bad:
            return bad
        except (OSError, ValueError) as error:
            return BadSubmission("submission.unreadable", self.file.path.name, reason=error)


@dataclass(frozen=True)
class Intake:
    """What was found: one entry per student and exercise, and what was left out."""

    entries: list[Entry]
    refused: list[Refused]


def take_in(root: Path, exercises: list[Exercise]) -> Intake:
    """Read a folder or an archive of submissions for these exercises."""
    found: dict[tuple[str, str], Entry] = {}
    refused: list[Refused] = []
    all_files = list(files(root))
    people = _people(all_files)
    for file in all_files:
        if isinstance(file, Refused):
            refused.append(file)
        elif file.path.suffix.lower() != ".yml":
            _add(file, people, exercises, found, refused)
    return Intake([found[key] for key in sorted(found)], refused)


def _add(
    file: File,
    people: dict[str, tuple[str, str]],
    exercises: list[Exercise],
    found: dict[tuple[str, str], Entry],
    refused: list[Refused],
) -> None:
    student, name, rest = _whose(file.path, people, exercises)
    exercise = _which(file.path, rest, exercises)
    if exercise is None:
        refused.append(Refused(str(file.path), text("batch.refused.exercise")))
        return
    entry = Entry(student, name, exercise, file)
    other = found.get((student, exercise.id))
    if other is None:
        found[student, exercise.id] = entry
        return
    # Two files for one exercise: the one that was changed last counts, and the other is reported.
    kept, left = (entry, other) if entry.file.changed > other.file.changed else (other, entry)
    found[student, exercise.id] = kept
    refused.append(Refused(str(left.file.path), text("batch.refused.second", kept=kept.file.path.name)))


def _whose(path: PurePosixPath, people: dict[str, tuple[str, str]], exercises: list[Exercise]) -> tuple[str, str, str]:
    """Student, person's name (or ""), and the file's name as the student gave it."""
    for part in path.parts:
        if match := _MOODLE.fullmatch(part):
            return match["id"], match["name"].strip(), match["rest"] or path.name
        if part in people:
            return (*people[part], path.name)
        if _GRADESCOPE.fullmatch(part):
            return part, "", path.name
    if match := _CANVAS.fullmatch(path.name):
        return match["id"], match["name"], match["rest"]
    folders = [part for part in path.parts[:-1] if part != "submitted"]
    names = {word for e in exercises for word in (e.id, e.slug)}
    inside = next((k for k, part in enumerate(folders) if part in names), None)
    if inside:
        return folders[inside - 1], "", path.name
    return (folders[0] if folders else path.stem), "", path.name


def _which(path: PurePosixPath, rest: str, exercises: list[Exercise]) -> Exercise | None:
    """The exercise that a folder or the file's name tells of; the only one that is graded, where neither does."""
    for part in (*reversed(path.parts[:-1]), rest):
        stem = part.rsplit(".", 1)[0] if part is rest else part
        for exercise in exercises:
            if stem in (exercise.id, exercise.slug, exercise.topic):
                return exercise
    if match := _NUMBER.search(rest):
        return next((e for e in exercises if e.number == int(match[1])), None)
    return exercises[0] if len(exercises) == 1 else None


def _people(found: list[File | Refused]) -> dict[str, tuple[str, str]]:
    """Gradescope's folders, with the id and the name of who handed in first."""
    people: dict[str, tuple[str, str]] = {}
    for file in found:
        if isinstance(file, File) and file.path.name == _METADATA:
            people.update(_submitters(file.read()))
    return people


def _submitters(data: bytes) -> Iterator[tuple[str, tuple[str, str]]]:
    import yaml

    try:
        metadata: Any = yaml.safe_load(data)
    except (yaml.YAMLError, UnicodeDecodeError, RecursionError):
        return
    for folder, facts in (metadata if isinstance(metadata, dict) else {}).items():
        submitters = facts.get(":submitters") if isinstance(facts, dict) else None
        if submitters and isinstance(submitters[0], dict):
            first = {str(key).lstrip(":"): value for key, value in submitters[0].items()}
            student = first.get("sid") or first.get("email") or folder
            yield str(folder), (str(student), str(first.get("name") or ""))
