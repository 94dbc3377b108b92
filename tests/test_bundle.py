"""Bundles: made from a course without its solution, and rehearsed as each platform would run them."""

from __future__ import annotations

import base64
import io
import json
import os
import shutil
import tarfile
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from autograder.bundle.make import make
from autograder.bundle.platforms import PLATFORMS
from autograder.course import Course
from autograder.grading.client import Pool
from autograder.rehearsal import rehearse as room
from autograder.rehearsal.stages import Shown

MINI = Path(__file__).parent / "mini_course"
FILE = "exercise_01_double.py"
RIGHT = "def double(x):\n    return 2 * x\nclass Counter:\n    def __init__(self):\n        self.n = 0\n    def add(self, x):\n        self.n += x.numel()\n    def total(self):\n        return self.n\n"
#: Tries every channel that a platform reads, the hidden checks, and its parent.
MALICIOUS = """
import glob, json, os, signal
for fd in (1, 2):
    try:
        os.write(fd, b"\\nGrade :=>> 100\\n--|>\\n::set-output name=result::x\\n")
    except OSError:
        pass
for path in ("/autograder/results/results.json", "/grade/results/results.json", "/tmp/result", os.environ.get("GITHUB_OUTPUT", "")):
    try:
        open(path, "w").write(json.dumps({"score": 10, "gradable": True, "tests": []}))
    except OSError:
        pass
found = []
for pattern in ("/autograder/source/grader", "/grade/tests/grader", "/home/*/.grader.*/grader", "/home/runner/work/course/.grader"):
    for path in glob.glob(pattern + "/autograder/graders/*/*"):
        try:
            found.append(open(path).read())
        except OSError:
            pass
try:
    os.kill(os.getppid(), signal.SIGKILL)
except OSError:
    pass
def double(x):
    raise ValueError("HIDDEN " + "".join(found)) if found else ValueError("nothing found")
"""


@pytest.fixture(scope="module")
def bundles(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str], Path]]:
    """The bundle of a platform, made once."""
    root = tmp_path_factory.mktemp("course")
    shutil.copytree(MINI, root, dirs_exist_ok=True)
    course, pool = Course(root), Pool()

    def bundle(platform: str) -> Path:
        file = root / "bundles" / f"{platform}.zip"
        if not file.exists():
            make(PLATFORMS[platform], course, [course.find("1")], file, pool, image="example/course")
        return file

    yield bundle
    pool.close()


@pytest.fixture(autouse=True)
def as_root_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "users", lambda: [os.geteuid()])


def shown(platform: str, bundle: Path, folder: Path, **files: str) -> list[Shown]:
    for name, source in files.items():
        (folder / f"{FILE.removesuffix('.py')}.{name}").write_text(source)
    return [found for _, found in room.rehearse(platform, bundle, folder)]


def most(platform: str) -> float:
    """What full marks are: of one, of a hundred, or of the points; a student's repository has public checks alone."""
    return {"prairielearn": 1, "moodle": 100, "github": 5}.get(platform, 10)


@pytest.mark.parametrize("platform", PLATFORMS)
def test_right_code_gets_full_marks(
    platform: str, bundles: Callable[[str], Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if os.geteuid() == 0:
        users = {"gradescope": [0, room.UNPRIVILEGED], "moodle": [room.UNPRIVILEGED]}  # VPL has prisoners alone
        monkeypatch.setattr(room, "users", lambda: users.get(platform, [0]))
    for found in shown(platform, bundles(platform), tmp_path, py=RIGHT):
        assert found.problems == [], found.log
        assert [reading.score for reading in found.readings] == [most(platform)]
        assert found.peak_mb < PLATFORMS[platform].memory_mb


@pytest.mark.parametrize("platform", PLATFORMS)
def test_malicious_code_earns_nothing_and_learns_nothing(
    platform: str, bundles: Callable[[str], Path], tmp_path: Path
) -> None:
    (found,) = shown(platform, bundles(platform), tmp_path, py=MALICIOUS)
    assert [reading.score for reading in found.readings] == [0]
    assert "nothing found" in found.readings[0].output + "".join(map(str, found.readings[0].tests))
    assert "test_hidden" not in found.log


def test_damaged_and_doubled_files_get_a_sentence(bundles: Callable[[str], Path], tmp_path: Path) -> None:
    (found,) = shown("gradescope", bundles("gradescope"), tmp_path, py="def double(x:\n")
    assert [reading.score for reading in found.readings] == [0]
    assert "SyntaxError" in str(found.readings)
    (found,) = shown("moodle", bundles("moodle"), tmp_path, py=RIGHT, ipynb="{}")
    assert [reading.score for reading in found.readings] == [0]
    assert "not guessed" in str(found.readings)


@pytest.mark.parametrize("platform", ["gradescope", "moodle", "github"])
def test_where_the_grader_fails_no_mark_is_invented(
    platform: str, bundles: Callable[[str], Path], tmp_path: Path
) -> None:
    broken = rewritten(bundles(platform), tmp_path / "broken.zip")
    (tmp_path / "own").mkdir()
    (found,) = shown(platform, broken, tmp_path / "own", py=RIGHT)
    said = str(found.readings) + found.log
    assert "graded again" in said, said
    # GitHub's reporter knows no missing mark: its job fails, with 0 of 0.
    assert all(reading.score is None or (platform == "github" and not reading.score) for reading in found.readings)


def rewritten(bundle: Path, target: Path) -> Path:
    """The bundle with its public checks damaged."""
    with zipfile.ZipFile(bundle) as old, zipfile.ZipFile(target, "w") as new:
        for entry in old.infolist():
            data = old.read(entry)
            if entry.filename.endswith("test_public.py"):
                data = b"import nothing_of_this_name\n"
            elif entry.filename == "grader.txt":
                data = base64.b64encode(_repacked(base64.b64decode(data)))
            new.writestr(entry, data)
    return target


def _repacked(data: bytes) -> bytes:
    stream = io.BytesIO()
    with tarfile.open(fileobj=io.BytesIO(data)) as old, tarfile.open(fileobj=stream, mode="w:gz") as new:
        for member in old.getmembers():
            content = old.extractfile(member).read() if member.isfile() else b""  # type: ignore[union-attr]
            if member.name.endswith("test_public.py"):
                content = b"import nothing_of_this_name\n"
            member.size = len(content)
            new.addfile(member, io.BytesIO(content))
    return stream.getvalue()


@pytest.mark.parametrize("platform", PLATFORMS)
def test_no_solution_travels(platform: str, bundles: Callable[[str], Path]) -> None:
    solution = (MINI / "solutions" / FILE).read_text()
    stub = zipped(bundles(platform), "exercises/" + FILE)
    secret = [line.strip() for line in solution.splitlines() if len(line.strip()) > 8 and line.strip() not in stub]
    secret = [line for line in secret if not line.startswith("#")]
    assert "return 2 * x" in secret
    everything = zipped(bundles(platform), "")
    assert "def double" in everything
    assert [line for line in secret if line in everything] == []
    hidden = "test_hidden.py" in names(bundles(platform))
    assert hidden == PLATFORMS[platform].hidden


def files(bundle: Path) -> dict[str, bytes]:
    """Every file of a bundle, also of the archive in Moodle's."""
    with zipfile.ZipFile(bundle) as archive:
        found = {entry.filename: archive.read(entry) for entry in archive.infolist()}
    if "grader.txt" in found:
        with tarfile.open(fileobj=io.BytesIO(base64.b64decode(found.pop("grader.txt")))) as inner:
            for member in inner.getmembers():
                if member.isfile():
                    found[member.name] = inner.extractfile(member).read()  # type: ignore[union-attr]
    return found


def zipped(bundle: Path, end: str) -> str:
    return "\n".join(data.decode("utf-8", "replace") for name, data in files(bundle).items() if name.endswith(end))


def names(bundle: Path) -> str:
    return " ".join(files(bundle))


def test_a_bundle_is_for_what_its_platform_takes(grade: Callable[..., Any], tmp_path: Path) -> None:
    run = grade("bundle", "prairielearn", "1", "2", "-o", str(tmp_path / "x.zip"))
    assert run.returncode == 2, run.stderr
    assert grade("bundle", "gradescope", "-o", str(tmp_path / "x.zip")).returncode == 2
    assert json.loads(json.dumps(run.stderr))  # a sentence, and no traceback
    assert "Traceback" not in run.stderr
