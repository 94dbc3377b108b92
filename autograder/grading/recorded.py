"""Recorded references: observations of the reference and the mistakes, kept for copies that hold no solution.

A store is a folder of one exercise: ``recorded.json`` says what was recorded (devices, seeds, mistakes), and for each
seed a compressed file holds the answers, by subject, check, device and ordinal.  It gives the same answers as the
live code gave, and no line of that code: exceptions are kept by type and message, without the place they came from.

Most mistakes answer most questions as the reference does, and much alike otherwise.  So a mistake keeps only the
answers that differ from the reference's, and equal answers and equal arrays are kept once.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import zlib
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from torch import Tensor

from autograder.engine.codec import flatten, pack, unflatten, unpack
from autograder.engine.frames import BadFrame
from autograder.engine.results import (
    Answer,
    Missing,
    Raised,
    Result,
    Stopped,
    result_from_plain,
    result_to_plain,
)
from autograder.grading.subjects import Key, Mistake, Question, References, Remembered
from autograder.grading.verdict import AuthorError
from autograder.texts import text

SCHEMA = 3
REFERENCE = "reference"
_HEAD = "recorded.json"

_Place = tuple[str, str, int]  # check, device, ordinal


class StoreError(Exception):
    """A store is missing or damaged; the message says which and what to do."""


@dataclass(frozen=True)
class Answers:
    """All answers for one seed: distinct results, and for each subject which of them it gave where."""

    results: list[tuple[str, Any]]  # kind, and structure with the numbers of arrays
    arrays: list[Tensor]
    places: dict[str, dict[_Place, int]]

    def find(self, subject: str, key: Key) -> Result | None:
        """What the subject answered; what the reference did where nothing else is kept; None if never asked."""
        place = (key.check, key.device, key.ordinal)
        number = self.places.get(subject, {}).get(place)
        if number is None:
            number = self.places[REFERENCE].get(place)
        return None if number is None else self._result(number)

    def _result(self, number: int) -> Result:
        kind, structure = self.results[number]
        return result_from_plain(kind, unflatten(structure, self.arrays), trusted=True)


@dataclass(frozen=True)
class Store:
    """The folder, whose files are read when a seed is first asked for."""

    folder: Path
    _read: dict[int, Answers] = field(default_factory=dict)

    def answers(self, seed: int) -> Answers:
        """The answers for a seed; raises StoreError."""
        if seed not in self._read:
            try:
                self._read[seed] = _from_bytes(gzip.decompress(_path(self.folder, seed).read_bytes()))
            except (OSError, EOFError, zlib.error, ValueError, KeyError, TypeError, BadFrame) as error:
                raise _damaged(self.folder, error) from None
        return self._read[seed]


@dataclass(frozen=True)
class Recorded:
    """A subject that answers from a store: the reference, which must know every answer, or a mistake."""

    store: Store
    name: str

    def answer(self, question: Question) -> Answer:
        """The recorded answer; raises AuthorError where the reference has none, and StoreError."""
        found = self.store.answers(question.key.seed).find(self.name, question.key)
        if found is None and self.name == REFERENCE:
            raise AuthorError(f"no recorded answer for {question.key}: the release is older than its graders")
        return Answer(found or Stopped("unrecorded"))


def save(folder: Path, exercise: str, seeds: Iterable[int], references: References, elsewhere: float = 0.0) -> None:
    """Write what the remembered subjects of ``references`` have answered; the same answers give the same bytes.

    elsewhere: the points of checks that were not recorded.
    """
    seeds = list(seeds)
    who = {REFERENCE: references.reference, **{m.slug: m.subject for m in references.mistakes}}
    mistakes = [{"slug": m.slug, "text": m.text, "targets": list(m.targets)} for m in references.mistakes]
    folder.mkdir(parents=True, exist_ok=True)
    for seed in seeds:
        content = _to_bytes({name: _of_seed(subject, seed) for name, subject in who.items()})
        _path(folder, seed).write_bytes(gzip.compress(content, mtime=0))
    head = {"schema": SCHEMA, "exercise": exercise, "seeds": seeds, "devices": _devices(references)}
    head["points_elsewhere"] = elsewhere
    lines = json.dumps({**head, "mistakes": mistakes}, indent=1, ensure_ascii=False)
    (folder / _HEAD).write_text(lines + "\n", encoding="utf-8", newline="\n")


def load(folder: Path) -> References:
    """The recorded references; raises StoreError."""
    try:
        head = json.loads((folder / _HEAD).read_text("utf-8"))
        if head["schema"] != SCHEMA:
            raise ValueError(f"schema {head['schema']}")
        store = Store(folder)
        mistakes = tuple(
            Mistake(m["slug"], m["text"], tuple(m["targets"]), Recorded(store, m["slug"])) for m in head["mistakes"]
        )
        seeds, devices = tuple(map(int, head["seeds"])), tuple(map(str, head["devices"]))
        elsewhere = float(head["points_elsewhere"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise _damaged(folder, error) from None
    return References(Recorded(store, REFERENCE), mistakes, seeds, devices, elsewhere)


def _damaged(folder: Path, error: BaseException) -> StoreError:
    return StoreError(text("not_graded.store", folder=folder, error=error))


def _path(folder: Path, seed: int) -> Path:
    return folder / f"seed_{seed}.gz"


def _devices(references: References) -> list[str]:
    assert isinstance(references.reference, Remembered)
    return list(dict.fromkeys(key.device for key in references.reference.answers))


def _of_seed(subject: object, seed: int) -> dict[_Place, Result]:
    assert isinstance(subject, Remembered)
    found = {key: answer for key, answer in subject.answers.items() if key.seed == seed}
    return {(key.check, key.device, key.ordinal): _bare(answer.result) for key, answer in sorted(found.items())}


def _bare(result: Result) -> Result:
    """The result without lines of the code that gave it."""
    if isinstance(result, Raised):
        return replace(result, problem=replace(result.problem, place=None))
    if isinstance(result, Stopped):
        return replace(result, place=None)
    return replace(result, problem=None) if isinstance(result, Missing) else result


class _Shelf:
    """Collects results and arrays, equal ones once."""

    def __init__(self) -> None:
        self.results: dict[str, int] = {}
        self.arrays: list[Tensor] = []
        self._numbers: dict[bytes, int] = {}

    def put(self, result: Result) -> int:
        """The number of a result."""
        kind, body = result_to_plain(result)
        structure, arrays = flatten(body)
        line = json.dumps([kind, _renumbered(structure, [self._number(array) for array in arrays])])
        return self.results.setdefault(line, len(self.results))

    def _number(self, array: Tensor) -> int:
        number = self._numbers.setdefault(hashlib.sha256(pack(None, [array])).digest(), len(self.arrays))
        if number == len(self.arrays):
            self.arrays.append(array)
        return number


def _renumbered(node: Any, numbers: list[int]) -> Any:
    """A structure of the codec, its array i as array ``numbers[i]``.  A dict of the observation is a list in it."""
    if isinstance(node, list):
        return [_renumbered(item, numbers) for item in node]
    if isinstance(node, dict):
        node = {key: _renumbered(value, numbers) for key, value in node.items()}
        return {**node, "tensor": numbers[node["tensor"]]} if "tensor" in node else node
    return node


def _to_bytes(answers: dict[str, dict[_Place, Result]]) -> bytes:
    shelf = _Shelf()
    placed = {name: {place: shelf.put(result) for place, result in found.items()} for name, found in answers.items()}
    common = placed[REFERENCE]
    kept = {
        name: [[*place, number] for place, number in found.items() if found is common or common.get(place) != number]
        for name, found in placed.items()
    }
    return pack({"results": [json.loads(line) for line in shelf.results], "places": kept}, shelf.arrays)


def _from_bytes(content: bytes) -> Answers:
    structure, arrays = unpack(content)
    places = {
        name: {(check, device, ordinal): number for check, device, ordinal, number in found}
        for name, found in structure["places"].items()
    }
    return Answers([(kind, body) for kind, body in structure["results"]], arrays, places)
