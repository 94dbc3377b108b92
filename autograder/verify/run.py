"""Running all cases of all exercises with several seeds, on all cores: one grader's process per exercise and seed."""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

from autograder.course import Exercise
from autograder.grading.client import GraderError, Pool
from autograder.grading.orders import Setup
from autograder.record import Record
from autograder.verify.cases import Case, cases
from autograder.verify.judge import caught, judge, lint, recognised

Progress = Callable[[int, int, str], None]


@dataclass(frozen=True)
class Finding:
    """One case graded with one seed."""

    case: Case
    seed: int
    problems: tuple[str, ...]
    caught: bool = False
    recognised: bool = False


@dataclass
class Result:
    """All findings of one exercise."""

    exercise: str
    findings: list[Finding] = field(default_factory=list)
    content: list[str] = field(default_factory=list)
    checks: int = 0
    devices: tuple[str, ...] = ()
    seconds: float = 0.0

    @property
    def problems(self) -> list[tuple[str, str, str]]:
        """Seed, case and problem, for all that is wrong."""
        found = [("–", "", problem) for problem in dict.fromkeys(self.content)]
        return found + [(str(f.seed), f.case.name, problem) for f in self.findings for problem in f.problems]


def verify(
    pool: Pool,
    exercises: list[Exercise],
    seeds: list[int],
    jobs: int,
    devices: tuple[str, ...] = (),
    progress: Progress = lambda done, total, title: None,
) -> list[Result]:
    """Grade every case of every exercise with every seed, ``jobs`` at a time."""
    results = {exercise.id: Result(exercise.id) for exercise in exercises}
    work = [(exercise, seed) for exercise in exercises for seed in seeds]
    done = 0

    def one(unit: tuple[Exercise, int]) -> None:
        nonlocal done
        _verify_seed(pool, *unit, devices, results[unit[0].id], fresh=unit[1] == seeds[0])
        done += 1
        progress(done, len(work), unit[0].id)

    with ThreadPoolExecutor(jobs) as executor:
        list(executor.map(one, work))
    return list(results.values())


def _verify_seed(
    pool: Pool, exercise: Exercise, seed: int, devices: tuple[str, ...], result: Result, fresh: bool
) -> None:
    """Grade every case with one seed.

    fresh: ask each mistake anew, as a submission would be, so that one whose behaviour is not decided by the seed is
    found; with other seeds the answers serve twice, for the mistake itself and for telling others from it.
    """
    start = time.perf_counter()
    grader = pool.grader(Setup(str(exercise.root.resolve()), exercise.slug, devices=devices, trusted=True, reveal=True))
    try:
        for case in cases(exercise):
            known = case.name if case.kind == "mistake" and not fresh else ""
            record = grader.grade(case.submission, seed, functions=case.targets, mistake=known)
            result.findings.append(_finding(case, seed, record))
            if case.kind == "solution":
                _describe(result, exercise, record)
    except GraderError as error:
        result.content.append(str(error))
    finally:
        grader.close()
    result.seconds += time.perf_counter() - start


def _finding(case: Case, seed: int, record: Record) -> Finding:
    return Finding(case, seed, tuple(judge(case, record)), caught(case, record), recognised(case, record))


def _describe(result: Result, exercise: Exercise, record: Record) -> None:
    result.content += lint(exercise, record)
    result.checks = len(record.checks)
    result.devices = tuple(dict.fromkeys(device for check in record.checks for device in check.devices))
