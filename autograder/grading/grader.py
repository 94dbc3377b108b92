"""The grader of one exercise: runs its checks on a submission and writes the result record."""

from __future__ import annotations

import platform
import time
import traceback
from collections.abc import Callable
from concurrent.futures import Executor
from dataclasses import dataclass, field

import torch

import autograder
from autograder.engine.conversation import WorkerFault
from autograder.engine.job import SIMULATED
from autograder.engine.results import Answer, Problem, Stopped
from autograder.engine.submission import BadSubmission
from autograder.grading import verdict
from autograder.grading.checkrun import CheckRun
from autograder.grading.diagnosis import diagnose
from autograder.grading.general import Trials, explain
from autograder.grading.kept import may_keep
from autograder.grading.pictures import Easel
from autograder.grading.plugin import Item, by_check, run_item
from autograder.grading.subjects import Live, Mistake, Question, References, Remembered, Subject
from autograder.grading.verdict import AuthorError
from autograder.record import CheckRecord, IsolationRecord, Outcome, Record, SubmissionRecord
from autograder.texts import text

Progress = Callable[[int, int], None]


@dataclass
class Budget:
    """A subject with a time budget for the whole submission: once it is spent, every answer is "not run".

    A submission that does not finish loading will not do so for the next check either, so it spends the budget.
    """

    subject: Subject
    seconds: float
    spent: float = 0.0
    notes: dict[Problem, None] = field(default_factory=dict)
    output: str = ""
    hidden: bool = False  # while a hidden check asks, what a cell says could tell of the check's inputs
    _unloadable: Answer | None = None

    def answer(self, question: Question) -> Answer:
        """The subject's answer, or why there is none any more."""
        if self._unloadable:
            return self._unloadable
        if self.spent >= self.seconds:
            return Answer(Stopped("budget", self.seconds))
        if question.aside:  # neither its time nor what it prints may count
            return self.subject.answer(question)
        answer = self.subject.answer(question)
        self.spent += answer.seconds
        if not self.hidden:
            self.notes.update(dict.fromkeys(answer.notes))
        self.output += answer.output
        if isinstance(answer.result, Stopped) and answer.result.reason == "load_time":
            self._unloadable = answer
        return answer


class Grader:
    """Grades submissions of one exercise; its checks were collected once."""

    def __init__(
        self, exercise: str, items: list[Item], references: References, pool: Executor, *, reveal: bool = False
    ) -> None:
        self.exercise = exercise
        self.reveal = reveal
        self.checks = by_check(items)
        self.references = references
        self.pool = pool
        self._replays: dict[tuple[str, str, str, int], CheckRun] = {}

    @property
    def max_points(self) -> float:
        """The points of all checks."""
        return sum(items[0].spec.points for items in self.checks.values())

    def public(self) -> Grader:
        """The same with the public checks alone."""
        items = [item for items in self.checks.values() for item in items if item.visibility == "public"]
        return Grader(self.exercise, items, self.references, self.pool, reveal=self.reveal)

    def grade(
        self,
        subject: Subject,
        submission: SubmissionRecord,
        seed: int,
        *,
        run_seconds: float,
        functions: tuple[str, ...] = (),
        isolation: IsolationRecord,
        progress: Progress = lambda done, total: None,
    ) -> Record:
        """Run every check (of ``functions``, where some are named) on ``subject`` and diagnose the failed ones."""
        checks: list[CheckRecord] = []
        runs: list[CheckRun] = []
        budget = Budget(subject, run_seconds)
        chosen = {name: items for name, items in self.checks.items() if _wanted(items, functions)}
        for done, (name, items) in enumerate(chosen.items()):
            progress(done, len(chosen))
            record = _blank(name, items[0])
            runs += self._run_check(items, budget, seed, record)
            checks.append(record)
        budget.hidden = True  # what is asked from here on, is asked for hidden checks too
        try:
            self._explain(checks, runs, may_keep(subject.submission) if isinstance(subject, Live) else True)
        except Exception:  # a grade is worth more than its explanation, which has to do with the oddest of results
            if self.reveal:  # for the course's own code
                raise
            traceback.print_exc()
        submission.notes += _notes(budget.notes)
        self._keep(runs)
        return self._record(submission, seed, checks, isolation)

    def first_failure(self, subject: Subject, seed: int, function: str) -> str:
        """The first check that ``subject`` does not pass, those of ``function`` first; "" where it passes all.

        Raises AuthorError where a check itself is at fault.
        """
        items = [item for items in self.checks.values() for item in items]
        for item in sorted(items, key=lambda item: item.spec.function != function):
            run = self._run(item, subject, seed)
            if run.error is not None:
                raise AuthorError(_fault(run, withheld=False)) from run.error
            if run.failure:
                return item.check
        return ""

    def rehearse(self, seeds: list[int]) -> None:
        """Ask the reference and every mistake all that the checks ask, so that they remember the answers.

        Of a mistake that passes a check nothing is kept: diagnosis sees no more of it.  Raises AuthorError where the
        reference does not pass a check, and what a check raises that is no verdict.
        """
        for seed in seeds:
            for item in (item for items in self.checks.values() for item in items):
                own = self._run(item, self.references.reference, seed)
                if own.error or own.failure:
                    raise AuthorError(f"the reference does not pass {item.check} with seed {seed}") from own.error
                for mistake in self.references.mistakes:
                    self._rehearse(mistake, item, own)

    def _rehearse(self, mistake: Mistake, item: Item, own: CheckRun) -> None:
        """Ask a mistake what the check asks, and what it asked the reference.

        A submission may fail like the mistake at another question than the one at which the mistake fails first.
        """
        assert isinstance(mistake.subject, Remembered)
        run = self._run(item, mistake.subject, own.seed)
        if run.error:
            raise run.error
        if not run.failure:
            mistake.subject.forget(item.check, item.device, own.seed)
            return
        for moment in own.moments:
            mistake.subject.answer(moment.question)

    def refuse(self, bad: BadSubmission, seed: int, isolation: IsolationRecord) -> Record:
        """The record of a file that cannot be graded: every check keeps its points, none is earned."""
        message = text(bad.key, **{"exercise": self.exercise, **bad.values})
        outcome: Outcome = "not_attempted" if bad.empty or bad.usage else "failed"
        checks = [_blank(name, items[0]) for name, items in self.checks.items()]
        for check in checks:
            check.outcome, check.message = outcome, message
        return self._record(SubmissionRecord(bad.name, bad.sha256, error=message), seed, checks, isolation)

    def withhold(self, submission: SubmissionRecord, seed: int, isolation: IsolationRecord) -> Record:
        """The record of a submission that may not be graded here; its ``error`` says why."""
        checks = [_blank(name, items[0]) for name, items in self.checks.items()]
        for check in checks:
            check.outcome, check.message = "not_graded", submission.error
        return self._record(submission, seed, checks, isolation)

    def _record(
        self, submission: SubmissionRecord, seed: int, checks: list[CheckRecord], isolation: IsolationRecord
    ) -> Record:
        elsewhere = self.references.points_elsewhere
        return Record(self.exercise, submission, seed, checks, isolation, versions(), points_elsewhere=elsewhere)

    def _run_check(self, items: list[Item], budget: Budget, seed: int, record: CheckRecord) -> list[CheckRun]:
        """Run a check on its devices, the CPU first; the simulated one only where the CPU's was passed."""
        start = time.perf_counter()
        runs = []
        for item in items:
            if item.device == SIMULATED and "failed" in record.devices.values():
                continue
            budget.output, budget.hidden = "", record.visibility == "hidden"
            run = self._run(item, budget, seed, Easel(closed=_draws_nothing(item)))
            run.draw_afterwards()
            runs.append(run)
            record.devices[item.device] = _outcome(run)
            if record.visibility == "public" and run.failure:
                record.output = record.output or budget.output
        record.duration_s = round(time.perf_counter() - start, 4)
        _conclude(record, runs, self.reveal)
        return runs

    def _run(self, item: Item, subject: Subject, seed: int, easel: Easel | None = None) -> CheckRun:
        reference = self.references.reference
        run = CheckRun(item.check, item.spec, item.device, seed, subject, reference, self.pool, item.visibility, easel)
        run_item(item, run)
        if run.error is not None and self._works_with_reference(item, seed, run):
            # A test that stumbles over this submission alone was given something it could not have expected.
            run.failure, run.error = verdict.of_unjudgeable(run.error), None
        return run

    def _works_with_reference(self, item: Item, seed: int, run: CheckRun) -> bool:
        """Whether the fault of a test is in what the submission returned, and not in the test or the machine."""
        if isinstance(run.error, (AuthorError, WorkerFault)) or run.subject is self.references.reference:
            return False
        trial = self._run(item, self.references.reference, seed)
        return trial.error is None and trial.failure is None

    def _explain(self, checks: list[CheckRecord], runs: list[CheckRun], keeps: bool) -> None:
        """Set the diagnosis of each failed check: a known mistake, or else what can be said in general.

        keeps: whether the code may keep something between calls.
        """
        failed = [run for run in runs if run.failure and run.error is None]
        passed = [run for run in runs if not run.failure and run.error is None]
        # One run per check speaks for it: the first device that failed.
        first = {run.check: run for run in reversed(failed)}
        found = diagnose(list(first.values())[::-1], passed, self.references.mistakes, self._replay) if first else {}
        trials = Trials(possible=keeps)
        for check in checks:
            if explanation := found.get(check.id):
                check.mistake, check.diagnosis = explanation.slug, explanation.text
            elif check.outcome == "failed" and check.id in first:
                withheld = check.visibility == "hidden" and not self.reveal
                check.diagnosis = explain(first[check.id], trials, withheld=withheld)

    def _replay(self, run: CheckRun, mistake: Mistake) -> CheckRun:
        """The same check with a mistake in the student's place; remembered, since mistakes do not change."""
        key = (run.check, run.device, mistake.slug, run.seed)
        if key not in self._replays:
            item = next(item for item in self.checks[run.check] if item.device == run.device)
            self._replays[key] = self._run(item, mistake.subject, run.seed)
        return self._replays[key]

    @staticmethod
    def _keep(runs: list[CheckRun]) -> None:
        """Forget the students' observations, which would pile up over a batch."""
        for run in runs:
            run.moments.clear()


def versions() -> dict[str, str]:
    """What the result depends on."""
    return {"python": platform.python_version(), "torch": torch.__version__, "course": autograder.__version__}


def _wanted(items: list[Item], functions: tuple[str, ...]) -> bool:
    return not functions or items[0].spec.function in functions


def _blank(name: str, item: Item) -> CheckRecord:
    spec = item.spec
    return CheckRecord(name, spec.title, spec.function, spec.points, item.visibility)  # type: ignore[arg-type]


def _outcome(run: CheckRun) -> Outcome:
    if run.error is not None:
        return "not_graded"
    if run.failure is None:
        return "passed"
    return "not_attempted" if run.failure.untouched else "failed"


def _conclude(record: CheckRecord, runs: list[CheckRun], reveal: bool) -> None:
    """One outcome from those of all devices: the worst; a hidden check is told by its kind unless ``reveal``."""
    order: list[Outcome] = ["not_graded", "failed", "not_attempted", "passed"]
    record.outcome = min(record.devices.values(), key=order.index)
    run = next(run for run in runs if _outcome(run) == record.outcome)
    record.pictures = run.easel.pictures
    if record.outcome == "passed":
        record.points = record.max_points
        return
    withheld = record.visibility == "hidden" and not reveal
    if record.outcome == "not_graded":
        record.message = text("not_graded.author", detail=_fault(run, withheld))
        return
    assert run.failure is not None
    sentence = run.failure.hidden if withheld else run.failure.public
    several = len(record.devices) > 1 and run.device not in ("cpu", SIMULATED)
    record.message = (text("where.device", device=run.device) if several else "") + sentence


def _draws_nothing(item: Item) -> bool:
    """A picture of a hidden check could tell of its inputs; the simulated device computes nothing new."""
    return item.visibility == "hidden" or item.device == SIMULATED


def _fault(run: CheckRun, withheld: bool) -> str:
    """What went wrong in a check; of a hidden one the kind alone, since its messages may hold its inputs."""
    kind = f"{run.check}: {type(run.error).__name__}"
    return kind if withheld else f"{kind}: {run.error}"


_MOST_NOTES = 5


def _notes(problems: dict[Problem, None]) -> list[str]:
    found = [_note(problem) for problem in problems][:_MOST_NOTES]
    rest = len(problems) - len(found)
    return [*found, *([text("note.more", n=rest)] if rest > 0 else [])]


def _note(problem: Problem) -> str:
    place = problem.place
    values = {"type": problem.type, "message": problem.message}
    if place is None:
        return text("note.cell", file="", line=0, **values)
    where = {"file": place.file, "line": place.line, "code": place.text.strip()}
    if problem.type == "Magic":
        return text("note.magic", **where)
    return text("note.cell_code" if where["code"] else "note.cell", **where, **values)
