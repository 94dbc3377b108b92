"""How long a student waits: from a save to the verdict on the screen of `grade watch`, against `grade` started anew.

    python benchmarks/watch.py [--times N]

One function of exercise 03 is changed back and forth in a terminal of its own; every time counts from before the file
is written until the verdict stands on the screen.  Writes benchmarks/watch.json.
"""

from __future__ import annotations

import argparse
import json
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from terminal import Terminal  # noqa: E402

from autograder.course import Course  # noqa: E402

GRADE = [sys.executable, "-c", "from autograder.cli import main; main()"]
RIGHT, WRONG = 'torch.einsum("ii->", A)', "A.sum()"
OVER_KEYS = 'torch.einsum("bts,bse->bte", scores.softmax(dim=-1), v)'
OVER_QUERIES = OVER_KEYS.replace("dim=-1", "dim=1")


def saves(course: Course, times: int) -> list[float]:
    """Seconds from each save to its verdict; the first, which also asks the reference, is left out."""
    exercise = course.find("3")
    source = exercise.source()
    assert source and source.text.count(RIGHT) == 1
    # All but one function is right, as late in an afternoon; the last stays unwritten, so that nothing is full.
    code = source.text.replace("def attention(", "def attention_(")
    exercise.script.write_text(code)
    seconds = []
    with Terminal([*GRADE, "watch", "3"], course.root, PYTHONPATH=str(ROOT)) as terminal:
        terminal.wait_for("[q] quit")
        for k in range(times + 1):
            wrong = k % 2 == 0
            time.sleep(1.5)  # the functions that were not changed are graded meanwhile
            start = time.monotonic()
            exercise.script.write_text(code.replace(RIGHT, WRONG) if wrong else code)
            verdict = re.compile(r"^trace .*0 / 1$" if wrong else r"^trace .*1 / 1$", re.MULTILINE)
            while not verdict.search(terminal.screen()):
                assert time.monotonic() - start < 30, terminal.screen()
                time.sleep(0.005)
            seconds.append(time.monotonic() - start)
    return seconds[1:]


def first_save(course: Course, idle: float) -> float:
    """Seconds from the first save of a sitting, of a wrong answer to the function with most mistakes; idle: before."""
    exercise = course.find("3")
    source = exercise.source()
    assert source and source.text.count(OVER_KEYS) == 1
    exercise.script.write_text(source.text.replace(f"return {OVER_KEYS}", "raise NotImplementedError"))
    with Terminal([*GRADE, "watch", "3"], course.root, PYTHONPATH=str(ROOT)) as terminal:
        terminal.wait_for("[q] quit")
        time.sleep(idle)
        start = time.monotonic()
        exercise.script.write_text(source.text.replace(OVER_KEYS, OVER_QUERIES))
        while "Your softmax runs over the queries" not in terminal.screen():
            assert time.monotonic() - start < 30, terminal.screen()
            time.sleep(0.005)
        return time.monotonic() - start


def anew(course: Course, arguments: list[str], times: int) -> list[float]:
    """Seconds of a command that is started anew each time."""
    seconds = []
    for _ in range(times):
        start = time.monotonic()
        subprocess.run(arguments, cwd=course.root, env={"PYTHONPATH": str(ROOT)}, capture_output=True, check=False)
        seconds.append(time.monotonic() - start)
    return seconds


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=12)
    times = parser.parse_args().times
    with tempfile.TemporaryDirectory() as name:
        for folder in ("exercises", "solutions"):
            shutil.copytree(ROOT / folder, Path(name, folder))
        course = Course(Path(name))
        found = {
            "from a save to the verdict": saves(course, times),
            "from the first save to the verdict": [first_save(course, 15) for _ in range(max(1, times // 4))],
            "from the first save to the verdict, at once": [first_save(course, 0) for _ in range(max(1, times // 4))],
            "grade exercise_03": anew(course, [*GRADE, "exercise_03"], max(1, times // 4)),
            "import torch": anew(course, [sys.executable, "-c", "import torch"], max(1, times // 4)),
        }
    figures = {key: {"median": round(statistics.median(s), 3), "worst": round(max(s), 3)} for key, s in found.items()}
    (ROOT / "benchmarks" / "watch.json").write_text(json.dumps(figures, indent=1) + "\n")
    print(json.dumps(figures, indent=1))


if __name__ == "__main__":
    main()
