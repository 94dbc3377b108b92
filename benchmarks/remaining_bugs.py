"""Which of its five bugs the report of exercise_13 names, in all 31 programs that have one or more of them.

    python benchmarks/remaining_bugs.py

Each program is the solution with some bugs put back.  Prints the bugs that were not named and the mistakes that were
named without being there, program by program, and writes remaining_bugs.json beside it.
"""

from __future__ import annotations

import json
from contextlib import closing
from itertools import combinations
from pathlib import Path

from autograder.course import find_course
from autograder.engine.submission import from_source
from autograder.grading.client import Pool
from autograder.grading.orders import Setup

ROOT = Path(__file__).parent.parent
RESULT = Path(__file__).parent / "remaining_bugs.json"
SEED = 11

#: The mistake that each bug is, with the code of the solution and the bug in its place.
BUGS = {
    "targets_are_a_vector": ("torch.sin(x + 1)\n", "torch.sin(x + 1).squeeze()\n"),
    "no_activation": ("nn.Tanh(), ", ""),
    "no_zero_grad": ("            optimizer.zero_grad()\n", ""),
    "losses_are_tensors": ("loss.item() *", "loss *"),
    "no_eval": ("    model.eval()\n    with", "    with"),
}


def with_bugs(source: str, bugs: tuple[str, ...]) -> str:
    """The solution with these bugs; ValueError where its code has changed."""
    for bug in bugs:
        right, wrong = BUGS[bug]
        if right not in source:
            raise ValueError(f"the solution has no {right!r} any more")
        source = source.replace(right, wrong, 1)
    return source


def main() -> None:
    """Grade all 31 programs."""
    exercise = find_course(ROOT).find("exercise_13")
    assert exercise.solution is not None
    source = exercise.solution.read_text(encoding="utf-8")
    programs = [bugs for n in range(1, len(BUGS) + 1) for bugs in combinations(BUGS, n)]
    totals = {"programs": len(programs), "bugs": 0, "named": 0, "named wrongly": 0}
    with closing(Pool()) as pool:
        grader = pool.grader(Setup(str(ROOT.resolve()), exercise.slug, devices=("cpu",)))
        for bugs in programs:
            record = grader.grade(from_source("exercise_13_debugging.py", with_bugs(source, bugs)), SEED)
            named = {check.mistake for check in record.checks if check.mistake}
            totals["bugs"] += len(bugs)
            totals["named"] += len(named & set(bugs))
            totals["named wrongly"] += len(named - set(bugs))
            missed, wrong = ", ".join(sorted(set(bugs) - named)), ", ".join(sorted(named - set(bugs)))
            print(f"{', '.join(bugs)}: {record.score:g} points, missed: {missed or '–'}, wrong: {wrong or '–'}")
        grader.close()
    print(totals)
    RESULT.write_text(json.dumps(totals, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
