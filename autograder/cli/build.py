"""`grade build`: write exercises/ from solutions/, or check that it is up to date."""

from __future__ import annotations

import click

from autograder.cli.fault import UsageFault
from autograder.course import drift, find_course, write
from autograder.texts import text


def build(check: bool) -> int:
    """Write the generated files, or with ``check`` list those out of date and return 1."""
    course = find_course()
    if not any(exercise.solution for exercise in course.exercises):
        raise UsageFault(text("cli.build_no_solutions", root=course.root))
    if check:
        found = drift(course)
        for path, reason in found:
            click.echo(f"{path.relative_to(course.root)}: {reason}")
        click.echo(text("cli.build_drift" if found else "cli.build_clean", n=len(found)))
        return 1 if found else 0
    changed = write(course)
    for path in changed:
        click.echo(text("cli.build_wrote", path=path.relative_to(course.root)))
    click.echo(text("cli.build_done", n=len(changed)))
    return 0
