"""How long `grade EXERCISE` takes from a cold start, against `python -c "import torch"`: ratios within one run.

    python benchmarks/cold_start.py [--runs 7] [--exercise exercise_03]

The two commands take turns, so that a change in the machine's speed hits both.  The checks' own time is what the
result record says they took; the start is what is left.  Prints a table and writes cold_start.json beside it.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).parent
TARGET = 1.3  # times `import torch`, plus the checks themselves


def timed(command: list[str]) -> tuple[float, str]:
    """Seconds of a command as a process, and what it printed."""
    start = time.perf_counter()
    done = subprocess.run(command, capture_output=True, text=True, cwd=HERE.parent, check=False)
    return time.perf_counter() - start, done.stdout


def pair(exercise: str) -> dict[str, float]:
    """One run of each command."""
    torch_s, _ = timed([sys.executable, "-c", "import torch"])
    grade_s, out = timed([sys.executable, "-c", "from autograder.cli import main; main()", exercise, "--json"])
    checks_s = sum(check["duration_s"] for check in json.loads(out)["checks"])
    return {"torch_s": torch_s, "grade_s": grade_s, "checks_s": checks_s, "ratio": (grade_s - checks_s) / torch_s}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--exercise", default="exercise_03")
    options = parser.parse_args()
    pair(options.exercise)  # the first reads everything from disk
    runs = [pair(options.exercise) for _ in range(options.runs)]
    middle = {key: statistics.median(run[key] for run in runs) for key in runs[0]}
    print(f"import torch           {middle['torch_s']:6.2f} s")
    print(
        f"grade {options.exercise:16} {middle['grade_s']:6.2f} s, of which the checks took {middle['checks_s']:.2f} s"
    )
    ratios = [run["ratio"] for run in runs]
    spread = f"median of {options.runs}; {min(ratios):.2f} to {max(ratios):.2f}; wanted: at most {TARGET}"
    print(f"start / import torch   {middle['ratio']:6.2f} ({spread})")
    result = {"exercise": options.exercise, "runs": runs, "median": middle, "cpus": os.cpu_count()}
    (HERE / "cold_start.json").write_text(json.dumps(result, indent=1) + "\n")


if __name__ == "__main__":
    main()
