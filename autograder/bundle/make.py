"""Making a bundle: a copy of the course without its solution, the scripts that a platform starts, and a zip of both."""

from __future__ import annotations

import base64
import importlib.metadata
import json
import os
import shutil
import tempfile
import textwrap
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import jinja2

from autograder.bundle.plan import Plan, Target
from autograder.bundle.platforms import Platform
from autograder.bundle.result import fault, result
from autograder.course import Course, Exercise
from autograder.grading.client import Pool
from autograder.release.copy import lay_out
from autograder.release.pack import tar_folder, zip_folder
from autograder.release.release import searched
from autograder.release.requirements import requirements
from autograder.texts import language, text

_PACKAGE = Path(__file__).resolve().parents[1]
_TEMPLATES = Path(__file__).parent / "templates"
_CPU_WHEELS = "https://download.pytorch.org/whl/cpu"  # those of PyPI bring gigabytes of CUDA along on Linux
#: Rooms that grade inside a bundle, whatever the copy for students leaves out.
_ROOMS = ("bundle", "lms")


@dataclass(frozen=True)
class _Making:
    """What the scripts of a platform are made from.  grader: the laid-out copy; folder: what will be zipped."""

    course: Course
    platform: Platform
    plan: Plan
    grader: Path
    folder: Path
    image: str
    not_graded: str


def make(platform: Platform, course: Course, exercises: list[Exercise], file: Path, pool: Pool, *, image: str) -> None:
    """Write the bundle of a platform for these exercises.  image: the name of PrairieLearn's container image.

    Raises GraderError where the references cannot be recorded, CourseError for faulty settings, Leaky, OSError.
    """
    plan = plan_of(platform, course, exercises)
    seeds = max(course.settings.seeds_of(exercise) for exercise in exercises)
    with tempfile.TemporaryDirectory(prefix="bundle-") as name:
        grader, folder = Path(name, "grader"), Path(name, "bundle")
        folder.mkdir()
        lay_out(course, exercises, grader, pool, hidden=platform.hidden, seeds=seeds)
        not_graded = _complete(grader, plan)
        _LAYOUTS[platform.name](_Making(course, platform, plan, grader, folder, image, not_graded))
        draft = Path(name, "zip")
        zip_folder(folder, draft)
        searched(course, draft, hidden=platform.hidden)
        file.parent.mkdir(parents=True, exist_ok=True)
        shutil.move(draft, file)


def plan_of(platform: Platform, course: Course, exercises: list[Exercise]) -> Plan:
    """What the bundle will be told, from the course's settings."""
    settings = course.settings
    targets = tuple(Target(e.slug, e.title, settings.visibility_of(e)) for e in exercises)  # type: ignore[arg-type]
    least = settings.least_in_bundles
    return Plan(platform.name, targets, least, platform.own_seconds, not platform.hidden, language())


def pinned() -> list[str]:
    """What pip has to install: the package's own dependencies, and the torch that references were recorded with."""
    from packaging.requirements import Requirement

    torch = importlib.metadata.version("torch").partition("+")[0]
    names = [Requirement(line) for line in requirements()]
    return [f"torch=={torch}" if requirement.name == "torch" else str(requirement) for requirement in names]


def _complete(grader: Path, plan: Plan) -> str:
    """Add to the copy what makes it a bundle's grader; returns the result of a run that fails."""
    for room in _ROOMS:
        target = grader / "autograder" / room
        shutil.copytree(_PACKAGE / room, target, dirs_exist_ok=True, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.rmtree(grader / "autograder" / "bundle" / "templates")
    plan.write(grader)
    _write(grader / "run.sh", _render("run.sh"), executable=True)
    _write(grader / "requirements.txt", "\n".join([f"--extra-index-url {_CPU_WHEELS}", *pinned(), ""]))
    not_graded = result(plan, [fault(plan)])
    _write(grader / "not_graded", not_graded)
    _close(grader / "autograder" / "graders")
    return not_graded


def _close(graders: Path) -> None:
    """What is hidden is for the grader's user alone, from the unpacking on."""
    for path in graders.rglob("*"):
        path.chmod(0o700 if path.is_dir() else 0o600)


def _gradescope(making: _Making) -> None:
    making.grader.rename(making.folder / "grader")
    for name in ("setup.sh", "run_autograder"):
        _write(making.folder / name, _render(f"gradescope/{name}", making), executable=True)


def _prairielearn(making: _Making) -> None:
    target = making.plan.targets[0]
    question = making.folder / target.slug
    exercise = making.course.find(target.slug)
    for path in (exercise.script, exercise.notebook):
        _copy(making.grader / "exercises" / path.name, question / "clientFilesQuestion" / path.name)
    _write(question / "info.json", json.dumps(_info(making, exercise), indent=2, ensure_ascii=False) + "\n")
    _write(question / "question.html", _render("prairielearn/question.html.j2", making, target=target))
    _write(question / "tests" / "run.sh", _render("prairielearn/run.sh", making), executable=True)
    _write(making.folder / "image" / "Dockerfile", _render("prairielearn/Dockerfile"))
    _copy(making.grader / "requirements.txt", making.folder / "image" / "requirements.txt")
    making.grader.rename(question / "tests" / "grader")


def _info(making: _Making, exercise: Exercise) -> dict[str, Any]:
    """PrairieLearn's `info.json`; the question keeps its identity from one bundle to the next."""
    name = f"{making.course.settings.title}/{exercise.slug}"
    return {
        "uuid": str(uuid.uuid5(uuid.NAMESPACE_URL, name)),
        "title": exercise.title,
        "topic": making.course.settings.title,
        "tags": [exercise.level],
        "type": "v3",
        "singleVariant": True,
        "gradingMethod": "External",
        "externalGradingOptions": {
            "enabled": True,
            "image": making.image,
            "entrypoint": "bash /grade/tests/run.sh",
            "timeout": making.platform.seconds,
            "enableNetworking": False,
        },
    }


def _moodle(making: _Making) -> None:
    packed = base64.b64encode(tar_folder(making.grader, "grader")).decode("ascii")
    # As text: how VPL carries binary files has changed between its versions, and its editor shows no folder.
    _write(making.folder / "grader.txt", "\n".join(textwrap.wrap(packed, 76)) + "\n")
    for name, script in (("evaluate", "evaluate"), ("run", "run"), ("debug", "run")):
        content = _render(f"moodle/vpl_{script}.sh", making)
        _write(making.folder / f"vpl_{name}.sh", content, executable=True)


def _github(making: _Making) -> None:
    for target in making.plan.targets:
        exercise = making.course.find(target.slug)
        for path in (exercise.script, exercise.notebook):
            _copy(making.grader / "exercises" / path.name, making.folder / "exercises" / path.name)
    ids = {t.slug: making.course.find(t.slug).id.replace("_", "-") for t in making.plan.targets}
    workflow = _render("github/classroom.yml", making, ids=ids)
    _write(making.folder / ".github" / "workflows" / "classroom.yml", workflow)
    making.grader.rename(making.folder / ".grader")


_LAYOUTS: dict[str, Callable[[_Making], None]] = {
    "gradescope": _gradescope,
    "prairielearn": _prairielearn,
    "moodle": _moodle,
    "github": _github,
}


def _render(name: str, making: _Making | None = None, **values: object) -> str:
    loader = jinja2.FileSystemLoader(_TEMPLATES)
    escape = jinja2.select_autoescape(("j2",), default=False)
    environment = jinja2.Environment(
        loader=loader, autoescape=escape, keep_trailing_newline=True, undefined=jinja2.StrictUndefined
    )
    facts = {"plan": making.plan, "platform": making.platform, "not_graded": making.not_graded} if making else {}
    return environment.get_template(name).render(text=text, **facts, **values)


def _write(path: Path, content: str, *, executable: bool = False) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="utf-8", newline="\n")
    path.chmod(0o755 if executable else 0o644)


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)
    os.chmod(target, 0o644)
