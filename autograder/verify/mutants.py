"""Mutants: an exercise's solution with one small change, as a slip of the keyboard or of the mind would make it.

The operators are mutmut's (arithmetic, comparisons, constants, arguments dropped or None, keywords, assignments) and
three of our own: a statement removed, two arguments swapped, a condition negated.  Only what lies in solution regions
is changed, and nothing that a student may write freely: annotations, docstrings and the text of an exception.
"""

from __future__ import annotations

import ast
import itertools
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import libcst as cst
from libcst.metadata import CodeRange, MetadataWrapper, PositionProvider
from mutmut.mutation.mutators import mutation_operators

from autograder.course import Source
from autograder.engine.submission import Submission, from_source

Operators = Sequence[tuple[type, Callable[[Any], Iterable[cst.CSTNode]]]]


@dataclass(frozen=True)
class Mutant:
    """One change: where (function, line of the source), the line before and after (stripped), and the whole code."""

    function: str
    line: int
    was: str
    becomes: str
    submission: Submission


def mutants(source: Source) -> list[Mutant]:
    """All mutants of a solution, in order, each once."""
    wrapper = MetadataWrapper(cst.parse_module(source.text), unsafe_skip_copy=True)
    walk = _Walk(source, wrapper)
    wrapper.module.visit(walk)
    found: dict[str, Mutant] = {}
    for mutant in walk.found:
        found.setdefault(mutant.submission.sha256, mutant)
    return list(found.values())


def _removed(node: cst.SimpleStatementLine) -> Iterator[cst.CSTNode]:
    """The statement left out; a body keeps one."""
    if not all(isinstance(part, (cst.Pass, cst.Import, cst.ImportFrom)) or _is_text(part) for part in node.body):
        yield node.with_changes(body=[cst.Pass()])


def _swapped(node: cst.Call) -> Iterator[cst.CSTNode]:
    """Two neighbouring positional arguments in the other order."""
    args = list(node.args)
    for i, (a, b) in enumerate(itertools.pairwise(args)):
        if a.keyword is b.keyword is None and not a.star and not b.star and not a.value.deep_equals(b.value):
            pair = [a.with_changes(value=b.value), b.with_changes(value=a.value)]
            yield node.with_changes(args=[*args[:i], *pair, *args[i + 2 :]])


def _negated(node: cst.If | cst.While | cst.IfExp) -> Iterator[cst.CSTNode]:
    """The condition turned round."""
    inside = node.test.with_changes(lpar=[cst.LeftParen()], rpar=[cst.RightParen()])
    yield node.with_changes(test=cst.UnaryOperation(cst.Not(), inside))


OPERATORS: Operators = [
    *mutation_operators,
    (cst.SimpleStatementLine, _removed),
    (cst.Call, _swapped),
    (cst.If, _negated),
    (cst.While, _negated),
    (cst.IfExp, _negated),
]


class _Walk(cst.CSTVisitor):
    """Visits a module and collects the mutants of the nodes in solution regions."""

    def __init__(self, source: Source, wrapper: MetadataWrapper) -> None:
        super().__init__()
        self.found: list[Mutant] = []
        self._source = source
        self._module = wrapper.module
        self._places = wrapper.resolve(PositionProvider)
        self._statements: list[cst.CSTNode] = []

    def on_visit(self, node: cst.CSTNode) -> bool:
        if isinstance(node, cst.Annotation) or _is_text(node):
            return False
        if isinstance(node, (cst.SimpleStatementLine, cst.BaseCompoundStatement)):
            self._statements.append(node)
        if function := self._function(node):
            self._mutate(node, function)
        return not (isinstance(node, cst.Raise) and function)

    def on_leave(self, original_node: cst.CSTNode) -> None:
        if self._statements and original_node is self._statements[-1]:
            self._statements.pop()

    def _function(self, node: cst.CSTNode) -> str:
        """Whose region the node lies in; "" outside."""
        place = self._places.get(node)
        if not isinstance(place, CodeRange):
            return ""
        regions = (r for r in self._source.regions if r.begin < place.start.line and place.end.line < r.end)
        return next((region.owner.name.split(".")[0] for region in regions), "")

    def _mutate(self, node: cst.CSTNode, function: str) -> None:
        for kind, operator in OPERATORS:
            if isinstance(node, kind):
                for changed in operator(node):
                    self._keep(node, changed, function)

    def _keep(self, node: cst.CSTNode, changed: cst.CSTNode, function: str) -> None:
        """Put a changed node into the statement around it, and that into the text."""
        statement = self._statements[-1] if self._statements else node
        whole = changed if statement is node else statement.deep_replace(node, changed)
        text = self._spliced(statement, whole)
        if text != self._source.text and _compiles(text):
            self.found.append(self._mutant(text, function))

    def _spliced(self, statement: cst.CSTNode, changed: Any) -> str:
        """The module's text with a statement exchanged.  Comments above a statement belong to it in the tree."""
        bare = changed.with_changes(leading_lines=[])
        place = self._places[statement]
        lines = self._source.lines
        indent = lines[place.start.line - 1][: place.start.column]
        own = self._module.code_for_node(bare).rstrip("\n").split("\n")
        # The tree keeps the indentation of inner lines relative to the statement.
        new = [own[0] and indent + own[0].lstrip(), *(line and indent + line for line in own[1:])]
        return "\n".join([*lines[: place.start.line - 1], *new, *lines[place.end.line :]])

    def _mutant(self, text: str, function: str) -> Mutant:
        pairs = zip(self._source.lines, text.split("\n"), strict=False)
        line, (was, becomes) = next((n, pair) for n, pair in enumerate(pairs, 1) if pair[0] != pair[1])
        name = self._source.path.name
        return Mutant(function, line, was.strip(), becomes.strip(), from_source(name, text))


def _is_text(node: cst.CSTNode) -> bool:
    """A docstring or another statement that is a string alone."""
    return isinstance(node, cst.Expr) and isinstance(node.value, (cst.SimpleString, cst.ConcatenatedString))


def _compiles(text: str) -> bool:
    try:
        compile(ast.parse(text), "mutant", "exec")
    except (SyntaxError, ValueError):
        return False
    return True
