"""The table of `grade verify`: a row per exercise, the rates over all runs, and every problem."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from autograder.texts import text
from autograder.verify.run import Finding, Result


def print_table(results: list[Result], seeds: list[int], console: Console) -> None:
    """Print what was found; see Result.problems for whether all is well."""
    devices = ", ".join(dict.fromkeys(device for result in results for device in result.devices))
    console.print(Text(text("verify.title", seeds=", ".join(map(str, seeds)), devices=devices)))
    table = Table(box=SIMPLE_HEAD, pad_edge=False, collapse_padding=True)
    for name in ("exercise", "checks", "stub", "solution", "alternatives", "caught", "recognised", "seconds"):
        justify: Literal["left", "right"] = "left" if name == "exercise" else "right"
        table.add_column(text(f"verify.columns.{name}"), justify=justify, no_wrap=True)
    for result in results:
        table.add_row(*_row(result))
    console.print(table)
    console.print(Text(_rates([f for result in results for f in result.findings])))
    _print_problems(results, console)


def _row(result: Result) -> list[str]:
    of = {kind: [f for f in result.findings if f.case.kind == kind] for kind in ("stub", "solution", "alternative")}
    wrong = [f for f in result.findings if f.case.kind == "mistake"]
    return [
        result.exercise,
        str(result.checks),
        text("verify.missed") if _any_problem(of["stub"]) else text("verify.zero"),
        text("verify.missed") if _any_problem(of["solution"]) else text("verify.full"),
        _share(of["alternative"], lambda f: not f.problems),
        _share(wrong, lambda f: f.caught),
        _share(wrong, lambda f: f.recognised),
        f"{result.seconds:.0f}",
    ]


def _any_problem(findings: list[Finding]) -> bool:
    return not findings or any(finding.problems for finding in findings)


def _share(findings: list[Finding], holds: Callable[[Finding], bool]) -> str:
    """How many cases hold for every seed, of how many."""
    names = {finding.case.name for finding in findings}
    bad = {finding.case.name for finding in findings if not holds(finding)}
    return f"{len(names) - len(bad)}/{len(names)}"


def _rates(findings: list[Finding]) -> str:
    right = [f for f in findings if f.case.kind in ("solution", "alternative")]
    wrong = [f for f in findings if f.case.kind == "mistake"]
    counts = {
        "accepted": sum(not f.problems for f in right),
        "caught": sum(f.caught for f in wrong),
        "recognised": sum(f.recognised for f in wrong),
    }
    rates = {f"{name}_rate": n / max(1, len(right if name == "accepted" else wrong)) for name, n in counts.items()}
    return text("verify.rates", right=len(right), wrong=len(wrong), **counts, **rates)


def _print_problems(results: list[Result], console: Console) -> None:
    problems = [(result.exercise, *problem) for result in results for problem in result.problems]
    for exercise, seed, case, problem in problems:
        line = text("verify.problem", exercise=exercise, seed=seed, case=case, problem=problem)
        console.print(Text(line, style="red"), soft_wrap=True)
    console.print(Text(text("verify.failed", n=len(problems)) if problems else text("verify.all_well")))
