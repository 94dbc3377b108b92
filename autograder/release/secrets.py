"""What must not leave the instructor's copy: the lines of solutions, mistakes, alternatives and hidden graders.

A line is a secret where it stands in no public file (the engine, public graders, what a source shows, hints, the
sentences of mistakes).  Lines are compared without white space.  One of fewer than LEAST characters says little by
itself (`return x`): it counts together with the lines that follow it, and at the end with those before it.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from autograder.course import Course, Exercise, Override, Source
from autograder.release.copy import HIDDEN, PACKAGE, PUBLIC
from autograder.release.needles import Needles, squeezed

LEAST = 16

_Lines = dict[int, str]  # by their numbers in the file


@dataclass(frozen=True)
class Secret:
    """A line, or a few where one is too short: where it is from, its text, and the bytes that are searched for."""

    file: str
    line: int
    text: str
    needle: bytes


def secrets(course: Course, *, hidden: bool = False) -> list[Secret]:
    """All that is secret of a course, its exercises that are not on offer included.

    hidden: the hidden graders are not secret, but public to whoever gets the copy.  Raises CourseError.
    """
    found: dict[bytes, Secret] = {}
    for exercise in course.all_exercises:
        for secret in _of_exercise(course.root, exercise, hidden):
            found.setdefault(secret.needle, secret)
    needles = Needles(found)
    for public in _public(course, hidden):
        for needle in needles.within(squeezed(public.encode())):
            found.pop(needle, None)
    return list(found.values())


def _of_exercise(root: Path, exercise: Exercise, hidden: bool) -> Iterator[Secret]:
    source = exercise.source()
    if source:
        yield from _secrets(source.path, root, source.lines, _regions(source))
    for override in [*exercise.mistakes(), *exercise.alternatives()]:
        lines = override.source.split("\n")
        yield from _secrets(override.path, root, lines, [_below(lines, _docstring_end(override))])
    if not hidden:
        lines = _read(exercise.graders / HIDDEN).split("\n")
        yield from _secrets(exercise.graders / HIDDEN, root, lines, [_below(lines, 0)])


def _secrets(path: Path, root: Path, lines: list[str], regions: Iterable[_Lines]) -> Iterator[Secret]:
    """The secrets of the regions of a file, each with the lines before it as its context."""
    file = str(path.relative_to(root)) if path.is_relative_to(root) else str(path)
    for region in regions:
        numbers = list(region)
        for place, number in enumerate(numbers):
            needle = _needle([region[n] for n in numbers[place:]], lines[: number - 1])
            if len(needle) >= LEAST:
                yield Secret(file, number, region[number].strip(), needle)


def _needle(following: list[str], before: list[str]) -> bytes:
    """The first line, with as many of the following ones, and then of those before, as it takes."""
    needle = b""
    for line in following:
        needle += squeezed(line.encode())
        if len(needle) >= LEAST:
            return needle
    for line in reversed(before):
        if len(needle) >= LEAST:
            break
        if _is_code(line):
            needle = squeezed(line.encode()) + needle
    return needle


def _regions(source: Source) -> list[_Lines]:
    return [_code(source.lines, region.begin, region.end - 1) for region in source.regions]


def _below(lines: list[str], number: int) -> _Lines:
    return _code(lines, number, len(lines))


def _code(lines: list[str], first: int, last: int) -> _Lines:
    """The lines of code after line ``first`` up to line ``last``."""
    return {n: lines[n - 1] for n in range(first + 1, last + 1) if _is_code(lines[n - 1])}


def _is_code(line: str) -> bool:
    """Whether a line says something: no comment, and more than brackets."""
    return any(map(str.isalnum, line)) and not line.lstrip().startswith("#")


def _docstring_end(override: Override) -> int:
    """The last line of the sentence for students, which is public."""
    return ast.parse(override.source).body[0].end_lineno or 0


def _public(course: Course, hidden: bool) -> Iterator[str]:
    """The texts that may be in a copy."""
    for path in PACKAGE.rglob("*"):
        if path.suffix in (".py", ".yaml", ".j2") and "graders" not in path.parts:
            yield _read(path)
    for exercise in course.all_exercises:
        for name in (PUBLIC, HIDDEN) if hidden else (PUBLIC,):
            yield _read(exercise.graders / name)
        yield from (override.text for override in exercise.mistakes())
        source = exercise.source()
        if source:
            yield from (hint for hints in source.hints.values() for hint in hints)
            yield from _shown(source)


def _shown(source: Source) -> Iterator[str]:
    """What a source shows, written by hand: the generated stub would excuse whatever the generator lets through."""
    ends = [0, *(region.end for region in source.regions)]
    begins = [*(region.begin for region in source.regions), len(source.lines) + 1]
    for end, begin in zip(ends, begins, strict=True):
        yield "\n".join(source.lines[end : begin - 1])
    yield "\n".join(source.handed_out)


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace") if path.is_file() else ""
