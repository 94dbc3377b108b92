"""Grading on a Dask cluster of several processes on loopback, one of which is killed in mid-run."""

from __future__ import annotations

import io
import json
import signal
import subprocess
import sys
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from autograder.course import Course
from autograder.record import Record

RIGHT = "def double(x):\n    return 2 * x\n\n\nclass Counter:\n    n = 0\n\n    def add(self, x):\n        self.n += x.numel()\n\n    def total(self):\n        return self.n\n"
HALF = RIGHT.replace("x.numel()", "len(x)")
COUNT = 60


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[tuple[str, list[subprocess.Popen[bytes]]]]:
    """The address of a scheduler, and its two workers."""
    pytest.importorskip("distributed")
    file, quiet = tmp_path / "scheduler.json", {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}

    def start(module: str, *arguments: str) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", f"distributed.cli.{module}", "--no-dashboard", *arguments]
        return subprocess.Popen(command, cwd=tmp_path, **quiet)

    scheduler = start("dask_scheduler", "--host", "127.0.0.1", "--port", "0", "--scheduler-file", str(file))
    local = ("--scheduler-file", str(file), "--nthreads", "1", "--local-directory", str(tmp_path), "--no-nanny")
    workers = [start("dask_worker", "--host", "127.0.0.1", *local) for _ in range(2)]
    try:
        deadline = time.monotonic() + 60
        while not file.exists() and time.monotonic() < deadline:
            time.sleep(0.1)
        yield json.loads(file.read_text())["address"], workers
    finally:
        for process in (*workers, scheduler):
            process.kill()
            process.wait()


def records(results: Path) -> dict[str, str]:
    """Every record as it lies there, times aside."""
    found = {}
    for path in sorted(results.glob("records/*/*.json")):
        record = Record.from_json(json.loads(path.read_text()))
        for check in record.checks:
            check.duration_s = 0.0
        found[path.parent.name] = record.dumps()
    return found


def test_a_lost_worker_changes_nothing(
    cluster: tuple[str, list[subprocess.Popen[bytes]]], mini_course: Course, tmp_path: Path
) -> None:
    address, workers = cluster
    root = tmp_path / "class"
    for k in range(COUNT):
        (root / f"s{k:02}").mkdir(parents=True)
        (root / f"s{k:02}" / "exercise_01_double.py").write_text((RIGHT, HALF)[k % 2] + f"# {k}\n")
    (root / "s00" / "exercise_01_double.py").write_text("")

    def command(results: str, *more: str) -> list[str]:
        arguments = ["batch", str(root), "-e", "1", "-o", str(tmp_path / results), "--seed", "3", *more]
        return [sys.executable, "-c", "from autograder.cli import main; main()", *arguments]

    subprocess.run(command("local"), cwd=mini_course.root, capture_output=True, check=True)
    remote = subprocess.Popen(command("remote", "--dask", address), cwd=mini_course.root, stdout=subprocess.PIPE)
    deadline = time.monotonic() + 60
    while len(list(tmp_path.glob("remote/records/*"))) < COUNT // 6 and time.monotonic() < deadline:
        time.sleep(0.05)
    assert len(list(tmp_path.glob("remote/records/*"))) < COUNT
    workers[0].send_signal(signal.SIGKILL)
    output, _ = remote.communicate(timeout=120)
    assert remote.returncode == 0, output
    assert f"{COUNT} graded, 0 taken over from an earlier run, 0 could not be graded" in output.decode()
    assert records(tmp_path / "remote") == records(tmp_path / "local")


def test_a_cluster_that_is_not_there_is_a_fault_of_use(mini_course: Course, tmp_path: Path) -> None:
    root = tmp_path / "class" / "ada"
    root.mkdir(parents=True)
    (root / "exercise_01_double.py").write_text(RIGHT)
    arguments = ["batch", str(root.parent), "-e", "1", "-o", str(tmp_path / "r"), "--dask", "tcp://127.0.0.1:1"]
    command = [sys.executable, "-c", "from autograder.cli import main; main()", *arguments]
    environment = {"DASK_DISTRIBUTED__COMM__TIMEOUTS__CONNECT": "1s", "PATH": "/usr/bin"}
    run = subprocess.run(command, cwd=mini_course.root, capture_output=True, text=True, env=environment, timeout=100)
    assert run.returncode == 2, run.stderr
    assert "The cluster at tcp://127.0.0.1:1 cannot be used" in run.stderr


def test_the_settings_are_shipped_with_the_course(mini_course: Course) -> None:
    cluster = pytest.importorskip("autograder.batch.cluster")
    (mini_course.root / "course.toml").write_text("seeds = 4\n")
    with zipfile.ZipFile(io.BytesIO(cluster.packed(mini_course))) as archive:
        assert archive.read("course.toml") == b"seeds = 4\n"
        assert "solutions/exercise_02_mean.py" in archive.namelist()
