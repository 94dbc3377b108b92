"""course.toml: defaults, overrides, which exercises are offered, late work, and what is refused with which words."""

from __future__ import annotations

import math
import shutil
from pathlib import Path

import pytest

from autograder.batch.store import surroundings_of
from autograder.course import Course, CourseError, LatePolicy, Settings, drift, write
from autograder.course._settings import _load

ROOT = Path(__file__).parents[1]
MINI = Path(__file__).parent / "mini_course"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return Path(shutil.copytree(MINI, tmp_path / "course"))


def course(root: Path, toml: str) -> Course:
    (root / "course.toml").write_text(toml, encoding="utf-8")
    return Course(root)


def refusal(root: Path, toml: str) -> str:
    with pytest.raises(CourseError) as caught:
        _ = course(root, toml).exercises
    return str(caught.value).removeprefix(f"{root / 'course.toml'}")


def test_a_course_without_settings_has_the_defaults(root: Path) -> None:
    found = Course(root)
    assert found.settings == Settings(title="course")
    assert found.least_isolation == "L0"
    assert [found.settings.seeds_of(e) for e in found.exercises] == [3, 3]
    assert [found.settings.visibility_of(e) for e in found.exercises] == ["visible", "visible"]
    assert [found.settings.limits_of(e) for e in found.exercises] == [{}, {"run_seconds": 60}]
    assert course(root, "\ufeff# nothing yet\n").settings == found.settings


def test_every_key(root: Path) -> None:
    found = course(
        root,
        """
        title = "Grüße"
        least_isolation = "L1"
        exercises = ["mean", "exercise_01"]
        seeds = 4
        visibility = "hidden"
        solutions = "never"
        [limits]
        run_seconds = 300.5
        memory_mb = 512
        [late]
        per_day = 0.1
        most = 0.5
        grace_minutes = 15
        [exercise.mean]
        visibility = "after_published"
        limits = {memory_mb = 16384, processes = 2}
        seeds = 5
        """,
    )
    settings, (first, second) = found.settings, found.exercises
    assert (settings.title, settings.least_isolation, settings.solutions) == ("Grüße", "L1", "never")
    assert settings.late == LatePolicy(0.1, 0.5, 15)
    assert [settings.visibility_of(e) for e in (first, second)] == ["hidden", "after_published"]
    assert [settings.seeds_of(e) for e in (first, second)] == [4, 5]
    assert settings.limits_of(first) == {"run_seconds": 300.5, "memory_mb": 512}
    assert settings.limits_of(second) == {"run_seconds": 60, "memory_mb": 16384, "processes": 2}


def test_the_file_of_this_repository_says_what_the_defaults_are(tmp_path: Path) -> None:
    lines = (ROOT / "course.toml").read_text().splitlines()
    shown = "\n".join(line.removeprefix("# ") for line in lines if "=" in line or line.startswith("# ["))
    (tmp_path / "shown.toml").write_text(shown)
    data = _load(tmp_path / "shown.toml")
    defaults = Settings()
    for key in ("least_isolation", "seeds", "visibility", "solutions"):
        assert data[key] == getattr(defaults, key)
    assert set(data) == {"title", "exercises", "limits", "late", "exercise", *vars(defaults)} - {"own"}
    assert Course(ROOT).settings == Settings(title="PyTorch")


def test_only_what_is_offered_is_listed(root: Path) -> None:
    write(Course(root))
    found = course(root, "exercises = ['2']")
    assert [e.id for e in found.exercises] == ["exercise_02"]
    assert [e.id for e in found.all_exercises] == ["exercise_01", "exercise_02"]
    assert [found.settings.offers(e) for e in found.all_exercises] == [False, True]
    with pytest.raises(CourseError, match=r"course\.toml: this course does not offer exercise_01_double\."):
        found.find("double")
    assert [path.name for path, _ in drift(found)] == ["manifest.json"]


def test_a_students_copy_may_hold_fewer_exercises(root: Path) -> None:
    write(Course(root))
    shutil.rmtree(root / "solutions")
    found = course(root, "exercises = ['mean', 'exercise_17']\n[exercise.exercise_17]\nseeds = 1\n")
    assert [e.id for e in found.exercises] == ["exercise_02"]


@pytest.mark.parametrize(
    ("toml", "message"),
    [
        ("a = 1\nb = = 2\n", ", line 2: this is no valid TOML: Invalid value. Write 'key = value'"),
        ("seeds = 1\nseeds = 2\n", ", line 2: this is no valid TOML: Cannot overwrite a value."),
        ("title = '", ", line 1: this is no valid TOML: Expected"),
        ("sedes = 1", ": there is no setting 'sedes'. Did you mean 'seeds'? Allowed are title, least_isolation, "),
        ("colour = 1", ": there is no setting 'colour'. Allowed are title, "),
        ("seeds = 0", ": seeds is 0. Give a whole number from 1."),
        ("seeds = true", ": seeds is true. Give a whole number from 1."),
        ("title = ' '", ": title is ' '. Give a text."),
        ("least_isolation = 'L3'", ': least_isolation is \'L3\'. Give one of "L0", "L1" and "L2".'),
        ("visibility = ['x']", ": visibility is ['x']. Give one of \"hidden\", "),
        ("solutions = 1979-05-27", ": solutions is datetime.date(1979, 5, 27). Give one of "),
        ("exercises = []", ": exercises is []. Give a list of exercises"),
        ("exercises = ['three']", ": exercises names 'three', which does not stand for one exercise. Choose among "),
        ("limits = 3", ": limits is 3. Give a table."),
        ("[limits]\nmemory = 3", ": there is no setting 'limits.memory'. Did you mean 'limits.memory_mb'?"),
        ("[limits]\nmemory_mb = 0.5", ": limits.memory_mb is 0.5. Give a positive number (whole, "),
        ("[limits]\nrun_seconds = inf", ": limits.run_seconds is inf. Give a positive number"),
        ("late = 0.1", ": late is 0.1. Give a table, [late]."),
        ("[late]\nper_day = 10", ": late.per_day is 10. Give a share from 0 to 1."),
        ("[late]\nmost = nan", ": late.most is nan. Give a share"),
        ("[late]\nper_week = 0.1", ": there is no setting 'late.per_week'."),
        ("[exercise]\nmean = 3", ": exercise.mean is 3. Give a table."),
        ("[exercise.mean]\ntitle = 'x'", ": there is no setting 'exercise.mean.title'. Allowed are visibility, "),
        ("[exercise.mean]\nlimits = {disk_mb = -1}", ": exercise.mean.limits.disk_mb is -1."),
        ("[exercise.meen]\nseeds = 2", ": exercise.meen names 'meen', which does not stand for one exercise."),
        ("[exercise.mean]\n[exercise.2]\n", ": exercise_02 has two tables of settings. Put them into one"),
        (f"title = ['{'x' * 99}']", ".... Give a text."),
    ],
)
def test_what_cannot_be_meant_is_refused(root: Path, toml: str, message: str) -> None:
    assert message in refusal(root, toml)


def test_the_former_file_is_not_read_in_silence(root: Path) -> None:
    (root / "course.yaml").write_text("least_isolation: L2\n")
    with pytest.raises(CourseError, match=r"course\.yaml: settings are read from course\.toml now\. Write them there"):
        _ = course(root, "").least_isolation


def test_records_of_other_limits_are_not_taken_over(root: Path) -> None:
    mean = Course(root).find("mean")
    before = surroundings_of(mean, {})
    course(root, "[limits]\nmemory_mb = 512\n")
    assert surroundings_of(mean, {}) != before


MINUTE, DAY = 60, 86_400


@pytest.mark.parametrize(
    ("seconds", "factor"),
    [
        *((-DAY, 1.0), (0, 1.0), (15 * MINUTE, 1.0), (15 * MINUTE + 1, 0.9), (DAY + 15 * MINUTE, 0.9)),
        *((DAY + 16 * MINUTE, 0.8), (2.5 * DAY, 0.7), (4.5 * DAY, 0.5), (400 * DAY, 0.5), (math.nan, 1.0)),
    ],
)
def test_late_work_loses_a_share_for_each_day_begun(seconds: float, factor: float) -> None:
    assert LatePolicy(0.1, 0.5, 15).factor(seconds) == factor


def test_late_work_may_lose_all_and_not_more() -> None:
    assert LatePolicy(0.4).factor(3 * DAY) == 0.0
    assert LatePolicy().factor(3 * DAY) == 1.0
