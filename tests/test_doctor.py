"""`grade doctor`: each problem is made, and found with the command that mends it."""

from __future__ import annotations

import io
import json
import shutil
import subprocess
import sys
import venv
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any

import pytest

import autograder.data
from autograder.course import Course
from autograder.doctor import course, machine, python
from autograder.doctor.finding import Finding

Run = CompletedProcess[str]
ROOT = Path(__file__).parent.parent


def only(findings: list[Finding]) -> tuple[str, str, str]:
    """State, sentence and mending step of the only finding."""
    (found,) = findings
    return found.state, found.said, found.mend


def test_all_is_well_here(grade: Callable[..., Run]) -> None:
    run = grade("doctor")
    assert run.returncode == 0, run.stdout
    for words in ("✓ Python 3.", "✓ torch 2.", "✓ CPU with", "2 exercises with their checks", "373 molecules"):
        assert words in " ".join(run.stdout.split())
    assert "✗" not in run.stdout


def test_the_findings_as_json(grade: Callable[..., Run]) -> None:
    found = json.loads(grade("doctor", "--json").stdout)
    assert {finding["about"] for finding in found["findings"]} >= {"python", "torch", "course", "data", "disk"}
    assert set(found["isolation"]) == {"L0", "L1", "L2"}


@pytest.mark.parametrize("version", [(3, 9), (3, 14)])
def test_a_python_that_the_course_is_not_made_for(version: tuple[int, int]) -> None:
    state, said, mend = only(python.python(version))
    assert state == "fault"
    assert "3.10 to 3.13" in said
    assert "python3.13 -m venv" in mend


def test_a_library_that_is_missing_or_too_old() -> None:
    missing, old = python.libraries(["no-such-library>=2", "numpy>=99", "rich>=1", 'x; python_version < "3"'])
    assert (missing.state, missing.said) == ("fault", "no-such-library is not installed.")
    assert missing.mend.endswith("-m pip install 'no-such-library>=2'`")
    assert old.said.startswith("numpy ")
    assert "numpy>=99 is needed" in old.said


def test_a_torch_that_cannot_be_imported() -> None:
    def look() -> dict[str, Any]:
        raise subprocess.CalledProcessError(1, "python", stderr="Traceback\nImportError: libc10.so: no such file\n")

    state, said, mend = only(python.torch(look))
    assert state == "fault"
    assert said == "torch cannot be imported: ImportError: libc10.so: no such file"
    assert "--force-reinstall 'torch" in mend


def test_a_torch_that_is_slow_to_import() -> None:
    found = {"version": "2.13.0", "seconds": 50.0, "threads": 1, "cuda": [["H", 80.0]], "mps": True}
    slow, cpu, cuda, mps = python.torch(lambda: found)
    assert (slow.state, cpu.said, cuda.said) == ("note", "CPU with one thread", "CUDA: H, 80 GB")
    assert "local disk" in slow.mend
    assert "Mac" in mps.said


def test_a_folder_that_holds_no_course(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("autograder.course._course.PACKAGE", tmp_path / "autograder")
    found, findings = course.course(tmp_path)
    state, _, mend = only(findings)
    assert (found, state) == (None, "fault")
    assert "grade start my_course" in mend


def test_settings_that_cannot_be_meant(mini_course: Course) -> None:
    (mini_course.root / "course.toml").write_text('visibilty = "hidden"\n')
    assert "visibilty" in only(course.course(mini_course.root)[1])[1]


def test_an_exercise_without_checks(mini_course: Course) -> None:
    (mini_course.root / "autograder" / "graders" / "exercise_02" / "test_public.py").unlink()
    state, said, mend = only(course.course(mini_course.root)[1])
    assert (state, said) == ("fault", "exercise_02 has no checks, or nothing to compare with.")
    assert "Get the course anew" in mend


def test_a_students_copy_without_recorded_references(mini_course: Course) -> None:
    shutil.rmtree(mini_course.root / "solutions")
    assert [found.state for found in course.course(mini_course.root)[1]] == ["fault", "fault"]


def test_damaged_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "tox21_sr_mmp.csv").write_text("smiles,active\n")
    monkeypatch.setattr(autograder.data, "_PLACES", (tmp_path,))
    state, said, mend = only(course.data())
    assert state == "fault"
    assert "tox21_sr_mmp.csv" in said
    assert "data/" in mend


def test_progress_that_cannot_be_kept(tmp_path: Path) -> None:
    (tmp_path / ".grade").write_text("")
    state, said, _ = only(course.state(tmp_path))
    assert (state, str(tmp_path / ".grade") in said) == ("note", True)


def test_a_disk_that_is_full(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    usage = shutil.disk_usage(tmp_path)
    monkeypatch.setattr(shutil, "disk_usage", lambda folder: usage._replace(free=200_000_000))
    state, said, mend = only(machine.disk([tmp_path])[:1])
    assert state == "fault"
    assert "Only 0.2 GB" in said
    assert "pip cache purge" in mend


def test_a_terminal_of_few_signs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(io.BytesIO(), encoding="cp1252"))
    state, _, mend = only(machine.terminal())
    assert (state, "PYTHONUTF8=1" in mend) == ("note", True)


def test_a_course_that_asks_for_more_than_the_machine_gives(
    grade: Callable[..., Run], mini_course: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    from autograder.grading.canaries import Isolation
    from autograder.grading.client import Pool

    levels = {"L0": Isolation("L0"), "L1": Isolation("L1", above="no Landlock"), "L2": Isolation("L2", above="no")}
    monkeypatch.setattr(Pool, "try_levels", lambda self, root: levels)
    assert grade("doctor").returncode == 0
    (mini_course.root / "course.toml").write_text('least_isolation = "L1"\n')
    run = grade("doctor")
    assert run.returncode == 1
    assert "keeps code apart at L0, and the course asks for L1" in " ".join(run.stdout.split())


@pytest.fixture
def elsewhere(mini_course: Course, tmp_path: Path) -> Callable[..., Run]:
    """`grade` in an environment whose torch is a file with this text, if any."""

    def grade(*arguments: str, torch: str, libraries: bool = True) -> Run:
        venv.create(tmp_path / "env", with_pip=False)
        purelib = next((tmp_path / "env" / "lib").glob("python*/site-packages"))
        folders = [p for p in [*(sys.path if libraries else []), str(ROOT)] if p and Path(p).is_dir()]
        (purelib / "libraries.pth").write_text("\n".join(folders))
        if torch:
            (purelib / "torch").mkdir()
            (purelib / "torch" / "__init__.py").write_text(torch)
        command = [tmp_path / "env" / "bin" / "python", "-c", "from autograder.cli import main; main()", *arguments]
        return subprocess.run(command, cwd=mini_course.root, capture_output=True, text=True, timeout=120)

    return grade


BROKEN = "raise ImportError('libtorch_cpu.so: cannot open shared object')\n"


@pytest.mark.parametrize("command", [["1"], ["hint", "1", "double"], ["batch", ".", "-e", "1", "-o", "r"], ["verify"]])
def test_a_library_that_cannot_be_imported_is_told_in_a_sentence(
    elsewhere: Callable[..., Run], command: list[str]
) -> None:
    run = elsewhere(*command, torch=BROKEN)
    if command[0] == "hint":  # needs none, as yet
        assert (run.returncode, run.stderr) == (0, "")
        return
    assert run.returncode == 3
    if command[0] == "1":
        assert "cannot be imported, so nothing can be graded: libtorch_cpu.so" in run.stderr
    assert "`grade doctor`" in run.stderr
    assert "Traceback" not in run.stdout + run.stderr


def test_a_library_that_is_missing_is_told_in_a_sentence(elsewhere: Callable[..., Run]) -> None:
    """Even where no library at all is there, with which sentences are read."""
    for command in (["1"], ["doctor"], []):
        run = elsewhere(*command, torch="", libraries=False)
        assert run.returncode == 3
        assert run.stderr.endswith("Install the course again: pip install -e .\n")
        assert "Traceback" not in run.stdout + run.stderr


def test_it_says_what_is_wrong_where_torch_is_broken(elsewhere: Callable[..., Run]) -> None:
    """In an environment whose torch cannot be imported, so that not even a grader's process starts."""
    run = elsewhere("doctor", torch=BROKEN)
    assert run.returncode == 1
    assert "✗ torch cannot be imported: ImportError: libtorch_cpu.so: cannot open shared object" in " ".join(
        run.stdout.split()
    )
    assert "Traceback" not in run.stdout + run.stderr
