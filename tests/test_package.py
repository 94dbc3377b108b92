"""What is built and committed: nothing hidden in the wheel, and an engine that knows no exercise."""

from __future__ import annotations

import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    return zipfile.ZipFile(next(folder.glob("*.whl")))


def test_the_wheel_holds_the_engine_and_public_checks(wheel: zipfile.ZipFile) -> None:
    names = set(wheel.namelist())
    assert "autograder/engine/zygote.py" in names
    assert "autograder/texts/en/engine.yaml" in names
    assert "autograder/report/templates/report.html.j2" in names
    assert "autograder/graders/exercise_03/test_public.py" in names
    table = (ROOT / "data" / "tox21_sr_mmp.csv").read_bytes()
    assert wheel.read("autograder/data/tox21_sr_mmp.csv") == table


def test_the_wheel_holds_nothing_hidden(wheel: zipfile.ZipFile) -> None:
    own = [name for name in wheel.namelist() if not name.startswith("autograder/cli/")]  # `grade solution`
    assert [name for name in own if "hidden" in name or "solution" in name or "mistake" in name] == []
    content = "\n".join(wheel.read(name).decode("utf-8", "replace") for name in wheel.namelist())
    for path in ROOT.glob("autograder/graders/*/test_hidden.py"):
        for title in re.findall(r'@check\(\s*"([^"]+)"', path.read_text()):
            assert title not in content, path


def test_the_engine_names_no_exercise() -> None:
    topics = [path.stem.split("_", 2)[2] for path in ROOT.glob("solutions/exercise_*.py")]
    assert len(topics) >= 4
    named = re.compile("[\"'](" + "|".join(topics) + ")[\"']")  # as a word of its own: "tensors" are everywhere
    rooms = ("engine", "grading", "verify")
    for path in (path for room in rooms for path in (ROOT / "autograder" / room).rglob("*.py")):
        code = "\n".join(line for line in path.read_text().splitlines() if '"""' not in line and "#" not in line)
        assert not re.search(r"exercise_\d\d", code), path
        assert not named.search(code), path


def test_every_rooms_arrows_run_one_way() -> None:
    allowed = {
        "isolation": {"isolation"},
        "engine": {"engine", "isolation", "data", "texts"},
        "course": {"course", "guide", "texts"},
        "data": {"data", "texts"},
        "grading": {"grading", "engine", "isolation", "course", "texts", "record", "author", "picture"},
        "batch": {"batch", "grading", "engine", "isolation", "course", "texts", "record"},
        "nbgrader": {"nbgrader", "batch", "grading", "engine", "course", "report", "texts", "record"},
        "report": {"report", "record", "picture", "guide", "texts"},
        "release": {"release", "grading", "course"},
        "lms": {"lms", "report", "record", "texts"},
        "bundle": {"bundle", "release", "lms", "grading", "engine", "course", "record", "texts"},
        "rehearsal": {"rehearsal", "bundle", "release", "lms", "isolation", "engine", "texts"},
        "sheets": {"sheets", "batch", "course"},
        "lti": {"lti", "batch"},
        "learner": {"learner", "course"},
        "verify": {"verify", "grading", "engine", "course", "texts", "record"},
    }
    for room, rooms in allowed.items():
        for path in (ROOT / "autograder" / room).rglob("*.py"):
            found = set(re.findall(r"^\s*(?:from|import) autograder\.(\w+)", path.read_text(), re.M))
            assert found <= rooms, path
    for path in (ROOT / "autograder" / "graders").rglob("*.py"):
        assert set(re.findall(r"^\s*(?:from|import) autograder\.(\w+)", path.read_text(), re.M)) <= {
            "author",
            "data",
        }, path
