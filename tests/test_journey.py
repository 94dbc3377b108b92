"""A newcomer's way in a terminal, from the first command to full marks in exercise 03; each screen is a golden file.

``UPDATE_GOLDEN=1 pytest tests/test_journey.py`` writes them anew: read what changed before you commit it.
"""

from __future__ import annotations

import os
import re
import shutil
import sys
from pathlib import Path

import pytest
from terminal import Terminal

from autograder.course import Course

ROOT = Path(__file__).parent.parent
GOLDEN = Path(__file__).parent / "golden" / "screens"
GRADE = [sys.executable, "-c", "from autograder.cli import main; main()"]
#: What differs from run to run: times, and seeds that are drawn.
_VARIES = ((r"\d+\.\d\d s\b", "#.## s"), (r"[Ss]eed \d{4,}", "seed N"))


@pytest.fixture
def course(tmp_path: Path) -> Course:
    """The course as it is handed out, with what `grade build` reads."""
    for name in ("exercises", "solutions"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    return Course(tmp_path)


def see(name: str, screen: str) -> None:
    """The screen is as it is written down."""
    for pattern, word in _VARIES:
        screen = re.sub(pattern, word, screen)
    path = GOLDEN / f"{name}.txt"
    if os.environ.get("UPDATE_GOLDEN"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(screen)
    assert screen == path.read_text()


def in_the_place_of(code: str, function: str, body: str) -> str:
    """The script with a body in the place of a function's TODO."""
    todo = f'    # TODO: write your code here\n    raise NotImplementedError("TODO: {function}")\n'
    assert todo in code
    return code.replace(todo, f"    {body}\n")


def test_from_the_first_command_to_full_marks(course: Course) -> None:
    script = course.find("3").script
    with Terminal(GRADE, course.root, PYTHONPATH=str(ROOT)) as terminal:
        see("overview", terminal.wait_for("Grade one by its number"))
    with Terminal([*GRADE, "exercise_03"], course.root, PYTHONPATH=str(ROOT)) as terminal:
        see("untouched", terminal.wait_for("repeats this run"))
        assert terminal.ended() == 1
    with Terminal([*GRADE, "watch", "3", "--seed", "7"], course.root, PYTHONPATH=str(ROOT)) as terminal:
        see("watch", terminal.wait_for("[q] quit"))
        script.write_text(in_the_place_of(script.read_text(), "trace", "return A.sum("))
        see("watch_syntax", terminal.wait_for("never closed"))
        script.write_text(script.read_text().replace("A.sum(", "A.sum()"))
        see("watch_mistake", terminal.wait_for("Looks like"))
        terminal.press("h")
        see("watch_hint", terminal.wait_for("more: press h again"))
        script.write_text(script.read_text().replace("A.sum()", 'torch.einsum("ii->", A)'))
        see("watch_one_function", terminal.wait_for("trace     "))
        source = course.find("3").source()
        assert source
        script.write_text(source.text)
        see("watch_full", terminal.wait_for("Next: exercise_04"))
        terminal.press("l")
        see("watch_list", terminal.wait_for("1 of 18"))
        terminal.press("q")
        terminal.wait_for("Bye")
        assert terminal.ended() == 0
