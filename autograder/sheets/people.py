"""Finding a student's row in a sheet, by the identifiers that both hold; nothing is guessed."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from autograder.batch.summary import plain_cell

_PARTICIPANT = re.compile(r"\D+ (\d+)")


def as_id(value: str) -> set[str]:
    """An identifier counts as it is written."""
    return {_clean(value)} - {""}


def as_login(value: str) -> set[str]:
    """Logins and addresses do not tell capitals from small letters."""
    return {_clean(value).casefold()} - {""}


def as_name(value: str) -> set[str]:
    """A name in either order: `Curie, Marie` is `Marie Curie`."""
    name = _clean(value).casefold()
    last, comma, first = name.partition(",")
    return {name, _clean(f"{first} {last}") if comma else name} - {""}


def as_participant(value: str) -> set[str]:
    """`Participant 17`, in any language, is 17 as well; a student's `s17` is not."""
    match = _PARTICIPANT.fullmatch(_clean(value))
    return as_id(value) | ({match[1]} if match else set())


@dataclass(frozen=True)
class Key:
    """A column that says who a row is about, or several that do together (first and last name)."""

    columns: tuple[int, ...]
    forms: Callable[[str], set[str]] = as_id

    def of(self, row: list[str]) -> set[str]:
        """The forms of a row's identifier."""
        return self.forms(" ".join(row[column] for column in self.columns))


@dataclass(frozen=True)
class Found:
    """The number of a student's row, or the key of the sentence that says why there is none."""

    row: int | None = None
    problem: str = ""


@dataclass
class People:
    """The rows of a sheet by each of its keys, the most trusted key first."""

    keys: list[Key]
    _index: list[dict[str, set[int]]] = field(default_factory=list)

    @classmethod
    def of(cls, keys: list[Key], rows: Iterable[tuple[int, list[str]]]) -> People:
        """The people of these rows."""
        people = cls(keys, [defaultdict(set) for _ in keys])
        for number, row in rows:
            for key, index in zip(keys, people._index, strict=True):
                for form in key.of(row):
                    index[form].add(number)
        return people

    def find(self, student: str, name: str) -> Found:
        """The row of the student with this identifier, or else with this name.

        Where identifiers of several kinds fit different rows, or a name speaks against the identifier, nobody knows
        who is meant.
        """
        by_id = [rows for key, index in self._pairs(names=False) if (rows := _rows(key, index, student))]
        by_name = [rows for key, index in self._pairs(names=True) if (rows := _rows(key, index, name or student))]
        certain = by_id or by_name
        if not certain:
            return Found(problem="unmatched")
        rows = set.intersection(*certain, *by_name)
        if len(rows) == 1 and all(len(found) == 1 for found in certain):
            return Found(rows.pop())
        return Found(problem="ambiguous")

    def _pairs(self, names: bool) -> Iterable[tuple[Key, dict[str, set[int]]]]:
        return [(k, i) for k, i in zip(self.keys, self._index, strict=True) if (k.forms is as_name) == names]


def _rows(key: Key, index: dict[str, set[int]], value: str) -> set[int]:
    forms = as_id if key.forms is as_participant else key.forms
    return {row for form in forms(value) for row in index.get(form, ())}


def _clean(value: str) -> str:
    return " ".join(unicodedata.normalize("NFC", plain_cell(value)).split())
