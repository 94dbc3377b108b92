"""The table of `grade verify`: a row per exercise, the rates over all runs, and every problem."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Literal

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from autograder.texts import text
from autograder.verify.run import Finding, Result
from autograder.verify.survivors import LEAST, MutantResult

if TYPE_CHECKING:  # it needs libcst and mutmut, which only authors have
    from autograder.verify.mutants import Mutant


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


def print_mutants(results: list[MutantResult], seed: int, console: Console) -> None:
    """Print what became of the mutants, every survivor with its place and change, and what must be mended."""
    console.print(Text(text("mutants.title", seed=seed, least=LEAST)))
    table = Table(box=SIMPLE_HEAD, pad_edge=False, collapse_padding=True)
    for name in ("exercise", "total", "caught", "equivalent", "survived", "share", "seconds"):
        table.add_column(text(f"mutants.columns.{name}"), justify="left" if name == "exercise" else "right")
    for r in results:
        counts = (r.total, r.caught, r.equivalent, len(r.survivors))
        table.add_row(r.exercise, *map(str, counts), f"{r.share:.1%}", f"{r.seconds:.0f}")
    console.print(table)
    for result in results:
        for mutant in result.survivors:
            console.print(Text(text("mutants.survivor", file=mutant.submission.name, **_place(mutant))), soft_wrap=True)
    caught, changed = sum(r.caught for r in results), sum(r.caught + len(r.survivors) for r in results)
    counts_ = {"caught": caught, "changed": changed, "equivalent": sum(r.equivalent for r in results)}
    console.print(Text(text("mutants.rates", share=caught / max(1, changed), **counts_)))
    problems = [(result.exercise, problem) for result in results for problem in result.problems]
    for exercise, problem in problems:
        console.print(Text(text("mutants.problem", exercise=exercise, problem=problem), style="red"), soft_wrap=True)
    console.print(Text(text("verify.failed", n=len(problems)) if problems else text("verify.all_well")))


def _place(mutant: Mutant) -> dict[str, object]:
    return {"line": mutant.line, "function": mutant.function, "was": mutant.was, "becomes": mutant.becomes}


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
