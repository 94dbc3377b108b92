"""`grade verify`: prove the graders."""

from __future__ import annotations

import os

from rich.console import Console

from autograder.cli.fault import UsageFault
from autograder.course import Exercise, find_course
from autograder.grading.client import Pool
from autograder.report.progress import Progress
from autograder.texts import text
from autograder.verify import verify as run
from autograder.verify.survivors import try_mutants
from autograder.verify.table import print_mutants, print_table

_MUTANT_SEED = 0


def verify(pool: Pool, names: list[str], seeds: int, jobs: int | None, devices: tuple[str, ...]) -> int:
    """Verify the named exercises, or all; returns 1 on any miss."""
    chosen = list(range(seeds))
    with Progress() as progress:
        results = run(pool, _exercises(names), chosen, jobs or os.cpu_count() or 1, devices, progress.update)
    print_table(results, chosen, Console())
    return 1 if any(result.problems for result in results) else 0


def verify_mutants(pool: Pool, names: list[str], jobs: int | None) -> int:
    """Grade the mutants of the named exercises, or all; returns 1 where too many survive."""
    try:
        import autograder.verify.mutants  # noqa: F401
    except ModuleNotFoundError as error:
        raise UsageFault(text("mutants.missing", error=error)) from None
    with Progress() as progress:
        results = try_mutants(pool, _exercises(names), _MUTANT_SEED, jobs or os.cpu_count() or 1, progress.update)
    print_mutants(results, _MUTANT_SEED, Console())
    return 1 if any(result.problems for result in results) else 0


def _exercises(names: list[str]) -> list[Exercise]:
    course = find_course()
    return [course.find(name) for name in names] or [e for e in course.exercises if e.solution]
