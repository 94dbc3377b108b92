"""`grade watch` in a terminal: keys, resets, broken code, and leaving the terminal as it was."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import termios
import time
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import pytest
from terminal import Terminal

from autograder.course import Course
from autograder.learner.changes import concerned

ROOT = Path(__file__).parent.parent
WATCH = [sys.executable, "-c", "from autograder.cli import main; main()", "watch"]
DOUBLE = "def double(x):\n    return 2 * x\n"
COUNTER = "class Counter:\n    def __init__(self):\n        self.n = 0\n    def add(self, x):\n        self.n += x.numel()\n    def total(self):\n        return self.n\n"


@pytest.fixture
def terminal(mini_course: Course) -> Iterator[Terminal]:
    with Terminal([*WATCH, "1"], mini_course.root, PYTHONPATH=str(ROOT)) as terminal:
        terminal.wait_for("[q] quit")
        yield terminal


@pytest.fixture
def script(mini_course: Course) -> Path:
    return mini_course.find("1").script


def test_broken_code_is_told_and_mended(terminal: Terminal, script: Path) -> None:
    script.write_text("def double(x:\n")
    assert "SyntaxError" in terminal.wait_for("was never closed")
    script.write_bytes(b"\xff\xfe\x00")
    terminal.wait_for("UTF-8")
    script.write_text(DOUBLE + "import os\nos._exit(3)\n")
    terminal.wait_for("✗ double gives twice")
    script.write_text(DOUBLE)
    terminal.wait_for("double      ")
    terminal.wait_for("5 / 10 points")


def test_only_what_is_saved_last_counts(terminal: Terminal, script: Path) -> None:
    for k in range(8):
        script.write_text(DOUBLE.replace("2", str(k + 3)))
        time.sleep(0.02)
    script.write_text(DOUBLE)
    terminal.wait_for("5 / 10 points")


def test_a_file_that_is_gone_for_a_while(terminal: Terminal, script: Path) -> None:
    script.unlink()
    time.sleep(1.0)
    script.write_text(DOUBLE)
    terminal.wait_for("5 / 10 points")


def test_the_notebook_counts_as_well(terminal: Terminal, mini_course: Course) -> None:
    notebook = mini_course.find("1").notebook
    notebook.write_text(
        notebook.read_text().replace(
            '"    # TODO: write your code here\\n",\n    "    raise NotImplementedError(\\"TODO: double\\")"',
            '"    return 2 * x"',
        )
    )
    assert "exercise_01_double.ipynb" in terminal.wait_for("5 / 10 points")


def test_a_file_under_another_name_is_watched(mini_course: Course, script: Path) -> None:
    other = script.with_name("exercise_01_double (1).py")
    other.write_text(DOUBLE.replace("2", "3"))
    with Terminal([*WATCH, "1"], mini_course.root, PYTHONPATH=str(ROOT)) as terminal:
        assert "double (1).py" in terminal.wait_for("0 / 10 points")
        terminal.wait_for("[q] quit")
        other.write_text(DOUBLE)
        terminal.wait_for("5 / 10 points")


def test_a_reset_asks_first_and_keeps_the_file(terminal: Terminal, script: Path, mini_course: Course) -> None:
    stub = script.read_text()
    script.write_text(DOUBLE)
    terminal.wait_for("5 / 10 points")
    for keys in ("r", "x", "r"):
        terminal.press(keys)
        terminal.wait_for("Press r again") if keys == "r" else None
    time.sleep(0.5)
    assert script.read_text() == DOUBLE
    terminal.press("r")
    shown = terminal.wait_for("Nothing is written here yet")
    assert "Kept exercises/exercise_01_double.py as" in " ".join(shown.split())  # not hidden by the report
    assert "Open `exercises/exercise_01_double.py`" in shown  # the stub of the notebook was written too
    assert "Save the file." in shown
    assert script.read_text() == stub
    (kept,) = (mini_course.root / ".grade" / "backups").iterdir()
    assert kept.read_text() == DOUBLE


def test_a_full_exercise_is_followed_by_the_next(terminal: Terminal, script: Path, mini_course: Course) -> None:
    terminal.press("s")
    terminal.wait_for("The solution is shown once")
    script.write_text(DOUBLE + COUNTER)
    shown = terminal.wait_for("Next: exercise_02")
    assert "Full marks, also with other inputs" in shown
    terminal.press("s")
    terminal.wait_for("Also right: A sum")
    second = mini_course.find("2")
    source = second.source()
    assert source
    second.script.write_text(source.text)
    terminal.wait_for("All exercises have full marks")
    assert terminal.ended() == 0


def test_a_full_exercise_that_is_opened_stays(script: Path, mini_course: Course) -> None:
    script.write_text(DOUBLE + COUNTER)
    with Terminal([*WATCH, "1"], mini_course.root, PYTHONPATH=str(ROOT)) as terminal:
        assert "Next:" not in terminal.wait_for("[q] quit")
        terminal.press("q")
        terminal.wait_for("Full marks in 1 of")


def test_the_function_that_was_changed_is_shown(terminal: Terminal, script: Path) -> None:
    both = DOUBLE.replace("2", "3") + COUNTER.replace("x.numel()", "1")
    script.write_text(both)
    assert "✗ double gives twice" in terminal.wait_for("0 / 10 points")
    script.write_text(both.replace("+= 1", "+= 2"))
    shown = terminal.wait_for("✗ Counter adds")
    assert "✗ double" not in shown
    assert "3 of 3 checks fail" in shown
    terminal.press("a")
    shown = terminal.wait_for("✗ double gives twice")
    assert "✗ Counter adds" in shown


@pytest.mark.parametrize("pause", [0.1, 1.5])
@pytest.mark.parametrize("how", ["q", "save"])
def test_an_endless_loop_holds_nothing_up(how: str, pause: float, terminal: Terminal, script: Path) -> None:
    script.write_text("def double(x):\n    while True: pass\n")
    terminal.wait_for("Checking: 0 of")
    time.sleep(pause)
    start = time.monotonic()
    if how == "q":
        terminal.press("q")
        assert terminal.ended() == 0
    else:
        script.write_text(DOUBLE)
        assert "failed" not in terminal.wait_for("5 / 10 points")
        script.write_text(DOUBLE.replace("2", "3"))
        terminal.wait_for("0 / 10 points")
    assert time.monotonic() - start < 8


def test_a_run_that_is_given_up_is_made_again_where_the_file_is_the_same(
    terminal: Terminal, script: Path, mini_course: Course
) -> None:
    late = mini_course.root / "late"
    source = f"import pathlib, time\nwhile pathlib.Path({str(late)!r}).exists(): time.sleep(0.05)\n{DOUBLE}"
    late.touch()
    script.write_text(source)
    terminal.wait_for("Checking: 0 of")
    time.sleep(1.5)
    late.unlink()
    script.write_text(source)
    terminal.wait_for("5 / 10 points")


def test_n_goes_on_without_full_marks(terminal: Terminal) -> None:
    terminal.press("n")
    terminal.wait_for("Next: exercise_02")
    terminal.press("n")
    terminal.wait_for("Next: exercise_01")


def test_a_save_comes_back_to_its_exercise(terminal: Terminal, script: Path) -> None:
    terminal.press("n")
    terminal.wait_for("Next: exercise_02")
    script.write_text(DOUBLE)
    assert "exercise_01 · " in terminal.wait_for("5 / 10 points")


@pytest.mark.parametrize("how", ["q", "\x03"])
def test_the_terminal_is_left_as_it_was(how: str, terminal: Terminal) -> None:
    during = termios.tcgetattr(terminal.fd)[3]
    assert not during & termios.ECHO
    terminal.press(how)
    assert terminal.ended() == 0
    after = termios.tcgetattr(terminal.fd)[3]
    assert after & termios.ECHO
    assert after & termios.ICANON


def _until(words: str, stream: IO[str]) -> list[str]:
    """The lines up to the one with these words."""
    lines = []
    for line in stream:
        lines.append(line)
        if words in line:
            return lines
    raise AssertionError("".join(lines))


def test_it_works_without_a_terminal(mini_course: Course, script: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    pipes = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE}
    with subprocess.Popen([*WATCH, "1"], cwd=mini_course.root, env=environment, text=True, **pipes) as process:
        assert process.stdout
        seen = _until("Watching", process.stdout)
        script.write_text(DOUBLE)
        seen += _until("5 / 10 points", process.stdout)
        process.send_signal(signal.SIGINT)
        process.stdout.read()
        assert process.wait(20) == 0
    assert not any("\x1b" in line or "[q] quit" in line for line in seen)


BASE = "import torch\nK = 2\ndef a(x):\n    return x\ndef b(x):\n    return a(x)\nclass C:\n    def f(self):\n        return b(1)\ndef d(x):\n    return x\n"


@pytest.mark.parametrize(
    ("after", "names"),
    [
        (BASE, ()),
        (BASE + "# a comment\n", ()),
        (BASE.replace("K = 2", "K = 3"), ()),
        (BASE.replace("import torch", "import torch, os"), ()),
        (BASE.replace("def d(x):\n    return x", "def d(x):\n    return -x"), ("d",)),
        (BASE.replace("def a(x):\n    return x", "def a(x):\n    return -x"), ("a", "b", "C")),
        (BASE.replace("return b(1)", "return b(2)"), ("C",)),
        (BASE + "def a(x):\n    return 0\n", ("a", "b", "C")),
        (BASE.replace("def d(x):\n    return x\n", ""), ("d",)),
        (BASE + "def (", ()),
    ],
)
def test_what_a_change_concerns(after: str, names: tuple[str, ...]) -> None:
    assert concerned(BASE, after, ["a", "b", "C", "d"]) == names
