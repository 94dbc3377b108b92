"""The command as its users run it: a process of its own, its exit status, and what it prints where."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from autograder.course import Course
from autograder.record import Record

Run = subprocess.CompletedProcess[str]
RIGHT = "def double(x):\n    return x + x\n"


@pytest.fixture
def script(mini_course: Course) -> Path:
    return mini_course.root / "exercises" / "exercise_01_double.py"


def record(run: Run) -> Record:
    return Record.from_json(json.loads(run.stdout))


def test_the_overview_lists_the_exercises(grade: Callable[..., Run]) -> None:
    run = grade()
    assert run.returncode == 0
    assert "Doubling and counting" in run.stdout
    assert "The mean" in run.stdout
    assert max(map(len, run.stdout.splitlines())) <= 80


def test_the_untouched_stub(grade: Callable[..., Run]) -> None:
    run = grade("exercise_01")
    assert run.returncode == 1
    assert "Nothing is written here yet" in run.stdout
    assert "\x1b[" not in run.stdout
    assert run.stderr == ""


@pytest.mark.parametrize("name", ["exercise_02", "2", "02", "mean", "exercise_02_mean"])
def test_exercises_by_any_name(grade: Callable[..., Run], mini_course: Course, name: str) -> None:
    (mini_course.root / "exercises" / "exercise_02_mean.py").write_text("def mean(x): return x.mean()\n")
    run = grade(name)
    assert run.returncode == 0, run.stderr
    assert "10 / 10 points" in run.stdout


def test_an_unknown_exercise_is_a_usage_fault(grade: Callable[..., Run]) -> None:
    run = grade("meen")
    assert run.returncode == 2
    assert "there is no exercise 'meen'. Did you mean" in run.stderr
    assert "Traceback" not in run.stderr


def test_json_is_the_record_and_nothing_else(grade_process: Callable[..., Run], script: Path) -> None:
    script.write_text("print('hello')\n" + RIGHT)
    run = grade_process("1", "--json", "--seed", "5")
    found = record(run)
    assert run.returncode == 1
    assert (found.exercise, found.seed, found.submission.file) == ("exercise_01", 5, "exercise_01_double.py")
    assert {check.outcome for check in found.checks if check.function == "double"} == {"passed"}
    assert run.stderr == ""


def test_the_overview_remembers(grade: Callable[..., Run], mini_course: Course) -> None:
    path = mini_course.root / "exercises" / "exercise_02_mean.py"
    path.write_text("def mean(x): return x.mean()\n")
    grade("2")
    assert "10 / 10" in grade().stdout
    path.write_text("def mean(x): return x.mean() + 0\n")
    assert "changed" in grade().stdout


def test_both_forms_changed_asks_for_one(grade: Callable[..., Run], script: Path) -> None:
    script.write_text(RIGHT)
    notebook = script.with_suffix(".ipynb")
    notebook.write_text(notebook.read_text().replace("TODO: double", "TODO: soon"))
    run = grade("1")
    assert run.returncode == 2
    assert "Both exercise_01_double.py and exercise_01_double.ipynb were changed." in run.stderr
    assert grade("1", str(script)).returncode == 1


def test_the_changed_form_is_graded(grade: Callable[..., Run], script: Path) -> None:
    notebook = script.with_suffix(".ipynb")
    todo = '# TODO: write your code here\\n",\n    "    raise NotImplementedError(\\"TODO: double\\")'
    assert todo in notebook.read_text()
    notebook.write_text(notebook.read_text().replace(todo, "return 2 * x"))
    found = record(grade("1", "--json"))
    assert found.submission.file == "exercise_01_double.ipynb"
    assert found.score == 5.0


BAD_FILES = {
    "syntax": ("a.py", b"def double(x):\n    return (2 * x\n", 1, "a.py, line 2: SyntaxError: '(' was never closed"),
    "empty": ("a.py", b"", 1, "a.py is empty."),
    "utf16": ("a.py", "x = 1".encode("utf-16"), 1, "a.py, line 1: the file is saved as UTF-16."),
    "nul": ("a.py", b"x = 1\n\0", 1, "a.py, line 2: the file holds a NUL byte"),
    "large": ("a.py", b"#" * 50_000_000, 1, "a.py is 50.0 MB, and at most 21.0 MB are accepted."),
    "notebook": ("a.ipynb", b'{"cells": 3}', 1, "a.ipynb, line 1: this is no valid notebook"),
    "json": ("a.ipynb", b"{\n\n]", 1, "a.ipynb, line 3: this is no notebook"),
    "missing": ("b.py", None, 2, "There is no file b.py."),
    "folder": ("exercises", None, 2, "exercises is a folder."),
}


@pytest.mark.parametrize("kind", BAD_FILES)
def test_bad_files_give_a_message_a_record_and_a_status(
    grade: Callable[..., Run], mini_course: Course, kind: str
) -> None:
    name, data, status, says = BAD_FILES[kind]
    if data is not None:
        (mini_course.root / name).write_bytes(data)
    run = grade("1", name, "--json")
    found = record(run)
    assert run.returncode == status
    assert len(found.checks) == 5
    assert found.score == 0
    assert found.max_score == 10
    assert says in " ".join([found.submission.error, *found.submission.notes])
    shown = grade("1", name)
    assert shown.returncode == status
    clickable = re.sub(r"(a\.py), line (\d+)", r"\1:\2", says)  # as terminals and editors open it
    assert " ".join(clickable.split()[:3]) in " ".join((shown.stdout + shown.stderr).split())
    assert "Traceback" not in shown.stdout + shown.stderr


def test_help_has_the_students_commands_first_and_whole_sentences(grade: Callable[..., Run]) -> None:
    said = grade("--help").stdout
    assert said.index("For students") < said.index("watch") < said.index("For instructors") < said.index("batch")
    assert "..." not in said.split("For students")[1]


def test_no_option_is_silently_ignored(grade: Callable[..., Run]) -> None:
    for arguments in (["1", "--device", "tpu"], ["1", "--only", "nothing"], ["1", "--seed", "x"], ["1", "--nothing"]):
        run = grade(*arguments)
        assert run.returncode == 2, arguments
        assert "Traceback" not in run.stderr


def test_only_and_public(grade: Callable[..., Run], script: Path) -> None:
    script.write_text(RIGHT)
    assert [c.id for c in record(grade("1", "--json", "--only", "test_double")).checks] == ["test_double"]
    titled = grade("1", "--json", "--only", "Double gives twice every entry")
    assert [c.id for c in record(titled).checks] == ["test_double"]
    both = record(grade("1", "--json", "--only", "test_double", "--only", "Counter"))
    assert {c.function for c in both.checks} == {"double", "Counter"}
    assert grade("1", "--only", "double", "--only", "nothing").returncode == 2
    assert {c.visibility for c in record(grade("1", "--json", "--public")).checks} == {"public"}


def test_the_html_report_is_written(grade: Callable[..., Run], script: Path, tmp_path: Path) -> None:
    script.write_text(RIGHT)
    grade("1", "--html", str(tmp_path / "r.html"))
    assert "Doubling and counting" in (tmp_path / "r.html").read_text()


def test_a_broken_grader_is_the_graders_fault(grade_process: Callable[..., Run], mini_course: Course) -> None:
    path = mini_course.root / "autograder" / "graders" / "exercise_01" / "test_public.py"
    path.write_text("1 / 0\n")
    run = grade_process("1")
    assert run.returncode == 3
    assert "not your fault" in run.stderr
    assert "Traceback" not in run.stderr
    assert "Traceback" in grade_process("1", "--verbose").stderr


def test_spawned_workers_give_the_same_record(grade_process: Callable[..., Run], script: Path) -> None:
    script.write_text(
        RIGHT
        + "class Counter:\n    def __init__(self): self.n = 0\n    def add(self, x): self.n += len(x)\n    def total(self): return self.n\n"
    )
    forked, spawned = (
        grade_process("1", "--json", "--seed", "3", "--isolation", "L1", AUTOGRADER_START_METHOD=m)
        for m in ("fork", "spawn")
    )
    one, two = record(forked), record(spawned)
    assert two.isolation.mechanisms["start"] == "spawn"
    for found in (one, two):
        found.isolation.mechanisms.pop("start")
        for check in found.checks:
            check.duration_s = 0.0
    assert one == two
    assert one.score == 5.0


def test_build_and_its_check(grade: Callable[..., Run], script: Path) -> None:
    assert grade("build", "--check").returncode == 0
    script.write_text(script.read_text() + "\n# edited\n")
    run = grade("build", "--check")
    assert run.returncode == 1
    assert "exercises/exercise_01_double.py: differs" in run.stdout
    assert grade("build").returncode == 0
    assert grade("build", "--check").returncode == 0


def test_verify_proves_the_miniature_course(grade: Callable[..., Run]) -> None:
    run = grade("verify", "--seeds", "2")
    assert run.returncode == 0, run.stdout
    assert "Right code accepted: 8/8 runs (100.00%)" in run.stdout
    assert "Mistakes recognised: 8/8 runs (100.00%)" in run.stdout
    assert "Everything holds." in run.stdout


def test_verify_fails_on_a_weak_grader(grade: Callable[..., Run], mini_course: Course) -> None:
    folder = mini_course.root / "autograder" / "graders" / "exercise_02"
    head = "from autograder.author import check\n"
    weak = '@check("t", function="mean", points=5)\ndef test_{0}(agree, rng):\n    x = rng.normal(1, 4)\n    agree(lambda impl: impl.mean(x).shape[0:0])\n'
    (folder / "test_public.py").write_text(head + weak.format("a"))
    (folder / "test_hidden.py").write_text(head + weak.format("b"))
    run = grade("verify", "mean", "--seeds", "1")
    assert run.returncode == 1
    assert "divides_by_rows: no check of mean fails" in run.stdout


def test_verify_fails_on_a_grader_that_is_too_strict(grade: Callable[..., Run], mini_course: Course) -> None:
    path = mini_course.root / "autograder" / "graders" / "exercise_02" / "test_hidden.py"
    strict = '\n@check("no constants", function="mean", points=0.5)\ndef test_style(agree, student, rng):\n    x = rng.normal(3, 3)\n    from autograder.author import CallRecorder\n    def observe(impl):\n        with CallRecorder() as calls:\n            value = impl.mean(x)\n        return [value, calls.count("full_like")]\n    assert student(observe)[1] == 0, "full_like was called"\n'
    path.write_text(path.read_text() + strict)
    run = grade("verify", "mean", "--seeds", "1")
    assert run.returncode == 1
    assert "alternatives/dot_product: test_style refuses it: full_like was called" in run.stdout
    assert "sum to 10.5, not 10" in run.stdout


def test_verify_wants_every_mistake_recognised(grade: Callable[..., Run], mini_course: Course) -> None:
    folder = mini_course.root / "solutions" / "exercise_02_mean" / "mistakes"
    (folder / "random.py").write_text(
        '"""You add noise."""\nimport os\n\n\ndef mean(x):\n    return x.mean() + int.from_bytes(os.urandom(4), "big")\n'
    )
    run = grade("verify", "mean", "--seeds", "1")
    assert run.returncode == 1
    assert "random: test_mean fails without its diagnosis" in run.stdout
