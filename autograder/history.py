"""What an IPython kernel has run, as a submission: the cells that count, in the order in which they count."""

from __future__ import annotations

import ast
import contextlib
import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from autograder.engine.loading import as_python
from autograder.engine.submission import BadSubmission, Submission, parse_submission

#: What `check` is where the cells are graded, since a notebook may keep what it gives: `x = check(...)`.
_HERE = "def check(*_, **__): return 0.0"


@dataclass(frozen=True)
class Ran:
    """A cell as it was typed, by the number of its prompt."""

    number: int
    source: str

    @cached_property
    def body(self) -> list[ast.stmt] | None:
        """Its statements; None where Python cannot read it, so that it was never run."""
        try:
            return ast.parse(as_python(self.source)).body
        except (SyntaxError, ValueError):
            return None

    @property
    def defines(self) -> set[str]:
        """The functions and classes that it defines, if it does nothing else."""
        body = self.body or []
        own = [node for node in body if isinstance(node, ast.FunctionDef | ast.ClassDef | ast.AsyncFunctionDef)]
        return {node.name for node in own} if len(own) == len(body) else set()

    def only_calls(self, function: str) -> bool:
        """Whether it calls this function and does nothing else, but perhaps keep what it gives."""
        values = [node.value for node in self.body or [] if isinstance(node, ast.Expr | ast.Assign)]
        return bool(values) and len(values) == len(self.body or []) and all(_is_call(v, function) for v in values)


def shell() -> Any:
    """IPython's shell, None outside it."""
    with contextlib.suppress(NameError):
        return get_ipython()  # type: ignore[name-defined]  # noqa: F821
    return None


def cells() -> list[Ran]:
    """The cells that this kernel was to run, without those that ask for a check; none outside IPython."""
    found = shell().history_manager.get_range(raw=True) if shell() else []
    return [cell for cell in (Ran(number, raw) for _, number, raw in found) if not cell.only_calls("check")]


def unread(ran: list[Ran]) -> list[int]:
    """The cell that was to be run last, magics aside, if Python could not read it."""
    real = [cell for cell in ran if cell.body is None or not all(isinstance(node, ast.Pass) for node in cell.body)]
    return [cell.number for cell in real[-1:] if cell.body is None]


def as_submission(name: str, ran: list[Ran]) -> Submission | BadSubmission:
    """The cells that count as a notebook of this name, whose cells are called by their prompts."""
    code = [
        (None, _HERE),
        *((cell.number, _silent(cell)) for cell in latest([c for c in ran if not _is_superseded(c)])),
    ]
    empty: dict[str, Any] = {"cell_type": "code", "metadata": {}, "outputs": []}
    found = [{**empty, "source": source, "execution_count": number} for number, source in code]
    data = json.dumps({"cells": found, "metadata": {}, "nbformat": 4, "nbformat_minor": 4})
    try:
        return parse_submission(name, data.encode(), prompts=True)
    except BadSubmission as bad:
        return bad


def latest(ran: Iterable[Ran]) -> list[Ran]:
    """Each cell where it was run last, without those that only define what a later cell defines anew.

    A cell that does more, such as an import, also stands where it was run first: what came after it needs it there.
    It may have failed before it came to its definitions, so that an earlier one counts still.
    """
    ran = list(ran)
    last = {cell.source: cell for cell in ran}
    first = {cell.source: cell for cell in reversed(ran)}
    later: set[str] = set()
    kept: set[int] = set()
    for cell in sorted(last.values(), key=lambda cell: -cell.number):
        if not cell.defines:
            kept |= {first[cell.source].number, cell.number}
        elif not cell.defines <= later:
            kept.add(cell.number)
        later |= cell.defines
    return [cell for cell in ran if cell.number in kept]


def _is_superseded(cell: Ran) -> bool:
    """Whether Python could not read a cell, and the kernel has from another one what it was to define."""
    names = re.findall(r"^(?:def|class)\s+(\w+)", cell.source, re.MULTILINE)
    known = shell().user_ns if shell() else {}
    return cell.body is None and all(name in known for name in names)


def _silent(cell: Ran) -> str:
    """A cell that only prints, without printing: what a student tries out is no output of the answer."""
    calls = [node.value for node in cell.body or [] if isinstance(node, ast.Expr) and isinstance(node.value, ast.Call)]
    if not cell.only_calls("print") or len(calls) != len(cell.body or []):
        return cell.source
    shown = [ast.Tuple([*call.args, *(k.value for k in call.keywords)], ast.Load()) for call in calls]
    return "\n".join(ast.unparse(values) for values in shown)


def _is_call(value: ast.expr, function: str) -> bool:
    return isinstance(value, ast.Call) and isinstance(value.func, ast.Name) and value.func.id == function
