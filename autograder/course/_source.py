"""The source of an exercise: its solution regions, notes, and the stub that students get.

A region is what lies between `# BEGIN SOLUTION` and `# END SOLUTION`. In the stub it becomes a TODO at the
same indentation, or the lines that the author wrote after `# STUB: ` inside it (for an exercise that hands
out a program to repair). Text in, text out: the source is parsed, never run. Whatever looks like a marker
or a note and is misspelled is refused, because it would hand the solution to students.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from autograder.guide import Guide, Link
from autograder.texts import text as sentence

from ._cells import cells
from ._errors import course_error, read_text
from ._header import Header, parse_header
from ._notes import Note, like_a_note, link, note

_MARKER = re.compile(r"(?P<indent>\s*)# (?P<word>BEGIN|END) SOLUTION\s*$")
_LIKE_A_MARKER = re.compile(r"#.*\b(?:BEGIN|END)[\s_-]*SOLUTION", re.IGNORECASE)
_STUB = re.compile(r"\s*# STUB:(?: (?P<text>.*))?$")


@dataclass(frozen=True)
class Scope:
    """A function or class: qualified name, and the lines from its `def` or `class` to its last statement."""

    name: str
    first: int
    last: int
    is_class: bool


@dataclass(frozen=True)
class Region:
    """One solution region: the lines of its markers, counted from 1, their indentation, and whose it is."""

    begin: int
    end: int
    indent: str
    owner: Scope


@dataclass(frozen=True)
class Source:
    """An exercise's source. Every property raises CourseError, with file and line, for a malformed source."""

    path: Path
    text: str

    @classmethod
    def read(cls, path: Path) -> Source:
        """The source in a file."""
        return cls(path, read_text(path))

    @cached_property
    def header(self) -> Header:
        """Title, minutes, level, prerequisites and limits."""
        return parse_header(self.text, self.path)

    @cached_property
    def lines(self) -> list[str]:
        """The text's lines; line n of the file is lines[n - 1]."""
        return self.text.split("\n")

    @cached_property
    def regions(self) -> list[Region]:
        """The solution regions in order; at least one."""
        pairs = list(self._marker_pairs())
        if not pairs:
            _compile(self.text, self.path, "syntax")  # of two faults, tell the one on a line
            raise course_error("no_todo", self.path)
        return [self._region(begin, end) for begin, end in pairs]

    @property
    def functions(self) -> list[str]:
        """Top-level functions and classes with something to write, in order: `trace`, `MLP`."""
        return list(dict.fromkeys(region.owner.name.split(".")[0] for region in self.regions))

    @cached_property
    def hints(self) -> dict[str, list[str]]:
        """Hints, gentle first, for each qualified name with a region (`trace`, `MLP.forward`), in order."""
        return {name: [n.text for n in notes.values() if n.word == "HINT"] for name, notes in self._notes_of.items()}

    @cached_property
    def guides(self) -> dict[str, Guide]:
        """For each function and class: what its docstring asks, why it matters and where to read on, as far as said."""
        guides = {}
        for function in self.functions:
            found = [own for name, own in self._notes_of.items() if name.split(".")[0] == function]
            notes = {number: one for own in found for number, one in own.items()}
            why = [one.text for one in notes.values() if one.word == "WHY"]
            links = [self._link(number, one) for number, one in notes.items() if one.word == "READ"]
            guides[function] = Guide(self._asked(function), " ".join(why), links)
        return guides

    @property
    def solution_lines(self) -> list[str]:
        """Lines of code inside regions and nowhere else: no line of a file for students may be one of them."""
        within = [n for r in self.regions for n in range(r.begin + 1, r.end)]
        texts = {n: line.strip() for n, line in enumerate(self.lines, start=1)}
        shown = {text for n, text in texts.items() if n not in within}
        shown |= {(match["text"] or "").strip() for line in self.lines if (match := _STUB.match(line))}
        return [texts[n] for n in within if _is_code(texts[n]) and texts[n] not in shown]

    @property
    def hands_out_code(self) -> bool:
        """Whether the stub holds code of its own in the place of a solution: a program to be repaired."""
        return bool(self.handed_out)

    @cached_property
    def handed_out(self) -> list[str]:
        """The lines that students get in the place of solutions, as the author wrote them after `# STUB: `."""
        inside = (line for r in self.regions for line in self.lines[r.begin : r.end - 1])
        return [match["text"] or "" for line in inside if (match := _STUB.match(line))]

    @cached_property
    def stub(self) -> str:
        """The script for students: regions replaced, notes dropped, compiled as a check, one newline last."""
        _ = self.guides  # a misplaced note is found here, and not by a student
        numbered = list(self._stub_lines())
        while numbered and not numbered[-1][1].strip():
            numbered.pop()
        text = "\n".join(line for _, line in numbered) + "\n"
        _compile(text, self.path, "stub_syntax", [number for number, _ in numbered])
        if "# TODO" not in text:
            raise course_error("no_todo", self.path)
        return text

    def _stub_lines(self) -> Iterator[tuple[int, str]]:
        """Each line of the stub with the number of the source's line that it comes from."""
        regions = {region.begin: region for region in self.regions}
        end = 0
        for number, line in enumerate(self.lines, start=1):
            if number in regions:
                end = regions[number].end
                yield from ((number, text) for text in self._replacement(regions[number]))
            elif number > end and number not in self._notes:
                if _STUB.match(line):
                    raise course_error("stub_place", self.path, number)
                yield number, line

    def _replacement(self, region: Region) -> list[str]:
        inside = self.lines[region.begin : region.end - 1]
        handed_out = [match for line in inside if (match := _STUB.match(line))]
        if handed_out:
            return [(region.indent + (match["text"] or "")).rstrip() for match in handed_out]
        todo = [f"# {sentence('course.todo')}", f'raise NotImplementedError("TODO: {region.owner.name}")']
        if region.owner.is_class:  # a bare raise in a class body would stop the import of the whole exercise
            todo = ["def __init__(self, *args, **kwargs):", *("    " + line for line in todo)]
        return [region.indent + line for line in todo]

    def _marker_pairs(self) -> Iterator[tuple[int, int]]:
        begin = 0
        for number, line in enumerate(self.lines, start=1):
            word = self._marker_word(number, line)
            if word == "BEGIN" and begin:
                raise course_error("nested", self.path, number, begin=begin)
            if word == "END" and not begin:
                raise course_error("end_alone", self.path, number)
            if word == "END":
                yield begin, number
            begin = {"BEGIN": number, "END": 0}.get(word, begin)
        if begin:
            raise course_error("begin_alone", self.path, begin)

    def _marker_word(self, number: int, line: str) -> str:
        match = _MARKER.match(line)
        if match is None and _LIKE_A_MARKER.search(line):
            raise course_error("marker", self.path, number)
        return match["word"] if match else ""

    def _region(self, begin: int, end: int) -> Region:
        indent, end_indent = (_indent(self.lines[number - 1]) for number in (begin, end))
        if indent != end_indent:
            raise course_error("indent", self.path, end, begin=begin)
        if not any(_is_code(line) for line in self.lines[begin : end - 1]):
            raise course_error("empty_region", self.path, begin)
        owner = self._scope_at(begin)
        if owner is None:
            raise course_error("outside", self.path, begin)
        return Region(begin, end, indent, owner)

    @cached_property
    def _notes_of(self) -> dict[str, dict[int, Note]]:
        """The notes of each qualified name with a region, by their lines."""
        found: dict[str, dict[int, Note]] = {region.owner.name: {} for region in self.regions}
        for number, one in self._notes.items():
            owner = self._scope_at(number)
            if owner is None or owner.name not in found:
                raise course_error("note_place", self.path, number, word=one.word)
            found[owner.name][number] = one
        return found

    @cached_property
    def _notes(self) -> dict[int, Note]:
        """Each note by its line. Prose cells may speak of hints as they like."""
        return {
            number: self._note(number, line)
            for cell in cells(self.text)
            if cell.kind == "code"
            for number, line in enumerate(cell.source.split("\n"), start=cell.line)
            if like_a_note(line)
        }

    def _note(self, number: int, line: str) -> Note:
        found = note(line)
        if found is None:
            raise course_error("note_form", self.path, number)
        if not found.text:
            raise course_error("empty_note", self.path, number, word=found.word)
        return found

    def _link(self, number: int, read: Note) -> Link:
        found = link(read.text)
        if found is None:
            raise course_error("note_link", self.path, number, text=read.text)
        return found

    def _asked(self, function: str) -> str:
        """The first paragraph of a docstring, as one line; empty without one."""
        kinds = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef
        nodes = [n for n in self._tree.body if isinstance(n, kinds) and n.name == function]
        words = ast.get_docstring(nodes[-1]) if nodes else None
        return " ".join((words or "").split("\n\n")[0].split())

    @cached_property
    def _tree(self) -> ast.Module:
        return _compile(self.text, self.path, "syntax")

    @cached_property
    def _scopes(self) -> list[Scope]:
        return list(_scopes(self._tree, ""))

    def _scope_at(self, number: int) -> Scope | None:
        """The innermost function or class around a line; scopes come outer first, so the last that fits."""
        around = [scope for scope in self._scopes if scope.first < number <= scope.last]
        return around[-1] if around else None


def _scopes(node: ast.AST, prefix: str) -> Iterator[Scope]:
    for child in ast.iter_child_nodes(node):
        name = prefix
        if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            name = f"{prefix}.{child.name}".lstrip(".")
            yield Scope(name, child.lineno, child.end_lineno or child.lineno, isinstance(child, ast.ClassDef))
        yield from _scopes(child, name)


def _compile(text: str, path: Path, key: str, numbers: list[int] | None = None) -> ast.Module:
    """The syntax tree; errors name the source's line, to which `numbers` maps the lines of a stub."""
    try:
        tree = ast.parse(text, str(path))
        compile(tree, str(path), "exec", dont_inherit=True)  # finds what parsing does not: a stray `return`
        return tree
    except (SyntaxError, ValueError) as error:
        line = getattr(error, "lineno", None) or 1
        if numbers:
            line = numbers[min(line, len(numbers)) - 1]
        raise course_error(key, path, line, problem=getattr(error, "msg", error)) from error


def _indent(line: str) -> str:
    return line[: len(line) - len(line.lstrip())]


def _is_code(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")
