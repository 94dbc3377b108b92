"""Marks in the sheets of Canvas and Moodle: read back by each system's own rules, and never given to the wrong person.

``UPDATE_GOLDEN=1 pytest tests/test_export.py`` writes the golden files anew.
"""

from __future__ import annotations

import codecs
import csv
import io
import os
import re
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from autograder.batch.store import Store
from autograder.batch.summary import Mark, grades_csv
from autograder.record import CheckRecord, Record, SubmissionRecord

Run = CompletedProcess[str]
GOLDEN = Path(__file__).parent / "golden" / "sheets"
ONE = "exercise_01"

#: student, name, points of 5 (None: could not be graded)
CLASS: list[tuple[str, str, float | None]] = [
    ("101", "curiemarie", 5.0),
    ("jbell@example.edu", "", 2.5),
    ("s-007", "Noether, Emmy", 1.25),
    ("José Nuñez", "", 0.0),
]


def record(points: float | None, exercise: str = ONE) -> Record:
    outcome = "not_graded" if points is None else "passed" if points == 5 else "failed"
    check = CheckRecord("t", "t", "double", 5.0, "public", points or 0.0, outcome)
    return Record(exercise, SubmissionRecord("a.py", "0"), 7, [check])


@pytest.fixture
def results(tmp_path: Path) -> Callable[..., Path]:
    """What `grade batch` leaves."""

    def write(students: list[tuple[str, str, float | None]] = CLASS, exercises: tuple[str, ...] = (ONE,)) -> Path:
        store = Store(tmp_path / "results")
        marks = []
        for student, name, points in students:
            for exercise in exercises:
                store.give(student, exercise, record(points, exercise))
                marks.append(Mark(student, name, exercise, points or 0.0, 5.0))
        store.write(
            store.folder / "grades.csv", grades_csv(marks, list(exercises), ("student", "name", "total", "max"))
        )
        return store.folder

    return write


def golden(name: str, data: bytes) -> bytes:
    if os.environ.get("UPDATE_GOLDEN"):
        (GOLDEN / name).write_bytes(data)
    return (GOLDEN / name).read_bytes()


# What each system makes of an uploaded sheet, by the rules of its importer.


def read_csv(data: bytes) -> list[list[str]]:
    text = data.decode("utf-8-sig")
    separator = ";" if text.splitlines()[0].count(";") > text.splitlines()[0].count(",") else ","
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=separator))


def read_canvas(data: bytes, users: list[dict[str, str]]) -> dict[str, dict[int, str]]:
    """Canvas: each row's user by Canvas ID, SIS ID, login, then name; assignments by the number in parentheses."""
    header, *rows = read_csv(data)
    assert header[:2] == ["Student", "ID"]
    first = header.index("Section") + 1
    assignments = {}
    for column, title in enumerate(header[first:], start=first):
        found = re.fullmatch(r".+ \((\d+)\)", title)
        assert found, f"{title!r} would become a new assignment"
        assignments[column] = int(found[1])
    marks: dict[str, dict[int, str]] = {}
    for row in rows:
        if "Points Possible" in row[0]:
            continue
        cells = dict(zip(header, row, strict=True))
        for field in ("ID", "SIS User ID", "SIS Login ID", "Student"):
            user = next((user for user in users if cells.get(field) and user.get(field) == cells[field]), None)
            if user:
                break
        assert user, f"no user for {row}"
        marks[user["Student"]] = {number: row[column] for column, number in assignments.items() if row[column]}
    return marks


def decimal(text: str, comma: bool) -> float:
    """Moodle's unformat_float: the language's separator becomes a point."""
    return float(text.replace(" ", "").replace(",", ".") if comma else text)


def read_worksheet(data: bytes, most: float, comma: bool = False) -> dict[int, float]:
    """Moodle's offline grading worksheet: participant and grade."""
    header, *rows = read_csv(data)
    assert {"Identifier", "Grade", "Last modified (grade)"} <= set(header)
    marks = {}
    for row in rows:
        cells = dict(zip(header, row, strict=True))
        participant = int(cells["Identifier"].removeprefix("Participant "))
        if cells["Grade"].strip() in ("", "-"):
            continue
        marks[participant] = decimal(cells["Grade"], comma)
        assert 0 <= marks[participant] <= most
    return marks


def read_gradebook(data: bytes, users: set[str], item: str, most: float) -> dict[str, float]:
    """Moodle's gradebook import with users mapped by address: an unknown one fails the whole import."""
    header, *rows = read_csv(data)
    marks = {}
    for row in rows:
        cells = dict(zip(header, row, strict=True))
        assert cells["Email address"] in users
        if cells[item] not in ("", "-"):
            marks[cells["Email address"]] = float(cells[item])
            assert marks[cells["Email address"]] <= most
    return marks


CANVAS = """\
Student,ID,SIS User ID,SIS Login ID,Section,Essay (7),Doubling and counting (12),Final Score
    Points Possible,,,,,20.00,10.00,(read only)
"Curie, Marie",101,C-1,mcurie,"A, morning",11,,50
"Bell, Jocelyn",102,B-2,JBell@example.edu,A,12,1,60
"Noether, Emmy",103,s-007,enoether,B,13,2,70
"Nuñez, José",104,N-4,jnunez,B,14,,80
"O'Brien ""Flann"", Brian",105,O-5,obrien,B,15,3.5,90
"Student, Test",999,,abc,B,,,
"""
USERS = [
    {"Student": "Curie, Marie", "ID": "101"},
    {"Student": "Bell, Jocelyn", "ID": "102"},
    {"Student": "Noether, Emmy", "SIS User ID": "s-007"},
    {"Student": "Nuñez, José", "SIS Login ID": "jnunez"},
    {"Student": 'O\'Brien "Flann", Brian', "ID": "105"},
    {"Student": "Student, Test", "ID": "999"},
]
WORKSHEET = """\
Identifier,Full name,Email address,Status,Grade,Maximum Grade,Grade can be changed,Last modified (submission),Last modified (grade),Feedback comments
Participant 101,Marie Curie,mc@example.edu,Submitted for grading - ,,10.00,Yes,"Monday, 2 March 2026, 9:00 AM",-,
Participant 102,Jocelyn Bell,jbell@example.edu,Submitted,8.00,10.00,Yes,-,"Monday, 2 March 2026, 9:00 AM","Well
done"
Participant 103,Emmy Noether,en@example.edu,Submitted,,10.00,Yes,-,-,
Participant 104,José Nuñez,jn@example.edu,Submitted,,10.00,Yes,-,-,
"""
GRADEBOOK = """\
First name,Last name,ID number,Institution,Department,Email address,Assignment: Doubling and counting (Real),Assignment: Doubling and counting (Feedback),Course total (Real),Last downloaded from this course
Marie,Curie,101,,,mc@example.edu,-,,-,1772442000
Jocelyn,Bell,102,,,jbell@example.edu,4.00,Well done,-,1772442000
Emmy,Noether,s-007,,,en@example.edu,-,,-,1772442000
José,Nuñez,104,,,jn@example.edu,-,,-,1772442000
"""


@pytest.fixture
def export(grade: Callable[..., Run], results: Callable[..., Path], tmp_path: Path) -> Callable[..., tuple[Run, bytes]]:
    def run(system: str, sheet: str | bytes | None, *options: str, folder: Path | None = None) -> tuple[Run, bytes]:
        arguments = ["export", system, str(folder or results()), "-o", str(tmp_path / "out.csv"), *options]
        if sheet is not None:
            (tmp_path / "sheet.csv").write_bytes(sheet if isinstance(sheet, bytes) else sheet.encode())
            arguments += ["--template", str(tmp_path / "sheet.csv")]
        done = grade(*arguments)
        out = tmp_path / "out.csv"
        return done, out.read_bytes() if out.exists() else b""

    return run


def test_canvas_reads_the_marks_of_the_right_people(export: Callable[..., tuple[Run, bytes]]):
    done, data = export("canvas", CANVAS)
    assert done.returncode == 0, done.stderr
    marks = read_canvas(data, USERS)
    # 5 points are 10 in the sheet; whoever handed nothing in keeps what was there.
    assert {name: own.get(12) for name, own in marks.items()} == {
        "Curie, Marie": "10",
        "Bell, Jocelyn": "5",
        "Noether, Emmy": "2.5",
        "Nuñez, José": "0",
        'O\'Brien "Flann", Brian': "3.5",
        "Student, Test": None,
    }
    assert {number for own in marks.values() for number in own} == {12}, "old marks of others would be uploaded again"
    assert data == golden("canvas.csv", data)
    assert "4 of them were scaled" in done.stdout
    assert "2 of them replace another mark" in done.stdout
    assert "2 people of the sheet handed nothing in" in done.stdout


def test_moodle_reads_the_worksheet(export: Callable[..., tuple[Run, bytes]]):
    done, data = export("moodle", WORKSHEET, "--partial")
    assert "s-007, Noether, Emmy" not in done.stderr
    assert read_worksheet(data, 10) == {101: 10.0, 102: 5.0, 103: 2.5, 104: 0.0}
    assert data == golden("moodle_worksheet.csv", data)


def test_moodle_reads_the_gradebook_and_keeps_old_feedback(export: Callable[..., tuple[Run, bytes]]):
    done, data = export("moodle", GRADEBOOK)
    assert done.returncode == 0, done.stderr
    users = {f"{name}@example.edu" for name in ("mc", "jbell", "en", "jn")}
    item = "Assignment: Doubling and counting (Real)"
    marks = read_gradebook(data, users, item, 5)
    assert marks == {"mc@example.edu": 5, "jbell@example.edu": 2.5, "en@example.edu": 1.25, "jn@example.edu": 0}
    assert b"Well done" in data
    assert data == golden("moodle_gradebook.csv", data)


def test_a_german_sheet_stays_german(export: Callable[..., tuple[Run, bytes]]):
    sheet = WORKSHEET.replace('"Monday, 2 March 2026, 9:00 AM"', "2. März").replace(",", ";").replace(".00", ",00")
    done, data = export("moodle", codecs.BOM_UTF8 + sheet.replace("\n", "\r\n").encode())
    assert done.returncode == 0, done.stderr
    assert data.startswith(codecs.BOM_UTF8 + b"Identifier;Full name;")
    assert b"\r\nParticipant 103;Emmy Noether;en@example.edu;Submitted;2,5;10,00;" in data
    assert read_worksheet(data, 10, comma=True) == {101: 10.0, 102: 5.0, 103: 2.5, 104: 0.0}


def test_only_the_marks_differ_from_the_sheet_that_was_downloaded(export: Callable[..., tuple[Run, bytes]]):
    _, data = export("moodle", WORKSHEET)
    before, after = read_csv(WORKSHEET.encode()), read_csv(data)
    grade = before[0].index("Grade")
    assert [[c for k, c in enumerate(row) if k != grade] for row in before] == [
        [c for k, c in enumerate(row) if k != grade] for row in after
    ]


REFUSALS: dict[str, tuple[list[tuple[str, str, float | None]], str]] = {
    "unmatched": ([("nobody", "", 5.0)], "nobody (exercise_01): nobody in the sheet has this identifier or name"),
    "no part of an identifier": ([("10", "", 5.0)], "nobody in the sheet"),
    "no other number": ([("s101", "", 5.0)], "nobody in the sheet"),
    "two with one name": ([("Ann Lee", "", 5.0)], "it is not certain who"),
    "identifier of one and name of another": ([("101", "Emmy Noether", 5.0)], "it is not certain who"),
    "identifiers of two kinds": ([("105", "", 5.0)], "it is not certain who"),
    "one person twice": ([("101", "", 5.0), ("mcurie", "", 2.0)], "another submission is of the same person"),
    "not graded": ([("101", "", None)], "it could not be graded"),
    "excused": ([("106", "", 5.0)], "excused in the sheet"),
}
MORE_PEOPLE = '"Lee, Ann",106,105,x1,B,,EX,1\n"Lee, Ann",107,L-7,x2,B,,,1\n'


@pytest.mark.parametrize("case", REFUSALS)
def test_whoever_is_not_certain_is_listed_and_nothing_is_written(
    case: str, export: Callable[..., tuple[Run, bytes]], results: Callable[..., Path]
):
    students, reason = REFUSALS[case]
    folder = results([*students, ("enoether", "", 5.0)])
    done, data = export("canvas", CANVAS + MORE_PEOPLE, folder=folder)
    assert (done.returncode, data) == (1, b"")
    assert reason in done.stderr
    assert "Nothing was written" in done.stderr
    done, data = export("canvas", CANVAS + MORE_PEOPLE, "--partial", folder=folder)
    assert done.returncode == 1
    marks = {row[1]: row[-1] for row in read_csv(data)[2:]}
    assert marks == {"101": "", "102": "1", "103": "10", "104": "", "105": "3.5", "999": "", "106": "EX", "107": ""}


def test_a_grade_that_moodle_has_closed_is_left(export: Callable[..., tuple[Run, bytes]]):
    done, data = export("moodle", WORKSHEET.replace("10.00,Yes", "10.00,No", 1), "--partial")
    assert "101, curiemarie (exercise_01): the sheet says that this grade cannot be changed" in done.stderr
    assert 101 not in read_worksheet(data, 10)


FAULTS: dict[str, tuple[str, str | bytes | None, tuple[str, ...], str]] = {
    "no template": ("canvas", None, (), "Download it there"),
    "another system's": ("canvas", WORKSHEET, (), "it is not Canvas's gradebook"),
    "not UTF-8": ("canvas", CANVAS.encode("latin-1"), (), "it is not in UTF-8"),
    "empty": ("canvas", b"", (), "it holds no sheet"),
    "ragged": ("canvas", CANVAS + "a,1,2,3,4,5,6,7,8,9\n", (), "row 9 has 10 cells, and the header 8"),
    "no such assignment": ("canvas", CANVAS.replace("Doubling and", "Halving, "), (), "no column bears the name"),
    "two such assignments": ("canvas", CANVAS.replace("Essay", ONE), (), "several columns bear the name"),
    "an assignment to be": ("canvas", CANVAS, ("--column", "New (13)"), "there is no column 'New (13)'"),
    "identifies nobody": ("csv", "a,b\n1,2\n", (), "nothing in it identifies students"),
    "exercise that is not": ("canvas", CANVAS, ("-e", "9"), "exercise"),
}


@pytest.mark.parametrize("case", FAULTS)
def test_a_sheet_that_does_not_fit_is_refused_with_a_reason(case: str, export: Callable[..., tuple[Run, bytes]]):
    system, sheet, options, reason = FAULTS[case]
    done, data = export(system, sheet, *options)
    assert (done.returncode, data) == (2, b"")
    assert reason in done.stderr
    assert "Traceback" not in done.stderr


def test_a_column_can_be_named(export: Callable[..., tuple[Run, bytes]]):
    done, data = export("canvas", CANVAS, "--column", "1=Essay (7)")
    assert done.returncode == 0, done.stderr
    assert {own[7] for own in read_canvas(data, USERS).values() if own} == {"20", "10", "5", "0", "15"}


def test_a_sheet_of_ones_own_is_filled_by_the_columns_named(export: Callable[..., tuple[Run, bytes]]):
    sheet = "Matrikel\tPunkte\n101\t\njbell@example.edu\t\nS-007\t\nJosé Nuñez\t\n"
    options = ("--match", "Matrikel", "--column", "Punkte", "--decimal-comma", "--maximum", "100")
    done, data = export("csv", sheet, *options)
    assert done.returncode == 0, done.stderr
    assert data.decode() == "Matrikel\tPunkte\n101\t100\njbell@example.edu\t50\nS-007\t25\nJosé Nuñez\t0\n"


def test_a_new_sheet_holds_everybody_and_no_formula(
    export: Callable[..., tuple[Run, bytes]], results: Callable[..., Path]
):
    folder = results([('=cmd|"calc"', "+1 Mallory, M.", 2.5), ("b", "", 5.0), ("c", "", None)], (ONE, "exercise_02"))
    done, data = export("csv", None, "--separator", ";", "--decimal-comma", "--partial", folder=folder)
    assert done.returncode == 1
    assert "c (exercise_01): it could not be graded" in done.stderr
    assert data.decode().splitlines() == [
        "student;name;exercise_01;exercise_02;total;maximum",
        '"\'=cmd|""calc""";\'+1 Mallory, M.;2,5;2,5;5;10',
        "b;;5;5;10;10",
        "c;;;;0;10",
    ]


def test_the_sheet_that_was_read_may_be_the_one_that_is_written(
    grade: Callable[..., Run], results: Callable[..., Path], tmp_path: Path
):
    sheet = tmp_path / "sheet.csv"
    sheet.write_text(CANVAS)
    done = grade("export", "canvas", str(results()), "--template", str(sheet), "-o", str(sheet))
    assert done.returncode == 0, done.stderr
    assert len(read_canvas(sheet.read_bytes(), USERS)) == 6
