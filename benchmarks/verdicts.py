"""The rates of false verdicts, over submissions that were written from the curriculum alone (tests/corpus/).

    python benchmarks/verdicts.py [-v] [exercise_03 ...]

A right submission must get full marks.  A wrong one says in its first line which function is wrong
(`# wrong: FUNCTION: why`) and must lose marks on that function; a second line `# base: right/NAME.py` names a right
submission that it follows, changing only what it defines.  Prints a table, names every false verdict, writes
verdicts.json beside it, and exits with 1 if there was a false verdict.  "diagnosed" are told a known mistake,
"explained" that or a general pattern or a common exception; -v prints each wrong one's own words and what it is told.
"""

from __future__ import annotations

import json
import os
import re
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from autograder.course import find_course
from autograder.engine.submission import Submission, read_submission
from autograder.grading.client import Pool
from autograder.grading.orders import Setup

ROOT = Path(__file__).parent.parent
CORPUS = ROOT / "tests" / "corpus"
RESULT = Path(__file__).parent / "verdicts.json"
SEED = 5


def verdict(grader, path: Path, right: bool) -> dict[str, object]:
    """Grade one file."""
    head = re.match(r"# wrong: *`?(\w+)", path.read_text(encoding="utf-8"))
    functions = (head[1],) if head and not right else ()
    record = grader.grade(_submission(path), SEED, functions=functions)
    failed = [check for check in record.checks if check.outcome != "passed"]
    return {
        "file": path.name,
        "false": bool(failed) == right or record.exit_status == 3,
        "diagnosed": any(check.mistake for check in failed),
        "sentences": list(dict.fromkeys(check.diagnosis for check in failed if check.diagnosis)),
        "own": path.read_text(encoding="utf-8").splitlines()[0],
        "why": failed[0].message if failed else "full marks",
    }


def _submission(path: Path) -> Submission:
    """The code of a file, after that of the file it is based on."""
    own = read_submission(path)
    base = re.search(r"^# base: *`?([\w/.]+)", path.read_text(encoding="utf-8"), re.MULTILINE)
    return read_submission(path.parent.parent / base[1]).followed_by(own) if base else own


def grade_all(pool: Pool, exercise: str, kind: str) -> list[dict[str, object]]:
    """Grade all files of one kind, a grader's process per core."""
    files = sorted((CORPUS / exercise / kind).glob("*.py"))
    cores = os.cpu_count() or 1

    def part(own: list[Path]) -> list[dict[str, object]]:
        found = pool.isolation("auto", str(ROOT))
        grader = pool.grader(Setup(str(ROOT), exercise, level=found.level))
        try:
            return [verdict(grader, path, kind == "right") for path in own]
        finally:
            grader.close()

    with ThreadPoolExecutor(cores) as executor:
        return [found for part_ in executor.map(part, [files[i::cores] for i in range(cores)]) for found in part_]


def main() -> int:
    verbose = "-v" in sys.argv
    names = [name for name in sys.argv[1:] if name != "-v"] or sorted(
        path.name for path in CORPUS.iterdir() if path.is_dir()
    )
    exercises = [find_course(ROOT).find(name).id for name in names]
    pool = Pool()
    table = json.loads(RESULT.read_text(encoding="utf-8"))  # exercises that are not asked for keep their figures
    print(f"{'exercise':14}{'right':>7}{'refused':>9}{'wrong':>7}{'accepted':>10}{'diagnosed':>11}{'explained':>11}")
    for exercise in exercises:
        right, wrong = (grade_all(pool, exercise, kind) for kind in ("right", "wrong"))
        false = [found for found in (*right, *wrong) if found["false"]]
        row = {
            "right": len(right),
            "refused": sum(bool(found["false"]) for found in right),
            "wrong": len(wrong),
            "accepted": sum(bool(found["false"]) for found in wrong),
            "diagnosed": sum(bool(found["diagnosed"]) for found in wrong),
            "explained": sum(bool(found["sentences"]) for found in wrong),
        }
        table[exercise] = {**row, "false": [{"file": found["file"], "why": found["why"]} for found in false]}
        print(
            f"{exercise:14}{row['right']:7}{row['refused']:9}{row['wrong']:7}{row['accepted']:10}{row['diagnosed']:11}"
            f"{row['explained']:11}"
        )
        for found in wrong if verbose else ():
            print(json.dumps({key: found[key] for key in ("file", "own", "why", "sentences")}))
        for found in false:
            print(f"  {found['file']}: {found['why']}")
        RESULT.write_text(json.dumps(dict(sorted(table.items())), indent=1) + "\n", encoding="utf-8")
    pool.close()
    return 1 if any(table[exercise]["false"] for exercise in exercises) else 0


if __name__ == "__main__":
    sys.exit(main())
