"""The mechanisms of isolation, each by itself, and the limits; attacks on all of it together are in test_attacks.py."""

from __future__ import annotations

import ctypes
import errno
import functools
import json
import os
import struct
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import cloudpickle
import pytest

from autograder.course import Course
from autograder.engine.disk import disk_bytes, remove
from autograder.engine.launch import ForkLauncher, ZygoteProcess
from autograder.engine.limits import Limits
from autograder.engine.observer import Observer
from autograder.engine.results import Answer, Observed, Raised, Stopped
from autograder.engine.submission import from_source
from autograder.grading import canaries, verdict
from autograder.grading.client import Pool
from autograder.isolation import landlock, probes, seccomp, view
from autograder.isolation.syscalls import NUMBERS
from autograder.record import Record

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="L1 and L2 exist on Linux only")
ARCHITECTURES = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
ALLOW, KILL, REFUSE, UNKNOWN, PRETEND = (
    0x7FFF0000, 0x80000000, 0x50000 | errno.EPERM, 0x50000 | errno.ENOSYS, 0x50000
)  # fmt: skip


@pytest.fixture(scope="module")
def launcher() -> Iterator[ForkLauncher]:
    zygote = ZygoteProcess()
    yield ForkLauncher(zygote.connection)
    zygote.close()


@pytest.fixture(params=["L1", "L2"])
def run(request: pytest.FixtureRequest, launcher: ForkLauncher, pool: Pool) -> Callable[..., Answer]:
    """Run the function `f` of a text, confined."""
    level = pool.isolation(request.param, str(Path(__file__).parent))
    if level.level < request.param == "L2":
        pytest.skip(level.above)

    def run(source: str, timeout: float = 10.0, **limits: int) -> Answer:
        observer = Observer(launcher, Limits(**limits), level=request.param)
        try:
            function = cloudpickle.dumps(lambda impl: impl.f())
            return observer.observe(from_source("s.py", source), function, seed=0, timeout=timeout)
        finally:
            observer.close()

    run.level = request.param
    return run


# The filter


def decide(machine: str, name: str, *arguments: int, processes: bool = False, arch: int = 0, number: int = -1) -> int:
    """What the filter says to a call, by an interpreter of its program (as the kernel's)."""
    number = number if number >= 0 else NUMBERS[name][machine == "aarch64"]
    values = [*arguments, 0, 0, 0, 0, 0, 0][:6]
    data = struct.pack("=IIQ6Q", number, arch or ARCHITECTURES[machine], 0, *values)
    steps, at, register = seccomp._program(machine, processes), 0, 0
    while True:
        code, yes, no, k = steps[at]
        k = 1234 if k == seccomp._OWN else k
        at += 1
        if code == 0x06:
            return k
        if code == 0x20:
            register = struct.unpack_from("=I", data, k)[0]
        else:
            holds = {0x15: register == k, 0x35: register >= k, 0x45: bool(register & k)}[code]
            at += yes if holds else no


@pytest.mark.parametrize("machine", ARCHITECTURES)
def test_the_filter_decides_as_it_should(machine: str) -> None:
    call = functools.partial(decide, machine)
    assert call("read", 0) == call("openat") == call("futex") == call("exit_group") == ALLOW
    assert call("socket", 2) == call("execve") == call("ptrace") == call("memfd_create") == REFUSE
    assert call("fchmod") == call("fchownat") == call("setxattr") == PRETEND
    thread, process = 0x3D0F00, 0x01200011
    assert call("clone", thread) == ALLOW
    assert call("clone", process) == REFUSE
    assert call("clone", process, processes=True) == ALLOW
    assert call("clone", thread | 0x10000000) == call("clone", process | 0x10000000, processes=True) == REFUSE
    assert call("kill", 1234, 9) == call("tgkill", 1234, 1234, 6) == ALLOW
    assert (
        call("kill", 1, 9) == call("kill", 0xFFFFFFFF, 9) == call("kill", 0, 9) == call("tgkill", 99, 99, 6) == REFUSE
    )
    assert call("prlimit64", 0) == call("prlimit64", 1234) == ALLOW
    assert call("prlimit64", 1) == REFUSE
    assert call("prctl", 15) == ALLOW
    assert call("prctl", 1) == call("prctl", 4, 1) == REFUSE
    assert call("fcntl", 3, 3) == call("ioctl", 3, 0x5413) == ALLOW
    assert call("fcntl", 3, 8) == call("fcntl", 3, 1024, 1) == call("ioctl", 0, 0x5412) == REFUSE
    assert call("socket", 1, processes=True) == ALLOW
    assert call("socket", 2, processes=True) == call("execve", processes=True) == REFUSE
    assert call("", number=425) == call("", number=435) == call("", number=9999) == UNKNOWN  # io_uring, clone3
    assert call("read", arch=0x40000003) == KILL  # a 32-bit program's numbers
    assert call("", number=0x40000000) == KILL  # x32's


def test_the_numbers_of_system_calls_are_those_of_libseccomp() -> None:
    try:
        library = ctypes.CDLL("libseccomp.so.2")
    except OSError:
        pytest.skip("libseccomp is not installed")
    for name, numbers in NUMBERS.items():
        for number, architecture in zip(numbers, ARCHITECTURES.values(), strict=True):
            known = library.seccomp_syscall_resolve_name_arch(ctypes.c_uint32(architecture), name.encode())
            assert max(known, -1) == number, name


# Levels


def test_both_levels_hold_here(pool: Pool) -> None:
    levels = pool.try_levels(str(Path(__file__).parent / "mini_course"))
    assert levels["L1"].above == ""
    assert {levels["L1"].canaries[name] for name in probes.AT_L1} == {probes.HELD}
    assert levels["L0"].canaries["read_hidden"] == levels["L0"].canaries["start_process"] == probes.ESCAPED
    if not levels["L2"].canaries:
        pytest.skip(levels["L2"].above)
    assert {levels["L2"].canaries[name] for name in probes.AT_L2} == {probes.HELD}


def test_a_level_whose_canary_escapes_is_not_used(pool: Pool, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setattr(probes, "AT_L2", (*probes.AT_L2, "fly"))
    monkeypatch.setattr(canaries, "text", lambda key, **values: f"{key} {values.get('what', '')}")
    found = pool.isolation("auto", str(tmp_path))
    assert found.level == "L1"
    assert "canary.fly" in found.above


def test_canaries_are_sent_once(pool: Pool, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    sent: list[str] = []
    send = canaries._send
    monkeypatch.setattr(canaries, "_send", lambda level, *rest: sent.append(level) or send(level, *rest))
    first, second = (pool.isolation("L1", str(tmp_path)) for _ in range(2))
    assert first == second
    assert sent == ["L1"]


def test_workers_see_libraries_and_no_graders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    paths = view.readable()
    inside = [path for path in paths if path.startswith(str(view.PACKAGE))]
    assert not [path for path in inside if "graders" in path]
    assert str(view.PACKAGE.parent) not in paths
    hidden = tmp_path / "package"
    for name in ("torch", "package/graders"):
        (tmp_path / name).mkdir(parents=True)
    assert list(view._without(tmp_path, [hidden])) == [tmp_path / "torch"]


def test_landlock_is_found() -> None:
    assert landlock.version() >= landlock.LEAST_VERSION


def test_a_course_sets_the_least_level_for_marks(grade: Callable[..., object], mini_course: Course) -> None:
    settings = mini_course.root / "course.toml"
    settings.write_text('least_isolation = "L2"\n')
    run = grade("1", "--isolation", "L1", "--json")
    record = Record.from_json(json.loads(run.stdout))
    assert run.returncode == 3
    assert {check.outcome for check in record.checks} == {"not_graded"}
    assert record.submission.error.startswith("No marks: this run is isolated at level L1, and L2 is the least")
    settings.write_text("least = [isolation\n")
    assert grade("1").returncode == 2


def test_doctor_says_what_holds(grade: Callable[..., object]) -> None:
    run = grade("doctor")
    assert run.returncode == 0
    assert "reads a hidden check" in run.stdout
    assert "Grading uses level L" in run.stdout
    assert "must not" not in run.stdout


# Limits: each has its message, which names it


def message(answer: Answer) -> str:
    return verdict.of_result(answer.result).public


def test_time(run: Callable[..., Answer]) -> None:
    answer = run("def f():\n    while True: pass", timeout=0.5)
    assert message(answer).startswith("Stopped after 0.5 s: this took too long.")


def test_time_to_load(run: Callable[..., Answer]) -> None:
    answer = run("while True: pass", load_seconds=0.5)
    assert message(answer).startswith("Stopped after 0.5 s: your file did not finish loading.")


def test_processor_time(run: Callable[..., Answer]) -> None:
    answer = run("def f():\n    while True: pass", cpu_seconds=1)
    assert message(answer).startswith("Stopped after 1 s of processor time")


def test_memory(run: Callable[..., Answer]) -> None:
    answer = run("import torch\ndef f(): return torch.ones(10**9)", memory_mb=2048)
    assert isinstance(answer.result, Raised)
    assert "memory" in message(answer)


def test_disk(run: Callable[..., Answer]) -> None:
    body = "    for k in range(50):\n        open(f'{k}', 'wb').write(bytes(10 << 20))\n    import time; time.sleep(3)"
    answer = run(f"def f():\n{body}", disk_mb=20)
    assert "Stopped after writing more than 20 MB" in message(answer) or "No space left" in message(answer)


def test_one_large_file(run: Callable[..., Answer]) -> None:
    answer = run("def f(): open('x', 'wb').write(bytes(30 << 20))", disk_mb=20)
    assert "File too large" in message(answer) or "No space left" in message(answer)


def test_unlinked_files_count(tmp_path: Path) -> None:
    with open(tmp_path / "gone", "wb") as file:
        file.write(bytes(5 << 20))
        file.flush()
        os.fsync(file.fileno())
        os.unlink(tmp_path / "gone")
        assert disk_bytes(str(tmp_path), os.getpid()) >= 5 << 20
    assert disk_bytes(str(tmp_path), os.getpid()) < 5 << 20


def test_processes_are_for_exercises_that_ask(run: Callable[..., Answer]) -> None:
    source = (
        "import torch\nfrom torch.utils.data import DataLoader\n"
        "def f(): return torch.cat(list(DataLoader(torch.arange(40.0), batch_size=8, num_workers=2))).sum()"
    )
    assert "num_workers" in message(run(source))
    allowed = run(source, processes=2)
    assert isinstance(allowed.result, Observed), allowed


def test_threads(run: Callable[..., Answer]) -> None:
    if os.geteuid() != 0 and run.level == "L1":
        pytest.skip("threads are counted per user, and only root can give each worker its own")
    body = "    for _ in range(100): threading.Thread(target=time.sleep, args=(1,), daemon=True).start()"
    answer = run(f"import threading, time\ndef f():\n{body}", threads=20)
    assert "can't start new thread" in message(answer)


def test_open_files(run: Callable[..., Answer]) -> None:
    answer = run("def f(): return len([open('x', 'w') for _ in range(300)])")
    assert "Too many open files" in message(answer)


def test_output(run: Callable[..., Answer]) -> None:
    answer = run("def f(): print('x' * 10**6)", output_kb=2)
    assert len(answer.output) < 2100
    assert answer.output.endswith("…")


def test_observation_bytes(run: Callable[..., Answer]) -> None:
    answer = run("import torch\ndef f(): return [torch.zeros(10**6) for _ in range(3)]", observation_mb=8)
    assert "returned more than 8 MB" in message(answer)


def test_observation_depth(run: Callable[..., Answer]) -> None:
    answer = run("def f():\n    x = []\n    for _ in range(1000): x = [x]\n    return x")
    assert "nested too deeply" in message(answer)


# What is left behind


def test_whatever_was_made_in_a_folder_is_removed(tmp_path: Path) -> None:
    folder = tmp_path / "home"
    folder.mkdir()
    outside = tmp_path / "outside"
    outside.mkdir(mode=0o755)
    (folder / "link").symlink_to(outside)
    os.mkfifo(folder / "fifo")
    before = os.getcwd()
    os.chdir(folder)
    for _ in range(1500):
        os.mkdir("d")
        os.chdir("d")
    os.chdir(before)
    (folder / "wide").mkdir()
    for k in range(300):
        (folder / "wide" / f"{k}").write_text("x")
    assert disk_bytes(str(folder), None) == float("inf")
    (folder / "wide").chmod(0)
    remove(str(folder))
    assert not folder.exists()
    assert outside.is_dir() and outside.stat().st_mode & 0o777 == 0o755


def test_a_worker_that_cannot_be_confined_costs_nobody_marks(launcher: ForkLauncher) -> None:
    from autograder.engine.conversation import WorkerFault

    observer = Observer(launcher, Limits(), level="L1")
    home, observer._home = observer._home, Path("/nowhere")  # an example of a machine that does not play along
    with pytest.raises(WorkerFault, match="FileNotFoundError"):
        observer.observe(from_source("s.py", ""), cloudpickle.dumps(len), seed=0, timeout=1)
    observer._home = home
    observer.close()


def test_a_spare_second_is_not_wasted(run: Callable[..., Answer]) -> None:
    start = time.monotonic()
    assert isinstance(run("def f(): return 1").result, Observed)
    assert isinstance(run("import os\nos._exit(3)").result, Stopped)
    assert time.monotonic() - start < 2


def test_elsewhere_there_is_l0_and_no_canary(pool: Pool, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.delattr(os, "uname")
    found = pool.isolation("auto", str(tmp_path))
    assert (found.level, found.canaries) == ("L0", {})
    assert "Linux only, and this is win32" in found.above
    levels = pool.try_levels(str(tmp_path))
    assert [bool(level.above) for level in levels.values()] == [False, True, True]
