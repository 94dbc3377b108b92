"""The platforms' side: where each unpacks a bundle, what it starts there, and where it looks for a result.

Every stage takes a fresh container, a bundle, the files of one submission and a user, and returns a Shown.
"""

from __future__ import annotations

import json
import re
import shlex
import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from autograder.bundle.platforms import PLATFORMS, Platform
from autograder.lms.reading import Reading, read_classroom, read_gradescope, read_prairielearn, read_vpl
from autograder.rehearsal.container import Container, Ran
from autograder.release.pack import unzip
from autograder.texts import text

_SETUP_SECONDS = 600.0
_SETUP_MB = 4096
_GRADE_MAX = 100.0
_STEP_OUTPUT = re.compile(r"\$\{\{\s*steps\.([\w-]+)\.outputs\.(\w+)\s*\}\}")


@dataclass
class Shown:
    """What a platform would show: a reading for each result, and what it would object to.  log: for instructors."""

    readings: list[Reading] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    seconds: float = 0.0
    peak_mb: float = 0.0
    log: str = ""

    def count(self, ran: Ran, name: str) -> Ran:
        """Add a command of the run to the sums."""
        self.seconds += ran.seconds
        self.peak_mb = max(self.peak_mb, ran.peak_mb)
        self.log += (ran.stdout + ran.stderr).decode("utf-8", "replace")
        if ran.late:
            self.problems.append(text("rehearsal.late", name=name, seconds=ran.seconds))
        if ran.killed:
            self.problems.append(text("rehearsal.memory", name=name, n=ran.killed))
        return ran

    def demand(self, ran: Ran, name: str) -> None:
        """Note a command that ended with an error."""
        if ran.status != 0 and not ran.late:
            self.problems.append(text("rehearsal.status", name=name, status=ran.status))

    def read(self, reader: Callable[[bytes], Reading], data: bytes) -> None:
        """Note what the platform would read."""
        reading = reader(data)
        self.readings.append(reading)
        self.problems += reading.problems


def gradescope(machine: Container, bundle: Path, submission: Path, user: int) -> Shown:
    """The image is built by setup.sh as root; then run_autograder is started in /autograder."""
    shown, platform = Shown(), PLATFORMS["gradescope"]
    source = machine.path("/autograder/source")
    unzip(bundle, source)
    for folder in ("submission", "results"):
        machine.path(f"/autograder/{folder}").mkdir()
    _hand_in(submission, machine.path("/autograder/submission"))
    metadata = {"id": 1, "assignment": {"title": "rehearsal", "total_points": "10.0"}, "users": []}
    machine.path("/autograder/submission_metadata.json").write_text(json.dumps(metadata), encoding="utf-8")
    if not _has(shown, source, "setup.sh", "run_autograder"):
        return shown
    built = machine.run(
        ["bash", "/autograder/source/setup.sh"], "/autograder", user=0, seconds=_SETUP_SECONDS, memory_mb=_SETUP_MB
    )
    shown.demand(built, "setup.sh")
    if built.status != 0:
        shown.log += (built.stdout + built.stderr).decode("utf-8", "replace")
        return shown
    started = machine.path("/autograder/run_autograder")
    shutil.copyfile(source / "run_autograder", started)
    started.chmod(0o755)
    machine.give("/autograder", user)
    _run(shown, machine, platform, ["/autograder/run_autograder"], "/autograder", user)
    return _read_file(shown, machine.path("/autograder/results/results.json"), read_gradescope)


def prairielearn(machine: Container, bundle: Path, submission: Path, user: int) -> Shown:
    """The question's tests are mounted in /grade/tests; the entrypoint of info.json must end with 0."""
    shown = Shown()
    unzip(bundle, machine.path("/bundle"))
    found = sorted(machine.path("/bundle").glob("*/info.json"))
    if len(found) != 1 or not (found[0].parent / "tests").is_dir():
        shown.problems.append(text("rehearsal.no_file", name="*/info.json, */tests"))
        return shown
    grade = machine.path("/grade")
    grade.mkdir()
    shutil.copytree(found[0].parent / "tests", grade / "tests")
    for path in (grade / "tests").rglob("*"):
        path.chmod(0o755 if path.is_dir() or path.stat().st_mode & 0o100 else 0o644)  # as git hands them out
    for folder in ("student", "serverFilesCourse", "data"):
        (grade / folder).mkdir()
    _hand_in(submission, grade / "student")
    (grade / "data" / "data.json").write_text('{"params": {}, "submitted_answers": {}}', encoding="utf-8")
    options = json.loads(found[0].read_text(encoding="utf-8"))["externalGradingOptions"]
    machine.give("/grade", user)
    if not _install(shown, machine, "/bundle/image/requirements.txt"):
        return shown
    command = shlex.split(options["entrypoint"])
    limit = float(options["timeout"])
    ran = _run(shown, machine, PLATFORMS["prairielearn"], command, "/grade", user, seconds=limit)
    if ran.status != 0 or ran.late:
        return shown  # the result is not read
    return _read_file(shown, grade / "results" / "results.json", read_prairielearn)


def moodle(machine: Container, bundle: Path, submission: Path, user: int) -> Shown:
    """VPL starts vpl_evaluate.sh, takes the execution files away, and reads what vpl_execution prints."""
    shown, platform, home = Shown(), PLATFORMS["moodle"], "/home/p10000"
    folder = machine.path(home)
    unzip(bundle, folder)
    if not _has(shown, folder, "vpl_run.sh", "vpl_evaluate.sh"):
        return shown
    execution_files = [path for path in folder.iterdir() if path.is_file()]
    handed_in = _hand_in(submission, folder)
    exports = {"VPL_GRADEMIN": "0", "VPL_GRADEMAX": f"{_GRADE_MAX:g}", "VPL_MAXTIME": str(platform.seconds)}
    exports |= {f"VPL_SUBFILE{number}": name for number, name in enumerate(handed_in)}
    lines = [f"export {name}={shlex.quote(value)}" for name, value in exports.items()]
    (folder / "vpl_environment.sh").write_text("\n".join(["#!/bin/bash", *lines, ""]), encoding="utf-8")
    machine.give("/home", user)
    shown.demand(_run(shown, machine, platform, ["bash", "./vpl_evaluate.sh"], home, user), "vpl_evaluate.sh")
    for path in execution_files:
        path.unlink(missing_ok=True)
    if _has(shown, folder, "vpl_execution"):
        ran = _run(shown, machine, platform, ["./vpl_execution"], home, user)
        shown.read(lambda data: read_vpl(data, _GRADE_MAX), ran.stdout)
    return shown


def github(machine: Container, bundle: Path, submission: Path, user: int) -> Shown:
    """The steps of the workflow that are commands; then what the reporter is given."""
    import yaml

    shown, home = Shown(), "/home/runner/work"
    unzip(bundle, machine.path(f"{home}/course"))
    workflow = machine.path(f"{home}/course/.github/workflows/classroom.yml")
    if not workflow.is_file():
        shown.problems.append(text("rehearsal.no_file", name=".github/workflows/classroom.yml"))
        return shown
    _hand_in(submission, machine.path(f"{home}/course/exercises"))
    machine.path(f"{home}/_temp").mkdir()
    machine.give("/home/runner", user)
    steps = yaml.safe_load(workflow.read_text(encoding="utf-8"))["jobs"]["autograding"]["steps"]
    outputs = {step.get("id"): _step(shown, machine, step["run"], home, user) for step in steps if "run" in step}
    reporters = [step for step in steps if "autograding-grading-reporter@" in step.get("uses", "")]
    if len(reporters) != 1:
        shown.problems.append(text("rehearsal.no_file", name="autograding-grading-reporter"))
        return shown
    for data in _reported(shown, reporters[0], outputs):
        shown.read(read_classroom, data)
    return shown


def _step(shown: Shown, machine: Container, script: str, home: str, user: int) -> dict[str, str]:
    """Run one step; returns its outputs."""
    output, file = f"{home}/_temp/output", f"{home}/_temp/step.sh"
    machine.path(file).write_text(script, encoding="utf-8")
    machine.path(output).write_text("", encoding="utf-8")
    machine.give(f"{home}/_temp", user)
    variables = {"GITHUB_OUTPUT": output, "RUNNER_TEMP": f"{home}/_temp", "GITHUB_WORKSPACE": f"{home}/course"}
    command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", file]
    platform = PLATFORMS["github"]
    ran = _run(shown, machine, platform, command, f"{home}/course", user, environment=variables)
    shown.demand(ran, script.strip().splitlines()[0])
    lines = machine.path(output).read_text(encoding="utf-8").splitlines()
    return {name: value for name, _, value in (line.partition("=") for line in lines)}


def _reported(shown: Shown, reporter: dict[str, Any], outputs: dict[str, dict[str, str]]) -> list[bytes]:
    """What the reporter finds in its environment for each of its runners."""
    variables = reporter.get("env", {})
    found = []
    for runner in reporter["with"]["runners"].split(","):
        name = f"{runner.strip().upper()}_RESULTS"
        if name not in variables:
            shown.problems.append(text("rehearsal.no_variable", name=name))
            continue
        value = _STEP_OUTPUT.sub(lambda match: outputs.get(match[1], {}).get(match[2], ""), variables[name])
        found.append(value.encode())
    return found


def _hand_in(submission: Path, folder: Path) -> list[str]:
    """Put the submission's files into a folder; returns their names."""
    folder.mkdir(parents=True, exist_ok=True)
    files = [submission] if submission.is_file() else sorted(p for p in submission.rglob("*") if p.is_file())
    base = submission.parent if submission.is_file() else submission
    for path in files:
        target = folder / path.relative_to(base)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, target)
    return [path.relative_to(base).as_posix() for path in files]


def _has(shown: Shown, folder: Path, *names: str) -> bool:
    missing = [name for name in names if not (folder / name).is_file()]
    shown.problems += [text("rehearsal.no_file", name=name) for name in missing]
    return not missing


def _install(shown: Shown, machine: Container, requirements: str) -> bool:
    """What an image is built with must be what the Python here has."""
    command = ["python3", "-m", "pip", "install", "-r", requirements]
    ran = machine.run(command, "/", user=0, seconds=_SETUP_SECONDS, memory_mb=_SETUP_MB)
    shown.demand(ran, "pip install")
    return ran.status == 0


def _run(
    shown: Shown,
    machine: Container,
    platform: Platform,
    command: list[str],
    folder: str,
    user: int,
    *,
    seconds: float = 0.0,
    environment: dict[str, str] | None = None,
) -> Ran:
    """One of the platform's commands, within what it gives."""
    limit = seconds or platform.seconds
    ran = machine.run(command, folder, user=user, seconds=limit, memory_mb=platform.memory_mb, environment=environment)
    return shown.count(ran, Path(command[0]).name)


def _read_file(shown: Shown, path: Path, reader: Callable[[bytes], Reading]) -> Shown:
    if not path.is_file() or path.is_symlink():
        shown.problems.append(text("rehearsal.no_file", name=path.name))
        return shown
    shown.read(reader, path.read_bytes())
    return shown


STAGES: dict[str, Callable[[Container, Path, Path, int], Shown]] = {
    "gradescope": gradescope,
    "prairielearn": prairielearn,
    "moodle": moodle,
    "github": github,
}
