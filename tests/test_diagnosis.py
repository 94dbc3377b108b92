"""Recognising mistakes: by what they do, and only where they do it."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
import torch

from autograder.author import CheckSpec, Symptom
from autograder.engine.codec import decode, encode
from autograder.engine.results import Answer, Observed, Problem, Raised, Result
from autograder.grading.checkrun import CheckRun
from autograder.grading.diagnosis import diagnose
from autograder.grading.subjects import Mistake, Question
from autograder.grading.verdict import CheckFailed, of_assertion

Check = Callable[[CheckRun], None]


class Fixed:
    """A subject with one answer, or one per check."""

    def __init__(self, *answers: Any) -> None:
        self.answers = answers

    def answer(self, question: Question) -> Answer:
        value = self.answers[min(int(question.key.check), len(self.answers) - 1)]
        return Answer(value if isinstance(value, Raised) else Observed(decode(encode(value))))


def agree(run: CheckRun) -> None:
    run.agree(lambda impl: None)


def below_one(run: CheckRun) -> None:
    value = run.student(lambda impl: None)
    assert value < 1, f"{value:.3f} is not below one" if value < 10 else f"{value:.3f} is far away"


def ran(check: Check, number: int, subject: Any, function: str = "f") -> CheckRun:
    spec = CheckSpec("t", function, 1.0)
    with ThreadPoolExecutor(1) as pool:
        run = CheckRun(str(number), spec, "cpu", 0, subject, Fixed(torch.tensor([1.0, 2.0])), pool)
        try:
            check(run)
        except CheckFailed as error:
            run.failure = error.failure
        except AssertionError as error:
            run.failure = of_assertion(str(error), symptom=isinstance(error, Symptom))
    return run


def named(check: Check, student: Any, *mistakes: Mistake, checks: int = 1, function: str = "f") -> dict[str, str]:
    runs = [ran(check, i, student, function) for i in range(checks)]
    failed, passed = ([r for r in runs if bool(r.failure) == wrong] for wrong in (True, False))
    found = diagnose(failed, passed, mistakes, lambda run, m: ran(check, int(run.check), m.subject, function))
    return {check_id: explanation.slug for check_id, explanation in found.items()}


def mistake(slug: str, *answers: Any, targets: tuple[str, ...] = ("f",)) -> Mistake:
    return Mistake(slug, f"you did {slug}", targets, Fixed(*answers))


RIGHT = torch.tensor([1.0, 2.0])
DOUBLED, SUMMED = RIGHT * 2, RIGHT.sum()


def test_a_mistake_that_is_right_at_this_question_does_not_explain_it() -> None:
    # As where a check compares values first, and then asks how they were found.
    def twice(run: CheckRun) -> None:
        agree(run)
        raise CheckFailed(of_assertion("not found in the way that was asked for"))

    assert named(twice, Fixed(RIGHT * (1 + 5e-5)), mistake("another way", RIGHT)) == {}


def raised(message: str) -> Result:
    return Raised(Problem("ValueError", message))


def test_the_mistake_with_the_same_values_is_named() -> None:
    assert named(agree, Fixed(DOUBLED), mistake("summed", SUMMED), mistake("doubled", DOUBLED)) == {"0": "doubled"}


def test_another_order_of_operations_is_the_same_mistake() -> None:
    assert named(agree, Fixed(DOUBLED * (1 + 3e-5)), mistake("doubled", DOUBLED)) == {"0": "doubled"}


def test_a_mistake_that_the_check_does_not_see_explains_nothing() -> None:
    # The student is off by 5e-5, which fails; the mistake is right here, and close to the student.
    assert named(agree, Fixed(RIGHT * (1 + 5e-5)), mistake("elsewhere", RIGHT)) == {}


@pytest.mark.parametrize(("student", "found"), [("no", {"0": "a"}), ("other", {})])
def test_exceptions_are_the_same_by_type_and_message(student: str, found: dict[str, str]) -> None:
    assert named(agree, Fixed(raised(student)), mistake("a", raised("no"))) == found


@pytest.mark.parametrize(("call", "found"), [("mul (2,) (3,)", {"0": "a"}), ("add (2,) (3,)", {})])
def test_of_equal_words_only_those_of_the_same_call_count(call: str, found: dict[str, str]) -> None:
    problem = Problem("RuntimeError", "The sizes do not fit")
    assert named(agree, Fixed(Raised(problem, call=call)), mistake("a", Raised(problem, call="mul (2,) (3,)"))) == found


@pytest.mark.parametrize("known", ["mul (2,) (3,)", ""])
def test_a_call_that_is_not_known_tells_nothing_apart(known: str) -> None:
    problem = Problem("RuntimeError", "The sizes do not fit")
    assert named(agree, Fixed(Raised(problem)), mistake("a", Raised(problem, call=known))) == {"0": "a"}


def test_what_an_accelerator_tells_late_is_no_mistakes_own() -> None:
    late = Raised(Problem("AcceleratorError", "CUDA error: device-side assert triggered"))
    assert named(agree, Fixed(late), mistake("a", late)) == {}


def test_mistakes_of_other_functions_are_no_candidates() -> None:
    assert named(agree, Fixed(DOUBLED), mistake("doubled", DOUBLED, targets=("g",))) == {}


def test_a_recognised_mistake_also_explains_the_functions_that_call_it() -> None:
    wrong = mistake("doubled", DOUBLED, targets=("f",))
    runs = [ran(agree, 0, Fixed(DOUBLED), "f"), ran(agree, 1, Fixed(DOUBLED), "g")]
    found = diagnose(runs, [], (wrong,), lambda run, m: ran(agree, int(run.check), m.subject, run.spec.function))
    assert {check: e.slug for check, e in found.items()} == {"0": "doubled", "1": "doubled"}


def test_of_several_the_one_that_explains_the_most_is_named() -> None:
    student = Fixed(DOUBLED, SUMMED)
    one, both = mistake("one", DOUBLED, RIGHT), mistake("both", DOUBLED, SUMMED)
    assert named(agree, student, one, both, checks=2) == {"0": "both", "1": "both"}


def test_a_mistake_that_would_fail_what_was_passed_is_none_that_was_made() -> None:
    student = Fixed(DOUBLED, RIGHT)
    everywhere, here = mistake("everywhere", DOUBLED, DOUBLED), mistake("here", DOUBLED, RIGHT)
    assert named(agree, student, everywhere, here, checks=2) == {"0": "here"}
    assert named(agree, student, everywhere, checks=2) == {}


@pytest.mark.parametrize(
    ("student", "found"),
    [(2.5, {"0": "above"}), (2.7, {"0": "above"}), (20.0, {}), (0.5, {})],
    ids=["equal", "same words", "other words", "passed"],
)
def test_properties_are_recognised_by_values_or_by_the_same_words(student: float, found: dict[str, str]) -> None:
    assert named(below_one, Fixed(student), mistake("above", 2.5)) == found


def test_equal_observations_settle_what_the_same_words_leave_open() -> None:
    near, equal = mistake("near", 2.5, 2.5), mistake("equal", 2.7, 0.5)
    assert named(below_one, Fixed(2.7, 2.75), near, equal, checks=2) == {"0": "equal", "1": "near"}


def test_the_same_words_with_other_numbers_are_another_mistakes() -> None:
    assert named(below_one, Fixed(2.5), mistake("far", 4.5)) == {}


def test_the_same_words_are_not_enough_where_something_else_fails_too() -> None:
    half = mistake("half", 2.5, 0.5)
    assert named(below_one, Fixed(2.7), half) == {"0": "half"}
    assert named(below_one, Fixed(2.7, 2.7), half, checks=2) == {}


def test_a_mistake_of_two_functions_may_be_made_in_one() -> None:
    both = mistake("both", DOUBLED, DOUBLED, targets=("f", "g"))
    wrong, right = ran(agree, 0, Fixed(DOUBLED), "f"), ran(agree, 1, Fixed(RIGHT), "g")
    found = diagnose([wrong], [right], (both,), lambda run, m: ran(agree, 0, m.subject, run.spec.function))
    assert set(found) == {"0"}


def test_a_symptom_is_not_recognised_by_its_words() -> None:
    def too_large(run: CheckRun) -> None:
        value = run.student(lambda impl: None)
        raise Symptom(f"{value:.3f} is too large")

    assert named(too_large, Fixed(2.7), mistake("other", 2.5)) == {}
    assert named(too_large, Fixed(2.5), mistake("same", 2.5)) == {"0": "same"}


def test_of_equals_the_one_that_does_least_beside_it_is_named() -> None:
    more, less = mistake("more", DOUBLED, SUMMED), mistake("less", DOUBLED, RIGHT)
    assert named(agree, Fixed(DOUBLED, RIGHT + 1), more, less, checks=2) == {"0": "less"}


def test_untouched_stubs_are_never_diagnosed() -> None:
    stub = Raised(Problem("NotImplementedError", "TODO: f"), untouched=True)
    assert named(agree, Fixed(stub), mistake("a", stub)) == {}
