"""`grade doctor`: what holds on this machine, and the command that mends what does not."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table
from rich.text import Text

from autograder.course import Course, CourseError
from autograder.doctor import course as course_room
from autograder.doctor import machine, python
from autograder.doctor.finding import Finding, fault
from autograder.grading.client import Pool
from autograder.isolation import probes
from autograder.isolation.confine import LEVELS
from autograder.report.terminal import Paper, sentence
from autograder.texts import text

if TYPE_CHECKING:
    from autograder.grading.canaries import Isolation

_MARKS = {"well": ("✓", "green"), "note": ("!", "yellow"), "fault": ("✗", "red")}
_Levels = Mapping[str, "Isolation"]


def doctor(pool: Pool | None, *, as_json: bool = False) -> int:
    """Look at everything and say what was found; returns 1 where something does not work, else 0.

    A level of isolation is a fact and no fault, unless the course asks for a higher one.
    """
    course, findings = _findings()
    broken = any(found.about == "torch" and found.state == "fault" for found in findings)
    if pool is None and not broken:  # it starts with torch, so not before torch was looked at
        with contextlib.closing(Pool()) as own:
            levels, more = _isolation(own, course)
    else:
        levels, more = _isolation(None if broken else pool, course)
    findings += more
    if as_json:
        outcomes = {level: {"above": found.above, "canaries": found.canaries} for level, found in levels.items()}
        print(json.dumps({"findings": [asdict(found) for found in findings], "isolation": outcomes}, indent=1))
    else:
        _show(findings, levels)
    return int(any(found.state == "fault" for found in findings))


def _findings() -> tuple[Course | None, list[Finding]]:
    course, of_course = course_room.course()
    root = course.root if course else Path.cwd()
    findings = [*python.python(), *python.libraries(), *python.torch(), *of_course, *course_room.data()]
    return course, [*findings, *course_room.state(root), *machine.disk([root]), *machine.terminal()]


def _isolation(pool: Pool | None, course: Course | None) -> tuple[_Levels, list[Finding]]:
    """What the canaries of each level meet, tried anew."""
    try:
        if pool is None:
            raise RuntimeError(text("doctor.isolation.no_pool"))
        levels = pool.try_levels(str((course.root if course else Path.cwd()).resolve()))
    except Exception as error:  # with a broken torch, anything: the finding about torch says why
        return {}, [fault("isolation", "untried", error=str(error) or type(error).__name__)]
    highest = [level for level in LEVELS if not levels[level].above][-1]
    try:
        least = course.least_isolation if course else LEVELS[0]
    except CourseError:  # told already
        least = LEVELS[0]
    refused = [fault("isolation", "too_low", level=highest, least=least)] if highest < least else []
    return levels, refused


def _show(findings: list[Finding], levels: _Levels) -> None:
    console = Console()
    paper = Paper(console)
    for found in findings:
        mark, style = _MARKS[found.state]
        paper.write(Text(found.said, "" if found.state == "well" else style), 2, f"{mark} ")
        if found.mend:
            paper.write(sentence(found.mend), 4, "  → ")
    if levels:
        paper.space()
        _show_levels(levels, console)


def _show_levels(levels: _Levels, console: Console) -> None:
    from autograder.grading.canaries import mechanisms

    console.print(_table(levels))
    for level in LEVELS:
        console.print(text(f"doctor.meaning.{level}"))
    holding = [level for level in LEVELS if not levels[level].above]
    console.print()
    console.print(text("doctor.in_force", level=holding[-1], mechanisms=_listed(mechanisms(holding[-1]))))
    if len(holding) < len(LEVELS):
        console.print(text("doctor.above", reason=levels[LEVELS[len(holding)]].above))


def _table(levels: _Levels) -> Table:
    table = Table(text("doctor.attempt"), *LEVELS, title=text("doctor.title"), title_justify="left")
    for name in probes.AT_L2:
        table.add_row(text(f"canary.{name}"), *(_outcome(levels[level], name) for level in LEVELS))
    return table


def _outcome(level: Isolation, name: str) -> str:
    """In words; what a level does not promise is not shown as an alarm."""
    found = level.canaries.get(name)
    if found is None:
        return text("doctor.untried")
    promised = name in {"L0": (), "L1": probes.AT_L1, "L2": probes.AT_L2}[level.level]
    return text("doctor.held" if found == probes.HELD else "doctor.escaped" if promised else "doctor.allowed")


def _listed(found: dict[str, str]) -> str:
    return ", ".join(f"{name}: {value}" for name, value in found.items())
