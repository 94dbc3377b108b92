"""`grade doctor`: how far a student's code is kept apart on this machine."""

from __future__ import annotations

from rich.console import Console
from rich.table import Table

from autograder.course import find_course
from autograder.grading.canaries import Isolation, mechanisms
from autograder.grading.client import Pool
from autograder.isolation import probes
from autograder.isolation.confine import LEVELS
from autograder.texts import text


def doctor(pool: Pool) -> int:
    """Try every level anew and print what its canaries met; always returns 0: a level is a fact, not a fault."""
    levels = pool.try_levels(str(find_course().root.resolve()))
    console = Console()
    console.print(_table(levels))
    for level in LEVELS:
        console.print(text(f"doctor.meaning.{level}"))
    holding = [level for level in LEVELS if not levels[level].above]
    console.print()
    console.print(text("doctor.in_force", level=holding[-1], mechanisms=_listed(mechanisms(holding[-1]))))
    if len(holding) < len(LEVELS):
        console.print(text("doctor.above", reason=levels[LEVELS[len(holding)]].above))
    return 0


def _table(levels: dict[str, Isolation]) -> Table:
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
