"""The course and its exercises, read from the folders on disk.

Works in the instructor's copy (with solutions/) and in a student's copy (exercises/ with its manifest).
Imports the standard library only; files are read when they are asked for, so that one broken exercise does
not hide the others.
"""

from __future__ import annotations

import ast
import difflib
import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from autograder.guide import Guide

from ._cells import cells, hash_cells
from ._errors import course_error, read_text
from ._header import Header, check_header, parse_header
from ._settings import SETTINGS, Settings
from ._source import Source

MANIFEST = "manifest.json"
PACKAGE = Path(__file__).resolve().parents[1]  # the installed autograder/

_SLUG = re.compile(r"(?P<id>exercise_(?P<number>\d+))_(?P<topic>\w+)")
_SHORT = re.compile(r"(?:exercise_?)?(?P<number>\d+)")
_SUFFIXES = (".py", ".ipynb")


@dataclass(frozen=True)
class Override:
    """A known mistake or an unusual right answer: a file run after the solution, in the same namespace.

    text is its docstring on one line; targets are the functions and classes that it defines for others.
    """

    slug: str
    path: Path
    text: str
    source: str
    targets: list[str]


@dataclass(frozen=True)
class Exercise:
    """One exercise of the course in `root`. Paths are given even where no file is, except `solution`."""

    root: Path
    slug: str

    @property
    def id(self) -> str:
        """The name without its topic: `exercise_03`."""
        return self._parts["id"]

    @property
    def number(self) -> int:
        """3 for exercise_03."""
        return int(self._parts["number"])

    @property
    def topic(self) -> str:
        """`einsum` for exercise_03_einsum."""
        return self._parts["topic"]

    @property
    def solution(self) -> Path | None:
        """The source, or None in a copy without it."""
        path = self.root / "solutions" / f"{self.slug}.py"
        return path if path.is_file() else None

    @property
    def script(self) -> Path:
        """The student's script."""
        return self.root / "exercises" / f"{self.slug}.py"

    @property
    def notebook(self) -> Path:
        """The student's notebook."""
        return self.root / "exercises" / f"{self.slug}.ipynb"

    @property
    def graders(self) -> Path:
        """The folder of test_public.py and test_hidden.py: the course's own, else the installed package's."""
        own = self.root / "autograder" / "graders" / self.id
        return own if own.is_dir() else PACKAGE / "graders" / self.id

    @property
    def recorded(self) -> Path:
        """The folder of recorded references, in a copy without solutions."""
        return self.graders / "recorded"

    @cached_property
    def header(self) -> Header:
        """From the source, else the manifest, the script or the notebook. CourseError if none has one."""
        if self.solution is not None:
            return parse_header(read_text(self.solution), self.solution)
        if "header" in self._record:
            return check_header(self._record["header"], self.root / "exercises" / MANIFEST)
        if self.script.is_file() or not self.notebook.is_file():
            return parse_header(read_text(self.script), self.script)
        return _notebook_header(self.notebook)

    @property
    def title(self) -> str:
        """The exercise's name for people."""
        return self.header.title

    @property
    def minutes(self) -> int:
        """How long it takes, about."""
        return self.header.minutes

    @property
    def level(self) -> str:
        """beginner, intermediate or advanced."""
        return self.header.level

    @property
    def prerequisites(self) -> list[str]:
        """Ids of the exercises to do first."""
        return self.header.prerequisites

    @property
    def limits(self) -> dict[str, float] | None:
        """Limits that the header sets; those in force are `Settings.limits_of`."""
        return self.header.limits

    def source(self) -> Source | None:
        """The parsed source, or None in a copy without it."""
        return None if self.solution is None else Source.read(self.solution)

    def hints(self) -> dict[str, list[str]]:
        """Hints, gentle first, by qualified name in order; from the source, else the manifest, else none."""
        source = self.source()
        return source.hints if source else self._record.get("hints", {})

    @cached_property
    def guides(self) -> dict[str, Guide]:
        """What reports say of each function beside its checks; from the source, else the manifest, else nothing."""
        source = self.source()
        if source:
            return source.guides
        return {name: Guide.from_json(data) for name, data in self._record.get("guides", {}).items()}

    def require_function(self, name: str) -> None:
        """Raise CourseError, with the names there are, where no function or class to be written is called so."""
        if self.guides and name not in self.guides:
            close = difflib.get_close_matches(name, self.guides) or list(self.guides)
            raise course_error("unknown_function", self.root, name=name, exercise=self.id, choices=", ".join(close))

    def stub_hash(self) -> str | None:
        """What `code_hash` gives for the untouched stub; None where neither source nor manifest tells."""
        source = self.source()
        return hash_cells(cells(source.stub)) if source else self._record.get("sha256")

    def stub_runs(self) -> bool:
        """Whether the stub is a program to be repaired, so that running it cannot tell that nobody has begun."""
        source = self.source()
        return source.hands_out_code if source else self._record.get("runs", False)

    def mistakes(self) -> list[Override]:
        """Known wrong answers, by name; empty in a copy without solutions."""
        return _overrides(self.root / "solutions" / self.slug / "mistakes")

    def alternatives(self) -> list[Override]:
        """Unusual right answers, by name; empty in a copy without solutions."""
        return _overrides(self.root / "solutions" / self.slug / "alternatives")

    @cached_property
    def _parts(self) -> dict[str, str]:
        match = _SLUG.fullmatch(self.slug)
        if match is None:
            raise ValueError(f"{self.slug!r} is not of the form exercise_NN_topic")
        return match.groupdict()

    @cached_property
    def _record(self) -> dict[str, Any]:
        return _manifest(self.root).get(self.slug, {})


@dataclass(frozen=True)
class Course:
    """The course in a folder."""

    root: Path

    @cached_property
    def settings(self) -> Settings:
        """What course.toml says, or the defaults.  Raises CourseError for a file that cannot be meant."""
        path = self.root / SETTINGS
        all_exercises = self.all_exercises

        def id_of(key: str, name: str) -> str:
            found = _named(name, all_exercises)
            if len(found) == 1:
                return found[0].id
            if found or any(exercise.solution for exercise in all_exercises):
                listed = _listed(found or all_exercises)
                raise course_error("settings_exercise", path, key=key, name=name, choices=listed)
            return name  # a student's copy may hold fewer exercises than the course

        return Settings.read(self.root).with_ids(id_of, path)

    @property
    def least_isolation(self) -> str:
        """The least level of isolation for marks.  Raises CourseError."""
        return self.settings.least_isolation

    @property
    def exercises(self) -> list[Exercise]:
        """The exercises that the course offers, by number.  Raises CourseError."""
        return [exercise for exercise in self.all_exercises if self.settings.offers(exercise)]

    @property
    def all_exercises(self) -> list[Exercise]:
        """All exercises by number, offered or not: those with a solution and those of students. Raises CourseError."""
        solved = _slugs(self.root / "solutions")
        handed_out = _slugs(self.root / "exercises")
        known = set() if solved else set(_manifest(self.root))
        # A student may keep a second copy under another name: the one handed out counts, then the shortest.
        for_students = sorted(handed_out | known, key=lambda slug: (slug not in known, len(slug), slug))
        chosen = {exercise.number: exercise for exercise in self._of(reversed(for_students))}
        chosen.update(self._numbered(solved))
        return [chosen[number] for number in sorted(chosen)]

    def find(self, name: str) -> Exercise:
        """The exercise by `exercise_03`, `3`, `03`, `einsum`, `exercise_03_einsum` or the path of its file.

        Raises CourseError with the closest names otherwise.
        """
        exercises = self.exercises
        found = _named(name, exercises)
        if len(found) == 1:
            return found[0]
        if found:
            raise course_error("ambiguous_exercise", self.root, name=name, choices=_listed(found))
        if others := _named(name, self.all_exercises):
            raise course_error("not_offered", self.root / SETTINGS, name=others[0].slug)
        close = _close(_plain(name), exercises)
        key = "unknown_exercise" if close else "unknown_exercise_list"
        raise course_error(key, self.root, name=name, choices=_listed(close or exercises))

    def _of(self, slugs: Iterable[str]) -> list[Exercise]:
        return [Exercise(self.root, slug) for slug in slugs]

    def _numbered(self, slugs: Iterable[str]) -> dict[int, Exercise]:
        numbered: dict[int, Exercise] = {}
        for exercise in self._of(sorted(slugs)):
            other = numbered.setdefault(exercise.number, exercise)
            if other is not exercise:
                where = self.root / "solutions"
                raise course_error("same_number", where, first=other.slug, second=exercise.slug)
        return numbered


def find_course(start: Path | None = None) -> Course:
    """The course around a folder or file (default: the working folder), else the one the package lies in.

    Raises CourseError where there is neither.
    """
    folder = (Path.cwd() if start is None else start).resolve()
    for root in (folder, *folder.parents, PACKAGE.parent):
        if _slugs(root / "solutions") or _slugs(root / "exercises"):
            return Course(root)
    raise course_error("no_course", folder)


def _slugs(folder: Path) -> set[str]:
    """Names of the exercises with a script or notebook in a folder; none if there is no such folder."""
    if not folder.is_dir():
        return set()
    files = (path for path in folder.iterdir() if path.suffix in _SUFFIXES and path.is_file())
    return {path.stem for path in files if _SLUG.fullmatch(path.stem)}


def _manifest(root: Path) -> dict[str, dict[str, Any]]:
    """The manifest's records by slug; empty if there is none. Raises CourseError for a damaged one."""
    path = root / "exercises" / MANIFEST
    if not path.is_file():
        return {}
    try:
        records = json.loads(read_text(path))["exercises"]
        return {slug: dict(record) for slug, record in records.items() if _SLUG.fullmatch(slug)}
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise course_error("bad_manifest", path) from error


def _notebook_header(path: Path) -> Header:
    try:
        data = json.loads(read_text(path))["metadata"]["exercise"]
    except (ValueError, TypeError, KeyError) as error:
        raise course_error("not_a_notebook", path) from error
    return check_header(data, path)


def _overrides(folder: Path) -> list[Override]:
    return [_override(path) for path in sorted(folder.glob("*.py"))]


def _override(path: Path) -> Override:
    source = read_text(path)
    try:
        tree = ast.parse(source, str(path))
    except SyntaxError as error:
        raise course_error("syntax", path, error.lineno, problem=error.msg) from error
    text = ast.get_docstring(tree)
    if not text:
        raise course_error("override_docstring", path)
    kinds = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef
    targets = [node.name for node in tree.body if isinstance(node, kinds) and not node.name.startswith("_")]
    if not targets:
        raise course_error("override_target", path)
    return Override(path.stem, path, " ".join(text.split()), source, list(dict.fromkeys(targets)))


def _named(name: str, exercises: list[Exercise]) -> list[Exercise]:
    """Those that the name stands for: by slug or topic, else by number."""
    word = _plain(name)
    short = _SHORT.fullmatch(word)
    found = [e for e in exercises if word in (e.slug.lower(), e.topic.lower())]
    return found or [e for e in exercises if short and e.number == int(short["number"])]


def _plain(name: str) -> str:
    """The last part of a path of either system, without suffix, in lower case, hyphens as underscores."""
    last = re.split(r"[/\\]", name.strip().rstrip("/\\"))[-1].lower()
    for suffix in _SUFFIXES:
        last = last.removesuffix(suffix)
    return last.replace("-", "_")


def _close(word: str, exercises: list[Exercise]) -> list[Exercise]:
    names = {name.lower(): e for e in exercises for name in (e.id, e.topic, e.slug)}
    number = re.search(r"\d+", word)
    if number and (numbered := [e for e in exercises if e.number == int(number[0])]):
        return numbered  # exersise_03: what is misspelled is the word
    return list(dict.fromkeys(names[match] for match in difflib.get_close_matches(word, names)))


def _listed(exercises: list[Exercise]) -> str:
    return ", ".join(exercise.slug for exercise in exercises)
