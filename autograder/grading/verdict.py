"""A failed check in words: from the difference or the ending of an observation to what the student reads.

A public check is told in full.  A hidden one is told by its kind alone: no value, no index, no message that the
student's own code could have filled with what it saw.
"""

from __future__ import annotations

import builtins
import signal
from dataclasses import dataclass, field
from typing import Any

from autograder.engine.job import SIMULATED
from autograder.engine.results import Missing, Place, Problem, Raised, Result, Stopped
from autograder.grading.compare import Difference, is_of_gradients
from autograder.texts import text


@dataclass(frozen=True)
class Failure:
    """Why a check was not passed: a sentence for public checks, one for hidden ones.

    untouched: the stub said so.  symptom: the sentence fits many mistakes.
    """

    public: str
    hidden: str
    untouched: bool = False
    symptom: bool = False


class CheckFailed(Exception):
    """The submission does not pass the check."""

    def __init__(self, failure: Failure) -> None:
        super().__init__(failure.public)
        self.failure = failure


class Unjudged(Exception):
    """On the simulated device something else failed than devices: that may be the simulation's fault."""


class AuthorError(Exception):
    """The check itself is at fault: the reference fails, or gives something that is no observation."""


_DIFFERENCES = {
    "entries": "values",
    "entries_one": "values",
    "value": "values",
    "length": "returned",
    "keys": "returned",
}


_SIMULATED = "a (simulated) GPU"
#: What is told of a returned value otherwise than of a part of an observation, which the author made of it.
_OF_RESULTS = ("returned", "length", "keys", "value")


def of_difference(found: Difference) -> Failure:
    """A result that differs from the reference's."""
    part = found.path and "result" not in found.path
    kind = f"{found.kind}_in" if part and found.kind in _OF_RESULTS else found.kind
    values = {key: _SIMULATED if value == SIMULATED else value for key, value in found.values.items()}
    sentence = text(f"failed.{kind}", where=where(found.path), **values)
    kind = "gradient" if _no_gradient(found) else _DIFFERENCES.get(found.kind, found.kind)
    return Failure(sentence, text(f"hidden.{kind}"))


def _no_gradient(found: Difference) -> bool:
    """Whether None stands where a gradient is promised."""
    return is_of_gradients(found.path) and found.kind == "returned" and found.values["got"] == "None"


def of_assertion(message: str, symptom: bool = False) -> Failure:
    """A property that the trusted test found missing."""
    return Failure(text("failed.assertion", message=message), text("hidden.property"), symptom=symptom)


def of_result(result: Result) -> Failure:
    """An observation that did not come about."""
    if isinstance(result, Raised):
        return _of_raised(result)
    if isinstance(result, Missing):
        return _of_missing(result)
    assert isinstance(result, Stopped)
    return _of_stopped(result)


def of_unjudgeable(error: BaseException) -> Failure:
    """A result over which the test itself stumbled, though not over the reference's."""
    values = {"type": type(error).__name__, "message": str(error).split("\n")[0][:200]}
    return Failure(text("failed.unjudgeable", **values), text("hidden.returned"))


def of_mixed_devices(problem: Problem) -> Failure:
    """Tensors on two devices met, or one on another device met NumPy."""
    key = "numpy" if "to numpy" in problem.message else "mixed"
    return Failure(text(f"failed.device_{key}", where="", message=problem.message), text("hidden.device"))


def _of_raised(result: Raised) -> Failure:
    problem = result.problem
    if problem.type == "NotAnObservation":
        return Failure(text("failed.too_large", message=problem.message), text("hidden.too_large"))
    hidden = text("hidden.raised", type=_known_type(problem.type))
    if result.untouched:
        name = problem.place.function.split(".")[0] if problem.place else ""
        todo = problem.message.removeprefix("TODO: ") or name
        sentence = text("failed.not_written", name=todo) if todo else text("failed.stub")
        return Failure(sentence, text("failed.stub"), untouched=True)
    if problem.type == "PermissionError":
        hidden = f"{hidden} {text('failed.not_permitted')}"
    if problem.place is None:
        return Failure(text("failed.unusable", type=problem.type, message=problem.message), hidden)
    raised = text("failed.raised", where="", type=problem.type, message=problem.message)
    sentence = f"{raised}\n{_at(problem.place)}"
    if problem.type == "PermissionError":
        sentence = f"{sentence}\n{text('failed.not_permitted')}"
    return Failure(sentence, hidden)


def _at(place: Place) -> str:
    return text("failed.at", file=place.file, line=place.line, code=place.text)


def _known_type(name: str) -> str:
    """The name of a built-in exception; any other could be made up from what the code saw."""
    known = getattr(builtins, name, None)
    return name if isinstance(known, type) and issubclass(known, BaseException) else "an exception"


def _of_missing(result: Missing) -> Failure:
    values: dict[str, Any] = {"name": result.name, "file": text("failed.file")}
    key = "missing"
    if result.problem and result.problem.place:
        place = result.problem.place
        values.update(file=place.file, line=place.line, type=result.problem.type, message=result.problem.message)
        key = "missing_broken"
    elif result.close:
        values["close"] = result.close[0]
        key = "missing_close"
    return Failure(text(f"failed.{key}", **values), text("hidden.missing"))


_HIDDEN_STOPS = {
    "time": "time",
    "load_time": "time",
    "cpu": "time",
    "disk": "disk",
    "observation": "too_large",
    "budget": "budget",
}


def _of_stopped(result: Stopped) -> Failure:
    values: dict[str, Any] = {"detail": result.detail}
    if result.reason == "signal":
        values["name"] = _signal_name(int(result.detail))
    sentence = text(f"failed.{result.reason}", **values)
    sentence += f"\n{_at(result.place)}" if result.place else ""
    return Failure(sentence, text(f"hidden.{_HIDDEN_STOPS.get(result.reason, 'crash')}"))


def _signal_name(number: int) -> str:
    try:
        return signal.Signals(number).name
    except ValueError:
        return "unknown"


@dataclass(frozen=True)
class _Step:
    """One step of a path into an observation."""

    key: object = field()

    def __str__(self) -> str:
        name = "item" if isinstance(self.key, int) else "case"
        return text(f"where.{name}", index=self.key, name=repr(self.key)).rstrip(": ")


def where(path: tuple[object, ...]) -> str:
    """Where in an observation, in words that a sentence can follow."""
    return ", ".join(str(_Step(key)) for key in path) + ": " if path else ""
