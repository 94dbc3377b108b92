"""Which of the uploaded files is the submission: told by the file's name, and never guessed.

Students upload one file, a folder, or the whole repository; browsers add " (1)" to names, systems add folders of
their own.  A script and a notebook for one exercise are both read only where one of them is the untouched stub.
"""

from __future__ import annotations

import contextlib
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from autograder.course import Exercise, code_hash
from autograder.engine.submission import BadSubmission, Submission, read_submission
from autograder.texts import text


@dataclass(frozen=True)
class Upload:
    """What was uploaded for an exercise: a submission or what is wrong with it, and what a student should know of it.

    path: where the file lies below the upload's folder, with slashes; "" where there is none.
    """

    submission: Submission | BadSubmission
    path: str = ""
    notes: tuple[str, ...] = ()


SUFFIXES = (".py", ".ipynb")
_DEPTH = 4
_MOST_FILES = 500
_NUMBER = re.compile(r"exercise[_ -]?0*(\d+)", re.IGNORECASE)
_COPY = re.compile(r"( - Copy)?( ?\(\d+\))*$", re.IGNORECASE)


def find(exercise: Exercise, folder: Path, *, alone: bool) -> Upload:
    """The submission for an exercise among the files of a folder.

    alone: no other exercise is asked for, so that one single file of another name can only be for this one.
    """
    found = sorted(_files(folder))
    named = [path for path in found if _is_named(path, exercise)]
    notes: tuple[str, ...] = ()
    if not named and alone and len(found) == 1:
        named = found
        notes = (text("bundle.other_name", file=found[0].name, exercise=exercise.slug),)
    chosen = _without_copies(named) if len(named) > 1 else named
    if len(chosen) > 1:
        chosen = [path for path in chosen if not _is_stub(path, exercise)] or chosen[:1]
    if len(chosen) != 1:
        return Upload(_none_or_many(exercise, chosen, found))
    path = chosen[0].relative_to(folder).as_posix()
    try:
        return Upload(read_submission(chosen[0]), path, notes)
    except BadSubmission as bad:
        return Upload(bad, path, notes)


def _files(folder: Path) -> Iterator[Path]:
    """Scripts and notebooks, without what systems and editors leave beside them; at most so many, and so deep."""
    count = 0
    for where, folders, names in os.walk(folder):
        depth = len(Path(where).relative_to(folder).parts)
        folders[:] = sorted(f for f in folders if not f.startswith((".", "__")) and depth < _DEPTH)
        for name in sorted(names):
            count += 1
            if count > _MOST_FILES:
                return
            if name.endswith(SUFFIXES) and not name.startswith("."):
                yield Path(where, name)


def _is_named(path: Path, exercise: Exercise) -> bool:
    stem = _COPY.sub("", path.stem).strip().lower().replace("-", "_")
    number = _NUMBER.match(stem)
    names = (exercise.slug, exercise.id, exercise.topic)
    return stem in names or bool(number and int(number[1]) == exercise.number)


def _without_copies(paths: list[Path]) -> list[Path]:
    """One path for each content: the same file in two folders is no question."""
    contents: dict[object, Path] = {}
    for path in paths:
        content: object = path
        with contextlib.suppress(BadSubmission):
            content = (path.suffix, read_submission(path).sha256)
        contents.setdefault(content, path)
    return list(contents.values())


def _is_stub(path: Path, exercise: Exercise) -> bool:
    try:
        return code_hash(path) == exercise.stub_hash()
    except Exception:  # a damaged file is no stub: grading says what is wrong with it
        return False


def _none_or_many(exercise: Exercise, chosen: list[Path], found: list[Path]) -> BadSubmission:
    names = ", ".join(path.name[:80] for path in (chosen or found)[:8])
    key = "bundle.several" if chosen else "bundle.no_file" if found else "bundle.nothing"
    return BadSubmission(key, f"{exercise.slug}.py", usage=True, slug=exercise.slug, names=names)
