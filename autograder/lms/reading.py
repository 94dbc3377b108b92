"""How each platform reads a result: the rules of the consumers, so that a bundle can be tried before it is uploaded.

Job: what a platform would make of bytes that a grader wrote.  It never looks at a record or an emitter.  The rules are
those of Gradescope's specification, and of the sources of PrairieLearn (externalGraderCommon), of Moodle's VPL
(vpl_submission, vplutil.js) and of the reporter of GitHub Classroom (autograding-grading-reporter).
"""

from __future__ import annotations

import base64
import binascii
import json
import math
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, NoReturn

from autograder.texts import text

VISIBILITIES = ("visible", "hidden", "after_due_date", "after_published")
FORMATS = ("text", "html", "simple_format", "md", "ansi")
PRAIRIELEARN_BYTES = 1_000_000
#: Linux takes no longer string in a process's environment, in which the reporter finds the result.
VARIABLE_BYTES = 128 << 10


@dataclass(frozen=True)
class TestReading:
    """One test as the platform shows it.  ``status``: "passed", "failed", "error", or "" where the platform keeps none.

    Of VPL, ``score`` is what the heading deducts, so not above 0, and there is no maximum.
    """

    name: str
    score: float | None
    max_score: float | None = None
    status: str = ""
    output: str = ""
    visibility: str = "visible"


@dataclass(frozen=True)
class Reading:
    """A result as the platform shows it.

    ``score`` and ``max_score`` in the platform's own unit: points (Gradescope, GitHub Classroom), the share of 1
    (PrairieLearn), grades (VPL).  ``score`` is None where the platform gets no mark.  ``problems``: what the platform
    would refuse, or would show otherwise than it was meant; a grader that could give no mark shows here too.
    """

    score: float | None = None
    max_score: float | None = None
    tests: list[TestReading] = field(default_factory=list)
    output: str = ""
    problems: list[str] = field(default_factory=list)


class _Unreadable(Exception):
    """What the platform cannot read at all."""


def read_gradescope(data: bytes) -> Reading:
    """``results/results.json`` of Gradescope."""
    return _reading(_gradescope, data)


def read_prairielearn(data: bytes) -> Reading:
    """``/grade/results/results.json`` of PrairieLearn."""
    return _reading(_prairielearn, data)


def read_vpl(data: bytes, grade_max: float | None = None) -> Reading:
    """What ``vpl_execution`` wrote to its standard output; grade_max: the activity's, which VPL knows beforehand."""
    return _reading(lambda data: _vpl(data, grade_max), data)


def read_classroom(data: bytes) -> Reading:
    """The step output ``result`` (base64) of a grader of GitHub Classroom, as its reporter reads it."""
    return _reading(_classroom, data)


def _reading(read: Callable[[bytes], Reading], data: bytes) -> Reading:
    try:
        return read(data)
    except _Unreadable as problem:
        return Reading(problems=[str(problem)])


# --- Gradescope


def _gradescope(data: bytes) -> Reading:
    found = _object(data)
    tests, problems = _tests(found)
    problems += _refused(found, {"score": _is_number, "output": _is_text, "visibility": VISIBILITIES.__contains__})
    formats = ("output_format", "test_output_format", "test_name_format")
    problems += _refused(found, dict.fromkeys(formats, FORMATS.__contains__))
    for test in tests:
        problems += _refused(test, _OF_A_TEST)
    scores = [test.get("score") for test in tests]
    summed = sum(filter(_is_number, scores)) if scores and all(map(_is_number, scores)) else None
    score = found.get("score", summed)
    problems += [] if _is_number(score) else [text("platform.problem.no_score")]
    most = [test.get("max_score") for test in tests]
    return Reading(
        score if _is_number(score) else None,
        sum(filter(_is_number, most)) if most and all(map(_is_number, most)) else None,
        [_gradescope_test(test, found) for test in tests],
        str(found.get("output", "")),
        problems,
    )


def _gradescope_test(test: dict[str, Any], found: dict[str, Any]) -> TestReading:
    score, most = test.get("score"), test.get("max_score")
    full = "" if score is None else "passed" if score == most else "failed"
    shown = test.get("visibility", found.get("visibility", "visible"))
    return TestReading(
        str(test.get("name", "")), score, most, test.get("status", full), str(test.get("output", "")), shown
    )


# --- PrairieLearn


def _prairielearn(data: bytes) -> Reading:
    if len(data) > PRAIRIELEARN_BYTES:
        raise _Unreadable(text("platform.problem.size", size=len(data), limit=PRAIRIELEARN_BYTES))
    found = _object(data)
    gradable = found.get("gradable", True)
    tests, problems = _tests(found)
    problems += _refused(found, {"message": _is_text, "output": _is_text, "format_errors": _is_errors})
    for test in tests:
        problems += _refused(test, {"name": _is_text, "message": _is_text, "output": _is_text})
    if any(test.get("points") is None or test.get("max_points") is None for test in tests):
        problems.append(text("platform.problem.unpointed"))
    score = found.get("score")
    if gradable and not (_is_number(score) and 0 <= score <= 1):
        problems.append(_field("score", score))
    errors = found.get("format_errors", [])
    said = [*([errors] if isinstance(errors, str) else errors), found.get("message") or ""]
    return Reading(
        score if gradable and _is_number(score) else None,
        1.0,
        [_prairielearn_test(test) for test in tests],
        "\n".join(map(str, said)),
        problems,
    )


def _prairielearn_test(test: dict[str, Any]) -> TestReading:
    points, most = test.get("points"), test.get("max_points")
    status = "" if not most else "passed" if points == most else "failed"
    output = "\n".join(str(test[key]) for key in ("message", "output") if test.get(key))
    return TestReading(str(test.get("name", "")), points, most, status, output)


# --- VPL

_GRADE, _COMMENT, _BEGIN, _END = "Grade :=>>", "Comment :=>>", "<|--", "--|>"


def _vpl(data: bytes, grade_max: float | None) -> Reading:
    lines = re.split(r"\r\n|\n|\r", _text(data))
    grades = [line[len(_GRADE) :].strip() for line in lines if line.startswith(_GRADE)]
    comment, problems = _comment(lines)
    score = _grade(grades[-1]) if grades else None
    if not grades:
        problems.append(text("platform.problem.no_grade"))
    elif score is None or (grade_max is not None and score > grade_max):
        problems.append(_field(_GRADE, grades[-1]))
    titles = [line for line in comment if len(line) > 1 and line.startswith("-")]
    return Reading(score, grade_max, [_heading(line) for line in titles], "\n".join(comment), problems)


def _comment(lines: list[str]) -> tuple[list[str], list[str]]:
    """The lines of the comments, and what is neither a comment nor a grade."""
    inside, kept, problems = False, [], []
    for line in map(str.rstrip, lines):
        if inside and line.strip() != _END:
            kept.append(line)
        elif inside:
            inside = False
        elif line.startswith(_COMMENT):
            kept.append(line[len(_COMMENT) :])
        elif line.strip() == _BEGIN:
            inside = True
        elif line and not line.startswith(_GRADE):
            problems.append(text("platform.problem.outside", line=line[:80]))
    return kept, [*problems, *([text("platform.problem.unclosed")] if inside else [])]


def _heading(line: str) -> TestReading:
    match = re.search(r"\((-\d+\.?\d*)\)$", line)
    name = line[1 : match.start()] if match else line[1:]
    return TestReading(name.strip(), float(match[1]) if match else 0.0)


def _grade(written: str) -> float | None:
    try:
        grade = float(written)
    except ValueError:
        return None
    return grade if math.isfinite(grade) else None


# --- GitHub Classroom


def _classroom(data: bytes) -> Reading:
    if len(data) >= VARIABLE_BYTES:
        raise _Unreadable(text("platform.problem.size", size=len(data), limit=VARIABLE_BYTES))
    found = _object(_decoded(data))
    if not isinstance(found.get("tests"), list):
        raise _Unreadable(text("platform.problem.missing", field="tests"))
    tests, problems = _tests(found)
    wanted = {"version": (3).__eq__, "status": ("pass", "fail", "error").__contains__, "max_score": _is_whole}
    problems += _refused(found, wanted, needed=True)
    for test in tests:
        problems += _refused(test, {"name": _is_text, "status": wanted["status"], "score": _is_number}, needed=True)
    problems += [text("platform.problem.command", line=line[:80]) for line in _log(tests) if _is_command(line)]
    most = found.get("max_score")
    if not most:  # nothing is reported then
        problems.append(text("platform.problem.no_points"))
    score = sum(test["score"] for test in tests if _is_number(test.get("score"))) if most else None
    return Reading(
        score, most or None, [_classroom_test(test) for test in tests], str(found.get("message", "")), problems
    )


def _classroom_test(test: dict[str, Any]) -> TestReading:
    status = {"pass": "passed", "fail": "failed"}.get(str(test.get("status")), "error")
    output = "\n".join(str(test[key]) for key in ("message", "output") if test.get(key))
    return TestReading(str(test.get("name", "")), test.get("score"), None, status, output)


def _log(tests: list[dict[str, Any]]) -> list[str]:
    """The lines that the reporter prints of the tests, where a workflow looks for commands."""
    said = [f"❌ {test.get('name')}\nError: {test.get('message')}\n{test.get('test_code')}" for test in tests]
    return re.split(r"\r\n|\n|\r", "\n".join(said))


def _is_command(line: str) -> bool:
    return line.lstrip().startswith("::") or "##[" in line


def _decoded(data: bytes) -> bytes:
    try:
        return base64.b64decode(data.strip(), validate=True)
    except binascii.Error as error:
        raise _Unreadable(text("platform.problem.base64", error=error)) from None


# --- JSON and its fields


def _text(data: bytes) -> str:
    if not data.strip():
        raise _Unreadable(text("platform.problem.empty"))
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise _Unreadable(text("platform.problem.text", error=error)) from None


def _object(data: bytes) -> dict[str, Any]:
    try:
        found = json.loads(_text(data), parse_constant=_no_constant)
    except (ValueError, RecursionError) as error:
        raise _Unreadable(text("platform.problem.json", error=error)) from None
    if not isinstance(found, dict):
        raise _Unreadable(text("platform.problem.object"))
    return found


def _no_constant(name: str) -> NoReturn:
    raise ValueError(name)  # NaN and Infinity are Python's, not JSON's


def _tests(found: dict[str, Any]) -> tuple[list[dict[str, Any]], list[str]]:
    """The tests that are objects, and what else stands among them."""
    tests = found.get("tests", [])
    listed = tests if isinstance(tests, list) else [tests]
    return [test for test in listed if isinstance(test, dict)], [
        _field("tests", test) for test in listed if not isinstance(test, dict)
    ]


def _refused(found: dict[str, Any], accepted: dict[str, Callable[[Any], bool]], needed: bool = False) -> list[str]:
    """What is said of the fields whose values are not accepted; a field may be left out unless it is needed."""
    wrong = [name for name, accepts in accepted.items() if name in found and not accepts(found[name])]
    absent = [name for name in accepted if needed and name not in found]
    missing = [text("platform.problem.missing", field=name) for name in absent]
    return [*missing, *(_field(name, found[name]) for name in wrong)]


def _field(name: str, value: object) -> str:
    return text("platform.problem.field", field=name, value=json.dumps(value)[:80])


def _is_number(value: object) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool) and math.isfinite(value)


def _is_whole(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _is_texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)


def _is_errors(value: object) -> bool:
    return _is_text(value) or _is_texts(value)


_OF_A_TEST: dict[str, Callable[[Any], bool]] = {
    "score": _is_number,
    "max_score": _is_number,
    "status": ("passed", "failed").__contains__,
    "name": _is_text,
    "name_format": FORMATS.__contains__,
    "number": _is_text,
    "output": _is_text,
    "output_format": FORMATS.__contains__,
    "tags": _is_texts,
    "visibility": VISIBILITIES.__contains__,
}
