"""Releases: complete for students, and without a secret: the search finds whatever is planted, in whatever wrapping."""

from __future__ import annotations

import base64
import gzip
import io
import json
import py_compile
import shutil
import subprocess
import sys
import tarfile
import venv
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from autograder.course import Course
from autograder.engine.submission import from_source
from autograder.grading.client import Pool
from autograder.grading.orders import Setup
from autograder.release.leaks import leaks
from autograder.release.release import Leaky, Release, make, searched
from autograder.release.secrets import Secret, secrets

MINI = Path(__file__).parent / "mini_course"
ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Course:
    root = tmp_path_factory.mktemp("course")
    shutil.copytree(MINI, root, dirs_exist_ok=True, ignore=shutil.ignore_patterns("__pycache__"))
    (root / "course.toml").write_text('title = "Mini: a course"\n')
    return Course(root)


@pytest.fixture(scope="module")
def release(course: Course, pool: Pool, tmp_path_factory: pytest.TempPathFactory) -> Release:
    return make(course, course.exercises, tmp_path_factory.mktemp("made") / "release", pool, seeds=(7, 8))


@pytest.fixture(scope="module")
def known(course: Course) -> list[Secret]:
    return secrets(course)


@pytest.fixture(scope="module", params=["solutions/exercise", "mistakes/", "alternatives/", "test_hidden"])
def secret(request: pytest.FixtureRequest, known: list[Secret]) -> Secret:
    """One line of each kind of secret file."""
    return next(secret for secret in known if request.param in secret.file)


def test_it_holds_what_students_need_and_nothing_else_of_the_exercises(release: Release):
    names = {path.relative_to(release.folder).as_posix() for path in release.folder.rglob("*") if path.is_file()}
    ours = {name for name in names if "exercise_01" in name}
    assert ours == {
        "exercises/exercise_01_double.py",
        "exercises/exercise_01_double.ipynb",
        "autograder/start/exercises/exercise_01_double.py",
        "autograder/start/exercises/exercise_01_double.ipynb",
        "autograder/graders/exercise_01/test_public.py",
        "autograder/graders/exercise_01/recorded/recorded.json",
        "autograder/graders/exercise_01/recorded/seed_7.gz",
        "autograder/graders/exercise_01/recorded/seed_8.gz",
    }
    assert {"README.md", "pyproject.toml", "LICENSE", "exercises/manifest.json", "data/tox21_sr_mmp.csv"} <= names
    assert not any("course.toml" in name or "__pycache__" in name for name in names)


def test_zip_and_wheel_hold_the_same_as_the_folder(release: Release):
    files = {path.relative_to(release.folder.parent).as_posix(): path for path in release.folder.rglob("*")}
    with zipfile.ZipFile(release.zip) as archive:
        assert set(archive.namelist()) == {name for name, path in files.items() if path.is_file()}
        assert all(archive.read(name) == files[name].read_bytes() for name in archive.namelist())
    with zipfile.ZipFile(release.wheel) as archive:
        inside = {name for name in archive.namelist() if ".dist-info" not in name}
    package = {name.partition("/")[2] for name, path in files.items() if path.is_file() and "/autograder/" in name}
    assert inside == package | {"autograder/data/tox21_sr_mmp.csv"}


def test_the_readme_names_the_course_and_its_exercises(release: Release):
    text = (release.folder / "README.md").read_text()
    assert text.startswith("# Mini: a course\n")
    assert release.folder.name == "mini_a_course"
    assert "| `grade 1` | Doubling and counting |" in text
    assert release.wheel.name in text


def zipped(name: str, data: bytes) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, data)
    return packed.getvalue()


def tarred(name: str, data: bytes) -> bytes:
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w:gz") as archive:
        entry = tarfile.TarInfo(name)
        entry.size = len(data)
        archive.addfile(entry, io.BytesIO(data))
    return packed.getvalue()


def lines(text: str) -> list[str]:
    return [line + "\n" for line in text.splitlines()]


#: How a line could come to lie in a release: a function from the text of its file to the file that holds it.
WRAPPINGS: dict[str, Callable[[str], tuple[str, bytes]]] = {
    "script": lambda text: ("a.py", text.encode()),
    "other indentation": lambda text: ("a.py", text.replace("    ", "\t").replace("\n", "\r\n").encode()),
    "notebook": lambda text: ("a.ipynb", json.dumps({"cells": [{"source": lines(text)}]}, indent=1).encode()),
    "cell as one string": lambda text: ("a.ipynb", json.dumps({"cells": [{"source": text}]}).encode()),
    "escapes": lambda text: ("a.json", ('"' + "".join(f"\\u{ord(c):04x}" for c in text) + '"').encode()),
    "string of Python": lambda text: ("a.py", repr(text + "'\"").encode()),
    "wheel": lambda text: ("a.whl", zipped("b/c.py", text.encode())),
    "zip in a zip": lambda text: ("a.zip", zipped("b.zip", zipped("c.py", text.encode()))),
    "tar": lambda text: ("a.tar.gz", tarred("b/c.py", text.encode())),
    "recorded file": lambda text: ("seed_1.gz", gzip.compress(json.dumps(["raised", text]).encode())),
    "base64": lambda text: ("a.txt", base64.encodebytes(tarred("c.py", text.encode()))),
    "UTF-16": lambda text: ("a.txt", text.encode("utf-16")),
    "cache by another name": lambda text: ("a.bin", b"\x80\x05" + text.encode()),
}


@pytest.mark.parametrize("wrapping", WRAPPINGS)
def test_a_planted_secret_is_found_in_every_wrapping(
    wrapping: str, secret: Secret, known: list[Secret], course: Course, tmp_path: Path
):
    text = "x = 1\n" + (course.root / secret.file).read_text()
    name, data = WRAPPINGS[wrapping](text)
    (tmp_path / name).write_bytes(data)
    found = [leak for leak in leaks(tmp_path, known) if leak.secret and leak.secret.file == secret.file]
    assert found, f"{secret.text!r} is not found in {name}"
    assert found[0].file == name


def test_one_line_is_enough(known: list[Secret], tmp_path: Path):
    """Not whole files: each line of each secret file, alone with the few that a short one needs."""
    missed = []
    for secret in known:
        (tmp_path / "a.txt").write_bytes(b"before\n" + secret.needle + b"\nafter")
        if secret.file not in [leak.secret.file for leak in leaks(tmp_path, known) if leak.secret]:
            missed.append(secret)
    assert missed == []


@pytest.mark.parametrize("kind", ["pyc", "pickle", "broken zip", "encrypted zip", "broken gzip"])
def test_what_cannot_be_searched_is_a_leak(kind: str, known: list[Secret], tmp_path: Path):
    sealed = tmp_path / "sealed.bin"
    if kind == "pyc":
        (tmp_path / "a.py").write_text("x = 1\n")
        py_compile.compile(str(tmp_path / "a.py"), cfile=str(sealed))
    else:
        archive = zipped("a.py", b"x = 1\n")
        encrypted = bytearray(archive)
        encrypted[6] |= 1  # the flag of the local header, and that of the directory
        encrypted[archive.index(b"PK\x01\x02") + 8] |= 1
        contents = {
            "pickle": b"\x80\x04K\x01.",
            "broken zip": archive[:40] + b"????" + archive[44:],
            "encrypted zip": bytes(encrypted),
            "broken gzip": gzip.compress(b"x" * 100)[:-9],
        }
        sealed.write_bytes(contents[kind])
    assert [leak.secret for leak in leaks(tmp_path, known) if leak.file == "sealed.bin"] == [None]


def test_a_release_with_a_leak_is_not_written(course: Course, pool: Pool, tmp_path: Path, secret: Secret):
    root = tmp_path / "course"
    shutil.copytree(course.root, root)
    (root / "LICENSE").write_text((root / secret.file).read_text())
    with pytest.raises(Leaky) as caught:
        make(Course(root), [Course(root).find("2")], tmp_path / "out", pool, seeds=(7,))
    # It lies in the folder, in the zip and, as the licence file, in the wheel.
    assert {Path(leak.file).suffix for leak in caught.value.leaks} == {"", ".zip", ".whl"}
    assert secret.file in [leak.secret.file for leak in caught.value.leaks if leak.secret]
    assert [path.name for path in tmp_path.iterdir()] == ["course"]


def test_hidden_graders_are_no_secret_where_they_must_travel(course: Course, tmp_path: Path):
    shutil.copy(course.root / "autograder/graders/exercise_01/test_hidden.py", tmp_path)
    assert searched(course, tmp_path, hidden=True) > 0
    with pytest.raises(Leaky):
        searched(course, tmp_path)


def test_the_stubs_and_public_graders_of_the_whole_course_hold_no_secret():
    known = secrets(Course(ROOT))
    assert len(known) > 5000
    public = [ROOT / "exercises", ROOT / "data", *ROOT.glob("autograder/graders/*/test_public.py")]
    assert [leak for path in public for leak in leaks(path, known)] == []


def cases() -> list[tuple[str, str]]:
    course = Course(MINI)
    return [(e.slug, m.slug) for e in course.exercises for m in e.mistakes()]


@pytest.mark.parametrize(("slug", "name"), cases())
def test_a_mistake_is_told_as_the_live_graders_tell_it(
    slug: str, name: str, course: Course, release: Release, pool: Pool
):
    """The diagnosis, with the recorded observations of mistakes whose code is not there."""
    exercise = course.find(slug)
    source = exercise.source()
    mistake = next(m for m in exercise.mistakes() if m.slug == name)
    assert source
    wrong = from_source(f"{slug}.py", source.text).followed_by(from_source("mistake.py", mistake.source))
    told = []
    for root in (course.root, release.folder):
        grader = pool.grader(Setup(str(root), slug, devices=("cpu",)))
        checks = [check for check in grader.grade(wrong, 7).checks if check.visibility == "public"]
        told.append([(c.id, c.outcome, c.points, c.message, c.mistake, c.diagnosis) for c in checks])
        grader.close()
    assert told[0] == told[1]


@pytest.fixture(scope="module")
def installed(release: Release, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh environment with the wheel, beside the libraries that are installed here; its folder of programs."""
    folder = tmp_path_factory.mktemp("fresh")
    venv.create(folder, with_pip=True)
    purelib = next((folder / "lib").glob("python*/site-packages"))
    here = [path for path in sys.path if path.endswith("site-packages")]
    # The libraries only: this checkout is installed by a .pth file, which is not followed from there.
    (purelib / "libraries.pth").write_text("\n".join(here) + "\n")
    command = [folder / "bin" / "pip", "install", "-q", "--no-deps", "--no-index", "--force-reinstall", release.wheel]
    subprocess.run(command, check=True)
    return folder / "bin"


def test_the_wheel_grades_in_a_fresh_environment(installed: Path, course: Course, tmp_path: Path):
    def run(*arguments: str, folder: Path = tmp_path) -> subprocess.CompletedProcess[str]:
        command = [installed / "grade", *arguments]
        return subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=120)

    assert "cd work" in run("start", "work").stdout
    work = tmp_path / "work"
    assert "kept" in run("start", "work").stdout
    solution = course.find("1").source()
    assert solution
    (work / "exercises" / "exercise_01_double.py").write_text(solution.text)
    graded = json.loads(run("1", "--json", folder=work).stdout)
    assert (graded["score"], len(graded["checks"])) == (graded["max_score"], 2)
    assert {check["visibility"] for check in graded["checks"]} == {"public"}
    assert run("2", folder=work).returncode == 1
