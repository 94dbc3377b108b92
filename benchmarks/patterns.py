"""How often a general pattern of a wrong result is told by its own sentence.

    python benchmarks/patterns.py [-v] [--others] [exercise_03 ...]

Each submission is a solution of which one function's result was changed by one pattern (twice as large, transposed,
one row too short, ...).  Of those that lose marks, counts how many are told that very pattern, or a known mistake,
in a check that they fail.  At most FUNCTIONS functions of an exercise, drawn with a fixed seed; with --others all those
that were not drawn, by which no sentence was ever tuned.  Prints a table and writes it to patterns.json beside it.
"""

from __future__ import annotations

import ast
import json
import random
import re
import sys
import time
from collections import Counter, defaultdict
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from autograder.course import Exercise, find_course
from autograder.engine.submission import from_source
from autograder.grading.client import GraderError, Pool
from autograder.grading.orders import Setup
from autograder.record import Record
from autograder.texts import text

ROOT = Path(__file__).parent.parent
RESULT = Path(__file__).parent / "patterns.json"
SEED, CORES, FUNCTIONS = 5, 2, 3

FLOAT = "y.is_floating_point()"
SCALES = ("doubled", "scaled", "scaled_by", "summed", "summed_input", "averaged", "averaged_input")
#: The pattern, where it applies to a result y, what it makes of it, and the keys of the sentences that tell it.
PATTERNS: dict[str, tuple[str, str, tuple[str, ...]]] = {
    "twice": (FLOAT, "2 * y", SCALES),
    "half": (FLOAT, "y / 2", ("halved", *SCALES)),
    "mean for sum": (f"{FLOAT} and y.ndim and len(y) > 2", "y / len(y)", SCALES),
    "sum for mean": (f"{FLOAT} and y.ndim and len(y) > 2", "y * y.shape[-1]", SCALES),
    "negated": (FLOAT, "-y", ("negated",)),
    "one added": (FLOAT, "y + 1", ("shifted",)),
    "squared": (FLOAT, "y * y", ("squared",)),
    "exponential": (FLOAT, "y.exp()", ("exponential",)),
    "transposed": ("y.ndim > 1", "y.transpose(-1, -2)", ("transposed", "axes_exchanged", "axis_of_one_elsewhere")),
    "reshaped": ("y.ndim > 1", "y.transpose(-1, -2).reshape(y.shape)", ("unmoved", "transposed", "axes_exchanged")),
    "reversed": ("y.ndim", "y.flip(0)", ("flipped", "early", "late")),
    "reordered": (
        "y.ndim and len(y) > 3",
        "torch.cat([y[1::2], y[::2]])",
        ("slices_reordered", "permuted", "late", "early"),
    ),
    "sorted": (f"{FLOAT} and y.ndim", "y.sort(-1).values", ("sorted", "flipped", "permuted", "late", "early")),
    "one place late": ("y.ndim", "y.roll(1, 0)", ("late", "early", "flipped")),
    "last row missing": ("y.ndim and len(y) > 1", "y[:-1]", ("short_last",)),
    "a row too many": ("y.ndim and len(y)", "torch.cat([y, y[-1:]])", ("long_last",)),
    "integers": (FLOAT, "y.trunc()", ("cut", "rounded")),
    "long": (FLOAT, "y.long()", ("cut", "rounded", "dtype_only")),
    "one too large": ("not y.is_floating_point() and y.dtype != torch.bool", "y + 1", ("one_more", "shifted")),
    "float16": (FLOAT, "y.half().to(y.dtype)", ("short", "nearly")),
    "float32 for float64": (FLOAT, "y.float()", ("short", "dtype_only")),
    "extra axis": ("True", "y.unsqueeze(0)", ("axis_of_one_extra",)),
    "axis lost": ("1 in y.shape", "y.squeeze()", ("axis_of_one_missing",)),
    "broadcast": ("y.ndim == 1 and len(y) > 2", "y[:, None] + 0 * y", ("broadcast", "repeated")),
    "NaN": (f"{FLOAT} and y.numel() > 1", "torch.where(y > y.mean(), torch.nan, y)", ("nan_only", "nan_some")),
    "None": ("True", "None", ("none", "exception.none", "exception.none_returned")),
    "first time only": ("True", "_kept.setdefault('y', y)", ("first_time_only",)),
}
#: The values that sentences name.
VALUES = ("n", "axis", "factor", "amount", "dtype", "first", "second", "order", "digits", "total")

WRAPPER = """
import torch
_right, _kept = {name}, {{}}
def _changed(y):
    if isinstance(y, (list, tuple)) and not hasattr(y, "_fields"):
        return type(y)(_changed(part) for part in y)
    return {becomes} if isinstance(y, torch.Tensor) and ({where}) else y
def {name}(*args, **kwargs):
    return _changed(_right(*args, **kwargs))
"""


def functions(exercise: Exercise, others: bool = False) -> list[str]:
    """Functions that return tensors, a few of them; others: all but these."""
    source = exercise.source()
    assert source is not None
    found = [
        node.name
        for node in ast.parse(source.text).body
        if isinstance(node, ast.FunctionDef) and node.returns and "Tensor" in ast.unparse(node.returns)
        if node.name in source.functions and "Callable" not in ast.unparse(node.returns)
    ]
    drawn = random.Random(SEED).sample(found, min(FUNCTIONS, len(found)))
    return [name for name in found if (name in drawn) != others]


def told(record: Record, keys: tuple[str, ...]) -> tuple[str, str]:
    """How a failed submission was explained: "pattern", "mistake", "other" or "nothing"; and the sentence."""
    failed = [check for check in record.checks if check.outcome == "failed"]
    sentences = [check.diagnosis for check in failed if check.diagnosis and not check.mistake]
    if own := next((s for s in sentences if any(_is(s, key) for key in keys)), ""):
        return "pattern", own
    if known := next((check.diagnosis for check in failed if check.mistake), ""):
        return "mistake", known
    return ("other", sentences[0]) if sentences else ("nothing", failed[0].message if failed else "")


def _is(sentence: str, key: str) -> bool:
    """Whether a sentence is that of a key, in either form."""
    full = key if "." in key else f"pattern.{key}"
    return any(_form(name).fullmatch(sentence) for name in (full, f"{full}.hidden"))


def _form(key: str) -> re.Pattern[str]:
    try:
        words = text(key, **dict.fromkeys(VALUES, "\0"))
    except KeyError:  # a sentence that has one form
        return re.compile("(?!)")
    return re.compile(re.escape(words).replace(re.escape("\0"), ".+"))


def grade_all(pool: Pool, work: list[tuple[Exercise, str]]) -> list[dict[str, str]]:
    """Every pattern in these functions, one grader's process per exercise."""
    found = []
    for exercise in dict.fromkeys(exercise for exercise, _ in work):
        grader = pool.grader(Setup(str(ROOT), exercise.slug, trusted=True))
        try:
            for own, name in work:
                if own == exercise:
                    found += [graded(grader, exercise, name, pattern) for pattern in PATTERNS]
        except GraderError as error:
            print(f"{exercise.id}: {error}", file=sys.stderr)
        finally:
            grader.close()
    return found


def graded(grader, exercise: Exercise, name: str, pattern: str) -> dict[str, str]:
    """One submission."""
    where, becomes, keys = PATTERNS[pattern]
    source = exercise.source()
    wrapper = from_source("wrapper.py", WRAPPER.format(name=name, where=where, becomes=becomes))
    submission = from_source(exercise.script.name, source.text).followed_by(wrapper)
    record = grader.grade(submission, SEED, functions=(name,))
    lost = any(check.outcome == "failed" for check in record.checks)
    how, sentence = told(record, keys) if lost else ("passed", "")
    return {"exercise": exercise.id, "function": name, "pattern": pattern, "told": how, "sentence": sentence}


def main() -> int:
    start = time.perf_counter()
    course = find_course(ROOT)
    others = "--others" in sys.argv
    exercises = [course.find(name) for name in sys.argv[1:] if not name.startswith("-")] or course.exercises
    work = [(exercise, name) for exercise in exercises for name in functions(exercise, others)]
    pool = Pool()
    parts = [[unit for unit in work if int(unit[0].number) % CORES == i] for i in range(CORES)]
    with ThreadPoolExecutor(CORES) as executor:
        found = [one for part in executor.map(lambda part: grade_all(pool, part), parts) for one in part]
    pool.close()
    rows: dict[str, Counter[str]] = defaultdict(Counter)
    for one in found:
        rows[one["pattern"]][one["told"]] += 1
    print(f"{'pattern':22}{'lose marks':>11}{'told':>6}{'mistake':>9}{'other':>7}{'nothing':>9}{'rate':>7}")
    table = {}
    for name in PATTERNS:
        table[name] = row(rows[name])
        print(line(name, table[name]))
    whole = row(sum(rows.values(), Counter()))
    print(line("all", whole))
    for one in found:
        if one["told"] in ("other", "nothing") and "-v" in sys.argv:
            print(one)
    result = {"seed": SEED, "functions": len(work), "seconds": round(time.perf_counter() - start), "all": whole}
    written = json.loads(RESULT.read_text(encoding="utf-8"))
    written["functions never tuned by" if others else "functions drawn"] = {**result, "patterns": table}
    RESULT.write_text(json.dumps(written, indent=1) + "\n", encoding="utf-8")
    return 0


def row(counts: Counter[str]) -> dict[str, float]:
    """The figures of one pattern: a rate over the submissions that lose marks."""
    lost = sum(counts.values()) - counts["passed"]
    told = counts["pattern"] + counts["mistake"]
    figures = {key: counts[key] for key in ("pattern", "mistake", "other", "nothing")}
    return {"lose_marks": lost, **figures, "rate": round(told / lost, 3) if lost else 0.0}


def line(name: str, row: dict[str, float]) -> str:
    """One line of the table."""
    return (
        f"{name:22}{row['lose_marks']:11}{row['pattern']:6}{row['mistake']:9}"
        f"{row['other']:7}{row['nothing']:9}{row['rate']:7.0%}"
    )


if __name__ == "__main__":
    sys.exit(main())
