"""`grade bundle`: make a bundle for an LMS, and try it as the LMS will run it."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from autograder.bundle.platforms import PLATFORMS, Platform
from autograder.cli.fault import UsageFault
from autograder.cli.release import report_leaks
from autograder.course import find_course
from autograder.grading.client import Pool
from autograder.release.release import Leaky
from autograder.texts import text

if TYPE_CHECKING:
    from autograder.lms.reading import CheckReading, Reading
    from autograder.rehearsal.stages import Shown


@dataclass(frozen=True)
class Options:
    """The options of the command.  submission: what to try the bundle with."""

    output: Path
    image: str
    submission: Path | None = None
    verbose: bool = False


def bundle(pool: Pool, name: str, exercises: tuple[str, ...], options: Options) -> int:
    """Make, and try where asked; returns 0, or 3 where the platform would not take the output."""
    from autograder.bundle.make import make

    platform, course = PLATFORMS[name], find_course()
    chosen = [course.find(exercise) for exercise in dict.fromkeys(exercises)]
    _check(platform, len(chosen), options)
    try:
        make(platform, course, chosen, options.output, pool, image=options.image)
    except Leaky as leaky:
        report_leaks(leaky.leaks)
        return 3
    size = options.output.stat().st_size / 1e6
    listed = ", ".join(exercise.id for exercise in chosen)
    print(text("bundle.made", file=options.output, platform=platform.name, exercises=listed, size=size))
    return _try(platform, options.output, options.submission, options.verbose) if options.submission else 0


def _check(platform: Platform, count: int, options: Options) -> None:
    if count == 0:
        raise UsageFault(text("bundle.no_exercise", platform=platform.name))
    if count > 1 and not platform.several:
        raise UsageFault(text("bundle.one_exercise", platform=platform.name, n=count))
    if options.output.is_dir():
        raise UsageFault(text("bundle.is_folder", file=options.output))
    if options.submission and not options.submission.exists():
        raise UsageFault(text("bundle.no_submission", path=options.submission))


def _try(platform: Platform, file: Path, submission: Path, verbose: bool) -> int:
    from autograder.rehearsal.rehearse import CannotRehearse, rehearse

    fits = True
    try:
        for user, shown in rehearse(platform.name, file, submission):
            _show(platform, user, shown, verbose)
            fits = fits and not shown.problems
    except CannotRehearse as reason:
        raise UsageFault(str(reason)) from None
    print(text("rehearsal.fits" if fits else "rehearsal.fails", platform=platform.name))
    return 0 if fits else 3


def _show(platform: Platform, user: str, shown: Shown, verbose: bool) -> None:
    facts = {"seconds": shown.seconds, "peak": shown.peak_mb, "memory": platform.memory_mb}
    print(text("rehearsal.title", platform=platform.name, user=user, **facts))
    for reading in shown.readings:
        print("  " + _mark(reading))
        for line in reading.output.splitlines():
            print("    " + line)
        for test in reading.tests:
            print("    " + _test(test))
    for problem in shown.problems:
        print("  " + text("rehearsal.problem", problem=problem))
    if verbose:
        sys.stderr.write(shown.log)


def _mark(reading: Reading) -> str:
    if reading.score is None:
        return text("rehearsal.no_mark")
    if reading.max_score is None:
        return text("rehearsal.mark_alone", score=reading.score)
    return text("rehearsal.mark", score=reading.score, max_score=reading.max_score)


def _test(test: CheckReading) -> str:
    if test.score is None or test.max_score is None:
        return text("rehearsal.test_unmarked", name=test.name)
    return text("rehearsal.test", score=test.score, max_score=test.max_score, name=test.name)
