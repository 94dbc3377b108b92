"""`grade verify`: prove the graders."""

from __future__ import annotations

import os

from rich.console import Console

from autograder.course import find_course
from autograder.grading.client import Pool
from autograder.report.progress import Progress
from autograder.verify import verify as run
from autograder.verify.table import print_table


def verify(pool: Pool, names: list[str], seeds: int, jobs: int | None, devices: tuple[str, ...]) -> int:
    """Verify the named exercises, or all; returns 1 on any miss."""
    course = find_course()
    exercises = [course.find(name) for name in names] or [e for e in course.exercises if e.solution]
    chosen = list(range(seeds))
    with Progress() as progress:
        results = run(pool, exercises, chosen, jobs or os.cpu_count() or 1, devices, progress.update)
    print_table(results, chosen, Console())
    return 1 if any(result.problems for result in results) else 0
