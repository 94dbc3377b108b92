"""Grading a class: what each system's export holds, archives that mean ill, interrupted runs, and what is written."""

from __future__ import annotations

import csv
import io
import json
import os
import random
import re
import signal
import stat
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from autograder.batch.archives import File, Refused, files
from autograder.batch.intake import take_in
from autograder.batch.store import Store, file_name, key_of, surroundings_of
from autograder.batch.summary import ExerciseStatistics, Mark, grades_csv
from autograder.course import Course
from autograder.record import CheckRecord, Record, SubmissionRecord

RIGHT = "def double(x):\n    return 2 * x\n\n\nclass Counter:\n    n = 0\n\n    def add(self, x):\n        self.n += x.numel()\n\n    def total(self):\n        return self.n\n"
HALF = RIGHT.replace("x.numel()", "len(x)")
NAMES = ("student", "name", "total", "maximum")


def zipped(path: Path, entries: dict[str, str]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return path


def found(root: Path, course: Course) -> dict[tuple[str, str], str]:
    """Student and exercise of each entry, with the person's name."""
    intake = take_in(root, course.exercises)
    return {(entry.student, entry.exercise.id): entry.name for entry in intake.entries}


def test_a_folder_per_student(tmp_path: Path, mini_course: Course) -> None:
    for student in ("ada", "ben"):
        (tmp_path / "in" / student).mkdir(parents=True)
        (tmp_path / "in" / student / "exercise_01_double.py").write_text(RIGHT)
    (tmp_path / "in" / "ada" / "exercise_02_mean.ipynb").write_text("{}")
    (tmp_path / "in" / "ada" / "notes.txt").write_text("hello")
    assert found(tmp_path / "in", mini_course) == {
        ("ada", "exercise_01"): "",
        ("ada", "exercise_02"): "",
        ("ben", "exercise_01"): "",
    }


def test_nbgraders_folders(tmp_path: Path, mini_course: Course) -> None:
    for name in ("exercise_01/exercise_01.ipynb", "exercise_02_mean/anything.py"):
        path = tmp_path / "nbgrader" / "submitted" / "ada" / name
        path.parent.mkdir(parents=True)
        path.write_text("x = 1")
    for root in (tmp_path / "nbgrader" / "submitted", tmp_path / "nbgrader"):
        assert found(root, mini_course) == {("ada", "exercise_01"): "", ("ada", "exercise_02"): ""}


@pytest.mark.parametrize(
    "entries",
    [
        ["Ada Lovelace_4711_assignsubmission_file/exercise_01_double.py"],
        ["Ada Lovelace_4711_assignsubmission_file_exercise_01_double.py"],
        ["Ada Lovelace_4711_assignsubmission_file_/sub/My exercise 01.py"],
    ],
)
def test_moodles_archive(tmp_path: Path, mini_course: Course, entries: list[str]) -> None:
    path = zipped(tmp_path / "all.zip", dict.fromkeys(entries, RIGHT))
    assert found(path, mini_course) == {("4711", "exercise_01"): "Ada Lovelace"}


def test_canvas_archive(tmp_path: Path, mini_course: Course) -> None:
    names = ["lovelaceada_4711_99001_exercise_01_double-1.py", "benbarr_LATE_4712_99002_exercise_01_double.py"]
    path = zipped(tmp_path / "submissions.zip", dict.fromkeys(names, RIGHT))
    assert found(path, mini_course) == {("4711", "exercise_01"): "lovelaceada", ("4712", "exercise_01"): "benbarr"}


def test_gradescopes_export(tmp_path: Path, mini_course: Course) -> None:
    metadata = "submission_7:\n  :submitters:\n  - :name: Ada Lovelace\n    :email: ada@example.org\n    :sid: s42\n"
    entries = {
        "assignment_1_export/submission_metadata.yml": metadata,
        "assignment_1_export/submission_7/exercise_01_double.py": RIGHT,
        "assignment_1_export/submission_8/exercise_01_double.py": HALF,
    }
    path = zipped(tmp_path / "export.zip", entries)
    assert found(path, mini_course) == {("s42", "exercise_01"): "Ada Lovelace", ("submission_8", "exercise_01"): ""}


def test_an_archive_within_an_archive_is_opened_once(tmp_path: Path, mini_course: Course) -> None:
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as archive:
        archive.writestr("exercise_01_double.py", RIGHT)
        archive.writestr("again.zip", b"PK")
    with zipfile.ZipFile(tmp_path / "all.zip", "w") as archive:
        archive.writestr("Ada_1_assignsubmission_file/work.zip", inner.getvalue())
        archive.writestr("Ben_2_assignsubmission_file/work.zip", b"no archive")
    assert found(tmp_path / "all.zip", mini_course) == {("1", "exercise_01"): "Ada"}
    assert len(take_in(tmp_path / "all.zip", mini_course.exercises).refused) == 1


def test_of_two_files_the_later_one_counts(tmp_path: Path, mini_course: Course) -> None:
    (tmp_path / "in" / "ada").mkdir(parents=True)
    for name, when in (("exercise_01_double.py", 100), ("exercise_01_double.ipynb", 200)):
        (tmp_path / "in" / "ada" / name).write_text(RIGHT)
        os.utime(tmp_path / "in" / "ada" / name, (when, when))
    intake = take_in(tmp_path / "in", mini_course.exercises)
    assert [entry.file.path.name for entry in intake.entries] == ["exercise_01_double.ipynb"]
    assert "exercise_01_double.ipynb was changed later" in intake.refused[0].reason


def test_what_means_ill_is_refused_and_the_rest_is_read(tmp_path: Path) -> None:
    path = tmp_path / "evil.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in ("../up.py", "/etc/absolute.py", "C:/drive.py", "a/..\\..\\back.py"):
            archive.writestr(name, "x = 1")
        link = zipfile.ZipInfo("link.py")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "/etc/passwd")
        archive.writestr("bomb.py", bytes(15 << 20))
        archive.writestr("good/exercise_01_double.py", RIGHT)
    read = list(files(path))
    assert [str(file.path) for file in read if isinstance(file, File)] == ["good/exercise_01_double.py"]
    reasons = {file.path: file.reason for file in read if isinstance(file, Refused)}
    assert len(reasons) == 6
    assert "bomb" in reasons["bomb.py"]
    assert "link" in reasons["link.py"]


def test_a_size_that_lies_is_noticed_while_reading(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("autograder.batch.archives.SIZE_LIMIT", 1000)
    path = zipped(tmp_path / "a.zip", {"ada/exercise_01_double.py": "#" * 5000})
    (file,) = files(path)
    with pytest.raises(ValueError, match="larger than"):
        file.read()


def test_links_in_folders_are_refused(tmp_path: Path) -> None:
    (tmp_path / "secret.py").write_text("SECRET")
    (tmp_path / "in" / "ada").mkdir(parents=True)
    (tmp_path / "in" / "ada" / "exercise_01_double.py").symlink_to(tmp_path / "secret.py")
    (tmp_path / "in" / "ben").symlink_to(tmp_path)
    read = list(files(tmp_path / "in"))
    assert [type(file) for file in read] == [Refused]


# The store


def record(points: float, outcome: str = "passed", message: str = "", student: str = "a.py") -> Record:
    checks = [
        CheckRecord("one", "first", "f", 2.0, "public", points, outcome, {}, message),
        CheckRecord("two", "second", "f", 8.0, "hidden", 8.0, "passed"),
    ]
    return Record("exercise_01", SubmissionRecord(student, "0"), 1, checks)


def test_names_of_folders_are_safe_and_differ() -> None:
    names = ["ada", "../../etc", "a/b", "a_b", "", "Ada Lovelace", "x" * 300, "x" * 301, "näme"]
    safe = [file_name(name) for name in names]
    assert len(set(safe)) == len(names)
    assert all(re.fullmatch(r"[\w.@+-]*", name) and ".." not in name and len(name) < 100 for name in safe)


def test_a_key_tells_all_that_a_record_depends_on(mini_course: Course) -> None:
    exercise = mini_course.exercises[0]
    before = surroundings_of(exercise, {"seed": 1})
    assert surroundings_of(exercise, {"seed": 1}) == before
    assert surroundings_of(exercise, {"seed": 2}) != before
    hidden = exercise.graders / "test_hidden.py"
    hidden.write_text(hidden.read_text() + "\n# mended\n")
    assert surroundings_of(exercise, {"seed": 1}) != before
    assert len({key_of("a", "1", before), key_of("b", "1", before), key_of("a", "2", before)}) == 3


def test_a_damaged_record_counts_as_none(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.keep("abc", record(2.0))
    assert store.cached("abc") == record(2.0)
    (tmp_path / "cache" / "ab" / "abc.json").write_text('{"schema": 1, "half')
    assert store.cached("abc") is None


# The tables


def test_statistics_of_checks() -> None:
    statistic = ExerciseStatistics("exercise_01")
    for student, own in {
        "a": record(2.0),
        "b": record(0.0, "failed", "Stopped after 10 s: this took too long."),
        "c": record(0.0, "failed", "wrong"),
        "d": record(0.0, "not_graded", "x"),
    }.items():
        statistic.add(student, "", own)
    first, second = statistic.checks.values()
    assert (first.passed, first.graded, first.difficulty) == (1, 3, 1 / 3)
    assert second.difficulty == 1.0
    assert second.discrimination is None
    assert [student for student, _ in statistic.for_a_person] == ["b", "d"]
    assert sum(statistic.histogram()) == 4
    assert statistic.histogram()[-1] == 1


def test_the_table_of_marks_is_quoted_and_holds_no_formula() -> None:
    marks = [
        Mark('=cmd|"calc"', 'Ada, "the first"', "exercise_01", 2.5, 10.0),
        Mark("ben", "", "exercise_02", 10.0, 10.0),
        Mark("ben", "Ben", "exercise_01", 1 / 3, 10.0),
    ]
    rows = list(csv.reader(io.StringIO(grades_csv(marks, ["exercise_01", "exercise_02"], NAMES))))
    assert rows == [
        ["student", "name", "exercise_01", "exercise_02", "total", "maximum"],
        ['\'=cmd|"calc"', 'Ada, "the first"', "2.5", "", "2.5", "10"],
        ["ben", "Ben", "0.333333", "10", "10.333333", "20"],
    ]


# The command


def table(results: Path) -> list[dict[str, str]]:
    """The rows of grades.csv."""
    return list(csv.DictReader(io.StringIO((results / "grades.csv").read_text(encoding="utf-8"))))


@pytest.fixture
def classroom(tmp_path: Path) -> Path:
    """Twelve students: right, half right, the same file twice, a hang, a broken file and a notebook."""
    root = tmp_path / "class"
    sources = {f"s{k:02}": RIGHT + f"# {k}\n" for k in range(6)} | {"twin1": HALF, "twin2": HALF}
    sources |= {"hang": "while True: pass\n", "broken": "def double(x:\n", "stub": ""}
    for student, source in sources.items():
        (root / student).mkdir(parents=True)
        (root / student / "exercise_01_double.py").write_text(source)
    (root / "note").mkdir()
    cell = {"cell_type": "code", "source": RIGHT, "metadata": {}, "outputs": [], "execution_count": None, "id": "a"}
    notebook = {"cells": [cell], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    (root / "note" / "exercise_01_double.ipynb").write_text(json.dumps(notebook))
    return root


def limit(course: Course) -> None:
    source = course.root / "solutions" / "exercise_01_double.py"
    source.write_text(
        source.read_text().replace("# prerequisites: []", "# prerequisites: []\n# limits: {load_seconds: 1}")
    )


def test_a_class_is_graded(grade: Callable[..., object], mini_course: Course, classroom: Path, tmp_path: Path) -> None:
    limit(mini_course)
    results = tmp_path / "results"
    arguments = ("batch", str(classroom), "-e", "1", "-o", str(results), "--seed", "3")
    run = grade(*arguments)
    assert run.returncode == 0, run.stderr
    # The twins are one submission, though two graders may have met it at the same time.
    assert "11 graded, 1 taken over" in run.stdout or "12 graded, 0 taken over" in run.stdout
    rows = {row["student"]: row["total"] for row in table(results)}
    full = dict.fromkeys([*(f"s{k:02}" for k in range(6)), "note"], "10")
    assert rows == full | {"twin1": "5", "twin2": "5", "hang": "0", "broken": "0", "stub": "0"}
    page = (results / "index.html").read_text()
    links = re.findall(r'href="([^"]+)"', page)
    assert links and all((results / link).is_file() for link in links)
    assert "2 ×" in page  # the twins' mistake, told once for both
    assert "first dimension" in page
    assert "hang" in page.split("exercise_01:")[0]  # among those for a person
    again = grade(*arguments, "--regrade")
    assert "0 graded, 12 taken over" in again.stdout
    assert "No marks changed." in again.stdout


def test_regrade_tells_whose_marks_change(
    grade: Callable[..., object], mini_course: Course, classroom: Path, tmp_path: Path
) -> None:
    limit(mini_course)
    arguments = ("batch", str(classroom), "-e", "1", "-o", str(tmp_path / "results"), "--regrade")
    grade(*arguments)
    hidden = mini_course.root / "autograder" / "graders" / "exercise_01" / "test_hidden.py"
    hidden.write_text(
        hidden.read_text().replace("rng.normal(3, 1, 2)]", "rng.normal(3)]").replace("rng.normal(2, 3),", "")
    )
    run = grade(*arguments)
    assert re.search(r"twin1, exercise_01: 5 -> 7\n\s+twin2, exercise_01: 5 -> 7", run.stdout), run.stdout


def test_submissions_that_are_alike_are_shown_side_by_side(
    grade: Callable[..., object], mini_course: Course, tmp_path: Path
) -> None:
    body = "    rows = torch.stack([row for row in x])\n    parts = [row + row for row in rows]\n    return torch.stack(parts) <br>\n"
    copied = f"import torch\n\n\ndef double(x):\n{body}\n".replace(" <br>", " - 0 * (x < 5)")
    sources = {
        "ada": copied,
        "ben": copied.replace("rows", "lines").replace("parts", "pieces"),
        "cleo": "def double(x):\n    for place in range(x.dim()):\n        x = x.clone()\n    y = x.new_zeros(x.shape)\n    y += x\n    y += x\n    return y\n",
    }
    for student, source in sources.items():
        (tmp_path / "class" / student).mkdir(parents=True)
        (tmp_path / "class" / student / "exercise_01_double.py").write_text(source)
    run = grade("batch", str(tmp_path / "class"), "-e", "1", "-o", str(tmp_path / "r"), "--similar")
    assert run.returncode == 0, run.stderr
    page = (tmp_path / "r" / "similar.html").read_text()
    assert re.findall("<summary>(.*)</summary>", page) == ["ada (100 %) and ben (100 %)"]
    # Their code is text, never markup; what is marked in it varies with the hashes of a run.
    assert "(x &lt; 5)" in re.sub(r"</?span[^>]*>", "", page)
    assert "(x < 5)" not in page
    assert 'href="similar.html"' in (tmp_path / "r" / "index.html").read_text()


def generated_class(root: Path, students: int, different: int) -> Path:
    for k in range(students):
        (root / f"s{k:05}").mkdir(parents=True)
        (root / f"s{k:05}" / "exercise_01_double.py").write_text(HALF + f"# {k % different}\n")
    return root


def test_memory_is_flat_in_the_number_of_submissions(mini_course: Course, tmp_path: Path) -> None:
    peak = {}
    for students in (1, 500, 3_000):  # the first run tries the canaries
        folder = generated_class(tmp_path / f"class{students}", students, different=40)
        code = (
            "import re, sys; from autograder.cli import main\n"
            "try:\n    main()\nfinally:\n"
            "    print(re.search(r'VmHWM:\\s*(\\d+)', open('/proc/self/status').read())[1], file=sys.stderr)"
        )
        command = [sys.executable, "-c", code, "batch", str(folder), "-e", "1", "-o", str(tmp_path / f"r{students}")]
        run = subprocess.run(command, cwd=mini_course.root, capture_output=True, text=True, timeout=400)
        assert run.returncode == 0, run.stderr
        assert len(table(tmp_path / f"r{students}")) == students
        peak[students] = int(run.stderr.split()[-1]) / 1024
    # What grows is the list of files and the rows of the page, some three kilobytes each; a kept record has fifteen.
    assert peak[3_000] - peak[500] < 2_500 * 5 / 1024, peak


def test_faults_of_use(grade: Callable[..., object], tmp_path: Path) -> None:
    assert grade("batch", str(tmp_path / "nothing"), "-o", str(tmp_path / "r")).returncode == 2
    (tmp_path / "empty").mkdir()
    run = grade("batch", str(tmp_path / "empty"), "-o", str(tmp_path / "r"))
    assert run.returncode == 2
    assert "there is no submission in it" in run.stderr


def test_a_run_that_is_killed_at_any_moment_goes_on(mini_course: Course, tmp_path: Path) -> None:
    """Five times kill -9, each at a random moment; nothing finished is graded again, and nothing is lost."""
    root, results = tmp_path / "class", tmp_path / "results"
    for k in range(60):
        (root / f"s{k:02}").mkdir(parents=True)
        (root / f"s{k:02}" / "exercise_01_double.py").write_text((RIGHT, HALF)[k % 2] + f"# {k}\n")
    command = [sys.executable, "-c", "from autograder.cli import main; main()", "batch", str(root), "-e", "1"]
    command += ["-o", str(results), "--seed", "3"]
    (tmp_path / "tmp").mkdir()
    os.chmod(tmp_path / "tmp", 0o777)
    environment = {**os.environ, "TMPDIR": str(tmp_path / "tmp")}
    moments, finished = random.Random(4), 0
    for _ in range(5):
        process = subprocess.Popen(
            command,
            cwd=mini_course.root,
            env=environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        time.sleep(moments.uniform(0.5, 4.0))
        process.send_signal(signal.SIGKILL)
        process.wait()
        cached = len(list(results.glob("cache/*/*.json")))
        assert cached >= finished
        finished = cached
    run = subprocess.run(command, cwd=mini_course.root, env=environment, capture_output=True, text=True)
    deadline = time.monotonic() + 10  # the zygotes tidy up after those who could not
    while list((tmp_path / "tmp").glob("grade-*")) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert list((tmp_path / "tmp").glob("grade-*")) == []
    assert f"{60 - finished} graded, {finished} taken over" in run.stdout, run.stdout + run.stderr
    rows = table(results)
    assert [row["total"] for row in rows] == ["10", "5"] * 30
