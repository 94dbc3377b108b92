"""One check on one subject and device: what the fixtures ``agree``, ``student`` and ``reference`` do."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Executor
from dataclasses import dataclass, field
from typing import Any

from autograder.author import CheckSpec
from autograder.engine.codec import Array
from autograder.engine.results import Answer, Observed, Raised, Result
from autograder.grading import verdict
from autograder.grading.compare import Difference, Tolerance, difference, foreign_leaf, leaves, plain
from autograder.grading.pictures import Easel
from autograder.grading.subjects import Key, Question, Subject
from autograder.grading.verdict import AuthorError, CheckFailed, Failure, Unjudged

Observe = Callable[[Any], Any]
Show = Callable[..., None]
#: Seconds for an observation that is made for a picture alone.
_ASIDE_SECONDS = 5.0


@dataclass
class Moment:
    """A question that the check asked, with both answers (the reference's only where the check compared)."""

    question: Question
    answer: Answer
    expected: Answer | None = None
    tolerance: Tolerance = field(default_factory=Tolerance)


class CheckRun:
    """Runs one check and keeps its moments, from which a failed one is diagnosed."""

    def __init__(
        self,
        check: str,
        spec: CheckSpec,
        device: str,
        seed: int,
        subject: Subject,
        reference: Subject,
        pool: Executor,
        group: str = "",
        easel: Easel | None = None,
    ) -> None:
        self.group = group
        self.easel = easel or Easel(closed=True)
        self.check, self.spec, self.device, self.seed = check, spec, device, seed
        self.subject, self.reference_subject, self.pool = subject, reference, pool
        self.moments: list[Moment] = []
        self.failure: Failure | None = None
        self.error: BaseException | None = None  # what the test raised that is no verdict: its author's fault
        self._ordinal = 0

    def agree(
        self, observe: Observe, rtol: float | None = None, atol: float | None = None, show: Show | None = None
    ) -> None:
        """Observe the subject and the reference; raises CheckFailed where they differ.

        show: draws pictures of the student's observation and the reference's, before they are compared.
        """
        moment = self._ask_both(observe, Tolerance(rtol, atol))
        assert moment.expected is not None
        expected, result = moment.expected.result, moment.answer.result
        if moment.question.simulated:
            self._judge_devices(expected, result)
            return
        tree = self._checked(expected)
        if not isinstance(result, Observed):
            raise CheckFailed(verdict.of_result(result))
        if show:
            self.easel.show(show, plain(result.tree), plain(tree))
        if found := difference(tree, result.tree, moment.tolerance):
            self.easel.difference(tree, result.tree, found, moment.tolerance, verdict.where(found.path))
            raise CheckFailed(verdict.of_difference(found))

    def student(self, observe: Observe, show: Show | None = None) -> Any:
        """The subject's observation as plain data, drawn by ``show``; raises CheckFailed where there is none."""
        question = self._question(observe)
        moment = Moment(question, self.subject.answer(question))
        self.moments.append(moment)
        result = moment.answer.result
        if _mixed(result):
            assert isinstance(result, Raised)
            raise CheckFailed(verdict.of_mixed_devices(result.problem))
        if not isinstance(result, Observed):
            raise Unjudged if question.simulated else CheckFailed(verdict.of_result(result))
        if show:
            self.easel.show(show, plain(result.tree))
        return plain(result.tree)

    def reference(self, observe: Observe) -> Any:
        """The reference's observation as plain data; raises AuthorError where there is none."""
        answer = self.reference_subject.answer(self._question(observe))
        return plain(self._checked(answer.result))

    def draw_afterwards(self) -> None:
        """Observe the subject for the pictures that were put off, if it has given an observation whenever asked."""
        if self.error is not None or not all(isinstance(m.answer.result, Observed) for m in self.moments):
            return
        for number, (observe, draw) in enumerate(self.easel.later):
            self.easel.show(lambda observe=observe, draw=draw, number=number: draw(self._aside(observe, number)))

    def _aside(self, observe: Observe, number: int) -> Any:
        """An observation that no mark depends on; its key is none of the check's."""
        key = Key(self.check, self.device, self.seed, -1 - number)
        question = Question(key, observe, min(self.spec.timeout, _ASIDE_SECONDS), self.group, aside=True)
        result = self.subject.answer(question).result
        assert isinstance(result, Observed)
        return plain(result.tree)

    def _question(self, observe: Observe) -> Question:
        key = Key(self.check, self.device, self.seed, self._ordinal)
        self._ordinal += 1
        question = Question(key, observe, self.spec.timeout, self.group)
        question.payload()  # pickling fails here, where it is the author's fault
        return question

    def _ask_both(self, observe: Observe, tolerance: Tolerance) -> Moment:
        question = self._question(observe)
        expected = self.pool.submit(self.reference_subject.answer, question)
        moment = Moment(question, self.subject.answer(question), expected.result(), tolerance)
        self.moments.append(moment)
        return moment

    def _checked(self, result: Result) -> Any:
        """The reference's tree; raises AuthorError where the reference gives no observation."""
        if not isinstance(result, Observed):
            raise AuthorError(f"the reference gives no observation: {verdict.of_result(result).public}")
        if name := foreign_leaf(result.tree):
            raise AuthorError(f"the reference's observation holds a {name}, which is no plain data")
        return result.tree

    @staticmethod
    def _judge_devices(expected: Result, result: Result) -> None:
        """On the simulated device only device mistakes count: whatever else fails there may be the simulation's."""
        if not isinstance(expected, Observed):
            return
        if _mixed(result):
            assert isinstance(result, Raised)
            raise CheckFailed(verdict.of_mixed_devices(result.problem))
        if isinstance(result, Observed):
            found = next(_device_differences(expected.tree, result.tree), None)
            if found:
                raise CheckFailed(verdict.of_difference(found))


def _mixed(result: Result) -> bool:
    return isinstance(result, Raised) and result.problem.type == "DeviceMismatch"


def _device_differences(expected: Any, actual: Any) -> Any:
    """Tensors that stayed on the CPU, pairwise in order; nothing is compared but their devices."""
    for e, a in zip(leaves(expected), leaves(actual), strict=False):
        if isinstance(e, Array) and isinstance(a, Array) and e.device != a.device:
            yield Difference("device", (), {"got": a.device, "expected": e.device})
