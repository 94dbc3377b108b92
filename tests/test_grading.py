"""From a submission to a record: outcomes, messages, diagnoses, and what a hidden check keeps to itself."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from autograder.course import Course, write
from autograder.engine.submission import from_source, read_submission
from autograder.grading.client import GraderError, Pool, UsageError
from autograder.grading.grader import Grader
from autograder.grading.orders import Setup
from autograder.grading.subjects import References
from autograder.record import CheckRecord, IsolationRecord, Record, SubmissionRecord

MINI = Path(__file__).parent / "mini_course"
Grade = Callable[..., Record]

COUNTER = """
class Counter:
    def __init__(self): self.seen = 0
    def add(self, x): self.seen += x.numel()
    def total(self): return self.seen
"""
DOUBLE = "def double(x): return x + x\n"


def checks(record: Record, function: str = "double") -> dict[str, CheckRecord]:
    return {check.id: check for check in record.checks if check.function == function}


def test_a_right_submission_gets_full_marks(grade_source: Grade) -> None:
    record = grade_source(DOUBLE + COUNTER)
    assert (record.score, record.max_score, record.exit_status) == (10.0, 10.0, 0)
    assert {check.outcome for check in record.checks} == {"passed"}
    assert record.checks[0].devices == {"cpu": "passed", "simulated": "passed"}


def test_the_stub_is_not_attempted(grade_source: Grade) -> None:
    stub = Course(MINI).find("double").source()
    assert stub
    record = grade_source(stub.stub)
    assert record.score == 0
    assert {check.outcome for check in record.checks} == {"not_attempted"}
    assert record.checks[0].message == "`double` is not written yet."
    assert record.checks[1].message == "`Counter.add` is not written yet."


def test_wrong_values_are_told_with_place_and_size(grade_source: Grade) -> None:
    record = grade_source("import torch\ndef double(x):\n    y = 2 * x\n    y[-1, -1] += 1.5\n    return y\n" + COUNTER)
    message = checks(record)["test_double"].message
    assert message.startswith("in case 'result': 1 of 6 entries differ. First at [1, 2]: got ")
    assert message.endswith("(off by 1.5).")
    assert checks(record)["test_double_leaves_input"].message == "A hidden case finds other values than expected."
    assert record.exit_status == 1


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("return 2 * x + 5", "in case 'result': 6 of 6 entries differ. First at [0, 0]: got "),
        ("return (2 * x).double()", "the result has dtype float64, expected float32."),
        ("return (2 * x).T", "the result has shape (3, 2), expected (2, 3)."),
        ("return (2 * x).tolist()", "returned a list, expected a tensor of shape (2, 3)."),
        ("return (2 * x).numpy()", "returned a numpy.ndarray, expected a tensor of shape (2, 3)."),
        ("pass", "returned None, expected a tensor of shape (2, 3)."),
        ("return 0 * x / 0", "the result is NaN at [0, 0]"),
        ("return 2 * y", "raised NameError: name 'y' is not defined\nexercise_01_double.py, line 2:  return 2 * y"),
    ],
)
def test_failures_are_told_in_words(grade_source: Grade, body: str, message: str) -> None:
    record = grade_source(f"def double(x):\n    {body}\n" + COUNTER, functions=("double",))
    assert message in record.checks[0].message
    assert record.checks[0].points == 0


def test_a_known_mistake_is_recognised_in_code_of_another_style(grade_source: Grade) -> None:
    record = grade_source("def double(tensor):\n    tensor += tensor\n    return tensor\n" + COUNTER)
    mistake = next(m for m in Course(MINI).find("double").mistakes() if m.slug == "in_place")
    for name in ("test_double", "test_double_leaves_input"):
        assert (checks(record)[name].mistake, checks(record)[name].diagnosis) == ("in_place", mistake.text)
    # The known mistake passes the gradient on and this code does not: there it explains nothing.
    assert checks(record)["test_double_gradient"].mistake == ""


def test_a_passed_check_carries_no_diagnosis(grade_source: Grade) -> None:
    record = grade_source("def double(x):\n    x *= 2\n    return x\n" + COUNTER)
    assert all(not check.diagnosis for check in record.checks if check.outcome == "passed")


def test_an_unknown_mistake_gets_no_diagnosis(grade_source: Grade) -> None:
    record = grade_source("def double(x): return x * 7 - 3\n" + COUNTER)
    assert {check.mistake for check in record.checks} == {""}
    assert checks(record)["test_double"].diagnosis == ""
    # The gradient does not see the 3.
    assert checks(record)["test_double_gradient"].diagnosis.startswith("A result is a constant multiple")


def test_a_broken_cell_costs_only_its_functions(grade_source: Grade) -> None:
    record = grade_source("# %%\ndef double(x):\n    return 2 * (x\n# %%" + COUNTER)
    assert {c.outcome for c in checks(record, "Counter").values()} == {"passed"}
    check = checks(record)["test_double"]
    assert check.message.startswith(
        "`double` is not defined, because this line did not run: exercise_01_double.py, line 3"
    )
    assert record.submission.notes
    assert "line 3: SyntaxError: '(' was never closed" in record.submission.notes[0]


def test_a_misspelled_name_is_recognised(grade_source: Grade) -> None:
    record = grade_source(DOUBLE.replace("double", "duoble") + COUNTER)
    assert checks(record)["test_double"].message.endswith(
        "does not define `double`, but `duoble`. Keep the names of the stub."
    )


def test_a_hidden_check_tells_no_value(grade_source: Grade) -> None:
    source = "def double(x):\n    print('SECRET', x)\n    raise ValueError(f'SECRET {x}')\n" + COUNTER
    for check in checks(grade_source(source)).values():
        if check.visibility == "hidden":
            assert "SECRET" not in check.message + check.output + check.diagnosis
            assert check.message == "A hidden case raises ValueError."
        else:
            assert "SECRET" in check.message
            assert "SECRET" in check.output


def test_a_made_up_exception_type_carries_nothing_out(grade_source: Grade) -> None:
    source = "def double(x):\n    raise type('S' + str(int(x.sum())), (Exception,), {})\n" + COUNTER
    hidden = checks(grade_source(source))["test_double_leaves_input"]
    assert hidden.message == "A hidden case raises an exception."


def test_a_hard_coded_device_is_seen_without_a_gpu(grade_source: Grade) -> None:
    record = grade_source("import torch\ndef double(x): return x + x + torch.zeros(x.shape)\n" + COUNTER)
    check = checks(record)["test_double"]
    assert check.devices == {"cpu": "passed", "simulated": "failed"}
    assert check.points == 0
    assert check.message.startswith("works only on the CPU: tensors on two devices were mixed")


def test_a_result_left_on_the_cpu_is_seen(grade_source: Grade) -> None:
    record = grade_source("def double(x): return 2 * x.cpu()\n" + COUNTER)
    assert "the result is on cpu, expected on a (simulated) GPU" in checks(record)["test_double"].message


def test_one_crash_costs_one_check(grade_source: Grade) -> None:
    source = "import os\ndef double(x):\n    if x.dtype.itemsize == 8: os._exit(0)\n    return 2 * x\n" + COUNTER
    record = grade_source(source)
    assert [c.id for c in record.checks if c.outcome != "passed"] == ["test_double_leaves_input"]
    assert checks(record)["test_double_leaves_input"].message == "A hidden case ends the Python process."


def test_the_seed_decides_the_inputs(grade_source: Grade) -> None:
    source = "def double(x): return x\n" + COUNTER
    one, same, other = (grade_source(source, seed).checks[0].message for seed in (1, 1, 2))
    assert one == same
    assert one != other


def test_the_record_survives_json(grade_source: Grade) -> None:
    record = grade_source("def double(x): return x\n")
    data = record.to_json()
    assert Record.from_json(data) == record
    assert list(data)[:6] == ["schema", "exercise", "submission", "seed", "score", "max_score"]
    with pytest.raises(ValueError, match="schema 2"):
        Record.from_json({**data, "schema": 2})


# Whose fault


@pytest.fixture
def own_check(pool: Pool, mini_course: Course) -> Callable[[str, str], Record]:
    """Grade a submission of exercise_01 with one public check of the test's own."""

    def grade(check: str, source: str = DOUBLE) -> Record:
        folder = mini_course.root / "autograder" / "graders" / "exercise_01"
        (folder / "test_hidden.py").unlink(missing_ok=True)
        (folder / "test_public.py").write_text(check)
        grader = pool.grader(Setup(str(mini_course.root), "exercise_01_double"))
        try:
            return grader.grade(from_source("exercise_01_double.py", source), 1)
        finally:
            grader.close()

    return grade


HEAD = 'import torch\nfrom autograder.author import check\n@check("t", function="double", points=1, timeout=3)\n'


def test_an_authors_fault_is_not_charged(own_check: Callable[..., Record]) -> None:
    record = own_check(HEAD + "def test_x(agree, rng):\n    agree(lambda impl: impl.no_such_function())\n")
    assert record.checks[0].outcome == "not_graded"
    assert record.exit_status == 3
    assert "not your fault" in record.checks[0].message
    record = own_check(HEAD + "def test_x(agree, rng):\n    agree(lambda impl: object())\n")
    assert "holds a builtins.object" in record.checks[0].message


def test_a_test_that_raises_is_not_charged(own_check: Callable[..., Record]) -> None:
    record = own_check(HEAD + "def test_x(student, rng):\n    student(lambda impl: 1)\n    1 / 0\n")
    assert record.checks[0].outcome == "not_graded"
    assert "ZeroDivisionError" in record.checks[0].message


def test_a_hidden_checks_fault_tells_no_value(pool: Pool, mini_course: Course) -> None:
    hidden = mini_course.root / "autograder" / "graders" / "exercise_01" / "test_hidden.py"
    hidden.write_text(HEAD + "def test_x(student):\n    student(lambda impl: 1)\n    raise ValueError('SECRET')\n")
    grader = pool.grader(Setup(str(mini_course.root), "exercise_01_double", only=("test_x",)))
    record = grader.grade(from_source("a.py", DOUBLE), 1)
    grader.close()
    assert record.checks[0].outcome == "not_graded"
    assert "ValueError" in record.checks[0].message
    assert "SECRET" not in record.dumps()


def test_a_test_that_stumbles_over_what_the_student_returned_is_a_failure(own_check: Callable[..., Record]) -> None:
    body = "def test_x(student, rng):\n    x = rng.normal(3)\n    assert bool((student(lambda impl: impl.double(x)) == 2 * x).all())\n"
    record = own_check(HEAD + body, "def double(x): return None\n")
    assert record.checks[0].outcome == "failed"
    assert record.checks[0].message.startswith("The check could not use what your code returned")


def test_a_property_is_told_in_the_authors_words(own_check: Callable[..., Record]) -> None:
    body = "def test_x(student, rng):\n    assert student(lambda impl: 3) < 2, 'three is not below two'\n"
    assert own_check(HEAD + body).checks[0].message == "three is not below two"


def test_the_time_limit_is_the_checks(own_check: Callable[..., Record]) -> None:
    body = (
        HEAD.replace("timeout=3", "timeout=0.5")
        + "def test_x(agree):\n    agree(lambda impl: impl.double(torch.ones(2)))\n"
    )
    record = own_check(body, "def double(x):\n    while x[0] < 0 or x[1] > 0: pass\n")
    assert record.checks[0].message.startswith("Stopped after 0.5 s: this took too long.")


def test_a_submission_that_hangs_while_loading_hangs_once(
    own_check: Callable[..., Record], mini_course: Course
) -> None:
    source = mini_course.root / "solutions" / "exercise_01_double.py"
    source.write_text(source.read_text().replace("prerequisites: []", "prerequisites: []\n# limits: {load_seconds: 1}"))
    body = "".join(
        f"{HEAD}def test_{i}(agree):\n    agree(lambda impl: impl.double(torch.ones(2)))\n" for i in range(30)
    )
    record = own_check(body, "while True: pass\n")
    assert len(record.checks) == 30
    assert all("did not finish loading" in check.message for check in record.checks)
    assert sum(check.duration_s for check in record.checks) < 15


def test_the_time_of_a_whole_submission_is_limited(own_check: Callable[..., Record], mini_course: Course) -> None:
    (mini_course.root / "course.toml").write_text("[exercise.double]\nlimits = {run_seconds = 1}\n")
    body = "".join(
        f"{HEAD}def test_{i}(agree):\n    agree(lambda impl: impl.double(torch.ones(2)))\n" for i in range(4)
    )
    record = own_check(body, "import time\ndef double(x):\n    time.sleep(1.2)\n    return 2 * x\n")
    assert [check.outcome for check in record.checks] == ["passed", "failed", "failed", "failed"]
    assert (
        record.checks[3].message == "Not run: the time for the whole submission (1 s) was used up by the checks before."
    )


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("def test_x(): pass\n", "is no check: mark it with @check"),
        ("import nothing_of_this_name\n", "No module named 'nothing_of_this_name'"),
        ("def broken(:\n", "SyntaxError"),
    ],
)
def test_broken_graders_are_the_graders_fault(own_check: Callable[..., Record], text: str, says: str) -> None:
    with pytest.raises(GraderError, match=says):
        own_check(text)


def test_unknown_checks_and_devices_are_named(pool: Pool) -> None:
    for setup, says in (
        (
            Setup(str(MINI), "exercise_01_double", only=("tripple",)),
            "no check or function 'tripple'.*double, Counter",
        ),
        (Setup(str(MINI), "exercise_01_double", devices=("tpu",)), "no device 'tpu' here. torch finds cpu"),
    ):
        grader = pool.grader(setup)
        with pytest.raises(UsageError, match=says):
            grader.grade(from_source("a.py", DOUBLE), 1)
        grader.close()


def test_only_and_public_choose_checks(pool: Pool) -> None:
    for setup, ids in (
        (Setup(str(MINI), "exercise_01_double", only=("test_counter",)), {"test_counter"}),
        (Setup(str(MINI), "exercise_01_double", public=True), {"test_double", "test_counter"}),
        (Setup(str(MINI), "exercise_01_double", only=("double",), public=True), {"test_double"}),
    ):
        grader = pool.grader(setup)
        assert {check.id for check in grader.grade(from_source("a.py", DOUBLE), 1).checks} == ids
        grader.close()


def test_authors_can_run_checks_with_pytest_itself(tmp_path: Path) -> None:
    graders = MINI / "autograder" / "graders" / "exercise_01"
    (tmp_path / "a.py").write_text("def double(x): return 3 * x\n")
    command = [
        sys.executable,
        "-m",
        "pytest",
        str(graders),
        "--submission",
        str(tmp_path / "a.py"),
        "-p",
        "no:cacheprovider",
    ]
    run = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=120)
    assert "5 failed" in run.stdout
    assert "6 of 6 entries differ." in run.stdout
    (tmp_path / "a.py").write_text(DOUBLE + COUNTER)
    run = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=120)
    assert "5 passed" in run.stdout


# Recorded references


RUNNING_STUB = """\
# ---
# title: A program to repair
# minutes: 10
# level: beginner
# ---

# %% [markdown]
# # Doubling

# %%
def double(x):
    # BEGIN SOLUTION
    return x + x
    # STUB: # TODO: it should double
    # STUB: return x
    # END SOLUTION
"""


def test_a_stub_that_runs_is_not_attempted_until_its_code_changes(pool: Pool, mini_course: Course) -> None:
    (mini_course.root / "solutions" / "exercise_01_double.py").write_text(RUNNING_STUB)
    for path in (mini_course.root / "solutions" / "exercise_01_double").rglob("*.py"):
        path.unlink()
    write(mini_course)
    exercise = mini_course.find("exercise_01")
    grader = pool.grader(Setup(str(mini_course.root), exercise.slug, only=("double",)))
    try:
        untouched = [grader.grade(read_submission(path), 1) for path in (exercise.script, exercise.notebook)]
        text = exercise.script.read_text()
        changed = grader.grade(from_source("a.py", text.replace("return x\n", "return 3 * x\n")), 1)
    finally:
        grader.close()
    for record in untouched:
        assert {check.outcome for check in record.checks} == {"not_attempted"}
        assert "It runs, but it does not do what it should" in record.submission.error
    assert {check.outcome for check in changed.checks} == {"failed"}


@pytest.fixture(scope="module")
def store(pool: Pool, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """References of exercise_01 recorded for two seeds."""
    folder = tmp_path_factory.mktemp("recorded")
    grader = pool.grader(Setup(str(MINI), "exercise_01_double"))
    grader.record(str(folder), [3, 4])
    grader.close()
    return folder


SUBMISSIONS = {
    "right": DOUBLE + COUNTER,
    "wrong": "def double(x): return x * 3\n" + COUNTER,
    "known mistake": "def double(x):\n    x *= 2\n    return x\n" + COUNTER.replace("x.numel()", "len(x)"),
    "device": "import torch\ndef double(x): return x + x + torch.zeros(x.shape)\n" + COUNTER,
    "nothing": "",
    "crash": "import os\nos._exit(0)",
}


@pytest.mark.parametrize("name", SUBMISSIONS)
@pytest.mark.parametrize("seed", [3, 4])
def test_recorded_references_give_the_verdicts_of_live_ones(
    pool: Pool, store: Path, tmp_path: Path, name: str, seed: int
) -> None:
    student = tmp_path / "student"
    shutil.copytree(MINI, student)
    live = pool.grader(Setup(str(student), "exercise_01_double"))
    expected = live.grade(from_source("a.py", SUBMISSIONS[name]), seed)
    live.close()
    (student / "exercises").mkdir()
    shutil.copy(student / "solutions" / "exercise_01_double.py", student / "exercises")
    shutil.rmtree(student / "solutions")
    recorded = pool.grader(Setup(str(student), "exercise_01_double", recorded=str(store)))
    found = recorded.grade(from_source("a.py", SUBMISSIONS[name]), seed)
    recorded.close()
    for record in (expected, found):
        for check in record.checks:
            check.duration_s = 0.0
    assert found == expected


def test_only_recorded_seeds_can_be_used(pool: Pool, store: Path) -> None:
    grader = pool.grader(Setup(str(MINI), "exercise_01_double", recorded=str(store)))
    assert grader.grade(from_source("a.py", DOUBLE)).seed in (3, 4)
    with pytest.raises(UsageError, match="recorded for the seeds 3, 4, not for 5"):
        grader.grade(from_source("a.py", DOUBLE), 5)
    grader.close()


def test_a_damaged_store_is_told(pool: Pool, tmp_path: Path) -> None:
    grader = pool.grader(Setup(str(MINI), "exercise_01_double", recorded=str(tmp_path)))
    with pytest.raises(GraderError, match="recorded references cannot be read"):
        grader.grade(from_source("a.py", DOUBLE), 3)
    grader.close()


def test_an_explanation_that_fails_costs_no_record(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise IndexError("an odd result")

    monkeypatch.setattr(Grader, "_explain", fail)
    nothing: Any = None  # no check asks it anything
    where: dict[str, Any] = {
        "submission": SubmissionRecord("a.py", ""),
        "seed": 0,
        "run_seconds": 1.0,
        "isolation": IsolationRecord("L0"),
    }
    with ThreadPoolExecutor(1) as pool:
        assert Grader("exercise_01", [], References(nothing), pool).grade(nothing, **where).exercise == "exercise_01"
        with pytest.raises(IndexError):  # the course's own code shows its author's mistakes
            Grader("exercise_01", [], References(nothing), pool, reveal=True).grade(nothing, **where)
