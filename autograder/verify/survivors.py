"""Grading mutants: which of them no check catches, and which of those are known to be right answers."""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from autograder.course import CourseError, Exercise, equivalents
from autograder.grading.client import GraderError, GraderProcess, Pool
from autograder.grading.orders import Setup
from autograder.texts import text

if TYPE_CHECKING:  # it needs libcst and mutmut, which only authors have
    from autograder.verify.mutants import Mutant

#: The least share of mutants that must be caught, of those that change behaviour.
LEAST = 0.95
_MANY = 40  # mutants that one grader's process is given, so that a long exercise uses all cores

Progress = Callable[[int, int, str], None]


@dataclass
class MutantResult:
    """What became of the mutants of one exercise."""

    exercise: str
    total: int = 0
    caught: int = 0
    equivalent: int = 0
    survivors: list[Mutant] = field(default_factory=list)
    content: list[str] = field(default_factory=list)
    seconds: float = 0.0

    @property
    def share(self) -> float:
        """Caught mutants among those that change behaviour."""
        return self.caught / max(1, self.caught + len(self.survivors))

    @property
    def problems(self) -> list[str]:
        """What must be mended."""
        low = self.share < LEAST or not self.total
        return [*self.content, *([text("mutants.too_few", share=self.share, least=LEAST)] if low else [])]


def try_mutants(
    pool: Pool, exercises: list[Exercise], seed: int, jobs: int, progress: Progress = lambda done, total, title: None
) -> list[MutantResult]:
    """Grade every mutant of every exercise with one seed, ``jobs`` at a time."""
    results = {exercise.id: MutantResult(exercise.id) for exercise in exercises}
    lists = {exercise.id: _mutants(exercise, results[exercise.id]) for exercise in exercises}
    work = [
        (exercise, lists[exercise.id][start : start + _MANY])
        for exercise in exercises
        for start in range(0, len(lists[exercise.id]), _MANY)
    ]
    done = 0

    def one(unit: tuple[Exercise, list[Mutant]]) -> None:
        nonlocal done
        _try_some(pool, *unit, seed, results[unit[0].id])
        done += 1
        progress(done, len(work), unit[0].id)

    with ThreadPoolExecutor(jobs) as executor:
        list(executor.map(one, work))
    for exercise in exercises:
        _sort_out(exercise, results[exercise.id], lists[exercise.id])
    return list(results.values())


def _mutants(exercise: Exercise, result: MutantResult) -> list[Mutant]:
    from autograder.verify.mutants import mutants

    source = exercise.source()
    assert source is not None
    found = mutants(source)
    result.total = len(found)
    return found


def _try_some(pool: Pool, exercise: Exercise, some: list[Mutant], seed: int, result: MutantResult) -> None:
    start = time.perf_counter()
    grader = pool.grader(Setup(str(exercise.root.resolve()), exercise.slug, devices=("cpu",), trusted=True))
    try:
        for mutant in some:
            _try_one(grader, mutant, seed, result)
    except GraderError as error:
        result.content.append(str(error))
    finally:
        grader.close()
    result.seconds += time.perf_counter() - start


def _try_one(grader: GraderProcess, mutant: Mutant, seed: int, result: MutantResult) -> None:
    if grader.first_failure(mutant.submission, seed, mutant.function):
        result.caught += 1
    else:
        result.survivors.append(mutant)


def _sort_out(exercise: Exercise, result: MutantResult, all_: list[Mutant]) -> None:
    """Take the known ones from the survivors; an entry that names no survivor is out of date."""
    try:
        known = {(e.function, e.was, e.becomes) for e in equivalents(exercise)}
    except CourseError as error:
        result.content.append(str(error))
        return
    survivors = {(m.function, m.was, m.becomes) for m in result.survivors}
    result.content += [text("mutants.stale", was=was, becomes=becomes) for _, was, becomes in sorted(known - survivors)]
    result.survivors = [m for m in result.survivors if (m.function, m.was, m.becomes) not in known]
    result.survivors.sort(key=lambda mutant: mutant.line)
    result.equivalent = len(all_) - result.caught - len(result.survivors)
