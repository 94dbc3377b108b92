"""Wrong use is met with help, and what is wrong has a place that editors understand."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any

import pytest

from autograder.course import Course
from autograder.report.problems import Problem, as_github

Run = CompletedProcess[str]
ROOT = Path(__file__).parent.parent
RIGHT = "def double(x):\n    return 2 * x\n"


@pytest.fixture
def script(mini_course: Course) -> Path:
    return mini_course.find("1").script


@pytest.mark.parametrize(
    ("arguments", "meant"),
    [
        (["meen"], "Did you mean exercise_02_mean?"),
        (["exercize_02"], "Did you mean exercise_02_mean?"),
        (["wacth"], "Did you mean the command `grade watch`?"),
        (["excercise", "1"], "Did you mean the command `grade exercise`?"),
        (["solutoin"], "Did you mean the command `grade solution`?"),
    ],
)
def test_names_that_are_misspelled(arguments: list[str], meant: str, grade: Callable[..., Run]) -> None:
    run = grade(*arguments)
    assert run.returncode == 2
    assert meant in " ".join(run.stderr.split())


@pytest.mark.parametrize("name", ["Exercise_01", "EXERCISE_01", "01", "Double"])
def test_capitals_are_no_misspelling(name: str, grade: Callable[..., Run], script: Path) -> None:
    assert grade(name).returncode == 1


@pytest.mark.parametrize(
    "name", ["exercise_01_double (1).py", "Exercise 1.py", "exercise_01_final.py", "exercise_1.py"]
)
@pytest.mark.parametrize("place", ["exercises", "."])
def test_a_file_under_another_name_is_found(
    name: str, place: str, grade: Callable[..., Run], mini_course: Course
) -> None:
    (mini_course.root / place / name).write_text(RIGHT)
    run = grade("1")
    assert f"Taking {Path(place, name)}" in run.stderr
    assert "5 / 10" in run.stdout


def test_between_two_nothing_is_guessed(grade: Callable[..., Run], mini_course: Course) -> None:
    for name in ("exercise_01 a.py", "exercise_01 b.py"):
        (mini_course.root / "exercises" / name).write_text(RIGHT)
    run = grade("1")
    assert run.returncode == 2
    assert "exercises/exercise_01 a.py, exercises/exercise_01 b.py" in run.stderr


def test_a_copy_does_not_count_once_the_stub_is_changed(grade: Callable[..., Run], script: Path) -> None:
    (script.parent / "exercise_01 old.py").write_text("def double(x):\n    return x\n")
    script.write_text(RIGHT)
    run = grade("1")
    assert run.stderr == ""
    assert "5 / 10" in run.stdout


def test_a_file_of_another_exercise(grade: Callable[..., Run], mini_course: Course) -> None:
    other = mini_course.find("2").source()
    assert other
    (mini_course.root / "mine.py").write_text(other.text)
    run = grade("1", "mine.py")
    assert run.returncode == 2
    assert "defines nothing of exercise_01; it looks like exercise_02: grade 2 mine.py" in run.stderr


def test_a_file_that_is_not_there(grade: Callable[..., Run]) -> None:
    run = grade("1", "exercises/exercise_01_duoble.py")
    assert run.returncode == 2
    assert "Did you mean exercise_01_double.py" in run.stderr


def test_a_file_alone_is_graded_as_what_it_answers(grade: Callable[..., Run], mini_course: Course) -> None:
    folder = mini_course.root / "mine"
    folder.mkdir()
    (folder / "exercise_01_double.py").write_text(RIGHT)  # named like the course's own, which is untouched
    assert "5 / 10" in grade("mine/exercise_01_double.py").stdout
    assert "Nothing is written here yet" in grade("exercises/exercise_01_double.py").stdout
    assert "Nothing is written here yet" in grade("exercise_01_double.py").stdout  # there is none here
    (folder / "answer.py").write_text(RIGHT)
    assert "5 / 10" in grade("mine/answer.py").stdout
    (folder / "nothing.py").write_text("x = 1\n")
    run = grade("mine/nothing.py")
    assert run.returncode == 2
    assert "Name the one that it answers: grade exercise_01 mine/nothing.py" in " ".join(run.stderr.split())
    for arguments in (["mine/answr.py"], ["1", "mine/answr.py"]):
        run = grade(*arguments)
        assert run.returncode == 2
        assert "There is no file mine/answr.py. Did you mean answer.py" in run.stderr
    assert "There is no file zzz.py." in grade("1", "zzz.py").stderr


def test_a_folder_beside_the_course(
    grade: Callable[..., Run], mini_course: Course, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("autograder.course._course.PACKAGE", tmp_path / "nowhere" / "autograder")
    (tmp_path / "home").mkdir()
    shutil.move(mini_course.root, tmp_path / "home" / "course")
    mini_course.root.mkdir()
    run = grade("1")
    assert run.returncode == 2
    assert "There is a course in ../home/course" not in run.stderr  # that is too far from here to be seen
    shutil.move(tmp_path / "home" / "course", tmp_path / "mine")
    assert "There is a course in ../mine: cd ../mine" in grade("1").stderr


WRONG = "import torch\n\n\ndef double(x):\n    y = x + 1\n    return y.no_such_thing\n\n\nclass Counter:\n    def __init__(self):\n        self.n = 0\n    def add(self, x):\n        self.n += x.numel()\n    def total(self):\n        return self.n\n"


def test_problems_have_a_line_each(grade: Callable[..., Run], script: Path) -> None:
    script.write_text(WRONG)
    lines = grade("1", "--format", "problems").stdout.splitlines()
    assert lines[0].startswith("exercises/exercise_01_double.py:6:1: error: double gives twice every entry: ")
    assert "AttributeError" in lines[0]
    # A hidden check tells no line of its own: the function's.
    assert lines[1].startswith("exercises/exercise_01_double.py:4:1: error: double leaves its input alone")


def test_what_is_not_written_yet_is_no_problem(grade: Callable[..., Run]) -> None:
    run = grade("1", "--format", "problems")
    assert (run.returncode, run.stdout) == (1, "")


def test_the_problem_matcher_of_the_readme_matches(grade: Callable[..., Run], script: Path) -> None:
    block = re.search(r"```json\n(.*?)```", (ROOT / "README.md").read_text(), re.DOTALL)
    assert block
    pattern: dict[str, Any] = json.loads(block[1])["tasks"][0]["problemMatcher"]["pattern"]
    script.write_text(WRONG)
    for line in grade("1", "--format", "problems").stdout.splitlines():
        found = re.match(pattern["regexp"], line)
        assert found
        assert found[pattern["file"]] == "exercises/exercise_01_double.py"
        assert (found[pattern["line"]], found[pattern["severity"]]) in (("6", "error"), ("4", "error"))


def test_annotations_for_github(grade: Callable[..., Run], script: Path) -> None:
    script.write_text(WRONG)
    first = grade("1", "--format", "github").stdout.splitlines()[0]
    assert first.startswith(
        "::error file=exercises/exercise_01_double.py,line=6,title=double gives twice every entry::"
    )


def test_annotations_are_escaped() -> None:
    written = as_github([Problem(3, "a: b, c", "100%\n::set-output name=x::y")], "a,b.py")
    assert written == "::error file=a%2Cb.py,line=3,title=a%3A b%2C c::100%25%0A::set-output name=x::y\n"
