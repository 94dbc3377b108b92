"""The commands and their options; what they do lies in the modules beside this one."""

from __future__ import annotations

import difflib
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

import autograder
from autograder.cli.fault import UsageFault, report_fault
from autograder.course import CourseError
from autograder.grading.client import GraderError, Pool, UsageError
from autograder.texts import text

#: In the order in which they are met; all other commands are instructors'.
_STUDENTS = ("exercise", "watch", "next", "hint", "diff", "reset", "solution", "doctor", "start")


class _Exercises(click.Group):
    """A group in which an unknown command is the name of an exercise: `grade einsum` is `grade exercise einsum`."""

    def resolve_command(self, ctx: click.Context, args: list[str]) -> Any:
        """As click does; what is no command's name is an exercise's."""
        return super().resolve_command(ctx, args if args[0] in self.commands else ["exercise", *args])

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Students' commands first, and each with its first sentence as a whole."""
        for section, names in (("students", _STUDENTS), ("instructors", sorted({*self.commands} - {*_STUDENTS}))):
            with formatter.section(text(f"cli.{section}")):
                helps = ((name, self.commands[name].help or "") for name in names)
                formatter.write_dl([(name, _first_sentence(words)) for name, words in helps])


def _first_sentence(words: str) -> str:
    return words.split(". ")[0].removesuffix(".") + "."


def run(arguments: list[str], pool: Pool | None) -> int:
    """Run the command line; returns the exit status."""
    try:
        return int(app.main(arguments, "grade", standalone_mode=False, obj=pool) or 0)
    except click.ClickException as error:
        error.show()
        return 2
    except click.Abort:
        return 130
    except (UsageFault, UsageError, CourseError) as error:
        report_fault(str(error))
        return 2
    except GraderError as error:
        details = error.details if "--verbose" in arguments else ""
        report_fault(text("cli.grader_failed", message=error), details)
        return 3


def _option(*names: str, **settings: Any) -> Callable[..., Any]:
    """An option whose help is the sentence `cli.<its last name>`."""
    return click.option(*names, help=text(f"cli.{names[-1].strip('-').replace('-', '_')}"), **settings)


def _named(key: str, *names: str, **settings: Any) -> Callable[..., Any]:
    """An option whose help is the sentence `cli.<key>`, where another command's option has its name."""
    return click.option(*names, help=text(f"cli.{key}"), **settings)


_FORMS = ["text", "json", "github", "problems"]
_device = _option("devices", "--device", multiple=True)
_verbose = _option("--verbose", is_flag=True)


@click.group(cls=_Exercises, invoke_without_command=True, help=text("cli.help"))
@click.version_option(autograder.__version__, message="%(version)s")
@click.pass_context
def app(context: click.Context) -> int:
    """Without a command: the overview."""
    if context.invoked_subcommand:
        return 0
    from autograder.cli.overview import show

    return show()


@app.command(help=text("cli.exercise"))
@click.argument("name", metavar="EXERCISE")
@click.argument("file", required=False, type=click.Path(path_type=Path))
@_option("--json", is_flag=True)
@_option(
    "form", "--format", type=click.Choice(["text", "json", "github", "problems"]), default="text", show_default=True
)
@_device
@_option("--seed", type=click.IntRange(min=0))
@_option("--only", metavar="CHECK", multiple=True)
@_option("--public", is_flag=True)
@_verbose
@_option("--html", metavar="FILE", type=click.Path(dir_okay=False, path_type=Path))
@_option("--isolation", type=click.Choice(["auto", "L0", "L1", "L2"]), default="auto", show_default=True)
@click.pass_obj
def exercise(pool: Pool, /, name: str, file: Path | None, json: bool, form: str, **options: Any) -> int:
    """Grade one exercise."""
    from autograder.cli.grade import Options, grade

    try:
        return grade(pool, name, file, Options(form="json" if json else form, **options))
    except CourseError:
        if meant := difflib.get_close_matches(name, app.commands, n=1, cutoff=0.75):
            raise UsageFault(text("cli.meant_command", name=name, command=meant[0])) from None
        raise


@app.command(help=text("cli.watch"))
@click.argument("name", metavar="[EXERCISE]", required=False)
@_option("--seed", type=click.IntRange(min=0))
@_option("--isolation", type=click.Choice(["auto", "L0", "L1", "L2"]), default="auto", show_default=True)
@_device
@click.pass_obj
def watch(pool: Pool, /, name: str | None, **options: Any) -> int:
    """Grade at each save."""
    from autograder.cli.grade import Options
    from autograder.cli.watch import watch as run_watch

    return run_watch(pool, name, Options(**options))


@app.command("next", help=text("cli.next"))
def next_() -> int:
    """Say which exercise comes next."""
    from autograder.cli.next import next_exercise

    return next_exercise()


@app.command(help=text("cli.hint"))
@click.argument("name", metavar="[EXERCISE]", required=False)
@click.argument("function", metavar="[FUNCTION]", required=False)
@_option("--again", is_flag=True)
@click.pass_obj
def hint(pool: Pool, /, name: str | None, function: str | None, again: bool) -> int:
    """Show the next hint."""
    from autograder.cli.hint import hint as show

    return show(pool, name, function, again=again)


@app.command(help=text("cli.diff"))
@click.argument("name", metavar="[EXERCISE]", required=False)
def diff(name: str | None) -> int:
    """Show what was changed."""
    from autograder.cli.stub import diff as show

    return show(name)


@app.command(help=text("cli.reset"))
@click.argument("name", metavar="EXERCISE")
def reset(name: str) -> int:
    """Put the stub back."""
    from autograder.cli.stub import reset as put_back

    return put_back(name)


@app.command(help=text("cli.solution"))
@click.argument("name", metavar="[EXERCISE]", required=False)
@click.pass_obj
def solution(pool: Pool, /, name: str | None) -> int:
    """Show the solution after full marks."""
    from autograder.cli.solution import solution as show

    return show(pool, name)


@app.command(help=text("cli.doctor"))
@_named("doctor_json", "as_json", "--json", is_flag=True)
@click.pass_obj
def doctor(pool: Pool, /, as_json: bool) -> int:
    """Say what holds on this machine."""
    from autograder.cli.doctor import doctor as run_doctor

    return run_doctor(pool, as_json=as_json)


@app.command(help=text("cli.batch"))
@click.argument("submissions", type=click.Path(path_type=Path))
@click.option("exercises", "-e", "--exercise", multiple=True, help=text("cli.exercise_option"))
@_option("output", "-o", "--output", metavar="FOLDER", required=True, type=click.Path(file_okay=False, path_type=Path))
@_option("--jobs", type=click.IntRange(min=1))
@_option("--seed", type=click.IntRange(min=0))
@_option("--isolation", type=click.Choice(["auto", "L0", "L1", "L2"]), default="auto", show_default=True)
@_device
@_option("--dask", metavar="ADDRESS")
@_option("--regrade", is_flag=True)
@_option("--similar", is_flag=True)
@click.pass_obj
def batch(pool: Pool, /, submissions: Path, jobs: int | None, **options: Any) -> int:
    """Grade a class."""
    from autograder.cli.batch import Options
    from autograder.cli.batch import batch as run_batch

    return run_batch(pool, submissions, Options(jobs=jobs or os.cpu_count() or 1, **options))


@app.command(help=text("cli.bundle"))
@click.argument("platform", type=click.Choice(["gradescope", "prairielearn", "moodle", "github"]))
@click.argument("exercises", metavar="EXERCISE...", nargs=-1)
@_named("bundle_output", "output", "-o", "--output", metavar="FILE", required=True, type=click.Path(path_type=Path))
@_named("bundle_try", "submission", "--try", metavar="SUBMISSION", type=click.Path(path_type=Path))
@_option("--image", metavar="NAME", default="autograder", show_default=True)
@_verbose
@click.pass_obj
def bundle(pool: Pool, /, platform: str, exercises: tuple[str, ...], **options: Any) -> int:
    """Make a bundle for an LMS."""
    from autograder.cli.bundle import Options
    from autograder.cli.bundle import bundle as make

    return make(pool, platform, exercises, Options(**options))


@app.command(help=text("cli.release"))
@click.argument("exercises", metavar="[EXERCISE]...", nargs=-1)
@_named("release_output", "-o", "--output", metavar="FOLDER", required=True, type=click.Path(path_type=Path))
@_named("release_seeds", "--seeds", type=click.IntRange(min=1))
@click.pass_obj
def release(pool: Pool, /, exercises: tuple[str, ...], output: Path, seeds: int | None) -> int:
    """Make what students get."""
    from autograder.cli.release import release as make

    return make(pool, exercises, output, seeds)


@app.command(help=text("cli.start"))
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
def start(folder: Path) -> int:
    """Lay out the exercises of an installed release."""
    from autograder.cli.start import start as lay_out

    return lay_out(folder)


@app.group(help=text("cli.nbgrader"))
def nbgrader() -> None:
    """Work with nbgrader."""


@nbgrader.command("init", help=text("cli.nbgrader_init"))
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
def nbgrader_init(folder: Path) -> int:
    """Make an nbgrader course."""
    from autograder.cli.nbgrader import init

    return init(folder)


@nbgrader.command("update", help=text("cli.nbgrader_update"))
@click.argument("folder", default=".", type=click.Path(file_okay=False, path_type=Path))
def nbgrader_update(folder: Path) -> int:
    """Refresh an nbgrader course."""
    from autograder.cli.nbgrader import update

    return update(folder)


@app.group(help=text("cli.export"))
def export() -> None:
    """Write results into other systems."""


@export.command("nbgrader", help=text("cli.export_nbgrader"))
@click.argument("results", type=click.Path(exists=True, file_okay=False, path_type=Path))
@_option("--db", metavar="URL", default="sqlite:///gradebook.db", show_default=True)
@_option("--course-id", default="default_course", show_default=True)
def export_nbgrader(results: Path, db: str, course_id: str) -> int:
    """Write into a gradebook."""
    from autograder.cli.nbgrader import export as write

    return write(results, db, course_id)


def _sheet_command(system: str) -> None:
    """Add `grade export SYSTEM`."""

    @export.command(system, help=text(f"cli.export_{system}"))
    @click.argument("results", type=click.Path(exists=True, file_okay=False, path_type=Path))
    @_named("export_output", "-o", "--output", metavar="FILE", required=True, type=click.Path(path_type=Path))
    @_option("--template", metavar="FILE", type=click.Path(exists=True, dir_okay=False, path_type=Path))
    @_named("only_exercise", "exercises", "-e", "--exercise", multiple=True)
    @_option("columns", "--column", metavar="EXERCISE=HEADER", multiple=True)
    @_option("--match", metavar="HEADER", multiple=True)
    @_option("--maximum", type=click.FloatRange(min=0, min_open=True))
    @_option("--decimal-comma", is_flag=True)
    @_option("--separator", type=click.Choice([",", ";", "tab"]), default=",", show_default=True)
    @_option("--partial", is_flag=True)
    def command(results: Path, **options: Any) -> int:
        from autograder.cli.export import Options
        from autograder.cli.export import export as write

        return write(system, results, Options(**options))


for _system in ("canvas", "moodle", "csv"):
    _sheet_command(_system)


@app.command(help=text("cli.push"))
@click.argument("results", type=click.Path(exists=True, file_okay=False, path_type=Path))
@_option("line_items", "--lineitem", metavar="EXERCISE=URL", multiple=True, required=True)
@_option("--token-url", metavar="URL", required=True)
@_option("--client-id", metavar="ID", required=True)
@_option("--key", metavar="FILE", required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@_option("--kid", metavar="NAME")
@_option("--users", metavar="FILE", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@_named("only_exercise", "exercises", "-e", "--exercise", multiple=True)
@_option("--send", is_flag=True)
def push(results: Path, **options: Any) -> int:
    """Send marks to an LMS."""
    from autograder.cli.push import Options
    from autograder.cli.push import push as send

    return send(results, Options(**options))


@app.command(help=text("cli.build"))
@click.option("--check", is_flag=True, help=text("cli.build_check"))
def build(check: bool) -> int:
    """Write exercises/ from solutions/."""
    from autograder.cli.build import build as run_build

    return run_build(check)


@app.command(help=text("cli.verify"))
@click.argument("names", metavar="[EXERCISE]...", nargs=-1)
@_option("--seeds", type=click.IntRange(min=1), default=3, show_default=True)
@_option("--jobs", type=click.IntRange(min=1))
@_device
@_option("--mutants", is_flag=True)
@click.pass_obj
def verify(
    pool: Pool, /, names: tuple[str, ...], seeds: int, jobs: int | None, devices: tuple[str, ...], mutants: bool
) -> int:
    """Prove the graders."""
    from autograder.cli import verify as commands

    if mutants:
        return commands.verify_mutants(pool, list(names), jobs)
    return commands.verify(pool, list(names), seeds, jobs, devices)
