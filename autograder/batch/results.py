"""What `grade batch` left in a folder, read back: each student's records."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from autograder.batch.store import Store
from autograder.batch.summary import plain_cell
from autograder.record import Record

GRADES = "grades.csv"


@dataclass(frozen=True)
class Graded:
    """One record, whose it is, and the person's name where the submissions told it."""

    student: str
    name: str
    record: Record


def graded(results: Path) -> Iterator[Graded]:
    """Each student's records, one at a time; the students are those of grades.csv.

    Raises FileNotFoundError for a folder without results, ValueError for a record of another schema.
    """
    store = Store(results)
    with open(results / GRADES, encoding="utf-8-sig", newline="") as file:
        people = [(plain_cell(row[0]), plain_cell(row[1])) for row in list(csv.reader(file))[1:] if row]
    for student, name in people:
        folder = store.record_path(student, "any").parent
        for path in sorted(folder.glob("*.json")):
            yield Graded(student, name, Record.from_json(json.loads(path.read_text(encoding="utf-8"))))
