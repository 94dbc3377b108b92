"""What can be said of a failed check that no known mistake explains: an exception, a pattern, or a state that is kept.

Trusted.  Of a hidden check the kind alone is told, as its message does.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import Any

from autograder.engine.renewed import Renewed
from autograder.engine.results import Observed, Raised
from autograder.grading.checkrun import CheckRun, Moment
from autograder.grading.compare import difference
from autograder.grading.exceptions import explained
from autograder.grading.patterns import Pattern, begins_wrong, inputs_of, recognise
from autograder.grading.subjects import Question

_MOST_TRIALS, _TRIALS_OF_A_FUNCTION = 6, 2
#: Seconds: an observation that takes longer is not made again for the sake of an explanation.
_SLOW, _LIMIT = 1.0, 3.0


@dataclass
class Trials:
    """How often a submission has been asked again in order to explain its failures; each costs an observation or two.

    possible: whether its code may keep something at all; vain: for each function, how many explained nothing.
    """

    possible: bool = True
    made: int = 0
    vain: Counter[str] = field(default_factory=Counter)

    def allowed(self, run: CheckRun) -> bool:
        """Whether one more may be made for a check."""
        if not self.possible:
            return False
        enough = self.made >= _MOST_TRIALS or self.vain[run.spec.function] >= _TRIALS_OF_A_FUNCTION
        return not enough and run.moments[-1].answer.seconds <= _SLOW


def explain(run: CheckRun, trials: Trials, *, withheld: bool) -> str:
    """The sentence for a failed check; "" where nothing certain can be said.  withheld: without any value."""
    if run.failure is None or run.failure.untouched or not run.moments or run.moments[-1].question.simulated:
        return ""
    found = _found(run, trials)
    return found.sentence(withheld=withheld) if found else ""


def _found(run: CheckRun, trials: Trials) -> Pattern | None:
    last = run.moments[-1]
    result = last.answer.result
    if isinstance(result, Raised) and (known := explained(result.problem)):
        return known
    if last.expected is None or not isinstance(last.expected.result, Observed):
        return None
    expected = last.expected.result.tree
    found = _pattern(last, expected, result.tree) if isinstance(result, Observed) else None
    # Where what came before was right, a wrong result may be due to what came before.
    if found is None or (isinstance(result, Observed) and not begins_wrong(expected, result.tree, last.tolerance)):
        found = _kept(run, expected, trials) or found
    return found


def _pattern(moment: Moment, expected: Any, actual: Any) -> Pattern | None:
    return recognise(expected, actual, moment.tolerance, inputs=inputs_of(moment.question.observe))


def _kept(run: CheckRun, expected: Any, trials: Trials) -> Pattern | None:
    """Whether the code keeps something between calls, and that alone is wrong.

    Certain where the same observation is right as soon as each call finds the code newly loaded, and is wrong again
    where it does not.
    """
    last = run.moments[-1]
    if not isinstance(last.answer.result, (Observed, Raised)) or not trials.allowed(run):
        return None
    trials.made += 1
    question = replace(last.question, group="", timeout=min(last.question.timeout, _LIMIT), _bytes=b"")
    anew = replace(question, observe=Renewed(question.observe))

    def right(asked: Question) -> bool:
        result = run.subject.answer(asked).result
        return isinstance(result, Observed) and difference(expected, result.tree, last.tolerance) is None

    if right(anew) and not right(question):
        return Pattern("pattern.first_time_only")
    trials.vain[run.spec.function] += 1
    return None
