"""Recorded references: observations of the reference and the mistakes, kept for copies that hold no solution.

A store is two files of one exercise: ``answers.json`` (structure) and ``answers.safetensors`` (arrays), by check,
device, seed and ordinal.  It gives the same answers as the live code gave when it was recorded.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from safetensors.torch import load_file, save_file
from torch import Tensor

from autograder.engine.codec import flatten, unflatten
from autograder.engine.frames import BadFrame
from autograder.engine.results import Answer, Result, Stopped, result_from_plain, result_to_plain
from autograder.grading.subjects import Key, Mistake, Question, References, Remembered
from autograder.grading.verdict import AuthorError
from autograder.texts import text

SCHEMA = 1
FOLDER = "recorded"
_STRUCTURE, _ARRAYS = "answers.json", "answers.safetensors"
REFERENCE = "reference"


class StoreError(Exception):
    """A store is missing or damaged; the message says which and what to do."""


@dataclass(frozen=True)
class Recorded:
    """A subject that answers from a store.  ``strict``: the reference, which must know every answer."""

    answers: dict[Key, Result]
    strict: bool = False

    def answer(self, question: Question) -> Answer:
        """The recorded answer; on a device that was not recorded, the CPU's."""
        key = question.key
        found = self.answers.get(key) or self.answers.get(Key(key.check, "cpu", key.seed, key.ordinal))
        if found is None and self.strict:
            raise AuthorError(f"no recorded answer for {key}: the release is older than its graders")
        return Answer(found or Stopped("unrecorded"))


def save(folder: Path, exercise: str, seeds: Iterable[int], references: References) -> None:
    """Write what the remembered subjects of ``references`` have answered."""
    tensors: list[Tensor] = []
    who = {REFERENCE: references.reference, **{m.slug: m.subject for m in references.mistakes}}
    answers = {name: list(_lines(subject, tensors)) for name, subject in who.items()}
    mistakes = [{"slug": m.slug, "text": m.text, "targets": list(m.targets)} for m in references.mistakes]
    head = {"schema": SCHEMA, "exercise": exercise, "seeds": list(seeds), "mistakes": mistakes, "answers": answers}
    folder.mkdir(parents=True, exist_ok=True)
    save_file({str(i): tensor for i, tensor in enumerate(tensors)}, folder / _ARRAYS)
    (folder / _STRUCTURE).write_text(json.dumps(head), encoding="utf-8")


def load(folder: Path) -> tuple[References, list[int]]:
    """The recorded references and their seeds; raises StoreError."""
    try:
        head = json.loads((folder / _STRUCTURE).read_text("utf-8"))
        arrays = load_file(folder / _ARRAYS)
        tensors = [arrays[str(i)] for i in range(len(arrays))]
        if head["schema"] != SCHEMA:
            raise ValueError(f"schema {head['schema']}")
        answers = {name: dict(_entry(line, tensors) for line in lines) for name, lines in head["answers"].items()}
    except (OSError, ValueError, KeyError, TypeError, BadFrame) as error:
        raise StoreError(text("not_graded.store", folder=folder, error=error)) from None
    mistakes = tuple(
        Mistake(m["slug"], m["text"], tuple(m["targets"]), Recorded(answers[m["slug"]])) for m in head["mistakes"]
    )
    return References(Recorded(answers[REFERENCE], strict=True), mistakes), list(head["seeds"])


def _lines(subject: object, tensors: list[Tensor]) -> Iterator[dict[str, Any]]:
    """One line per answer; arrays go to ``tensors`` and are named by their place there."""
    assert isinstance(subject, Remembered)
    for key, answer in subject.answers.items():
        kind, body = result_to_plain(answer.result)
        structure, own = flatten(body, first=len(tensors))
        tensors += own
        yield {**asdict(key), "kind": kind, "body": structure}


def _entry(line: dict[str, Any], tensors: list[Tensor]) -> tuple[Key, Result]:
    key = Key(line["check"], line["device"], line["seed"], line["ordinal"])
    return key, result_from_plain(line["kind"], unflatten(line["body"], tensors), trusted=True)
