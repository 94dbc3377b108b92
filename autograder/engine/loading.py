"""Loading a submission inside a worker: cell by cell, so that a broken cell costs only what depends on it.

Untrusted side: this module parses and runs the student's code.
"""

from __future__ import annotations
import __future__

import ast
import builtins
import difflib
import functools
import itertools
import linecache
import re
import sys
import traceback
import types
from collections.abc import Callable, Iterator

from autograder.engine.results import Missing, Place, Problem
from autograder.engine.submission import Cell, Submission

_FUTURE_FLAGS = 0
for _name in __future__.all_feature_names:
    _FUTURE_FLAGS |= getattr(__future__, _name).compiler_flag

_MARKER = re.compile(r"^# ?%%")
_MAGIC = re.compile(r"^(\s*)(?:[%!]|[\w., ]+=\s*[%!]|\?|.*\?\s*$)")
_UNDEFINED = re.compile(r"name '(\w+)' is not defined")
_OURS = re.compile(r"%%?grade\b|%(?:re)?load_ext autograder$")
#: Cell magics whose body is ordinary Python; the body of any other is left out with its magic.
_PYTHON_CELL_MAGICS = ("%%grade", "%%time", "%%timeit", "%%capture", "%%prun", "%%python", "%%python3")


class MissingName(AttributeError):
    """A check asked for a name that the submission does not define."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.missing = name


class Implementation:
    """What a check sees of a submission: its names as attributes."""

    def __init__(self, module: types.ModuleType, load: Callable[[], types.ModuleType]) -> None:
        self._module, self._load = module, load

    def __getattr__(self, name: str) -> object:
        try:
            return getattr(self._module, name)
        except AttributeError:
            raise MissingName(name) from None


def loaded_anew(implementation: Implementation) -> Implementation:
    """The same submission, loaded once more.  No method: every other name is the submission's."""
    return Implementation(implementation._load(), implementation._load)


class Loaded:
    """A submission after all its cells ran: its names, and what went wrong on the way."""

    def __init__(self, submission: Submission) -> None:
        self._submission = submission
        self.labels = {cell.label for cell in submission.cells}
        self.problems: list[Problem] = []
        self.broken: list[tuple[Cell, Problem]] = []
        # Not "__main__": code under `if __name__ == "__main__":` is for the student's own trials.
        self.module = types.ModuleType("submission")
        self.module.__file__ = submission.name
        sys.modules["submission"] = self.module
        for cell in _runnable(submission, self.problems):
            self._run(cell)

    @property
    def implementation(self) -> Implementation:
        """The names that the submission defines."""
        return Implementation(self.module, lambda: Loaded(self._submission).module)

    _flags = 0

    def _run(self, cell: Cell) -> None:
        try:
            code = _compiled(cell, self._flags)
            self._flags |= code.co_flags & _FUTURE_FLAGS  # a __future__ import holds for the cells that follow
            exec(code, vars(self.module))
        except BaseException as error:  # also SystemExit and KeyboardInterrupt: they end the cell, not the worker
            problem = describe(error, self.labels)
            self.broken.append((cell, problem))
            if self._root(cell, problem) is problem:  # what follows from an earlier one is no news
                self.problems.append(problem)

    def missing(self, name: str) -> Missing:
        """Why there is no such name: the cell that would define it broke, or it was never written."""
        broken = next(((cell, problem) for cell, problem in self.broken if _binds(cell, name)), None)
        culprit = self._root(*broken) if broken else None
        own = [n for n in vars(self.module) if not n.startswith("_")]
        return Missing(name, tuple(difflib.get_close_matches(name, own, 2, 0.75)), culprit)

    def _root(self, cell: Cell, problem: Problem) -> Problem:
        """The problem that led to this one: where a name is missing, that of the earlier cell that would bind it."""
        name = _UNDEFINED.match(problem.message)
        earlier = self.broken[: self.broken.index((cell, problem))]
        if name is None or problem.type != "NameError":
            return problem
        found = next(((c, p) for c, p in earlier if _binds(c, name[1])), None)
        return self._root(*found) if found else problem


def _binds(cell: Cell, name: str) -> bool:
    """Whether a cell, which may be no valid Python, would give a name a value: by def, class, import or =."""
    own = re.escape(name)
    statements = (
        rf"^\s*(?:async\s+)?(?:def|class)\s+{own}\b",
        rf"^\s*(?:from\b.*)?import\b(?:[^#\n(]*|\s*\([^)]*)\b{own}\b",
        rf"^[\w., \t()*]*\b{own}\b[\w., \t()*]*(?::[^=\n]*)?=(?!=)",
    )
    return any(re.search(words, cell.source, re.MULTILINE) for words in statements)


@functools.lru_cache(maxsize=64)
def _compiled(cell: Cell, flags: int) -> types.CodeType:
    """The cell's code; kept, because a trusted worker loads the same solution again and again."""
    source = "\n" * (cell.line - 1) + cell.source
    code: types.CodeType = compile(source, cell.label, "exec", flags, dont_inherit=True)
    return code


def describe(error: BaseException, labels: set[str]) -> Problem:
    """An exception as data: type, message and the student's innermost own line."""
    if isinstance(error, SyntaxError) and error.filename in labels:
        text = (error.text or "").strip("\n")
        place = Place(error.filename or "", error.lineno or 1, text)
        return Problem(type(error).__name__, str(error.msg), place)
    frames = [f for f in traceback.extract_tb(error.__traceback__) if f.filename in labels]
    spot = frames[-1] if frames else None
    place = spot and Place(spot.filename, spot.lineno or 0, spot.line or "", spot.name)  # type: ignore[assignment]
    return Problem(_type_name(error), _message(error), place)


def _type_name(error: BaseException) -> str:
    return str(type(error).__name__)


def _message(error: BaseException) -> str:
    try:
        message = str(error)[:2000]
    except BaseException:  # a student's exception whose __str__ raises
        return ""
    return message + (_meant(error) if type(error) is NameError else "")


def _meant(error: NameError) -> str:
    """The name that may have been meant, as Python's own tracebacks tell it."""
    name, trace = str(error.name or ""), error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    known = [*trace.tb_frame.f_locals, *trace.tb_frame.f_globals, *dir(builtins)] if trace else []
    known = [other for other in dict.fromkeys(known) if isinstance(other, str)]
    alike = [other for other in known if other.lower() == name.lower()]
    close = alike or difflib.get_close_matches(name, known, 1, 0.75)
    return f". Did you mean: '{close[0]}'?" if close else ""


def _runnable(submission: Submission, problems: list[Problem]) -> Iterator[Cell]:
    """The pieces to run, each known to linecache so that messages and inspect.getsource find the lines."""
    for cell in submission.cells:
        text = _without_magics(cell, problems) if submission.notebook else cell.source
        lines = [line + "\n" for line in text.split("\n")]
        linecache.cache[cell.label] = (len(text), None, lines, cell.label)
        if submission.notebook:
            yield Cell(cell.label, cell.line, text)
        else:
            yield from _percent_cells(cell, text)


def _percent_cells(cell: Cell, text: str) -> Iterator[Cell]:
    """Split a script at its `# %%` lines, but never inside a statement that spans one."""
    lines = text.split("\n")
    marks = [i for i, line in enumerate(lines) if _MARKER.match(line)]
    inside = _spans(text)
    cuts = [0, *(i for i in marks if i and not any(a <= i <= b for a, b in inside)), len(lines)]
    for start, end in itertools.pairwise(cuts):
        yield Cell(cell.label, cell.line + start, "\n".join(lines[start:end]))


@functools.lru_cache(maxsize=16)
def _spans(text: str) -> list[tuple[int, int]]:
    """First and last line (from 0) of each top-level statement; none where the text is not valid Python."""
    try:
        body = ast.parse(text).body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return []
    return [(node.lineno - 1, (node.end_lineno or node.lineno) - 1) for node in body]


def as_python(source: str) -> str:
    """The source of a notebook's cell as it is run here: without magics."""
    return _without_magics(Cell("", 1, source), [])


def _without_magics(cell: Cell, problems: list[Problem]) -> str:
    """The cell's code, with magics and shell escapes replaced by `pass` and noted."""
    if _parses(cell.source):
        return cell.source
    lines = cell.source.split("\n")
    first = next((i for i, line in enumerate(lines) if line.strip()), 0)
    if lines[first].startswith("%%"):
        _note(cell, first, lines[first], problems)
        if not lines[first].startswith(_PYTHON_CELL_MAGICS):
            return ""
        lines[first] = ""
        if _parses("\n".join(lines)):
            return "\n".join(lines)
    for i, line in enumerate(lines):
        if found := _MAGIC.match(line):
            _note(cell, i, line, problems)
            lines[i] = found[1] + "pass"
    return "\n".join(lines)


def _note(cell: Cell, index: int, line: str, problems: list[Problem]) -> None:
    if _OURS.match(line.strip()):  # what asks for a grade is no part of the work
        return
    problems.append(Problem("Magic", "", Place(cell.label, cell.line + index, line.strip())))


def _parses(source: str) -> bool:
    try:
        ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
    return True
