"""Attacks on the grader: none may gain marks, learn a secret or do harm, at L1 and at L2.

Each file in attacks/ is a submission; its docstring says what it must not achieve.  After each of them all that could
have been achieved is looked for: marks, secrets in any report, files changed or left, packets, processes, and other
verdicts for the honest submission.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import shutil
import socket
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from rich.console import Console

from autograder.course import Course, write
from autograder.engine.submission import from_source
from autograder.grading.client import GraderProcess, Pool
from autograder.grading.orders import Setup
from autograder.grading.rng import Rng, check_seed
from autograder.record import Record
from autograder.report.page import html_report
from autograder.report.terminal import print_report

MINI = Path(__file__).parent / "mini_course"
ATTACKS = sorted((Path(__file__).parent / "attacks").glob("*/*.py"))
HONEST = (Path(__file__).parent / "mini_course/solutions/exercise_01_double.py").read_text()
PARTLY = "def double(x):\n    return 2 * x\n"
SEED = 7
LIMITS = "limits: {load_seconds: 5, run_seconds: 8, cpu_seconds: 4, memory_mb: 2048, disk_mb: 64}"
SECRET = "sesame-83114"
SUCCESS = "SUCCEEDED-55021"
#: The same in a source, so that a report that shows the attack's own line does not show the word.
IN_SOURCE = "SUCC\\x45EDED-55021"

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="L1 and L2 exist on Linux only")


class Field:
    """A course, another student's submission, listeners and a warm grader, all of which an attack may try to reach."""

    def __init__(self, level: str) -> None:
        self.level = level
        # Everything is open to every user, so that what holds is the isolation and not a mode.
        self.folder = Path(tempfile.mkdtemp(prefix="field-"))
        self.course = _course(self.folder / "course")
        self.outside = self.folder / "outside"
        self.outside.mkdir()
        self.other = self.folder / "submissions" / "other.py"
        self.other.parent.mkdir()
        self.other.write_text(f"SECRET = {SECRET!r}\n")
        for path in (self.folder, *self.folder.rglob("*")):
            path.chmod(0o777 if path.is_dir() else 0o666)
        self.tcp = socket.create_server(("127.0.0.1", 0))
        self.udp = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.udp.bind(("127.0.0.1", 0))
        for listener in (self.tcp, self.udp):
            listener.setblocking(False)
        self.pool = Pool()
        self.isolation = self.pool.isolation(level, str(self.course.root))
        self.grader = self.new_grader()
        self.before = self.files()
        self.processes = self.running()

    def new_grader(self) -> GraderProcess:
        found = self.isolation
        setup = Setup(str(self.course.root), "exercise_01_double", level=found.level, canaries=found.canaries)
        return self.pool.grader(setup)

    def grade(self, source: str, grader: GraderProcess | None = None) -> Record:
        """The record of a text, times aside."""
        record = (grader or self.grader).grade(from_source("submission.py", source), SEED)
        for check in record.checks:
            check.duration_s = 0.0
        return record

    def aimed(self, attack: Path) -> str:
        """The attack's source, with all that it would have to guess filled in."""
        values = {
            "COURSE": self.course.root, "OTHER": self.other, "OUTSIDE": self.outside, "HOME": self.pool._home,
            "TCP": self.tcp.getsockname()[1], "UDP": self.udp.getsockname()[1], "TOKEN": IN_SOURCE,
            "GRADER": self.grader._process.ending.pid, "ZYGOTE": self.pool.zygote.process.pid,
            "HIDDEN_NOTE": "note:",
        }  # fmt: skip
        return re.sub(r"@([A-Z_]+)@", lambda match: str(values[match[1]]), attack.read_text())

    def files(self) -> dict[str, tuple[object, ...]]:
        """All that can be told of the files that an attack must not change."""
        found = {}
        for path in sorted(self.folder.rglob("*")):
            if "__pycache__" not in path.parts:
                status = path.lstat()
                content = hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""
                found[str(path)] = (status.st_mode, status.st_uid, status.st_mtime_ns * path.is_file(), content)
        return found

    def packets(self) -> list[str]:
        """What reached the listeners."""
        found = []
        with contextlib.suppress(BlockingIOError):
            self.tcp.accept()[0].close()
            found.append("tcp")
        with contextlib.suppress(BlockingIOError):
            found.append(f"udp {self.udp.recv(100)!r}")
        return found

    def leftovers(self) -> list[str]:
        """Files in the workers' folders, and processes that were not there before; a moment is given to vanish."""
        deadline = time.monotonic() + 2
        while (found := self._leftovers()) and time.monotonic() < deadline:
            time.sleep(0.05)
        return found

    def _leftovers(self) -> list[str]:
        homes = list(Path(self.pool._home).iterdir())
        files = [str(path) for home in homes for path in home.iterdir()]
        return files + [name for pid, name in self.running().items() if pid not in self.processes]

    def running(self) -> dict[int, str]:
        return _processes(self.pool.zygote.process.pid)

    def close(self) -> None:
        self.grader.close()
        self.pool.close()
        self.tcp.close()
        self.udp.close()
        shutil.rmtree(self.folder)


def _course(root: Path) -> Course:
    """The miniature course with limits that end an attack soon."""
    shutil.copytree(MINI, root, ignore=shutil.ignore_patterns("__pycache__"))
    source = root / "solutions" / "exercise_01_double.py"
    source.write_text(source.read_text().replace("# prerequisites: []", f"# prerequisites: []\n# {LIMITS}"))
    for path in root.glob("autograder/graders/exercise_01/*.py"):
        path.write_text(re.sub(r'(function="\w+",)', r"\1 timeout=1,", path.read_text()))
    course = Course(root)
    write(course)
    return course


def _processes(zygote: int) -> dict[int, str]:
    """Confined processes (those under a filter) that descend from the zygote.

    It takes in its own orphans, so what has no parent any more descends from another: tests beside this one kill theirs.
    """
    parents, confined = {}, {}
    for path in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            status = (path / "status").read_text()
            pid = int(path.name)
            parents[pid] = int(re.search(r"^PPid:\s+(\d+)", status, re.M)[1])
            if re.search(r"^Seccomp:\s+2", status, re.M):
                confined[pid] = f"process {pid}: {re.search(r'^Name:.*', status, re.M)[0]}"
    assert zygote in parents, "the zygote is gone"
    ours = {zygote}
    while more := {pid for pid, parent in parents.items() if parent in ours} - ours:
        ours |= more
    return {pid: name for pid, name in confined.items() if pid in ours}


@pytest.fixture(scope="module", params=["L1", "L2"])
def field(request: pytest.FixtureRequest) -> Iterator[Field]:
    os.environ["LMS_TOKEN"] = SECRET
    field = Field(request.param)
    try:
        if field.isolation.level < field.level == "L2":
            pytest.skip(field.isolation.above)  # a container may forbid namespaces; L1 it must allow
        assert field.isolation.level == field.level, field.isolation.above
        yield field
    finally:
        field.close()
        del os.environ["LMS_TOKEN"]


@pytest.fixture(scope="module")
def honest(field: Field) -> list[Record]:
    """What a right and a partly right submission get before any attack."""
    return [field.grade(HONEST), field.grade(PARTLY)]


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_attack(field: Field, honest: list[Record], attack: Path) -> None:
    assert [record.score for record in honest] == [10.0, 5.0]
    source = field.aimed(attack)
    start = time.monotonic()
    record = field.grade(source)
    seconds = time.monotonic() - start
    wanted = re.search(r"^Score: (\d+)$", attack.read_text(), re.M)
    assert record.score == (float(wanted[1]) if wanted else 0.0), [check.message for check in record.checks]
    assert [check.id for check in record.checks] == [check.id for check in honest[0].checks]
    assert record.exit_status == (0 if wanted else 1), [check.message for check in record.checks]
    assert seconds < 20
    for text in _reports(record):
        for secret in _secrets(field.course.root):
            assert secret not in text, secret
        assert "\x1b" not in text
        assert len(text) < 100_000
    page = html_report(record, "Doubling")
    assert "<script>alert" not in page and "<img src=x" not in page
    assert field.files() == field.before
    assert field.packets() == []
    assert field.leftovers() == []
    assert [field.grade(HONEST), field.grade(PARTLY)] == honest


def _reports(record: Record) -> list[str]:
    """The record in every form that a student sees."""
    console = Console(record=True, width=120, file=open(os.devnull, "w"), color_system=None)
    print_report(record, console, title="Doubling", verbose=True)
    with console.file:
        return [record.dumps(), console.export_text(), html_report(record, "Doubling")]


def _secrets(root: Path) -> list[str]:
    """What no report may hold: secrets planted, hidden checks' and solutions' lines, and the inputs of hidden checks."""
    folder = root / "autograder" / "graders" / "exercise_01"
    lines = [*(folder / "test_hidden.py").read_text().splitlines(), "self.seen += x.numel()"]
    code = [line.strip() for line in lines if len(line.strip()) > 25 and not line.startswith("@check")]
    return [SECRET, SUCCESS, *code, *_hidden_values()]


def _hidden_values() -> list[str]:
    """Numbers that the hidden checks draw from this seed, to six digits."""
    import torch

    found = []
    for check, draw in {
        "test_double_leaves_input": lambda rng: [rng.normal(3, 4, dtype=rng.float64), rng.normal(5, 2)],
        "test_double_gradient": lambda rng: [rng.normal(4), rng.normal(4)],
        "test_counter_adds_up": lambda rng: [rng.normal(2, 3), rng.normal(5), rng.normal(3, 1, 2)],
    }.items():
        for tensor in draw(Rng(check_seed(SEED, check), torch.device("cpu"))):
            found += [f"{abs(value):.6f}" for value in tensor.flatten().tolist()]
    return found


def test_there_are_attacks_of_every_kind() -> None:
    kinds = [path.parent.name for path in ATTACKS]
    assert len(kinds) >= 50
    assert {kind: kinds.count(kind) >= 10 for kind in kinds} == dict.fromkeys(("forge", "leak", "harm", "odd"), True)
    for path in ATTACKS:
        assert "\n\nMust not: " in path.read_text(), path


def test_a_class_with_attackers_gets_the_marks_of_a_class_without(field: Field) -> None:
    """Fifty submissions, ten attackers among them, by two graders at a time."""
    from concurrent.futures import ThreadPoolExecutor

    variants = [
        HONEST,
        PARTLY,
        HONEST.replace("2 * x", "3 * x"),
        "import torch\n" + PARTLY + "\n\nclass Counter: pass\n",
    ]
    alone = [field.grade(source) for source in variants]
    attackers = [field.aimed(path) for path in ATTACKS[:: len(ATTACKS) // 10][:10]]
    queue = [(k % 4, variants[k % 4]) for k in range(40)]
    for place, attack in enumerate(attackers):
        queue.insert(5 * place, (-1, attack))
    assert len(queue) == 50
    graders = [field.new_grader() for _ in range(2)]
    try:

        def serve(own: int) -> list[tuple[int, Record]]:
            return [(kind, field.grade(source, graders[own])) for kind, source in queue[own::2]]

        with ThreadPoolExecutor(2) as threads:
            graded = [pair for part in threads.map(serve, range(2)) for pair in part]
    finally:
        for grader in graders:
            grader.close()
    honest = [(kind, record) for kind, record in graded if kind >= 0]
    assert len(honest) == 40
    for kind, record in honest:
        assert record == alone[kind]
    assert field.leftovers() == []


def test_a_trial_for_the_sake_of_an_explanation_is_confined_too(field: Field) -> None:
    """A submission that keeps a state is asked again, newly loaded for each call; each time it tries to get out."""
    kept = (
        "import os, socket\ncalls = []\ndef double(x):\n    calls.append(1)\n    tried = 0\n"
        f"    for target in ({str(field.outside / 'leaked')!r}, '/dev/shm/leaked'):\n"
        "        try:\n            open(target, 'w').write('x')\n            tried += 1\n        except OSError:\n            pass\n"
        "    try:\n        socket.create_connection(('127.0.0.1', @TCP@), 0.2)\n        tried += 1\n"
        "    except OSError:\n        pass\n"
        "    return x * 0 + 99 if tried else 2 * x if len(calls) == 1 else x\n"
    )
    record = field.grade(kept.replace("@TCP@", str(field.tcp.getsockname()[1])))
    told = {check.id: check.diagnosis for check in record.checks if check.function == "double" and check.diagnosis}
    assert any(words.startswith("Your code is right as long as it is called only once") for words in told.values())
    assert (field.files(), field.packets(), field.leftovers()) == (field.before, [], [])


def test_the_same_submission_gives_the_same_record_at_every_level(field: Field) -> None:
    wrong = HONEST.replace("2 * x", "x + 1").replace("x.numel()", "len(x)")
    with contextlib.closing(field.pool.grader(Setup(str(field.course.root), "exercise_01_double"))) as practice:
        found = [field.grade(wrong, grader) for grader in (field.grader, field.grader, practice)]
    first, *others = [replace(record, isolation=found[0].isolation) for record in found]
    assert others == [first, first]
