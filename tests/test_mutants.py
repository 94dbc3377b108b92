"""Mutants: which changes are made, which are left out, and what `grade verify --mutants` says of survivors."""

from __future__ import annotations

import ast
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from autograder.course import Course, Source
from autograder.verify.mutants import mutants

Run = subprocess.CompletedProcess[str]

SOURCE = '''# ---
# title: Scaling
# minutes: 5
# level: beginner
# ---

# %%
LIMIT = 3


def scale(x, low: int = 2):
    """Add 1 to x."""
    # HINT: add
    # BEGIN SOLUTION
    """A text of 4 words."""
    count: int = 7
    if x.dim() > low:
        raise ValueError("more than 5 dimensions")
    for _ in range(count):
        # above the call
        x = torch.add(
            x,
            low,
        )
    return x if low else -x
    # END SOLUTION
'''


def changes(text: str = SOURCE) -> set[tuple[str, str]]:
    return {(mutant.was, mutant.becomes) for mutant in mutants(Source(Path("exercise_01_scale.py"), text))}


@pytest.mark.parametrize(
    ("was", "becomes"),
    [
        ("if x.dim() > low:", "if x.dim() >= low:"),
        ("if x.dim() > low:", "if not (x.dim() > low):"),
        ("count: int = 7", "count: int = 8"),
        ("count: int = 7", "pass"),
        ("for _ in range(count):", "for _ in range(None):"),
        ('raise ValueError("more than 5 dimensions")', "pass"),
        ("return x if low else -x", "return x if not (low) else -x"),
        ("return x if low else -x", "return x if low else +x"),
        ("x,", "low,"),
    ],
)
def test_standard_changes_are_made(was: str, becomes: str) -> None:
    assert (was, becomes) in changes()


def test_what_is_free_is_left_alone() -> None:
    found = changes()
    assert not any("dimensions" in becomes and "5" in was for was, becomes in found if becomes != "pass")
    assert not any(was.startswith(('"""', "LIMIT", "def", "# ")) for was, _ in found)


def test_every_mutant_is_the_source_with_one_statement_changed() -> None:
    source = Source(Path("exercise_01_scale.py"), SOURCE)
    for mutant in mutants(source):
        text = mutant.submission.cells[0].source
        ast.parse(text)
        assert mutant.function == "scale" and source.lines[mutant.line - 1].strip() == mutant.was
        assert text.splitlines()[:14] == SOURCE.splitlines()[:14] and text.endswith("    # END SOLUTION\n")
    assert len({mutant.submission.sha256 for mutant in mutants(source)}) == len(mutants(source))


def test_mutants_of_the_miniature_course_are_caught(grade: Callable[..., Run]) -> None:
    run = grade("verify", "--mutants", "mean")
    assert run.returncode == 0, run.stdout
    assert "100.0%" in run.stdout and "Everything holds." in run.stdout


def weaken(course: Course) -> None:
    """Let every check of the mean look at its type alone."""
    head = "from autograder.author import check\n"
    weak = '@check("t", function="mean", points=5)\ndef test_{0}(agree, rng):\n    x = rng.normal(1, 4)\n    agree(lambda impl: impl.mean(x).shape)\n'
    folder = course.root / "autograder" / "graders" / "exercise_02"
    (folder / "test_public.py").write_text(head + weak.format("a"))
    (folder / "test_hidden.py").write_text(head + weak.format("b"))


def test_survivors_are_listed_with_place_and_change(grade: Callable[..., Run], mini_course: Course) -> None:
    weaken(mini_course)
    run = grade("verify", "--mutants", "mean")
    assert run.returncode == 1
    lines = (mini_course.root / "solutions" / "exercise_02_mean.py").read_text().splitlines()
    line = lines.index("    return x.sum() / count") + 1
    assert f"exercise_02_mean.py:{line}: mean: `return x.sum() / count` became `return x.sum() * count`" in run.stdout
    assert "of the mutants are caught, fewer than 95%" in run.stdout


def test_known_right_answers_are_counted_apart(grade: Callable[..., Run], mini_course: Course) -> None:
    weaken(mini_course)
    path = mini_course.root / "solutions" / "exercise_02_mean" / "equivalent_mutants.yaml"
    entry = "- {{function: mean, was: 'return x.sum() / count', becomes: '{}', reason: a test}}\n"
    path.write_text(entry.format("return x.sum() * count") + entry.format("return x.sum() - count"))
    run = grade("verify", "--mutants", "mean")
    assert run.returncode == 1
    assert "`return x.sum() * count`, and" not in run.stdout
    assert "names one that does not survive: `return x.sum() / count` became `return x.sum() - count`" in run.stdout


def test_a_malformed_list_is_told(grade: Callable[..., Run], mini_course: Course) -> None:
    path = mini_course.root / "solutions" / "exercise_02_mean" / "equivalent_mutants.yaml"
    path.write_text("- {function: mean, was: a, becomes: b}\n")
    run = grade("verify", "--mutants", "mean")
    assert run.returncode == 1
    assert "equivalent_mutants.yaml: the list of equivalent mutants cannot be read" in run.stdout
