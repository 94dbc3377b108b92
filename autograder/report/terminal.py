"""A result record in the terminal: readable at 80 columns, with and without colours.

Every line is made of rich's Text, never of its markup, and wrapped here, so that the student's code keeps its layout.
"""

from __future__ import annotations

from dataclasses import replace

from rich.cells import cell_len
from rich.console import Console, OverflowMethod
from rich.text import Text

from autograder.record import Outcome, Record

from ._format import encodable, filled, unfolded
from ._view import CheckView, FunctionView, View, view
from .places import Script

#: Lines beyond these widths are hard to read.
_NARROWEST, _WIDEST = 30, 100
_BAR = 20
_TAB = 4
_STYLES: dict[Outcome, str] = {"passed": "green", "failed": "red", "not_attempted": "dim", "not_graded": "yellow"}
_QUOTED = r"`[^`\n]+`"


def print_report(
    record: Record,
    console: Console,
    *,
    title: str,
    verbose: bool = False,
    watched: tuple[str, ...] | None = None,
    script: Script | None = None,
) -> None:
    """Print what was found in a submission.

    title: the exercise's.  script: tells places as path:line.
    verbose: adds each check's id, duration and devices, versions and isolation.
    watched: saving the file grades it again, and these functions were just changed: the checks of one function are
    shown, the first of these that fails or else of all, and neither the next step nor the run.
    """
    shown = view(record, title, script=script, watched=watched is not None)
    paper = Paper(console)
    _print_head(shown, paper)
    _print_begin(shown, paper)
    _print_functions(shown if watched is None else _focused(shown, watched), paper, verbose)
    _print_score(shown if watched is None else replace(shown, next="", run=[]), paper)
    if verbose:
        for line in shown.details:
            paper.write(Text(line, "dim"))


def _focused(shown: View, watched: tuple[str, ...]) -> View:
    """The functions as single lines, but for the first one that does not pass, of those that changed if any."""
    wrong = [f for f in shown.functions if any(check.outcome != "passed" for check in f.checks)]
    changed = [f for f in wrong if f.name in watched]
    chosen = (changed or wrong)[:1]
    return replace(shown, functions=[f if f in chosen else replace(f, checks=[]) for f in shown.functions])


class Paper:
    """Writes lines of text to a console, each wrapped and indented."""

    def __init__(self, console: Console) -> None:
        self.console = console

    @property
    def width(self) -> int:
        """Columns to write in; a window may be made narrower meanwhile."""
        return max(_NARROWEST, min(self.console.width, _WIDEST))

    def write(self, line: Text, indent: int = 0, mark: str = "") -> None:
        """Print ``line``; ``mark`` stands before its first line, within the indent."""
        whole = "://" in line.plain  # an address that is broken up cannot be clicked on
        overflow: OverflowMethod = "ignore" if whole else "fold"
        for part in line.wrap(self.console, self.width - indent, tab_size=_TAB, overflow=overflow):
            part.rstrip()
            margin = mark.ljust(indent) if part.plain else mark.rstrip()
            self._print(Text.assemble((margin, line.style), part))
            mark = ""

    def write_row(self, left: Text, right: Text, indent: int = 0) -> None:
        """Print ``left``, and ``right`` at the right margin of its first line."""
        first, *rest = left.wrap(self.console, self.width - cell_len(right.plain) - 2)
        gap = self.width - cell_len(first.plain) - cell_len(right.plain)
        self._print(Text.assemble(first, " " * gap, right))
        for line in rest:
            line.rstrip()
            self._print(Text.assemble(" " * indent, line))

    def write_kept(self, line: str, style: str, indent: int) -> None:
        """Print a line as it stands; where it is too long, the student's code gets a line of its own."""
        for part in unfolded(line.expandtabs(_TAB).rstrip(), self.width - indent):
            self.write(Text(part, style), indent)

    def write_whole(self, line: Text) -> None:
        """Print a line as it is, however long: a place that is broken up cannot be clicked on."""
        self._print(line)

    def space(self) -> None:
        """Print an empty line."""
        self._print(Text())

    def _print(self, line: Text) -> None:
        line.plain = encodable(line.plain, self.console.encoding)
        self.console.print(line, soft_wrap=True)


def sentence(words: str, style: str = "") -> Text:
    """A sentence of our own, with the names and commands in backticks in bold."""
    line = Text(words, style)
    line.highlight_regex(_QUOTED, "bold")
    return line


def bar(fraction: float, width: int) -> Text:
    """A bar of ``width`` cells, filled by ``fraction``."""
    full = filled(fraction, width)
    return Text.assemble(("█" * full, "green"), ("░" * (width - full), "dim"))


def _print_head(shown: View, paper: Paper) -> None:
    paper.write(Text.assemble((f"{shown.exercise} · {shown.title}", "bold"), " · ", (shown.file, "dim")))
    for note in shown.notes:
        _print_block(note, "yellow", paper, "! ")
    if shown.error:
        paper.space()
        _print_block(shown.error, "bold red", paper, "✗ ")


def _print_block(message: str, style: str, paper: Paper, mark: str) -> None:
    first, *rest = message.split("\n")
    paper.write(Text(first, style), len(mark), mark)
    for line in rest:
        paper.write_kept(line, style, len(mark))


def _print_begin(shown: View, paper: Paper) -> None:
    if not shown.begin:
        return
    head, *steps = shown.begin
    paper.space()
    paper.write(sentence(head))
    for number, step in enumerate(steps, 1):
        paper.write(sentence(step), 5, f"  {number}. ")


def _print_functions(shown: View, paper: Paper, verbose: bool) -> None:
    waits = False
    for function in shown.functions:
        if function.checks or not waits:  # those that wait stand together
            paper.space()
        _print_function(function, paper, verbose)
        waits = not function.checks


def _print_function(function: FunctionView, paper: Paper, verbose: bool) -> None:
    place = Text(f"  {function.place}" if function.place and function.checks else "", "dim")
    name = Text(function.name, "bold")
    waiting = Text(f"  – {function.waiting}", "dim") if function.waiting else Text()
    room = paper.width - cell_len(f"{function.name}{place}{function.points}") - 2 >= 0
    if room:
        name.append_text(place)
    if not function.checks:
        name.append_text(Text(f"  ✗ {function.failing}", "red") if function.failing else waiting)
    paper.write_row(name, Text(function.points, "bold"), indent=2)
    if not room:
        paper.write_whole(place)
    for check in function.checks:
        _print_check(check, paper, verbose)
    if function.checks and function.waiting:
        paper.write(waiting)


def _print_check(check: CheckView, paper: Paper, verbose: bool) -> None:
    left = Text.assemble("  ", (check.mark, _STYLES[check.outcome]), " ", check.title)
    for tag in check.tags:
        left.append(f" ({tag})", "dim")
    paper.write_row(left, Text(check.points, "dim"), indent=4)
    if check.message:
        paper.write(Text(check.message), 6)
    for line in check.place:
        paper.write_kept(line, "cyan", 6)
    if check.diagnosis:
        paper.write(Text(check.diagnosis, "bold yellow"), 6, "    → ")
    _print_output(check, paper)
    if verbose:
        paper.write(Text(check.facts, "dim"), 6)


def _print_output(check: CheckView, paper: Paper) -> None:
    if check.printed:
        paper.write(Text(check.printed, "dim"), 6)
    for line in check.output:
        paper.write(Text(line, "dim"), 8, "      │ ")


def _print_score(shown: View, paper: Paper) -> None:
    paper.space()
    score = Text(shown.score, "bold green" if shown.full else "bold")
    paper.write(score if shown.fraction is None else Text.assemble(score, "  ", bar(shown.fraction, _BAR)))
    for line in (shown.open, shown.next):
        if line:
            paper.write(sentence(line))
    for line in shown.run:
        paper.write(Text(line, "dim"))
