"""The whole of nbgrader's own pipeline, with nbgrader's own commands, on a course that `grade nbgrader init` made."""

from __future__ import annotations

import contextlib
import copy
import csv
import json
import os
import re
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import nbformat
import pytest
from browser import dom, needs_chromium
from nbgrader.api import Gradebook
from nbgrader.nbgraderformat import MetadataValidator

from autograder.course import Course
from autograder.engine.submission import Submission, asks_for_a_check, from_source, parse_submission
from autograder.history import Ran, _silent, unread
from autograder.history import latest as those_that_count
from autograder.nbgrader.ahead import Ahead
from autograder.nbgrader.late import LatePenalty

ID = "exercise_01"
DOUBLE = "def double(x):\n    return 2 * x\n"
IN_PLACE = "def double(x):\n    return x.mul_(2)\n"
COUNTER = "class Counter:\n    def __init__(self):\n        self.n = 0\n    def add(self, x):\n        self.n += x.numel()\n    def total(self):\n        return self.n\n"
ROWS = COUNTER.replace("x.numel()", "len(x)")
Cells = list[dict[str, Any]]


def nbgrader(folder: Path, *arguments: str) -> str:
    run = subprocess.run(
        [sys.executable, "-m", "nbgrader", *arguments],
        cwd=folder, capture_output=True, text=True, timeout=300, env={**os.environ, "NO_COLOR": "1"},
    )  # fmt: skip
    assert run.returncode == 0, run.stdout + run.stderr
    return run.stderr + run.stdout


@pytest.fixture
def course(mini_course: Course, grade: Callable[..., Any], tmp_path: Path) -> Path:
    folder = tmp_path / "nbcourse"
    run = grade("nbgrader", "init", str(folder))
    assert run.returncode == 0, run.stderr
    return folder


def graded(cells: Cells) -> list[int]:
    return [k for k, cell in enumerate(cells) if cell["metadata"].get("nbgrader", {}).get("grade")]


def written(cells: Cells, double: str, counter: str) -> Cells:
    """The released notebook with a student's answers."""
    cells = copy.deepcopy(cells)
    solutions = [cell for cell in cells if cell["metadata"].get("nbgrader", {}).get("solution")]
    assert len(solutions) == 2
    solutions[0]["source"], solutions[1]["source"] = double, counter
    return cells


def a_class(released: Cells) -> dict[str, tuple[Cells, tuple[float, float]]]:
    """Twelve notebooks, and the marks of double and Counter that each has earned."""
    right = written(released, DOUBLE, COUNTER)
    first, second = graded(right)
    found = {
        "right": (right, (5, 5)),
        "wrong": (written(released, "def double(x):\n    return x\n", "class Counter:\n    pass\n"), (0, 0)),
        "partial": (written(released, DOUBLE, ROWS), (5, 0)),
        "untouched": (copy.deepcopy(released), (0, 0)),
        "broken": (written(released, "def double(x:\n", COUNTER), (0, 5)),
        "warns": (written(released, "import sys, warnings\n" + DOUBLE.replace("return", "warnings.warn('slow'); print('oh', file=sys.stderr); return"), COUNTER), (5, 5)),
        "malicious": (written(released, "import os\nprint('10.0')\nos._exit(0)\n" + DOUBLE, COUNTER), (0, 0)),
    }  # fmt: skip
    deleted = [cell for k, cell in enumerate(right) if k != second]
    forged = written(released, "def double(x):\n    return x\n", COUNTER)
    forged[first]["source"] = "5.0"
    points = written(released, IN_PLACE, COUNTER)
    points[second]["metadata"]["nbgrader"]["points"] = 500
    renamed = copy.deepcopy(right)
    renamed[first]["metadata"]["nbgrader"]["grade_id"] = "something"
    ungraded = written(released, "def double(x):\n    return x\n", COUNTER)
    ungraded[first]["metadata"]["nbgrader"].update(grade=False, locked=False, solution=True)
    return found | {
        "deleted": (deleted, (5, 5)),
        "forged": (forged, (0, 5)),
        "points": (points, (0, 5)),
        "renamed": (renamed, (5, 5)),
        "ungraded": (ungraded, (0, 5)),
        "twice": ([*right[: second + 1], copy.deepcopy(right[second]), *right[second + 1 :]], (5, 5)),
        "backwards": ([*right[:first], right[second], *right[first + 1 : second], right[first]], (5, 5)),
    }


def submit(folder: Path, released: Any, students: dict[str, Cells]) -> None:
    for student, cells in students.items():
        path = folder / "submitted" / student / ID / f"{ID}.ipynb"
        path.parent.mkdir(parents=True)
        path.write_text(json.dumps({**released, "cells": cells}))


def test_sources_are_valid_and_hide_nothing(course: Path, mini_course: Course) -> None:
    text = (course / "source" / ID / f"{ID}.ipynb").read_text()
    notebook = nbformat.reads(text, as_version=4)
    nbformat.validate(notebook)
    MetadataValidator().validate_nb(notebook)
    for path in (mini_course.root / "autograder" / "graders" / ID).glob("test_*.py"):
        for line in path.read_text().splitlines():
            assert len(line.strip()) < 25 or json.dumps(line.strip())[1:-1] not in text


def test_the_whole_pipeline(course: Path) -> None:
    nbgrader(course, "generate_assignment", ID)
    released = json.loads((course / "release" / ID / f"{ID}.ipynb").read_text())
    code = "".join("".join(cell["source"]) for cell in released["cells"])
    assert "2 * x" not in code
    assert 'raise NotImplementedError("TODO: double")' in code
    assert "HINT" not in code
    students = a_class(released["cells"])
    submit(course, released, {name: cells for name, (cells, _) in students.items()})
    nbgrader(course, "autograde", ID)
    with Gradebook(f"sqlite:///{course}/gradebook.db") as gradebook:
        for name, (_, marks) in students.items():
            found = {
                cell: gradebook.find_grade(f"check-{cell}", ID, ID, name).auto_score for cell in ("double", "Counter")
            }
            assert found == {"double": marks[0], "Counter": marks[1]}, name
            assert gradebook.find_submission(ID, name).max_score == 10
    nbgrader(course, "generate_feedback", ID)
    pages = {name: (course / "feedback" / name / ID / f"{ID}.html").read_text() for name in students}
    assert "first dimension" in pages["partial"]  # the diagnosis of a known mistake
    assert "was deleted or renamed" in pages["deleted"]
    assert "was edited" in pages["forged"]
    assert "were changed" in pages["points"]
    assert "For the instructor" not in pages["right"]
    nbgrader(course, "export")
    with open(course / "grades.csv", newline="") as file:
        totals = {row["student_id"]: float(row["score"]) for row in csv.DictReader(file)}
    assert totals["right"] == 10
    assert totals["partial"] == 5


def test_assignments_go_out_and_come_back_through_the_exchange(course: Path, tmp_path: Path) -> None:
    exchange = tmp_path / "exchange"
    exchange.mkdir(mode=0o777)
    exchange.chmod(0o777)
    with open(course / "nbgrader_config.py", "a") as file:
        file.write(f"c.Exchange.root = {str(exchange)!r}\n")
    nbgrader(course, "generate_assignment", ID)
    nbgrader(course, "release_assignment", ID)
    student = tmp_path / "student"
    student.mkdir()
    (student / "nbgrader_config.py").write_text(
        f"c = get_config()\nc.Exchange.root = {str(exchange)!r}\nc.CourseDirectory.course_id = {course.name!r}\n"
    )
    nbgrader(student, "fetch_assignment", ID)
    path = student / ID / f"{ID}.ipynb"
    notebook = json.loads(path.read_text())
    path.write_text(json.dumps({**notebook, "cells": written(notebook["cells"], DOUBLE, ROWS)}))
    nbgrader(student, "submit", ID)
    nbgrader(course, "collect", ID)
    nbgrader(course, "autograde", ID)
    (name,) = (folder.name for folder in (course / "submitted").iterdir())
    with Gradebook(f"sqlite:///{course}/gradebook.db") as gradebook:
        assert gradebook.find_submission(ID, name).score == 5


LATE = """
from nbgrader.plugins import BasePlugin


class Penalty(BasePlugin):
    def late_submission_penalty(self, student_id, score, total_seconds_late):
        return 2.0 if total_seconds_late > 0 else 0.0
"""


def test_manual_marks_and_late_penalties_stay_nbgraders(course: Path) -> None:
    (course / "late.py").write_text(LATE)
    config = course / "nbgrader_config.py"
    config.write_text(
        "import sys; sys.path.insert(0, '.')\n"
        + config.read_text()
        + "c.AssignLatePenalties.plugin_class = 'late.Penalty'\n"
    )
    nbgrader(course, "generate_assignment", ID)
    released = json.loads((course / "release" / ID / f"{ID}.ipynb").read_text())
    submit(course, released, {"ada": written(released["cells"], DOUBLE, ROWS)})
    (course / "submitted" / "ada" / ID / "timestamp.txt").write_text("2026-05-02 12:00:00 UTC")
    with Gradebook(f"sqlite:///{course}/gradebook.db") as gradebook:
        gradebook.update_or_create_assignment(ID, duedate="2026-05-01 12:00:00 UTC")
    nbgrader(course, "autograde", ID)
    with Gradebook(f"sqlite:///{course}/gradebook.db") as gradebook:
        assert gradebook.find_submission_notebook(ID, ID, "ada").late_submission_penalty == 2.0
        gradebook.find_grade("check-Counter", ID, ID, "ada").manual_score = 3.0
        gradebook.db.commit()
    nbgrader(course, "autograde", ID, "--force")
    with Gradebook(f"sqlite:///{course}/gradebook.db") as gradebook:
        grade = gradebook.find_grade("check-Counter", ID, ID, "ada")
        assert (grade.auto_score, grade.manual_score, grade.needs_manual_grade) == (0, 3.0, True)


def test_late_work_loses_what_the_settings_say(course: Path, mini_course: Course) -> None:
    (mini_course.root / "course.toml").write_text("[late]\nper_day = 0.1\nmost = 0.5\n")
    nbgrader(course, "generate_assignment", ID)
    released = json.loads((course / "release" / ID / f"{ID}.ipynb").read_text())
    submit(course, released, {"ada": written(released["cells"], DOUBLE, COUNTER)})
    (course / "submitted" / "ada" / ID / "timestamp.txt").write_text("2026-05-02 13:00:00 UTC")
    with Gradebook(f"sqlite:///{course}/gradebook.db") as gradebook:
        gradebook.update_or_create_assignment(ID, duedate="2026-05-01 12:00:00 UTC")
    nbgrader(course, "autograde", ID)
    with Gradebook(f"sqlite:///{course}/gradebook.db") as gradebook:
        notebook = gradebook.find_submission_notebook(ID, ID, "ada")
        assert (notebook.score, notebook.late_submission_penalty) == (10.0, 2.0)
    (mini_course.root / "course.toml").unlink()
    plugin = LatePenalty(course=str(mini_course.root))
    assert plugin.late_submission_penalty("ada", 8.0, 90_000) is None
    plugin.penalty_method = "zero"
    assert plugin.late_submission_penalty("ada", 8.0, 90_000) == 8.0


@pytest.fixture
def formgrader(course: Path) -> Iterator[str]:
    """nbgrader's formgrader on loopback, over a course with two graded students."""
    nbgrader(course, "generate_assignment", ID)
    released = json.loads((course / "release" / ID / f"{ID}.ipynb").read_text())
    submit(
        course,
        released,
        {name: written(released["cells"], DOUBLE, code) for name, code in (("ada", COUNTER), ("ben", ROWS))},
    )
    nbgrader(course, "autograde", ID)
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = found.getsockname()[1]
    options = [f"--port={port}", "--ip=127.0.0.1", "--no-browser", "--allow-root", "--IdentityProvider.token="]
    extension = "--ServerApp.jpserver_extensions={'nbgrader.server_extensions.formgrader': True}"
    command = [sys.executable, "-m", "jupyter", "server", *options, extension]
    server = subprocess.Popen(command, cwd=course, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
                break
            time.sleep(0.2)
        yield f"http://127.0.0.1:{port}/formgrader"
    finally:
        server.kill()
        server.wait()


@needs_chromium
def test_formgrader_in_a_real_browser(formgrader: str) -> None:
    page = dom(f"{formgrader}/gradebook/{ID}/{ID}")
    assert "10 / 10" in page
    assert "5 / 10" in page
    links = re.findall(r"formgrader/submissions/(\w+)", page)
    pages = [dom(f"{formgrader}/submissions/{link}/") for link in dict.fromkeys(links)]
    assert len(pages) == 2
    assert sum("first dimension" in page for page in pages) == 1  # the diagnosis, in one of the two


def test_an_update_keeps_what_the_instructor_added(
    course: Path, mini_course: Course, grade: Callable[..., Any]
) -> None:
    path = course / "source" / ID / f"{ID}.ipynb"
    notebook = json.loads(path.read_text())
    place = graded(notebook["cells"])[0]
    own = {"cell_type": "markdown", "id": "mine", "metadata": {}, "source": "Think of Ada."}
    notebook["cells"].insert(place + 1, own)
    path.write_text(json.dumps(notebook))
    source = mini_course.root / "solutions" / "exercise_01_double.py"
    source.write_text(source.read_text().replace("Twice every entry of a tensor.", "Two times every entry."))
    assert grade("nbgrader", "update", str(course)).returncode == 0
    cells = json.loads(path.read_text())["cells"]
    ids = [cell["id"] for cell in cells]
    assert ids[ids.index("check-double") + 1] == "mine"
    assert any("Two times every entry." in cell["source"] for cell in cells)
    assert "0 files" in grade("nbgrader", "update", str(course)).stdout


def test_faults_of_use(course: Path, grade: Callable[..., Any], tmp_path: Path) -> None:
    run = grade("nbgrader", "init", str(course))
    assert run.returncode == 2
    assert "is there already" in run.stderr
    run = grade("nbgrader", "update", str(tmp_path))
    assert run.returncode == 2
    assert "is no nbgrader course" in run.stderr


def test_the_cells_work_in_a_kernel_too(course: Path, mini_course: Course) -> None:
    """Where the configuration cannot be changed: plain Execute, and the score as nbgrader reads it."""
    from nbgrader.utils import determine_grade

    nbgrader(course, "generate_assignment", ID)
    released = nbformat.read(course / "release" / ID / f"{ID}.ipynb", as_version=4)
    solutions = [cell for cell in released.cells if cell.metadata.get("nbgrader", {}).get("solution")]
    solutions[0].source, solutions[1].source = DOUBLE, "import sys; print('warning', file=sys.stderr)\n" + ROWS
    from nbclient import NotebookClient

    os.environ["NBGRADER_EXECUTION"] = "autograde"
    try:
        NotebookClient(released, allow_errors=True, resources={"metadata": {"path": str(mini_course.root)}}).execute()
    finally:
        del os.environ["NBGRADER_EXECUTION"]
    cells = [cell for cell in released.cells if cell.metadata.get("nbgrader", {}).get("grade")]
    assert [determine_grade(cell)[0] for cell in cells] == [5.0, 0.0]
    assert "first dimension" in cells[1].outputs[-1].data["text/html"]


def test_results_of_a_batch_go_into_a_gradebook(grade_process: Callable[..., Any], tmp_path: Path) -> None:
    sources = {"ada": DOUBLE + COUNTER, 'o"hara, ben': DOUBLE + ROWS}
    for student, source in sources.items():
        (tmp_path / "class" / student).mkdir(parents=True)
        (tmp_path / "class" / student / "exercise_01_double.py").write_text(source)
    results = str(tmp_path / "results")
    assert grade_process("batch", str(tmp_path / "class"), "-e", "1", "-o", results).returncode == 0
    url = f"sqlite:///{tmp_path}/gradebook.db"
    for _ in range(2):
        run = grade_process("export", "nbgrader", results, "--db", url)
        assert run.returncode == 0, run.stderr
        assert "2 records written" in run.stdout
    with Gradebook(url) as gradebook:
        scores = {student: gradebook.find_submission(ID, student).score for student in sources}
        assert scores == {"ada": 10, 'o"hara, ben': 5}
        gradebook.find_graded_cell("check-double", ID, ID).max_score = 7
        gradebook.db.commit()
    run = grade_process("export", "nbgrader", results, "--db", url)
    assert run.returncode == 1
    assert "other cells or points" in run.stdout
    assert grade_process("export", "nbgrader", str(tmp_path), "--db", url).returncode == 2
    run = grade_process("export", "nbgrader", results, "--db", f"sqlite:///{tmp_path}/no/folder.db")
    assert run.returncode == 2
    assert "cannot be opened" in run.stderr
    assert "Traceback" not in run.stderr


def in_ipython(cells: list[str], mini_course: Course, tmp_path: Path) -> str:
    """What a session prints in which these cells are run."""
    script = tmp_path / "session.py"
    script.write_text(
        "from IPython.core.interactiveshell import InteractiveShell\n"
        "def main():\n"
        "    shell = InteractiveShell.instance()\n"
        f"    for cell in {cells!r}:\n"
        "        shell.run_cell(cell, store_history=True)\n"
        "if __name__ == '__main__':\n"
        "    main()\n"
    )
    environment = {**os.environ, "IPYTHONDIR": str(tmp_path)}
    run = subprocess.run(
        [sys.executable, script], cwd=mini_course.root, env=environment, capture_output=True, text=True, timeout=120
    )
    assert "Traceback" not in run.stderr
    return run.stdout


def test_magics_grade_what_was_run(mini_course: Course, tmp_path: Path) -> None:
    cells = [
        "%load_ext autograder",
        "import torch\n" + DOUBLE,
        "%grade exercise_01 double",
        "%%grade exercise_01 Counter\n" + COUNTER,
        "%grade exercise_99",
        "%grade",
    ]
    said = in_ipython(cells, mini_course, tmp_path)
    assert "double gives twice every entry" in said
    assert "Counter counts the entries" in said
    assert "was left out" not in said
    assert "there is no exercise" in said
    assert "%grade EXERCISE" in said


def test_a_check_tells_of_this_notebook(mini_course: Course, tmp_path: Path) -> None:
    stub = 'def double(x):\n    raise NotImplementedError("TODO: double")'
    cells = [
        "%load_ext autograder",
        "print(undefined)",
        "x = check('exercise_01', 'Counter')",
        "print('-- 1')",
        stub,
        "x = check('exercise_01', 'double')",
        "print('-- 2')",
        "def double(x:\n    return",
        "x = check('exercise_01', 'double')",
        "print('-- 3')",
        "def double(x):\n    print('seen', x.shape)\n    return x.no_such_thing",
        "x = check('exercise_01', 'double')",
        "print('-- 4')",
        DOUBLE,
        "x = check('exercise_01')",
        "print('-- 5')",
    ]
    said = re.split(r"-- \d\n", in_ipython(cells, mini_course, tmp_path))
    assert "The cell of `Counter` was not run since the kernel started" in said[0]
    assert "`double` is not written yet: write it in the place of its TODO, run its cell" in said[1]
    assert "Cell [8] was not run, since Python cannot read it" in said[2]
    assert "In [11], line 3:  return x.no_such_thing" in said[3]
    assert "│ seen torch.Size" in said[3]
    assert "double  " in said[4]
    assert "Error" not in said[4]  # none of what was mended, and none of the call of check that is above
    assert "points" in said[4]
    assert "`grade exercise_01` in a terminal runs the hidden ones as well" in said[4]


def test_a_cell_that_failed_hides_no_earlier_definition(mini_course: Course, tmp_path: Path) -> None:
    cells = [
        "%load_ext autograder",
        "def double(x)\n    return x",
        DOUBLE,
        "y = 1 / 0\n" + DOUBLE.replace("2", "3"),
        "x = check('exercise_01', 'double')",
        "print('--')",
        "check('exercise_01', 'duoble')",
    ]
    first, second = in_ipython(cells, mini_course, tmp_path).split("--\n")
    assert "double  2 / 2" in first
    assert "did not run" not in first
    assert "has no function 'duoble'" in second
    assert "kernel.py" not in second  # no traceback of ours


def test_a_kernels_history_becomes_a_submission() -> None:
    first, again = "def f():\n    return 1", "def f():\n    return 2"
    both, imports = "import torch\ndef g():\n    return 3", "def g():\n    return 4"

    def latest(*cells: str) -> list[str]:
        return [cell.source for cell in those_that_count(Ran(number, source) for number, source in enumerate(cells))]

    assert latest(first, again) == [again]
    assert latest(again, "x = f()", again) == ["x = f()", again]  # once, where it was run last
    assert latest(both, imports) == [both, imports]  # the import is still wanted
    assert latest("import math", first, "import math") == ["import math", first, "import math"]  # run once more
    magic = "import torch\ntorch.einsum?\n%matplotlib inline"
    assert latest(magic, first, "%%writefile f.py\ndef f(): pass") == [magic, first, "%%writefile f.py\ndef f(): pass"]
    assert latest(again, "def f(:") == [again, "def f(:"]  # which was never run
    assert _silent(Ran(1, "print(f(x), end='')\nprint('a')")) == "(f(x), '')\n('a',)"
    assert _silent(Ran(1, "y = print(1)")) == "y = print(1)"
    assert unread([Ran(1, "def f("), Ran(2, "%matplotlib inline")]) == [1]
    assert unread([Ran(1, "def f("), Ran(2, "x = 1"), Ran(3, "# words")]) == []


def notebook_of(source: str) -> Submission:
    cell = {"cell_type": "code", "source": source, "metadata": {}, "outputs": [], "execution_count": None}
    data = {"cells": [cell], "metadata": {}, "nbformat": 4, "nbformat_minor": 4}
    return parse_submission("a.ipynb", json.dumps(data).encode())


def test_cells_that_ask_for_a_check_are_no_answer() -> None:
    assert asks_for_a_check('# words\nfrom autograder.kernel import check\n\ncheck("exercise_03", "trace")')
    assert not asks_for_a_check("def check(x):\n    return x")
    assert not asks_for_a_check("")
    found = notebook_of("def double(x):\n    return 2 * x\n\ncheck('exercise_01', 'double')\ny = double(1)")
    assert found.cells[0].source == "def double(x):\n    return 2 * x\n\n\ny = double(1)"
    kept = "def check(x): ...\ncheck(1)\n    check('exercise_01')"
    assert notebook_of(kept).cells[0].source == kept
    assert not asks_for_a_check("check(1)\nx = 2")


def test_an_interrupted_run_has_little_under_way(tmp_path: Path, mini_course: Course) -> None:
    began = []
    release = threading.Event()

    class Slow:
        def grade(self, exercise: object, submission: object, seed: object) -> str:
            began.append(submission)
            release.wait(20)
            return "record"

    ahead = Ahead(Slow(), jobs=1)  # type: ignore[arg-type]
    paths = [tmp_path / f"{k}.py" for k in range(50)]
    ahead.begin(mini_course.exercises[0], paths, lambda path: from_source(path.name, path.name), None)
    ahead._go_on()
    assert len(ahead._records) == 4
    release.set()
    for path in paths:
        assert ahead.record(mini_course.exercises[0], from_source(path.name, path.name), None) == "record"
    assert len(began) == 50  # and each is graded once
