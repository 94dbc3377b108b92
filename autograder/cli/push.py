"""`grade push`: marks to an LMS by LTI 1.3; without `--send` it only says what it would do."""

from __future__ import annotations

import csv
import sys
from dataclasses import dataclass, field
from datetime import datetime, timezone
from pathlib import Path
from typing import TYPE_CHECKING

from autograder.batch.results import Graded
from autograder.cli.export import chosen
from autograder.cli.fault import UsageFault
from autograder.texts import text

if TYPE_CHECKING:
    from autograder.lti.journal import Journal
    from autograder.lti.scores import Score
    from autograder.lti.token import Tool


@dataclass(frozen=True)
class Options:
    """The options of the command.  line_items: EXERCISE=URL, or URL alone for results of one exercise."""

    line_items: tuple[str, ...]
    token_url: str
    client_id: str
    key: Path
    kid: str | None = None
    users: Path | None = None
    exercises: tuple[str, ...] = ()
    send: bool = False


@dataclass(frozen=True)
class _Due:
    """A score that the LMS does not have yet."""

    graded: Graded
    line_item: str
    score: Score


@dataclass
class _Plan:
    """What is to be sent, how many scores the LMS has already, and why others cannot be sent."""

    due: list[_Due] = field(default_factory=list)
    known: int = 0
    problems: list[str] = field(default_factory=list)

    def leave_out(self, graded: Graded, reason: str) -> None:
        self.problems.append(
            text("lti.left_out", student=graded.student, exercise=graded.record.exercise, reason=reason)
        )


def push(results: Path, options: Options) -> int:
    """Send what is new; returns 0, or 1 where a mark could not be sent."""
    try:
        import requests

        from autograder.lti.journal import Journal
        from autograder.lti.token import Refused, Tool, check_url
    except ModuleNotFoundError as error:
        raise UsageFault(text("lti.missing", error=error)) from None
    found, exercises = chosen(results, options.exercises)
    urls = _line_items(options.line_items, [exercise.id for exercise in exercises])
    journal = Journal(results)
    plan = _plan(found, urls, _users(options.users), journal)
    try:
        for url in (*urls.values(), options.token_url):
            check_url(url)
        tool = Tool(options.client_id, options.token_url, _read(options.key), options.kid)
        done = _send(plan, tool, journal) if options.send else _show(plan)
    except Refused as refused:
        raise UsageFault(text(refused.key, **refused.values)) from None
    except requests.RequestException as error:
        raise UsageFault(text("lti.unreachable", error=type(error).__name__)) from None
    print(text("lti.sent" if options.send else "lti.would_send", n=done))
    if plan.known:
        print(text("lti.known", n=plan.known))
    print("\n".join(plan.problems), end="\n" if plan.problems else "", file=sys.stderr)
    return 1 if plan.problems else 0


def _plan(found: list[Graded], urls: dict[str, str], users: dict[str, str] | None, journal: Journal) -> _Plan:
    plan = _Plan()
    for graded in found:
        user = graded.student if users is None else users.get(graded.student)
        line_item = urls[graded.record.exercise]
        if graded.record.exit_status == 3:
            plan.leave_out(graded, text("sheet.ungraded"))
        elif user is None:
            plan.leave_out(graded, text("lti.no_user"))
        elif journal.has(line_item, score := _score(graded, user)):
            plan.known += 1
        else:
            plan.due.append(_Due(graded, line_item, score))
    return plan


def _score(graded: Graded, user: str) -> Score:
    from autograder.lti.scores import Score

    checks = graded.record.checks
    comment = text("lti.comment", passed=sum(check.outcome == "passed" for check in checks), n=len(checks))
    return Score(user, graded.record.score, graded.record.max_score, comment)


def _show(plan: _Plan) -> int:
    for due in plan.due:
        values = {"user": due.score.user_id, "given": due.score.given, "maximum": due.score.maximum}
        print(text("lti.due", exercise=due.graded.record.exercise, **values))
    return len(plan.due)


def _send(plan: _Plan, tool: Tool, journal: Journal) -> int:
    """Send the scores; returns how many the LMS took.  What it refuses of one person does not stop the others."""
    from autograder.lti.scores import Service, concerns_all
    from autograder.lti.token import Refused

    done = 0
    with Service(tool) as service:
        for due in plan.due:
            try:
                service.post(due.line_item, due.score, datetime.now(timezone.utc))
            except Refused as refused:
                if concerns_all(refused):
                    raise
                plan.leave_out(due.graded, text(refused.key, **refused.values))
                continue
            journal.note(due.line_item, due.score)
            done += 1
    return done


def _line_items(values: tuple[str, ...], exercises: list[str]) -> dict[str, str]:
    """The line item of each exercise; raises UsageFault where one has none."""
    named = dict(value.split("=", 1) for value in values if value.partition("=")[0] in exercises)
    if len(values) == len(exercises) == 1 and not named:
        return {exercises[0]: values[0]}
    missing = [exercise for exercise in exercises if exercise not in named]
    if missing or len(named) < len(values):
        raise UsageFault(text("lti.line_items", exercises=", ".join(missing or exercises)))
    return named


def _users(path: Path | None) -> dict[str, str] | None:
    """The LMS's name of each student, from a sheet with the columns student and user_id."""
    if path is None:
        return None
    with open(path, encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(file)
        if not {"student", "user_id"} <= set(reader.fieldnames or ()):
            raise UsageFault(text("lti.users", file=path))
        return {row["student"].strip(): row["user_id"].strip() for row in reader if row["user_id"]}


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace")
