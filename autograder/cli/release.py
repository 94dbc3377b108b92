"""`grade release`: make what students get."""

from __future__ import annotations

import sys
from pathlib import Path

from autograder.cli.fault import UsageFault
from autograder.course import find_course
from autograder.grading.client import Pool
from autograder.release.leaks import Leak
from autograder.release.release import Leaky, make
from autograder.texts import text

_SHOWN = 20


def release(pool: Pool, names: tuple[str, ...], output: Path, seeds: int | None) -> int:
    """Make it; returns 0, or 3 where it would have leaked a secret."""
    course = find_course()
    exercises = [course.find(name) for name in dict.fromkeys(names)] or course.exercises
    if not all(exercise.solution for exercise in exercises):
        raise UsageFault(text("release.no_solutions", root=course.root))
    try:
        made = make(course, exercises, output, pool, seeds=seeds, progress=_tell)
    except FileExistsError:
        raise UsageFault(text("release.not_empty", folder=output)) from None
    except ModuleNotFoundError:
        raise UsageFault(text("release.no_builder")) from None
    except Leaky as leaky:
        report_leaks(leaky.leaks)
        return 3
    files = {"folder": made.folder, "zip": made.zip.name, "wheel": made.wheel.name}
    print(text("release.made", n=len(exercises), **files))
    print(text("release.searched", n=made.searched))
    return 0


def report_leaks(leaks: list[Leak]) -> None:
    """Say where which secret was found, on standard error."""
    lines = [text("release.leaky", n=len(leaks)), *map(_leak, leaks[:_SHOWN])]
    if len(leaks) > _SHOWN:
        lines.append(text("release.more", n=len(leaks) - _SHOWN))
    print("\n".join(lines), file=sys.stderr)


def _leak(leak: Leak) -> str:
    place = " / ".join(filter(None, (leak.file, leak.inner)))
    secret = leak.secret
    if secret is None:
        return text("release.unreadable", place=place)
    return text("release.leak", place=place, line=secret.line, file=secret.file, text=secret.text)


def _tell(done: int, total: int, title: str) -> None:
    print(text("release.progress", done=done, total=total, title=title), file=sys.stderr)
