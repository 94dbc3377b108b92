"""Workers: whatever a submission does, there is an answer; forked and spawned workers give the same ones."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import cloudpickle
import pytest
import torch

from autograder.engine.codec import Array
from autograder.engine.conversation import WorkerFault
from autograder.engine.launch import ForkLauncher, Launcher, SpawnLauncher, ZygoteProcess
from autograder.engine.limits import Limits
from autograder.engine.observer import Observer
from autograder.engine.results import Answer, Missing, Observed, Raised, Stopped
from autograder.engine.submission import from_source

# What is tested as it stands in this file travels to workers by value: they cannot import it.
cloudpickle.register_pickle_by_value(sys.modules[__name__])

LIMITS = Limits(load_seconds=6, output_kb=1, observation_mb=1)
METHODS = ["fork", "spawn"] if sys.platform == "linux" else ["spawn"]


@pytest.fixture(scope="module")
def zygote() -> Iterator[ZygoteProcess]:
    zygote = ZygoteProcess()
    yield zygote
    zygote.close()


@pytest.fixture(scope="module", params=METHODS)
def observer(request: pytest.FixtureRequest) -> Iterator[Observer]:
    launcher: Launcher = SpawnLauncher(2)
    if request.param == "fork":
        launcher = ForkLauncher(request.getfixturevalue("zygote").connection)
    observer = Observer(launcher, LIMITS)
    yield observer
    observer.close()
    launcher.close()


Ask = Callable[..., Answer]


@pytest.fixture
def ask(observer: Observer) -> Ask:
    def ask(source: str, observe: Callable[[Any], Any] = lambda impl: impl.f(), timeout: float = 20.0) -> Answer:
        return observer.observe(from_source("a.py", source), cloudpickle.dumps(observe), seed=3, timeout=timeout)

    return ask


def test_an_observation_arrives(ask: Ask) -> None:
    x = torch.arange(6.0).reshape(2, 3)
    answer = ask("def f(x): return {'sum': x.sum(), 'n': [len(x), None]}", lambda impl: impl.f(x))
    assert isinstance(answer.result, Observed)
    tree = answer.result.tree
    assert isinstance(tree["sum"], Array)
    assert tree["sum"].tensor.item() == 15.0
    assert tree["n"] == [2, None]


def test_each_observation_starts_afresh(ask: Ask) -> None:
    source = "n = []\nimport torch\ndef f():\n    n.append(1); torch.set_default_dtype(torch.float64); torch.einsum = None\n    return n"
    for _ in range(2):
        assert ask(source).result == Observed([1])


def test_random_numbers_are_the_same_for_every_submission(ask: Ask) -> None:
    one = "import torch, random, numpy as np\ndef f(): return [float(torch.rand(1)), random.random(), float(np.random.rand())]"
    other = "import torch\ntorch.rand(7)\n" + one
    assert ask(one).result == ask(other).result


def test_grad_mode_and_dtype_are_as_the_contract_says(ask: Ask) -> None:
    source = "import torch\ntorch.set_grad_enabled(False)\ntorch.set_default_dtype(torch.float64)\n"
    source += "def f(): return [torch.is_grad_enabled(), str(torch.get_default_dtype()), torch.get_num_threads()]"
    assert ask(source).result == Observed([True, "torch.float32", 1])


def test_an_exception_comes_with_the_students_own_line(ask: Ask) -> None:
    result = ask(
        "import torch\ndef g(x):\n    return torch.einsum('ij,jk', x, x)\ndef f():\n    return g(torch.ones(2, 3))"
    ).result
    assert isinstance(result, Raised)
    assert not result.untouched
    assert result.problem.type == "RuntimeError"
    assert result.problem.place
    assert (result.problem.place.line, result.problem.place.function) == (3, "g")
    assert result.problem.place.text == "return torch.einsum('ij,jk', x, x)"


@pytest.mark.parametrize(
    ("body", "call"),
    [
        ("x * torch.ones(4)", "mul (2, 3) (4,)"),
        ("torch.multiply(x, torch.ones(4))", "mul (2, 3) (4,)"),
        ("torch.einsum('nm, oq -> no', x, torch.ones(4))", "einsum ab,cd->ac (2, 3) (4,)"),
        ("torch.stack([x, torch.ones(4)])", "stack (2, 3) (4,)"),
        ("torch.nn.functional.linear(x, weight=torch.ones(1, 1))", "linear (2, 3) (1, 1)"),
        ("[][1]", ""),
        ("int('three')", ""),
    ],
)
def test_an_exception_comes_with_the_call_that_failed(ask: Ask, body: str, call: str) -> None:
    answer = ask(f"import torch\ndef f():\n    print('once')\n    x = torch.ones(2, 3)\n    return {body}")
    assert isinstance(answer.result, Raised)
    assert answer.result.call == call
    assert answer.output == "once\n"


@pytest.mark.parametrize(
    ("body", "line"),
    [
        ("while True: pass", 3),
        ("import time\n    time.sleep(60)", 4),
        ("try:\n        while True: pass\n    except Exception: return 1", 4),
        ("import time\n    while True:\n        try: time.sleep(9)\n        except BaseException: pass", None),
    ],
)
def test_code_that_is_stopped_says_where_it_was(ask: Ask, body: str, line: int | None) -> None:
    result = ask(f"import torch\ndef f():\n    {body}", timeout=1.0).result
    assert result == Stopped("time", 1.0)
    assert isinstance(result, Stopped)
    assert (result.place and result.place.line) == line


def test_the_second_run_prints_nothing_and_ends(ask: Ask) -> None:
    logs = "import logging, torch\nlogging.basicConfig(level=20)\n"
    answer = ask(f"{logs}def f():\n    logging.info('once')\n    return torch.ones(2) * torch.ones(3)")
    assert answer.output == "INFO:root:once\n"
    waits = "import threading, torch\nlock = threading.Lock()\n"
    answer = ask(f"{waits}def f():\n    lock.acquire()\n    return torch.ones(2) * torch.ones(3)")
    assert isinstance(answer.result, Raised)
    assert answer.result.call is None
    assert answer.seconds < 10


def test_what_raises_the_first_time_only_is_told_as_it_was(ask: Ask) -> None:
    result = ask("n = []\ndef f():\n    n.append(1)\n    if len(n) == 1: raise ValueError('first')").result
    assert isinstance(result, Raised)
    assert (result.problem.message, result.call) == ("first", None)


def test_a_stub_is_untouched(ask: Ask) -> None:
    result = ask('def f():\n    raise NotImplementedError("TODO: f")').result
    assert isinstance(result, Raised)
    assert result.untouched


@pytest.mark.parametrize(
    ("body", "untouched"),
    [
        ('"""Words."""\n    raise NotImplementedError("TODO: f")', True),
        ('# TODO\n    raise NotImplementedError("TODO: f")', True),
        ('x = 1\n    raise NotImplementedError("TODO: f")', False),
        ('raise NotImplementedError("TODO: f")\n    return 1', False),
    ],
)
def test_a_stubs_line_that_was_left_behind_is_no_stub(ask: Ask, body: str, untouched: bool) -> None:
    function = f"def f():\n    {body}\n"
    result = ask(function).result
    assert isinstance(result, Raised)
    assert result.untouched == untouched
    method = "class C:\n" + "".join(f"    {line}\n" for line in function.replace("f()", "f(self)").splitlines())
    result = ask(method, lambda impl: impl.C().f()).result
    assert isinstance(result, Raised)
    assert result.untouched == untouched


@pytest.mark.parametrize(
    "body",
    [
        "class M(torch.nn.Module): pass\ndef f(): return M()(torch.ones(1))",
        "def f(): return torch.ones(1) ^ torch.ones(1)",
    ],
)
def test_what_torch_does_not_implement_is_no_stub(ask: Ask, body: str) -> None:
    result = ask(f"import torch\n{body}").result
    assert isinstance(result, Raised)
    assert result.problem.type == "NotImplementedError"
    assert not result.untouched


def test_a_missing_name_is_told_with_close_ones(ask: Ask) -> None:
    assert ask("def trase(A): pass", lambda impl: impl.trace(1)).result == Missing("trace", ("trase",))


def test_control_characters_and_length_of_messages_are_bounded(ask: Ask) -> None:
    result = ask("def f(): raise ValueError('\\x1b[31m' + 'x' * 10**6)").result
    assert isinstance(result, Raised)
    assert "\x1b" not in result.problem.message
    assert len(result.problem.message) <= 500


def test_a_message_that_cannot_be_written_is_empty(ask: Ask) -> None:
    result = ask("class E(Exception):\n    def __str__(self): raise E\ndef f(): raise E").result
    assert isinstance(result, Raised)
    assert (result.problem.type, result.problem.message) == ("E", "")


@pytest.mark.parametrize("ending", ["sys.exit()", "sys.exit(3)", "raise KeyboardInterrupt"])
def test_exceptions_that_would_end_python_are_answers(ask: Ask, ending: str) -> None:
    assert isinstance(ask(f"import sys\ndef f():\n    {ending}").result, Raised)


def test_sys_exit_at_import_leaves_what_was_defined(ask: Ask) -> None:
    answer = ask("# %%\ndef f(): return 1\n# %%\nimport sys\nsys.exit()\n")
    assert answer.result == Observed(1)
    assert answer.notes[0].type == "SystemExit"


def test_os_exit_is_told_with_its_status(ask: Ask) -> None:
    assert ask("import os\ndef f(): os._exit(0)").result == Stopped("exit", 0)
    assert ask("import os\nos._exit(5)").result == Stopped("exit", 5)


def test_a_crash_is_told_with_its_signal(ask: Ask) -> None:
    assert ask("import ctypes\ndef f(): ctypes.string_at(0)").result == Stopped("signal", signal.SIGSEGV)


def test_a_worker_that_kills_itself_is_told(ask: Ask) -> None:
    assert ask("import os\ndef f(): os.kill(os.getpid(), 9)").result == Stopped("signal", signal.SIGKILL)


def test_an_endless_loop_ends_at_its_limit(ask: Ask) -> None:
    start = time.monotonic()
    source = "import signal\nfor s in (2, 14, 15): signal.signal(s, signal.SIG_IGN)\ndef f():\n    while True:\n        try:\n            while True: pass\n        except BaseException: pass"
    assert ask(source, timeout=1.0).result == Stopped("time", 1.0)
    assert time.monotonic() - start < 10


def test_a_file_that_never_finishes_loading_ends_at_its_limit(ask: Ask) -> None:
    assert ask("while True: pass").result == Stopped("load_time", LIMITS.load_seconds)


def test_a_million_lines_of_output_are_cut(ask: Ask) -> None:
    answer = ask("def f():\n    for i in range(10**6): print('line', i)\n    return 1", timeout=60.0)
    assert answer.result == Observed(1)
    assert answer.output.startswith("line 0\nline 1\n")
    assert len(answer.output) <= 1024 + 2


def test_output_of_compiled_code_is_kept_as_well(ask: Ask) -> None:
    answer = ask(
        "import os, sys\ndef f():\n    print('a'); sys.stderr.write('b\\n'); sys.stdout.flush(); os.write(1, b'c\\n'); return 1"
    )
    assert sorted(answer.output.split()) == ["a", "b", "c"]


def test_a_huge_observation_is_refused(ask: Ask) -> None:
    assert ask("import torch\ndef f(): return torch.zeros(10**6)").result == Stopped("observation", 1)


def test_deep_observations_are_refused_by_name(ask: Ask) -> None:
    result = ask("def f():\n    x = []\n    for _ in range(10**5): x = [x]\n    return x").result
    assert isinstance(result, Raised)
    assert result.problem.type == "NotAnObservation"


def test_garbage_on_every_descriptor_is_no_observation(ask: Ask) -> None:
    source = "import os\ndef f():\n    for fd in range(3, 40):\n        try: os.write(fd, b'\\xff' * 100)\n        except OSError: pass\n    return 1"
    assert ask(source).result == Stopped("protocol")


def test_a_forged_frame_is_only_data(ask: Ask) -> None:
    source = """
import os, pickle
from autograder.engine.frames import write_frame
def f():
    for fd in range(3, 40):
        try: write_frame(fd, pickle.dumps(os.system))
        except OSError: pass
"""
    assert ask(source).result == Stopped("protocol")


def test_memory_is_limited(zygote: ZygoteProcess) -> None:
    observer = Observer(ForkLauncher(zygote.connection), Limits(memory_mb=4096))
    job = cloudpickle.dumps(lambda impl: impl.f())
    answer = observer.observe(from_source("a.py", "def f(): return len(bytearray(6 << 30))"), job, seed=1, timeout=20)
    assert isinstance(answer.result, Raised)
    assert answer.result.problem.type == "MemoryError"


def test_the_environment_and_the_folder_are_clean(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    source = "import os\ndef f(): return [os.getcwd() == os.environ['HOME'] == os.environ['TMPDIR'], os.listdir('.'), 'USER_SECRET' in os.environ]"
    monkeypatch.setenv("USER_SECRET", "1")
    assert ask(source).result == Observed([True, [], False])


def test_a_module_to_preload_is_there_from_the_start(zygote: ZygoteProcess) -> None:
    launcher = ForkLauncher(zygote.connection)
    launcher.preload(["sndhdr_that_is_missing", "wave"])
    observer = Observer(launcher, LIMITS)
    source = "import sys\ndef f():\n    return 'wave' in sys.modules"
    answer = observer.observe(
        from_source("a.py", source), cloudpickle.dumps(lambda impl: impl.f()), seed=3, timeout=20.0
    )
    assert isinstance(answer.result, Observed) and answer.result.tree is True
    observer.close()


def test_a_fault_of_the_machine_is_told_as_one(zygote: ZygoteProcess, tmp_path: Path) -> None:
    observer = Observer(ForkLauncher(zygote.connection), LIMITS, str(tmp_path))
    observer._home.rmdir()
    with pytest.raises(WorkerFault, match="FileNotFoundError"):
        observer.observe(from_source("a.py", ""), cloudpickle.dumps(len), seed=1, timeout=5)


def test_no_folder_is_left_behind(observer: Observer, ask: Ask) -> None:
    ask("def f(): open('x', 'w').write('y')")
    assert list(Path(observer._home).iterdir()) == []


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_a_worker_inherits_no_descriptor_but_its_own(ask: Ask) -> None:
    result = ask("import os\ndef f(): return sorted(int(n) for n in os.listdir('/proc/self/fd'))").result
    assert isinstance(result, Observed)
    assert len(result.tree) <= 6  # 0, 1, 2, the two ends of its channel, and the one that lists the folder


def test_nothing_is_left_running(zygote: ZygoteProcess) -> None:
    observer = Observer(ForkLauncher(zygote.connection), LIMITS)
    source = "import os, time\ndef f():\n    if os.fork() == 0: time.sleep(60)\n    return os.getpgid(0)"
    result = observer.observe(
        from_source("a.py", source), cloudpickle.dumps(lambda i: i.f()), seed=1, timeout=20
    ).result
    assert isinstance(result, Observed)
    deadline = time.monotonic() + 5
    while time.monotonic() < deadline and _group_alive(result.tree):
        time.sleep(0.05)
    assert not _group_alive(result.tree)


def _group_alive(group: int) -> bool:
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True


def test_many_observations_at_once(observer: Observer) -> None:
    from concurrent.futures import ThreadPoolExecutor

    code, job = from_source("a.py", "def f(): return 1"), cloudpickle.dumps(lambda impl: impl.f())
    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(lambda seed: observer.observe(code, job, seed=seed, timeout=30), range(8)))
    assert [a.result for a in answers] == [Observed(1)] * 8


def test_an_optimiser_does_not_import_the_compiler(ask: Ask) -> None:
    source = """
import sys, torch
def f():
    model = torch.nn.Linear(2, 1)
    optimiser = torch.optim.Adam(model.parameters())
    torch.nn.functional.mse_loss(model(torch.ones(1, 2)), torch.ones(1, 1)).backward()
    optimiser.step()
    y = torch.ones(2, requires_grad=True) ** 2
    y.backward(torch.ones(2))
    return [name for name in ("torch._dynamo.convert_frame", "sympy") if name in sys.modules]
"""
    answer = ask(source)
    assert answer.result == Observed([])
    assert not answer.compiler


def test_the_compiler_is_there_when_it_is_wanted(ask: Ask) -> None:
    source = "import torch\ndef f(): return torch.compile(lambda x: x + 1, backend='eager')(torch.ones(1))"
    answer = ask(source, timeout=60.0)
    assert isinstance(answer.result, Observed)
    assert answer.compiler
