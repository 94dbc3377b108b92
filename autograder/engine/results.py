"""What can become of one observation.  Data only; JSON (and the codec's bytes) on the way from worker to grader."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any

from autograder.engine.codec import decode, encode
from autograder.engine.frames import BadFrame

_MAX_MESSAGE = 500
_MAX_LINE = 300


@dataclass(frozen=True)
class Place:
    """A line of the student's own code."""

    file: str
    line: int
    text: str
    function: str = ""


@dataclass(frozen=True)
class Problem:
    """An exception by its type's name and message, with the student's own line where there is one."""

    type: str
    message: str
    place: Place | None = None


@dataclass(frozen=True)
class Observed:
    """The observation: a tree of plain data and :class:`~autograder.engine.codec.Array`."""

    tree: Any


@dataclass(frozen=True)
class Raised:
    """The observation ended in an exception.

    untouched: a stub's own NotImplementedError.  call: as of engine.failing.failing_call.
    """

    problem: Problem
    untouched: bool = False
    call: str | None = None


@dataclass(frozen=True)
class Missing:
    """The submission defines no such name; ``close`` are names that look like it."""

    name: str
    close: tuple[str, ...] = ()
    problem: Problem | None = None  # of the cell that would have defined it, or of the first broken cell


@dataclass(frozen=True)
class Stopped:
    """No answer: ``reason`` is "time", "load_time", "exit", "signal", "protocol" or "budget"; ``detail`` a number.

    place: where the code was then, if that is known.
    """

    reason: str
    detail: float = 0.0
    place: Place | None = field(default=None, compare=False)


Result = Observed | Raised | Missing | Stopped


@dataclass(frozen=True)
class Answer:
    """A result with what the student's code printed meanwhile (bounded) and how long it took, in seconds."""

    result: Result
    output: str = ""
    seconds: float = 0.0
    notes: tuple[Problem, ...] = field(default=())  # cells that did not run
    compiler: bool = False  # whether the worker had to import torch's compiler, which the zygote could have


def to_bytes(result: Result, notes: tuple[Problem, ...] = (), *, compiler: bool = False) -> bytes:
    """Serialise a result; raises NotAnObservation (see the codec) for a tree too deep or too large."""
    kind, body = result_to_plain(result)
    return encode({"kind": kind, "body": body, "notes": [asdict(n) for n in notes], "compiler": compiler})


def from_bytes(data: bytes) -> Answer:
    """Read what ``to_bytes`` wrote; raises BadFrame for anything else."""
    message = decode(data)
    if not isinstance(message, dict) or set(message) != {"kind", "body", "notes", "compiler"}:
        raise BadFrame("a message of unknown form")
    try:
        notes = tuple(_problem(note) for note in message["notes"])
    except (TypeError, ValueError, KeyError, AttributeError) as error:
        raise BadFrame("a message of unknown form") from error
    result = result_from_plain(message["kind"], message["body"])
    return Answer(result, notes=notes, compiler=bool(message["compiler"]))


def result_to_plain(result: Result) -> tuple[str, Any]:
    """The kind of a result, and its content as a tree that the codec takes."""
    return type(result).__name__, result.tree if isinstance(result, Observed) else asdict(result)


def result_from_plain(kind: str, body: Any, *, trusted: bool = False) -> Result:
    """The inverse of ``result_to_plain``; raises BadFrame.  Only a trusted source may say Stopped."""
    try:
        if kind == "Observed":
            return Observed(body)
        if kind == "Raised":
            call = body["call"]
            return Raised(
                _problem(body["problem"]), bool(body["untouched"]), None if call is None else clean(call, _MAX_LINE)
            )
        if kind == "Missing":
            problem = body["problem"] and _problem(body["problem"])
            return Missing(clean(body["name"], 100), tuple(clean(c, 100) for c in body["close"][:3]), problem or None)
        if kind == "Stopped" and trusted:
            return Stopped(body["reason"], body["detail"])
    except (TypeError, ValueError, KeyError, AttributeError) as error:
        raise BadFrame("a result of unknown form") from error
    raise BadFrame(f"a result of unknown kind {kind!r}")


def _problem(body: dict[str, Any]) -> Problem:
    place = body["place"]
    return Problem(
        clean(body["type"], 100),
        clean(body["message"], _MAX_MESSAGE),
        place
        and Place(
            clean(place["file"], 200),
            int(place["line"]),
            clean(place["text"], _MAX_LINE),
            clean(place["function"], 100),
        ),
    )


def clean(text: str, limit: int) -> str:
    """``text`` without control characters (they could drive a terminal), cut to ``limit`` characters."""
    kept = "".join(c if c.isprintable() or c in "\n\t" else "\N{REPLACEMENT CHARACTER}" for c in str(text)[: limit + 1])
    return kept if len(kept) <= limit else kept[: limit - 1] + "…"
