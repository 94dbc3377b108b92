"""Seconds per submission: `grade batch` at L1, nbgrader, otter-grader, and the same checks without isolation.

    python benchmarks/batch.py --nbgrader ENV/bin --otter ENV/bin [--count 100] [--others 12] [--cpus 0,1]

The same submissions (right and wrong answers to five functions, ten checks), on one core, and `grade batch` on two as
well (the others grade one after the other).  ENV/bin are the folders of the commands of environments that hold nbgrader
and otter-grader, each with torch.  Each figure is the time of the whole command for a class, less that for a class of
one, per further submission: what a long night of grading costs.  Prints a table, and writes batch.json and, with
matplotlib, batch.png beside it.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

HERE = Path(__file__).parent
COURSE = HERE / "batch_course"
NAME = "exercise_01"
FUNCTIONS = {
    "scale": ("x, factor", ["return x * factor", "return x + factor"]),
    "dot": ("u, v", ["return (u * v).sum()", "return u * v"]),
    "norm": ("x", ["return x.square().sum().sqrt()", "return x.abs().sum()"]),
    "outer": ("u, v", ["return u[:, None] * v", "return v[:, None] * u"]),
    "softmax": ("x", ["return x.softmax(-1)", "return x.exp() / x.exp().sum()"]),
}
TESTS = [
    ("scale", "x = torch.randn(3, 4); assert torch.allclose(scale(x, 2.5), x * 2.5)"),
    ("dot", "u, v = torch.randn(7), torch.randn(7); assert torch.allclose(dot(u, v), (u * v).sum())"),
    ("norm", "x = torch.randn(3, 4); assert torch.allclose(norm(x), x.norm())"),
    ("outer", "u, v = torch.randn(3), torch.randn(5); assert torch.allclose(outer(u, v), torch.outer(u, v))"),
    ("softmax", "x = torch.randn(3, 4); assert torch.allclose(softmax(x), x.softmax(-1))"),
    ("scale", "x = torch.randn(2, 3, 4).double(); assert torch.allclose(scale(x, -0.5), x * -0.5)"),
    ("dot", "u, v = torch.randn(1), torch.randn(1); assert torch.allclose(dot(u, v), (u * v).sum())"),
    ("norm", "x = torch.randn(2, 3, 4); assert torch.allclose(norm(x), x.norm())"),
    ("outer", "u = torch.rand(4).double(); v = u[1:]; assert torch.allclose(outer(u, v), torch.outer(u, v))"),
    ("softmax", "x = 500 * torch.randn(2, 3, 4); assert torch.allclose(softmax(x), x.softmax(-1))"),
]  # fmt: skip


def answers(k: int) -> dict[str, str]:
    """Student number k's five functions: wrong in those whose bit is set, and no two files alike."""
    written = {}
    for place, (name, (arguments, bodies)) in enumerate(FUNCTIONS.items()):
        written[name] = f"def {name}({arguments}):\n    {bodies[k >> place & 1]}  # {k}\n"
    return written


def script(k: int) -> str:
    return "import torch\n\n\n" + "\n\n".join(answers(k).values())


def notebook(cells: list[dict]) -> str:
    kernel = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}
    return json.dumps({"cells": cells, "metadata": kernel, "nbformat": 4, "nbformat_minor": 5})


def code(source: str, name: str, **nbgrader: object) -> dict:
    metadata = {"nbgrader": {"schema_version": 3, "grade_id": name, "task": False, **nbgrader}} if nbgrader else {}
    return {
        "cell_type": "code", "source": source, "metadata": metadata, "outputs": [], "execution_count": None, "id": name,
    }  # fmt: skip


def nbgrader_notebook(k: int | None) -> str:
    """Student number k's notebook, or the instructor's source."""
    cells = [code("import torch", "imports")]
    for name, answer in answers(k or 0).items():
        source = f"### BEGIN SOLUTION\n{answer}### END SOLUTION" if k is None else answer
        cells.append(code(source, f"answer-{name}", grade=False, locked=False, solution=True))
    for place, (_, test) in enumerate(TESTS):
        cells.append(code(test, f"test-{place}", grade=True, locked=True, solution=False, points=1))
    return notebook(cells)


def otter_notebook(k: int) -> str:
    cells = [code("import otter\ngrader = otter.Notebook()", "start"), code("import torch", "imports")]
    cells += [code(answer, f"answer-{name}") for name, answer in answers(k).items()]
    return notebook([*cells, *(code(f'grader.check("q{place}")', f"check-{place}") for place in range(len(TESTS)))])


def timed(command: list[str], folder: Path, cpu: str, **environment: str) -> float:
    """Seconds of a command on the given cores; its output is shown where it fails."""
    start = time.perf_counter()
    done = subprocess.run(
        ["taskset", "-c", cpu, *command],
        cwd=folder,
        capture_output=True,
        text=True,
        env={**os.environ, "OMP_NUM_THREADS": "1", **environment},
    )
    if done.returncode not in (0, 1):
        sys.exit(f"{command}: status {done.returncode}\n{done.stdout[-2000:]}\n{done.stderr[-4000:]}")
    return time.perf_counter() - start


def ours(folder: Path, count: int, cpu: str, level: str = "L1") -> float:
    jobs = str(len(cpu.split(",")))
    root = folder / f"ours-{count}-{level}-{jobs}"
    shutil.copytree(COURSE, root)
    for k in range(count):
        (root / "class" / f"s{k:03}").mkdir(parents=True)
        (root / "class" / f"s{k:03}" / f"{NAME}_vectors.py").write_text(script(k))
    grade = "import sys; sys.path.insert(0, sys.argv.pop(1)); from autograder.cli import main; main()"
    arguments = ["batch", "class", "-e", "1", "-o", "results", "--jobs", jobs, "--seed", "1", "--isolation", level]
    return timed([sys.executable, "-c", grade, str(HERE.parent), *arguments], root, cpu)


def floor(folder: Path, count: int, cpu: str) -> float:
    """The same checks in one warm process, without isolation."""
    programme = (
        "import sys; sys.path[:0] = [sys.argv[1], sys.argv[2]]\n"
        "from batch import COURSE, script\n"
        "from autograder.engine.submission import from_source\n"
        "from autograder.grading.client import Pool\nfrom autograder.grading.orders import Setup\n"
        "pool = Pool(); grader = pool.grader(Setup(str(COURSE), 'exercise_01_vectors', trusted=True))\n"
        "for k in range(int(sys.argv[3])): grader.grade(from_source('a.py', script(k)), 1)\n"
        "grader.close(); pool.close()\n"
    )
    return timed([sys.executable, "-c", programme, str(HERE.parent), str(HERE), str(count)], folder, cpu)


def nbgrader(folder: Path, count: int, cpu: str, bin_: Path) -> float:
    root = folder / f"nbgrader-{count}"
    (root / "source" / NAME).mkdir(parents=True)
    (root / "source" / NAME / f"{NAME}.ipynb").write_text(nbgrader_notebook(None))
    (root / "nbgrader_config.py").write_text("c = get_config()\nc.CourseDirectory.course_id = 'benchmark'\n")
    environment = {"PATH": f"{bin_}:{os.environ['PATH']}"}
    timed([str(bin_ / "nbgrader"), "generate_assignment", NAME, "--create"], root, cpu, **environment)
    for k in range(count):
        path = root / "submitted" / f"s{k:03}" / NAME / f"{NAME}.ipynb"
        path.parent.mkdir(parents=True)
        path.write_text(nbgrader_notebook(k))
    seconds = timed([str(bin_ / "nbgrader"), "autograde", NAME], root, cpu, **environment)
    graded = len(list((root / "autograded").glob(f"*/{NAME}/{NAME}.ipynb")))
    assert graded == count, f"nbgrader graded {graded} of {count}"
    return seconds


def otter(folder: Path, count: int, cpu: str, bin_: Path) -> float:
    root = folder / f"otter-{count}"
    (root / "tests").mkdir(parents=True)
    for place, (_, test) in enumerate(TESTS):
        lines = "\n".join(f">>> {part.strip()}" for part in test.split(";"))
        case = [{"code": f">>> import torch\n{lines}", "hidden": False, "locked": False}]
        suite = {"name": f"q{place}", "points": 1, "suites": [{"cases": case, "scored": True, "type": "doctest"}]}
        (root / "tests" / f"q{place}.py").write_text(f"OK_FORMAT = True\n\ntest = {suite!r}\n")
    (root / "requirements.txt").write_text("torch\n")
    environment = {"PATH": f"{bin_}:{os.environ['PATH']}"}
    timed([str(bin_ / "otter"), "generate", "-t", "tests", "--no-environment"], root, cpu, **environment)
    archive = next(root.glob("*.zip"))
    seconds = 0.0
    for k in range(count):
        path = root / f"s{k:03}.ipynb"
        path.write_text(otter_notebook(k))
        (root / f"out{k}").mkdir()
        command = [str(bin_ / "otter"), "run", "-a", str(archive), "-o", str(root / f"out{k}"), str(path)]
        seconds += timed(command, root, cpu, **environment)
    return seconds


def per_submission(measure: Callable[[int], float], count: int) -> float:
    """Seconds of each submission after the first."""
    return (measure(count) - measure(1)) / (count - 1)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--nbgrader", type=Path)
    parser.add_argument("--otter", type=Path)
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--others", type=int, default=12)
    parser.add_argument("--cpus", default="0,1", help="cores; what runs on one core runs on the first")
    options = parser.parse_args()
    options.cpu = options.cpus.split(",")[0]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        found = {
            "no isolation": per_submission(lambda n: floor(folder, n, options.cpu), options.count),
            "grade batch, L1": per_submission(lambda n: ours(folder, n, options.cpu), options.count),
            "grade batch, L2": per_submission(lambda n: ours(folder, n, options.cpu, "L2"), options.count),
            "grade batch, L1, two cores": per_submission(lambda n: ours(folder, n, options.cpus), options.count),
        }
        if options.nbgrader:
            found["nbgrader"] = per_submission(
                lambda n: nbgrader(folder, n, options.cpu, options.nbgrader), options.others
            )
        if options.otter:
            found["otter-grader"] = per_submission(
                lambda n: otter(folder, n, options.cpu, options.otter), options.others
            )
    base = found["grade batch, L1"]
    for tool, seconds in found.items():
        print(f"{tool:28}{seconds:9.3f} s{seconds / base:9.1f} times grade batch at L1 on one core")
    table = {tool: round(seconds, 4) for tool, seconds in found.items()}
    result = {"seconds_per_submission": table, "count": options.count, "others": options.others}
    (HERE / "batch.json").write_text(json.dumps(result, indent=1) + "\n")
    plot(found, HERE / "batch.png")
    return 0


def plot(found: dict[str, float], path: Path) -> None:
    """A bar per tool, on a scale of powers of ten."""
    try:
        import matplotlib.pyplot as plt
    except ModuleNotFoundError:
        print("no plot: pip install 'autograder[benchmarks]'")
        return
    figure, axes = plt.subplots(figsize=(7, 0.5 * len(found) + 1), layout="constrained")
    order = sorted(found, key=lambda tool: -found[tool])
    colours = ["tab:blue" if tool.startswith("grade") else "tab:gray" for tool in order]
    bars = axes.barh(order, [found[tool] for tool in order], color=colours)
    axes.bar_label(bars, [f"{found[tool]:.2g} s" for tool in order], padding=3)
    axes.set_xscale("log")
    axes.margins(x=0.15)
    axes.set_xlabel("seconds per submission of ten checks")
    figure.savefig(path, dpi=120)


if __name__ == "__main__":
    sys.exit(main())
