"""The learner's loop: what is remembered, what comes next, hints, resets, and noticing that a file was saved."""

from __future__ import annotations

import json
import os
import threading
import time
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from autograder.course import Course
from autograder.learner import saves as room
from autograder.learner.backups import keep
from autograder.learner.path import current, following, minutes_left
from autograder.learner.saves import Saves, remote_kind
from autograder.learner.state import Progress, State

Run = CompletedProcess[str]
RIGHT = "def double(x):\n    return 2 * x\nclass Counter:\n    def __init__(self):\n        self.n = 0\n    def add(self, x):\n        self.n += x.numel()\n    def total(self):\n        return self.n\n"
WRONG = RIGHT.replace("return 2 * x", "return x.mul_(2)")


@pytest.fixture
def script(mini_course: Course) -> Path:
    return mini_course.find("1").script


class TestState:
    def test_it_keeps_what_is_given(self, tmp_path: Path) -> None:
        State(tmp_path).update("exercise_01", score=2.5, max_score=10.0, hints={"f": 1})
        State(tmp_path).update("exercise_02", score=10.0, max_score=10.0)
        state = State(tmp_path)
        assert state.of("exercise_01") == Progress(score=2.5, max_score=10.0, hints={"f": 1})
        assert (state.last, state.of("exercise_02").full, state.of("exercise_03")) == ("exercise_02", True, Progress())

    @pytest.mark.parametrize("content", ["", "{", "[]", "null", '{"schema": 9}', '{"schema": 1, "exercises": 3}'])
    def test_a_damaged_file_is_none(self, content: str, tmp_path: Path) -> None:
        (tmp_path / ".grade").mkdir()
        (tmp_path / ".grade" / "state.json").write_text(content)
        assert State(tmp_path).of("exercise_01") == Progress()
        State(tmp_path).update("exercise_01", score=1.0)
        assert State(tmp_path).of("exercise_01").score == 1.0

    def test_a_run_that_is_killed_while_it_writes_leaves_the_old_file(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        State(tmp_path).update("exercise_01", score=1.0)

        def killed(fd: int) -> None:
            raise KeyboardInterrupt

        monkeypatch.setattr(os, "fsync", killed)
        with pytest.raises(KeyboardInterrupt):
            State(tmp_path).update("exercise_01", score=2.0)
        assert State(tmp_path).of("exercise_01").score == 1.0

    def test_a_folder_that_cannot_be_written_is_no_error(self, tmp_path: Path) -> None:
        (tmp_path / ".grade").write_text("a file where the folder would be")
        State(tmp_path).update("exercise_01", score=1.0)
        assert State(tmp_path).of("exercise_01") == Progress()

    def test_it_may_be_deleted(self, grade: Callable[..., Run], script: Path, mini_course: Course) -> None:
        script.write_text(RIGHT)
        grade("1")
        (mini_course.root / ".grade" / "state.json").unlink()
        assert "changed" not in grade().stdout
        assert "10 / 10" in grade("1").stdout


class TestPath:
    def test_one_stays_at_an_exercise_until_it_is_full(self, mini_course: Course) -> None:
        state, (first, second) = State(mini_course.root), mini_course.exercises
        assert current(mini_course, state) == first
        state.update(second.id, score=3.0, max_score=10.0)
        assert current(mini_course, state) == second
        assert following(mini_course, state, second) == first
        state.update(second.id, score=10.0)
        assert current(mini_course, state) == first
        state.update(first.id, score=10.0, max_score=10.0)
        assert current(mini_course, state) is None

    def test_the_time_that_remains(self, mini_course: Course, grade: Callable[..., Run]) -> None:
        state, (first, second) = State(mini_course.root), mini_course.exercises
        assert minutes_left(mini_course, state) == first.minutes + second.minutes
        state.update(first.id, score=5.0, max_score=10.0)
        assert minutes_left(mini_course, state) == first.minutes / 2 + second.minutes
        assert "About 10 minutes remain" in grade().stdout

    def test_next_says_what_to_open(self, grade: Callable[..., Run]) -> None:
        run = grade("next")
        assert run.stdout.startswith("Next: exercise_01, Doubling and counting (about 10 minutes, for beginners).\n")
        assert "exercises/exercise_01_double.py or exercises/exercise_01_double.ipynb" in " ".join(run.stdout.split())

    def test_looking_at_an_exercise_does_not_begin_it(self, grade: Callable[..., Run], mini_course: Course) -> None:
        assert "Nothing is written here yet" in grade("2").stdout
        assert grade("next").stdout.startswith("Next: exercise_01")
        source = mini_course.find("2").source()
        assert source
        mini_course.find("2").script.write_text(source.text.replace("return", "return 2 *"))
        grade("2")
        assert grade("next").stdout.startswith("Next: exercise_02")


class TestHints:
    def test_they_climb_from_a_nudge_to_the_diagnosis(self, grade: Callable[..., Run], script: Path) -> None:
        first, second, third = (grade("hint").stdout for _ in range(3))
        assert first.startswith("exercise_01 · double · hint 1 of 3\nA tensor can be multiplied")
        assert second.startswith("exercise_01 · double · hint 2 of 3\nThe operator")
        assert "`double` is not written yet" in third
        script.write_text(WRONG)
        last = " ".join(grade("hint").stdout.split())
        assert "Your double changes the tensor that it is given" in last
        assert last.endswith(
            "Read on: torch.mul, https://docs.pytorch.org/docs/stable/generated/torch.mul.html#torch.mul"
        )

    def test_the_diagnosis_is_of_the_code_as_it_is(self, grade: Callable[..., Run], script: Path) -> None:
        script.write_text(WRONG)
        grade("1")
        for _ in range(3):
            grade("hint", "1", "double")
        script.write_text(RIGHT)
        assert "`double` has full marks" in grade("hint", "1", "double").stdout

    def test_those_that_were_shown_are_shown_again(self, grade: Callable[..., Run]) -> None:
        assert "No hint of `double` was shown yet" in grade("hint", "--again").stdout
        grade("hint")
        assert grade("hint", "--again").stdout == "A tensor can be multiplied by a Python number.\n"

    def test_they_are_of_the_first_function_without_full_points(self, grade: Callable[..., Run], script: Path) -> None:
        script.write_text(RIGHT.replace("x.numel()", "len(x)"))
        grade("1")
        assert "exercise_01 · Counter · hint 1" in grade("hint").stdout

    def test_a_function_without_hints_is_a_fault_of_use(self, grade: Callable[..., Run]) -> None:
        run = grade("hint", "1", "doubel")
        assert run.returncode == 2
        assert "There are double, Counter" in run.stderr


class TestStubs:
    def test_the_difference_is_shown(self, grade: Callable[..., Run], script: Path) -> None:
        assert grade("diff", "1").stdout == "exercise_01 is as it was handed out.\n"
        script.write_text(script.read_text().replace('raise NotImplementedError("TODO: double")', "return 2 * x"))
        lines = grade("diff", "1").stdout.splitlines()
        assert "+    return 2 * x" in lines
        assert lines[:2] == ["--- stub", "+++ exercises/exercise_01_double.py"]

    def test_the_difference_of_a_notebook_is_of_its_code(self, grade: Callable[..., Run], mini_course: Course) -> None:
        notebook = mini_course.find("1").notebook
        content = json.loads(notebook.read_text())
        cell = next(c for c in content["cells"] if "def double" in "".join(c["source"]))
        cell["source"] = ["def double(x):\n", "    return 2 * x\n"]
        notebook.write_text(json.dumps(content))
        shown = grade("diff", "1").stdout
        assert "+    return 2 * x" in shown
        assert '"cells"' not in shown

    def test_a_reset_keeps_what_it_replaces(self, grade: Callable[..., Run], script: Path, mini_course: Course) -> None:
        stub = script.read_text()
        kept = []
        for k in range(3):
            script.write_text(f"{RIGHT}# {k}\n")
            run = grade("reset", "1")
            assert run.returncode == 0
            assert script.read_text() == stub
            kept.append("".join(run.stdout.split()).partition("as.grade/")[2].partition(".py")[0])
        backups = mini_course.root / ".grade" / "backups"
        assert sorted(path.read_text()[-2] for path in backups.iterdir()) == ["0", "1", "2"]
        assert all((mini_course.root / ".grade" / f"{name}.py").is_file() for name in kept)
        assert "is as it was handed out" in grade("reset", "1").stdout

    def test_a_reset_that_cannot_keep_the_file_changes_nothing(
        self, grade: Callable[..., Run], script: Path, mini_course: Course
    ) -> None:
        script.write_text(RIGHT)
        (mini_course.root / ".grade").write_text("a file where the folder would be")
        run = grade("reset", "1")
        assert run.returncode == 2
        assert script.read_text() == RIGHT

    def test_two_backups_within_a_second(self, tmp_path: Path) -> None:
        (tmp_path / "a.py").write_text("x")
        assert len({keep(tmp_path / "a.py", tmp_path) for _ in range(5)}) == 5

    def test_a_students_copy_has_its_stubs_beside_the_package(
        self, grade: Callable[..., Run], script: Path, mini_course: Course
    ) -> None:
        stub = script.read_text()
        for path in (mini_course.root / "solutions").rglob("*.py"):
            path.unlink()
        script.write_text(RIGHT)
        run = grade("reset", "1")
        assert run.returncode == 2
        assert "does not hold the stub" in run.stderr
        assert script.read_text() == RIGHT
        start = mini_course.root / "autograder" / "start" / "exercises"
        start.mkdir(parents=True)
        (start / script.name).write_text(stub)
        (start / script.with_suffix(".ipynb").name).write_text("{}")
        assert grade("reset", "1").returncode == 0
        assert script.read_text() == stub


class TestSolution:
    def test_it_is_shown_after_full_marks(self, grade: Callable[..., Run], script: Path) -> None:
        script.write_text(WRONG)
        run = grade("solution", "1")
        assert run.returncode == 1
        assert "return 2 * x" not in run.stdout
        script.write_text(RIGHT)
        run = grade("solution", "1")
        assert run.returncode == 0
        assert "def double(x" in run.stdout
        assert "Also right:" in run.stdout
        assert "BEGIN SOLUTION" not in run.stdout
        assert "# HINT" not in run.stdout

    def test_a_course_may_keep_it(self, grade: Callable[..., Run], script: Path, mini_course: Course) -> None:
        (mini_course.root / "course.toml").write_text('solutions = "never"\n')
        script.write_text(RIGHT)
        run = grade("solution", "1")
        assert run.returncode == 2
        assert "not shown" in run.stderr


def in_place(path: Path, text: str) -> None:
    path.write_text(text)


def by_rename(path: Path, text: str) -> None:
    """As vim, and most others."""
    draft = path.with_suffix(".swp")
    draft.write_text(text)
    os.replace(draft, path)


def by_backup(path: Path, text: str) -> None:
    """As Emacs: the old file is put aside first."""
    os.replace(path, path.with_suffix(".py~"))
    path.write_text(text)


class TestSaves:
    @pytest.fixture
    def told(self) -> list[Path]:
        return []

    def wait(self, told: list[Path], path: Path, seconds: float = 5.0) -> float:
        start = time.monotonic()
        while path not in told:
            assert time.monotonic() - start < seconds, told
            time.sleep(0.01)
        return time.monotonic() - start

    @pytest.mark.parametrize("listens", [True, False])
    @pytest.mark.parametrize("save", [in_place, by_rename, by_backup])
    def test_every_way_to_save_is_noticed(
        self,
        save: Callable[[Path, str], None],
        listens: bool,
        told: list[Path],
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        if not listens:
            monkeypatch.setattr(room, "remote_kind", lambda folder: "nfs4")
        path = tmp_path / "a.py"
        path.write_text("0")
        saves = Saves(tmp_path, told.append)
        saves.start()
        for k in range(3):
            told.clear()
            save(path, f"{k + 1}" * (k + 1))
            seconds = self.wait(told, path)
            assert not listens or seconds < 1.0
        saves.close()
        assert saves.network == ("" if listens else "nfs4")

    def test_where_the_system_does_not_tell_files_are_looked_at(
        self, told: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        import watchfiles

        def limit(*args: object, **options: object) -> None:
            raise OSError("OS file watch limit reached")

        monkeypatch.setattr(watchfiles, "watch", limit)
        saves = Saves(tmp_path, told.append)
        saves.start()
        (tmp_path / "a.py").write_text("1")
        self.wait(told, tmp_path / "a.py")
        saves.close()
        assert "limit reached" in saves.fault

    def test_it_ends_at_once(self, tmp_path: Path) -> None:
        saves = Saves(tmp_path, print)
        saves.start()
        start = time.monotonic()
        saves.close()
        assert time.monotonic() - start < 1.5
        assert not any(thread is saves._thread for thread in threading.enumerate())

    @pytest.mark.parametrize(
        ("mounts", "kind"),
        [
            ("/dev/sda / ext4 rw 0 0\n", ""),
            ("/dev/sda / ext4 rw 0 0\nserver:/home {folder} nfs4 rw 0 0\n", "nfs4"),
            ("server:/ / nfs rw 0 0\n/dev/sdb {folder} xfs rw 0 0\n", ""),
            ("/dev/sda / ext4 rw 0 0\nhost {parent} fuse.sshfs rw 0 0\n", "fuse.sshfs"),
        ],
    )
    def test_folders_of_other_machines_are_known(
        self, mounts: str, kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(Path, "read_text", lambda *a, **k: mounts.format(folder=tmp_path, parent=tmp_path.parent))
        assert remote_kind(tmp_path) == kind

    def test_a_share_of_windows(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(Path, "resolve", lambda self: self)
        assert remote_kind(Path("\\\\server\\home")) == "share"
