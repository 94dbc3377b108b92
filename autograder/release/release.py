"""Making what students get: a folder, a zip of it, and a wheel that holds the same."""

from __future__ import annotations

import re
import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import jinja2

import autograder
from autograder.course import Course, Exercise
from autograder.grading.client import Pool
from autograder.release.copy import Progress, lay_out
from autograder.release.leaks import Leak, leaks
from autograder.release.pack import zip_folder
from autograder.release.requirements import requirements
from autograder.release.secrets import secrets

_TEMPLATES = Path(__file__).parent / "templates"
#: The version that the release's own pyproject.toml names, after PEP 427.
_WHEEL = f"autograder-{autograder.__version__}-py3-none-any.whl"


class Leaky(Exception):
    """A secret is in what was made, which therefore is not handed over; ``leaks``: where."""

    def __init__(self, found: list[Leak]) -> None:
        super().__init__(f"{len(found)} leaks")
        self.leaks = found


@dataclass(frozen=True)
class Release:
    """Where the three forms lie, and how many secrets were searched for in them."""

    folder: Path
    zip: Path
    wheel: Path
    searched: int


def make(
    course: Course,
    exercises: list[Exercise],
    target: Path,
    pool: Pool,
    *,
    seeds: int | Sequence[int] | None = None,
    progress: Progress = lambda done, total, title: None,
) -> Release:
    """Write a release of these exercises into the folder ``target``, which must be empty or not there yet.

    seeds: as for `lay_out`.  Raises Leaky, ModuleNotFoundError without hatchling, FileExistsError where the folder
    holds something, and what `lay_out` raises; then nothing was written.
    """
    from hatchling.builders.wheel import WheelBuilder

    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise FileExistsError(str(target))
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".release-", dir=target.parent) as name:
        draft = Path(name, "draft")
        folder = draft / _folder_name(course.settings.title)
        lay_out(course, exercises, folder, pool, seeds=seeds, progress=progress)
        _describe(course, exercises, folder)
        # What `grade start` lays out, and `grade reset` and `grade diff` compare with.
        shutil.copytree(folder / "exercises", folder / "autograder" / "start" / "exercises")
        next(WheelBuilder(str(folder)).build(directory=str(draft), versions=["standard"]))
        zip_folder(folder, draft / f"{folder.name}.zip", draft)
        count = searched(course, draft)
        if target.exists():
            target.rmdir()
        draft.rename(target)
    return Release(target / folder.name, target / f"{folder.name}.zip", target / _WHEEL, count)


def searched(course: Course, path: Path, *, hidden: bool = False) -> int:
    """How many secrets were searched for in a file or folder, in vain; hidden: those of hidden graders left out.

    Raises Leaky.
    """
    known = secrets(course, hidden=hidden)
    if found := leaks(path, known):
        raise Leaky(found)
    return len(known)


def _folder_name(title: str) -> str:
    """The title as a name that every file system takes."""
    return re.sub(r"[^a-z0-9]+", "_", title.lower()).strip("_") or "course"


def _describe(course: Course, exercises: list[Exercise], folder: Path) -> None:
    """Write README and pyproject."""
    data = sorted(path.name for path in (folder / "data").glob("*.csv"))
    facts = {"title": course.settings.title, "version": autograder.__version__, "requirements": requirements()}
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(_TEMPLATES),
        keep_trailing_newline=True,
        undefined=jinja2.StrictUndefined,
        autoescape=False,  # neither is HTML
    )
    for name in ("README.md", "pyproject.toml"):
        template = environment.get_template(f"{name}.j2")
        written = template.render(**facts, data=data, exercises=exercises, first=exercises[0], wheel=_WHEEL)
        (folder / name).write_text(written, encoding="utf-8", newline="\n")
