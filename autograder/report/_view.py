"""What a report says, in order, with every sentence made: the terminal and the page only lay it out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from autograder.guide import Guide, Guides
from autograder.picture import MOST_PICTURES, Picture
from autograder.record import CheckRecord, Outcome, Record
from autograder.texts import text

from ._format import bounded, cleaned, points
from .places import Script

#: Outcomes as characters, which do not depend on colours.
MARKS: dict[Outcome, str] = {"passed": "✓", "failed": "✗", "not_attempted": "–", "not_graded": "?"}

_OUTPUT_LINES, _MESSAGE_LINES, _COLUMNS = 10, 12, 300
#: What is said of a message, a diagnosis and an output that were shown before.
_AGAIN = ("again", "diagnosis_again", "printed_again")
#: A message of up to so many characters is repeated rather than referred to.
_SHORT = 60


@dataclass(frozen=True)
class CheckView:
    """One check.  ``place``: the message's further lines, whose layout is kept; ``pictures``: as data;
    ``facts``: for verbose reports."""

    outcome: Outcome
    title: str
    points: str
    tags: list[str]
    message: str
    place: list[str]
    diagnosis: str
    printed: str
    output: list[str]
    pictures: list[Picture]
    facts: str

    @property
    def mark(self) -> str:
        """The outcome as one character."""
        return MARKS[self.outcome]


@dataclass(frozen=True)
class FunctionView:
    """The checks of one function.  ``waiting``: those not attempted, as one line; ``failing``: how many fail;
    ``place``: where the function begins, if one of its checks fails."""

    name: str
    points: str
    outcome: Outcome
    checks: list[CheckView]
    waiting: str
    failing: str
    guide: Guide
    place: str

    @property
    def mark(self) -> str:
        """The outcome of the whole function as one character."""
        return MARKS[self.outcome]


@dataclass(frozen=True)
class View:
    """A whole report.  ``begin``: a heading and the first steps, in place of the checks, when nothing is written.
    ``fraction``: of the points that are earned, None where none could be."""

    exercise: str
    title: str
    file: str
    notes: list[str]
    error: str
    begin: list[str]
    functions: list[FunctionView]
    score: str
    fraction: float | None
    open: str
    next: str
    run: list[str]
    details: list[str]
    full: bool


def view(
    record: Record, title: str, guides: Guides | None = None, script: Script | None = None, *, watched: bool = False
) -> View:
    """Put a record into words.  Whatever strings it holds are cleaned first, all of them.

    title: the exercise's; guides: of its functions; script: where places in it are told for an editor's click;
    watched: that saving the file grades it again.
    """
    record = Record.from_json(cleaned(record.to_json()))
    record = script.pointed(record) if script else record
    checks, submission = record.checks, record.submission
    submission.file = " ".join(submission.file.split())  # a name with line breaks could forge lines of the report
    return View(
        exercise=record.exercise,
        title=cleaned(title),
        file=submission.file,
        notes=[_message(note) for note in submission.notes],
        error=_message(submission.error),
        begin=_begin(record, watched) if _untouched(record) else [],
        functions=_functions(checks, guides or {}, script) if _worth_showing(record) else [],
        score=_score(record),
        fraction=record.score / record.max_score if record.max_score else None,
        open=_open(checks),
        next="" if _untouched(record) else _next(record),
        run=_run(record),
        details=_details(record),
        full=_full(checks),
    )


def check_views(record: Record) -> list[CheckView]:
    """Each check by itself, in the record's order, for where they are shown apart: none refers to another."""
    checks = Record.from_json(cleaned(record.to_json())).checks
    return [_check(check, *(_Once(f"report.failed.{key}") for key in _AGAIN)) for check in checks]


def _full(checks: list[CheckRecord]) -> bool:
    return bool(checks) and all(check.outcome == "passed" for check in checks)


def _untouched(record: Record) -> bool:
    attempted = any(check.outcome != "not_attempted" for check in record.checks)
    return bool(record.checks) and not attempted and not record.submission.error


def _worth_showing(record: Record) -> bool:
    """Where the whole file is refused, its error is all that the checks could repeat."""
    error = record.submission.error
    return not _untouched(record) and not (error and all(check.message in ("", error) for check in record.checks))


def _begin(record: Record, watched: bool) -> list[str]:
    first = record.checks[0].function
    return [
        text("report.begin.head", n=len(record.checks)),
        text("report.begin.open", file=_where_to_write(record)),
        text("report.begin.write", function=first),
        text("report.begin.save" if watched else "report.begin.run", exercise=record.exercise),
    ]


def _where_to_write(record: Record) -> str:
    """The file as a student finds it: one called like the exercise lies in the course's folder of exercises."""
    name = record.submission.file
    own = name.startswith(record.exercise) and "/" not in name and "\\" not in name
    return f"exercises/{name}" if own else name


class _Once:
    """Says a sentence once; where it comes again at once, only that it is the same."""

    def __init__(self, again: str, short: int = 0) -> None:
        self._again, self._short = text(again), short
        self._last = ""

    def say(self, sentence: str) -> str:
        again = sentence == self._last and len(sentence) > self._short
        self._last = sentence
        return self._again if again else sentence


def _functions(checks: list[CheckRecord], guides: Guides, script: Script | None) -> list[FunctionView]:
    groups: dict[str, list[CheckRecord]] = {}
    for check in checks:
        groups.setdefault(check.function, []).append(check)
    printed = _Once("report.failed.printed_again")
    return [
        _function(name, group, printed, guides.get(name, Guide()), script.place(name) if script else "")
        for name, group in groups.items()
    ]


def _function(name: str, checks: list[CheckRecord], printed: _Once, guide: Guide, place: str) -> FunctionView:
    messages = _Once("report.failed.again", _SHORT)
    diagnoses = _Once("report.failed.diagnosis_again")
    attempted = [check for check in checks if check.outcome != "not_attempted"]
    waiting = len(checks) - len(attempted)
    failing = sum(check.outcome == "failed" for check in checks)
    return FunctionView(
        name,
        _points_of(checks),
        _worst(checks),
        [_check(check, messages, diagnoses, printed) for check in attempted],
        text("report.checks", n=waiting, outcome=text("outcome.not_attempted")) if waiting else "",
        text("report.failing", n=failing, total=len(checks)) if failing else "",
        guide,
        place if _worst(checks) == "failed" else "",
    )


def _worst(checks: list[CheckRecord]) -> Outcome:
    """The outcome of a function: what needs attention first."""
    order: list[Outcome] = ["failed", "not_graded", "not_attempted", "passed"]
    return min((check.outcome for check in checks), key=order.index)


def _check(check: CheckRecord, messages: _Once, diagnoses: _Once, printed: _Once) -> CheckView:
    told = check.outcome != "passed"
    message, *place = messages.say(_message(check.message)).split("\n") if told else [""]
    heading, output = _output(check, printed)
    return CheckView(
        outcome=check.outcome,
        title=check.title,
        points=_points_of([check]),
        tags=_tags(check),
        message=message,
        place=place,
        diagnosis=diagnoses.say(_diagnosis(check)) if told and check.diagnosis else "",
        printed=heading,
        output=output,
        pictures=_pictures(check),
        facts=_check_facts(check),
    )


def _output(check: CheckRecord, printed: _Once) -> tuple[str, list[str]]:
    """A heading and what the student's code printed; nothing for a hidden check, whatever the record holds."""
    output = bounded(check.output, _OUTPUT_LINES, _COLUMNS)
    if check.outcome == "passed" or check.visibility == "hidden" or not output.strip():
        return "", []
    said = printed.say(output)
    return (text("report.failed.printed"), output.split("\n")) if said == output else (said, [])


def _pictures(check: CheckRecord) -> list[Picture]:
    """Its pictures; none for a hidden check, whatever the record holds."""
    return [] if check.visibility == "hidden" else check.pictures[:MOST_PICTURES]


def _diagnosis(check: CheckRecord) -> str:
    return text("report.failed.diagnosis", diagnosis=" ".join(check.diagnosis.split()))


def _message(message: str) -> str:
    return bounded(message, _MESSAGE_LINES, _COLUMNS * 3)


def _tags(check: CheckRecord) -> list[str]:
    tags = {"hidden": check.visibility == "hidden", "not_graded": check.outcome == "not_graded"}
    return [text(f"report.tag.{tag}") for tag, holds in tags.items() if holds]


def _points_of(checks: Iterable[CheckRecord]) -> str:
    earned, most = zip(*((check.points, check.max_points) for check in checks), strict=True)
    return text("report.points", points=points(sum(earned)), max_points=points(sum(most)))


def _score(record: Record) -> str:
    if not record.max_score:
        return text("report.score.none")
    return text("report.score.points", points=points(record.score), max_points=points(record.max_score))


def _open(checks: list[CheckRecord]) -> str:
    """Points that nobody could award, for the grader's or the author's fault."""
    lost = points(sum(check.max_points - check.points for check in checks if check.outcome == "not_graded"))
    return "" if lost == "0" else text("report.score.open", n=1 if lost == "1" else 0, points=lost)


def _next(record: Record) -> str:
    """One line on what to do now."""
    exercise = record.exercise
    if not record.checks:
        return text("report.next.instructor")
    if record.submission.error:
        return text("report.next.error", exercise=exercise)
    for outcome, key in (("failed", "failed"), ("not_attempted", "write"), ("not_graded", "instructor")):
        found = [check for check in record.checks if check.outcome == outcome]
        if found:
            key = "hidden" if key == "failed" and _only_hidden(found) else key
            alone = key in ("failed", "hidden") and len({check.function for check in record.checks}) > 1
            sentences = [text(f"report.next.{key}", function=found[0].function, exercise=exercise)]
            sentences += [text("report.next.alone", function=found[0].function, exercise=exercise)] if alone else []
            return " ".join(sentences)
    return text("report.next.passed", n=len(record.checks))


def _only_hidden(failed: list[CheckRecord]) -> bool:
    """Whether the first function that fails does so in hidden checks alone."""
    return all(check.visibility == "hidden" for check in failed if check.function == failed[0].function)


def _run(record: Record) -> list[str]:
    """How to repeat the run, and what its score is good for."""
    sentences = [text("report.run.seed", seed=record.seed, exercise=record.exercise)]
    if record.isolation.level == "L0":
        sentences.append(text("report.run.practice", level=record.isolation.level))
    if _full(record.checks) and all(check.visibility == "public" for check in record.checks):
        sentences.append(text("report.run.public"))
    return sentences


def _details(record: Record) -> list[str]:
    """Versions, isolation and the file's checksum, for those who want to know."""
    isolation, submission = record.isolation, record.submission
    level = "isolation" if isolation.mechanisms else "isolation_only"
    lines = [text(f"report.run.{level}", level=isolation.level, facts=_facts(isolation.mechanisms))]
    lines += [text("report.run.canaries", facts=_facts(isolation.canaries))] if isolation.canaries else []
    lines += [text("report.run.versions", facts=_facts(record.versions))] if record.versions else []
    return [*lines, text("report.run.sha256", file=submission.file, sha256=submission.sha256)]


def _check_facts(check: CheckRecord) -> str:
    devices = {device: text(f"outcome.{outcome}") for device, outcome in check.devices.items()}
    duration = text("report.seconds", seconds=f"{check.duration_s:.3f}")
    return " · ".join(filter(None, [check.id, duration, _facts(devices)]))


def _facts(facts: dict[str, str]) -> str:
    return ", ".join(text("report.fact", name=name, value=value) for name, value in facts.items())
