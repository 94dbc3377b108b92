"""The course on disk: finding it, exercises' names, headers, cells and overrides, and the texts of errors."""

from __future__ import annotations

import json
import pickle
import pydoc
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import autograder.course._course as course_module
from autograder.course import (
    Cell,
    Course,
    CourseError,
    Exercise,
    Header,
    cells,
    find_course,
    read_cells,
    write,
)

MINI = Path(__file__).parent / "mini_course"
HEADER = "# ---\n# title: A\n# minutes: 10\n# level: beginner\n# ---\n"


@pytest.fixture
def mini(tmp_path: Path) -> Course:
    """A copy of the miniature course that a test may change."""
    shutil.copytree(MINI, tmp_path / "course")
    return Course(tmp_path / "course")


@pytest.fixture
def students(mini: Course) -> Course:
    """The miniature course as students have it: built, without solutions and graders."""
    write(mini)
    shutil.rmtree(mini.root / "solutions")
    shutil.rmtree(mini.root / "autograder")
    return mini


def make(root: Path, *files: str, text: str = HEADER) -> Course:
    for file in files:
        (root / file).parent.mkdir(parents=True, exist_ok=True)
        (root / file).write_text(text)
    return Course(root)


# Finding the course


def test_course_is_the_nearest_one_above(mini: Course) -> None:
    inner = make(mini.root / "solutions" / "copy", "exercises/exercise_07_inner.py")
    assert find_course(mini.root) == mini
    assert find_course(mini.root / "solutions" / "exercise_01_double" / "mistakes") == mini
    assert find_course(mini.root / "solutions" / "exercise_01_double.py") == mini
    assert find_course(inner.root / "exercises") == inner


def test_course_of_the_working_folder_is_the_default(mini: Course, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(mini.root / "autograder")
    assert find_course() == mini


def test_folders_without_exercises_are_no_course(mini: Course) -> None:
    (mini.root / "autograder" / "exercises").mkdir()
    (mini.root / "autograder" / "exercises" / "notes.py").touch()
    assert find_course(mini.root / "autograder") == mini


def test_the_package_lies_in_a_course_of_last_resort(
    mini: Course, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(course_module, "PACKAGE", mini.root / "autograder")
    assert find_course(tmp_path) == mini


def test_no_course_says_where_it_looked_and_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(course_module, "PACKAGE", tmp_path / "site-packages" / "autograder")
    with pytest.raises(CourseError) as caught:
        find_course(tmp_path)
    assert str(caught.value) == (
        f"{tmp_path.resolve()}: neither this folder nor one above it is a course (solutions/ or exercises/ "
        "with exercise_* files). Change to the folder that holds exercises/ and try again."
    )


def test_errors_survive_pickling() -> None:
    error = CourseError("here", "it broke.", "Mend it.")
    assert str(pickle.loads(pickle.dumps(error))) == "here: it broke. Mend it."


# Names


@pytest.mark.parametrize(
    "name",
    [
        *("exercise_02", "2", "02", "mean", "exercise_02_mean", "exercise_2", "Mean", "exercise-02-mean"),
        *("exercise_02_mean.py", "exercises/exercise_02_mean.ipynb", "./exercises/exercise_02_mean.py"),
        *("C:\\course\\exercises\\exercise_02_mean.py", "solutions/exercise_02_mean/"),
    ],
)
def test_an_exercise_has_many_names(name: str) -> None:
    assert Course(MINI).find(name).slug == "exercise_02_mean"


@pytest.mark.parametrize("name", ["meen", "exercise_02_maen", "exercises/exercise_02_men.py"])
def test_unknown_name_with_close_matches(name: str) -> None:
    with pytest.raises(CourseError) as caught:
        Course(MINI).find(name)
    assert str(caught.value).startswith(f"{MINI}: there is no exercise {name!r}. Did you mean exercise_02_mean")


@pytest.mark.parametrize("name", ["3", "zzz", "", "exercise", "double.mean"])
def test_unknown_name_without_close_matches(name: str) -> None:
    with pytest.raises(CourseError, match="there is no exercise") as caught:
        Course(MINI).find(name)
    assert "exercise_01_double" in caught.value.next_step


def test_a_topic_of_two_exercises_is_ambiguous(tmp_path: Path) -> None:
    course = make(tmp_path, "solutions/exercise_01_same.py", "solutions/exercise_02_same.py")
    assert course.find("1").slug == "exercise_01_same"
    with pytest.raises(CourseError, match="Choose one of exercise_01_same, exercise_02_same"):
        course.find("same")


def test_a_topic_may_be_a_number(tmp_path: Path) -> None:
    course = make(tmp_path, "solutions/exercise_01_2.py", "solutions/exercise_03_x.py")
    assert course.find("2").slug == "exercise_01_2"


def test_exercises_are_ordered_by_number(tmp_path: Path) -> None:
    files = [f"solutions/exercise_{n}.py" for n in ("10_a", "02_z", "100_b", "09_c")]
    course = make(tmp_path, *files, "solutions/notes.py", "solutions/exercise_11_x.txt")
    assert [e.id for e in course.exercises] == ["exercise_02", "exercise_09", "exercise_10", "exercise_100"]


def test_two_solutions_with_one_number_are_refused(tmp_path: Path) -> None:
    course = make(tmp_path, "solutions/exercise_01_a.py", "solutions/exercise_01_b.py")
    with pytest.raises(CourseError, match=r"exercise_01_a and exercise_01_b have the same number\. Rename one"):
        _ = course.exercises


# Exercises


def test_exercise_knows_its_header_and_paths() -> None:
    first, second = Course(MINI).exercises
    assert (first.id, first.slug, first.number, first.topic) == (
        "exercise_01",
        "exercise_01_double",
        1,
        "double",
    )
    assert (first.title, first.minutes, first.level) == ("Doubling and counting", 10, "beginner")
    assert (first.prerequisites, first.limits) == ([], None)
    assert (second.prerequisites, second.limits) == (["exercise_01"], {"run_seconds": 60})
    assert first.solution == MINI / "solutions" / "exercise_01_double.py"
    assert first.script == MINI / "exercises" / "exercise_01_double.py"
    assert first.notebook == MINI / "exercises" / "exercise_01_double.ipynb"


def test_graders_are_the_courses_own_or_the_packages(students: Course) -> None:
    assert Course(MINI).find("1").graders == MINI / "autograder" / "graders" / "exercise_01"
    assert students.find("1").graders == course_module.PACKAGE / "graders" / "exercise_01"


def test_overrides_carry_their_sentence_and_targets() -> None:
    exercise = Course(MINI).find("1")
    rows, in_place = exercise.mistakes()
    assert (rows.slug, rows.targets, in_place.slug, in_place.targets) == (
        *("counts_rows", ["Counter"]),
        *("in_place", ["double"]),
    )
    assert in_place.text.endswith("writes in place. Return a new tensor instead.")  # one line, however it is wrapped
    assert in_place.source == in_place.path.read_text()
    assert [(a.slug, a.targets) for a in exercise.alternatives()] == [("adds_itself", ["double"])]


def test_helpers_and_methods_are_no_targets(tmp_path: Path) -> None:
    nested = "async def f():\n    def g(): ...\nclass A:\n    def m(self): ...\n"
    text = '"""Told."""\nimport os\nx = 1\ndef _help(): ...\n' + nested
    make(tmp_path, "solutions/exercise_01_a.py")
    make(tmp_path, "solutions/exercise_01_a/mistakes/m.py", text=text)
    assert Course(tmp_path).find("a").mistakes()[0].targets == ["f", "A"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("def f(): ...\n", "there is no docstring. Begin the file with the sentence to be told."),
        ('"""Told."""\ndef _f(): ...\n', "the file defines no function or class."),
        ('"""Told."""\ndef f(:\n', "m.py, line 2: the source does not compile"),
    ],
)
def test_malformed_overrides_are_refused(tmp_path: Path, text: str, message: str) -> None:
    make(tmp_path, "solutions/exercise_01_a.py")
    make(tmp_path, "solutions/exercise_01_a/mistakes/m.py", text=text)
    with pytest.raises(CourseError) as caught:
        Course(tmp_path).find("a").mistakes()
    assert message in str(caught.value)
    assert "m.py" in caught.value.where


# What reports say beside the checks

REAL = find_course(Path(__file__).parent.parent)


@pytest.mark.parametrize("exercise", [*REAL.all_exercises, *Course(MINI).all_exercises], ids=lambda e: e.id)
def test_every_function_says_why_it_matters_and_where_to_read_on(exercise: Exercise) -> None:
    for function, guide in exercise.guides.items():
        assert guide.asked, function
        assert 30 <= len(guide.why) <= 160, (function, guide.why)
        assert 1 <= len(guide.links) <= 3, function
        for link in guide.links:
            assert link.address.startswith("https://")
            if re.fullmatch(r"[a-z]\w*(\.\w+)+", link.title):
                assert pydoc.locate(link.title), link.title


def test_a_misspelled_function_is_met_with_the_nearest(mini: Course, students: Course) -> None:
    students.find("1").require_function("double")
    with pytest.raises(CourseError, match=r"has no function 'dubble'\. Choose one of double\."):
        students.find("1").require_function("dubble")


# A student's copy


def test_a_students_copy_tells_the_same(students: Course) -> None:
    for mine, source in zip(students.exercises, Course(MINI).exercises, strict=True):
        assert mine.header == source.header
        assert mine.hints() == source.hints() != {}
        assert mine.guides == source.guides != {}
        assert mine.stub_hash() == source.stub_hash()
        assert (mine.solution, mine.source(), mine.mistakes(), mine.alternatives()) == (None, None, [], [])


def test_a_students_script_tells_without_a_manifest(students: Course) -> None:
    (students.root / "exercises" / "manifest.json").unlink()
    exercise = students.find("2")
    exercise.notebook.unlink()
    assert exercise.limits == {"run_seconds": 60}
    assert (exercise.hints(), exercise.stub_hash()) == ({}, None)


def test_a_students_notebook_tells_alone(students: Course) -> None:
    exercise = students.find("mean")
    for path in (students.root / "exercises" / "manifest.json", exercise.script):
        path.unlink()
    again = students.find("mean")
    assert again.header == Course(MINI).find("mean").header


def test_a_students_broken_header_does_not_matter(students: Course) -> None:
    exercise = students.find("1")
    exercise.script.write_text("# ---\n# title: [\n")
    exercise.notebook.unlink()
    assert students.find("1").title == "Doubling and counting"


def test_a_students_second_copy_is_no_exercise(students: Course) -> None:
    folder = students.root / "exercises"
    for name in (
        "exercise_01_a.py",
        "exercise_01_double_old.py",
        "exercise_01_double-Copy1.ipynb",
        "exercise_01.py",
    ):
        shutil.copy(folder / "exercise_01_double.py", folder / name)
    assert [e.slug for e in students.exercises] == ["exercise_01_double", "exercise_02_mean"]


def test_a_few_released_solutions_do_not_hide_the_rest(mini: Course) -> None:
    write(mini)
    (mini.root / "solutions" / "exercise_02_mean.py").unlink()
    assert [(e.slug, e.solution is None) for e in mini.exercises] == [
        ("exercise_01_double", False),
        ("exercise_02_mean", True),
    ]
    assert mini.find("mean").title == "The mean"


def test_a_renamed_solution_replaces_the_old_name(mini: Course) -> None:
    write(mini)
    (mini.root / "solutions" / "exercise_02_mean.py").rename(mini.root / "solutions" / "exercise_02_average.py")
    assert [e.slug for e in mini.exercises] == ["exercise_01_double", "exercise_02_average"]


@pytest.mark.parametrize("text", ["<<<<<<< HEAD\n{", "[]", '{"exercises": 3}', '{"exercises": {"exercise_01_a": 3}}'])
def test_a_damaged_manifest_is_named(students: Course, text: str) -> None:
    (students.root / "exercises" / "manifest.json").write_text(text)
    with pytest.raises(CourseError, match=r"manifest\.json: the file is damaged\. Restore it"):
        _ = students.exercises


def test_a_damaged_manifest_does_not_stop_an_instructor(mini: Course) -> None:
    write(mini)
    (mini.root / "exercises" / "manifest.json").write_text("<<<<<<< HEAD\n")
    assert write(mini) == [mini.root / "exercises" / "manifest.json"]


# Headers


def header_of(tmp_path: Path, lines: str) -> Header:
    text = "".join(f"# {line}\n" for line in ["---", *lines.split("\n"), "---"])
    return make(tmp_path, "solutions/exercise_01_a.py", text=text).find("a").header


def test_header_in_full(tmp_path: Path) -> None:
    lines = "title: 'A: b'\nminutes: 30\nlevel: advanced  # hard\nprerequisites: [exercise_01, exercise_10]"
    lines += "\nlimits:\n  memory_mb: 512\npreload: [numpy, scipy.stats]"
    expected = Header(
        "A: b", 30, "advanced", ["exercise_01", "exercise_10"], {"memory_mb": 512}, ["numpy", "scipy.stats"]
    )
    assert header_of(tmp_path, lines) == expected


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("title: 3", "'title' in the header is 3. Give a text."),
        ("title: ' '", "'title' in the header is ' '. Give a text."),
        ("minutes: 90", "'minutes' in the header is 90. Give a whole number from 1 to 60."),
        ("minutes: 2.5", "'minutes' in the header is 2.5. Give a whole number"),
        ("minutes: true", "'minutes' in the header is True. Give a whole number"),
        ("level: easy", "'level' in the header is 'easy'. Give beginner or intermediate or advanced."),
        ("level: [beginner]", "Give beginner or intermediate or advanced."),
        (
            "prerequisites: exercise_01",
            "'prerequisites' in the header is 'exercise_01'. Give a list of exercises",
        ),
        ("prerequisites: [1]", "Give a list of exercises such as [exercise_01, exercise_02]."),
        ("prerequisites: [exercise_01_a]", "Give a list of exercises"),
        (
            "limits: {seconds: 3}",
            "Give a mapping with positive numbers for any of load_seconds, run_seconds, cpu_seconds",
        ),
        ("limits: {memory_mb: 0}", "'limits' in the header is {'memory_mb': 0}."),
        ("limits: {memory_mb: true}", "'limits' in the header is {'memory_mb': True}."),
        ("limits: 3", "'limits' in the header is 3."),
        ("preload: numpy", "'preload' in the header is 'numpy'. Give a list of modules such as [numpy, scipy.stats]."),
        ("preload: ['import os']", "Give a list of modules"),
        (
            "levle: beginner",
            "the header has an unknown key 'levle'. Allowed are title, minutes, level, prerequisites",
        ),
        (
            "title: A: b",
            "line 5: the header is not valid YAML: mapping values are not allowed in this context.",
        ),
    ],
)
def test_header_errors_name_file_key_and_allowed_values(tmp_path: Path, line: str, message: str) -> None:
    key = line.split(":")[0]
    good = {"title": "title: A", "minutes": "minutes: 10", "level": "level: beginner"}
    lines = [text for name, text in good.items() if name != key] + ["# a comment"] * (key == "title") + [line]
    with pytest.raises(CourseError) as caught:
        header_of(tmp_path, "\n".join(lines))
    assert message in str(caught.value)
    assert "exercise_01_a.py" in caught.value.where


@pytest.mark.parametrize("key", ["title", "minutes", "level"])
def test_header_lacks_a_key(tmp_path: Path, key: str) -> None:
    lines = [line for line in ("title: A", "minutes: 10", "level: beginner") if not line.startswith(key)]
    with pytest.raises(CourseError, match=f"the header lacks '{key}'. Give "):
        header_of(tmp_path, "\n".join(lines))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("x = 1\n", "does not begin with a header. Write title, minutes and level"),
        ("\n" + HEADER, "does not begin with a header"),
        ("# ---\n# title: A\nx = 1\n# ---\n", "does not begin with a header"),
        ("# ---\n# title: A\n", "does not begin with a header"),
        ("# ---\n# - a\n# ---\n", "the header is not a mapping"),
        ("# ---\n# ---\n", "the header is not a mapping"),
    ],
)
def test_no_header(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(CourseError, match=message):
        _ = make(tmp_path, "solutions/exercise_01_a.py", text=text).find("a").title


def test_one_broken_header_does_not_hide_the_other_exercises(mini: Course) -> None:
    (mini.root / "solutions" / "exercise_01_double.py").write_text("no header")
    assert [e.slug for e in mini.exercises] == ["exercise_01_double", "exercise_02_mean"]
    assert mini.find("mean").title == "The mean"


# Cells


def test_cells_have_kinds_and_first_lines() -> None:
    text = HEADER + "\n# %% [markdown]\n# # Title\n#\n# prose\n\n# %%\n\nx = 1\n\n\ny = 2\n\n# %% named\nz = 3\n"
    assert cells(text) == [
        Cell("markdown", "# Title\n\nprose", 8),
        Cell("code", "x = 1\n\n\ny = 2", 14),
        Cell("code", "z = 3", 20),
    ]
    lines = text.split("\n")
    assert all(lines[cell.line - 1].endswith(cell.source.split("\n")[0]) for cell in cells(text))


def test_code_without_markers_is_one_cell() -> None:
    assert cells("\nx = 1\n\n# a comment\ny = 2\n") == [Cell("code", "x = 1\n\n# a comment\ny = 2", 2)]
    assert cells("") == cells("\n\n") == cells(HEADER) == []


def test_code_before_the_first_marker_is_a_cell() -> None:
    assert cells("x = 1\n# %%\ny = 2") == [Cell("code", "x = 1", 1), Cell("code", "y = 2", 3)]


@pytest.mark.parametrize(
    "marker", ["# %% [md]", "#%% [markdown]", "# %% Title [markdown]", '# %% [markdown] tags=["a"]']
)
def test_markdown_markers(marker: str) -> None:
    assert cells(f"{marker}\n# prose") == [Cell("markdown", "prose", 2)]


@pytest.mark.parametrize("line", ["# %%time", "x = 1  # %%", '"# %% [markdown]"', "## %%"])
def test_what_is_no_marker(line: str) -> None:
    assert cells(f"{line}\nx = 1") == [Cell("code", f"{line}\nx = 1", 1)]


def test_code_below_a_markdown_marker_counts_as_code() -> None:
    assert cells("# %% [markdown]\n# prose\n\ndef f():\n    return 1\n# end") == [
        Cell("markdown", "prose", 2),
        Cell("code", "def f():\n    return 1\n# end", 4),
    ]


def test_line_ends_and_odd_separators_do_not_shift_lines() -> None:
    assert cells('x = "a\x0cb\u2028c"\r\n# %%\r\ny = 2\r\n')[1] == Cell("code", "y = 2", 3)


def test_cells_of_a_notebook_file(tmp_path: Path) -> None:
    path = tmp_path / "a.ipynb"
    content = [
        {"cell_type": "markdown", "source": "prose"},
        {"cell_type": "code", "source": ["x = 1\n", "y = 2"]},
    ]
    path.write_text(json.dumps({"cells": content}))
    assert read_cells(path) == [Cell("markdown", "prose", 1), Cell("code", "x = 1\ny = 2", 1)]


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"cells": [3]}', '{"cells": [{"cell_type": "code", "source": 3}]}', "[" * 10**5]
)
def test_what_is_no_notebook(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.ipynb"
    path.write_text(text)
    with pytest.raises(CourseError, match=r"a\.ipynb: this is no Jupyter notebook of format 4. Open it in Jupyter"):
        read_cells(path)


def test_files_that_are_missing_or_no_text(tmp_path: Path) -> None:
    with pytest.raises(CourseError, match="the file does not exist"):
        read_cells(tmp_path / "a.py")
    (tmp_path / "a.py").write_bytes(b"\xff\xfe\x00x")
    with pytest.raises(CourseError, match="the file is not UTF-8 text"):
        read_cells(tmp_path / "a.py")
    (tmp_path / "a.py").write_bytes(b"\xef\xbb\xbfx = 1\r\n")
    assert read_cells(tmp_path / "a.py") == [Cell("code", "x = 1", 1)]


# Start-up


def test_listing_the_course_imports_nothing_heavy() -> None:
    code = """
import sys
from pathlib import Path
import autograder.course
for exercise in autograder.course.find_course(Path(sys.argv[1])).exercises:
    exercise.title, exercise.hints(), exercise.stub_hash(), exercise.mistakes()
print([name for name in ("jupytext", "nbformat", "torch", "numpy") if name in sys.modules])
"""
    root = Path(course_module.PACKAGE).parent
    done = subprocess.run([sys.executable, "-c", code, str(MINI)], cwd=root, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_exercise_of_another_form_is_refused() -> None:
    with pytest.raises(ValueError, match="exercise_NN_topic"):
        _ = Exercise(MINI, "notes").id
