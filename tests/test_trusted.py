"""The worker for the course's own code: same answers as a worker per observation, and nothing left for the next job."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from typing import Any

import cloudpickle
import pytest
import torch

from autograder.engine.launch import ForkLauncher, Launcher, SpawnLauncher, ZygoteProcess
from autograder.engine.limits import Limits
from autograder.engine.observer import Observer
from autograder.engine.results import Answer, Observed, Raised, Stopped
from autograder.engine.submission import from_source
from autograder.engine.trusted import TrustedObserver

cloudpickle.register_pickle_by_value(sys.modules[__name__])

LIMITS = Limits(load_seconds=6, observation_mb=1)
METHODS = ["fork", "spawn"] if sys.platform == "linux" else ["spawn"]
Ask = Callable[..., Answer]


@pytest.fixture(scope="module", params=METHODS)
def launcher(request: pytest.FixtureRequest) -> Iterator[Launcher]:
    zygote = ZygoteProcess() if request.param == "fork" else None
    launcher: Launcher = ForkLauncher(zygote.connection) if zygote else SpawnLauncher(1)
    yield launcher
    launcher.close()
    if zygote:
        zygote.close()


@pytest.fixture(scope="module")
def observer(launcher: Launcher) -> Iterator[TrustedObserver]:
    observer = TrustedObserver(launcher, LIMITS)
    yield observer
    observer.close()


@pytest.fixture
def ask(observer: TrustedObserver) -> Ask:
    def ask(source: str, observe: Callable[[Any], Any] = lambda impl: impl.f(), timeout: float = 20.0) -> Answer:
        return observer.observe(from_source("a.py", source), cloudpickle.dumps(observe), seed=3, timeout=timeout)

    return ask


def pid(ask: Ask) -> Any:
    result = ask("import os\nf = os.getpid").result
    assert isinstance(result, Observed)
    return result.tree


def test_jobs_share_a_process(ask: Ask) -> None:
    assert pid(ask) == pid(ask) != os.getpid()


def test_large_questions_share_it_too(ask: Ask) -> None:
    x = torch.rand(200, 200)
    for _ in range(3):
        answer = ask("def f(x): return x.sum()", lambda impl: impl.f(x))
        assert isinstance(answer.result, Observed)
        assert answer.seconds < 20


def test_answers_are_those_of_a_worker_per_observation(launcher: Launcher, ask: Ask) -> None:
    def observe(impl: Any) -> Any:
        return [torch.rand(3), impl.f(torch.ones(2))]

    source = "import torch\ndef f(x):\n    return x + torch.rand(2)\n"
    alone = Observer(launcher, LIMITS)
    code, question = from_source("a.py", source), cloudpickle.dumps(observe)
    expected = alone.observe(code, question, seed=3, timeout=20.0).result
    alone.close()
    for _ in range(2):
        result = ask(source, observe).result
        assert isinstance(result, Observed) and isinstance(expected, Observed)
        for mine, other in zip(result.tree, expected.tree, strict=True):
            assert torch.equal(mine.tensor, other.tensor)


def test_a_job_does_not_see_the_one_before(ask: Ask) -> None:
    before = pid(ask)
    ask("import torch\ntorch.set_grad_enabled(False)\ntorch.set_default_dtype(torch.float64)\ndef f(): return seen")
    result = ask("import torch\ndef f(): return [torch.is_grad_enabled(), str(torch.get_default_dtype()), __name__]")
    assert result.result == Observed([True, "torch.float32", "submission"])
    assert isinstance(ask("def f(): return seen").result, Raised)
    assert pid(ask) == before


@pytest.mark.parametrize(
    "change",
    [
        "torch.relu = torch.tanh",
        "torch.Tensor.add = torch.Tensor.mul",
        "torch.nn.Linear.forward = lambda self, x: x",
        "torch.use_deterministic_algorithms(True)",
        "torch.set_num_threads(2)",
        "torch.nn.modules.module.register_module_forward_hook(lambda *a: None)",
        "import numpy\nnumpy.seterr(all='raise')",
        "import builtins\nbuiltins.len = lambda x: 0",
    ],
)
def test_a_changed_process_is_replaced(ask: Ask, change: str) -> None:
    before = pid(ask)
    ask(f"import torch\n{change}\ndef f(): pass")
    assert pid(ask) != before


@pytest.mark.parametrize(
    "use",
    [
        "import torch.ao",
        "import sklearn.metrics",
        "torch.optim.SGD([torch.zeros(2)]), torch.optim.Adam([torch.zeros(2)])",
        "import pickle\npickle.dumps(torch.zeros(2))",
    ],
)
def test_what_torch_and_python_keep_changes_nothing(ask: Ask, use: str) -> None:
    before = pid(ask)
    assert ask(f"import torch\n{use}\ndef f(): return 1").result == Observed(1)
    assert pid(ask) == before


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("while True: pass", "time"),
        ("import os; os._exit(3)", "exit"),
        ("import os; os.kill(os.getpid(), 9)", "signal"),
    ],
)
def test_a_broken_worker_is_replaced(ask: Ask, body: str, reason: str) -> None:
    before = pid(ask)
    result = ask(f"def f():\n    {body}", timeout=1.0).result
    if reason != "signal" or sys.platform != "win32":
        assert isinstance(result, Stopped) and result.reason == reason
    assert pid(ask) != before


def test_output_is_thrown_away(ask: Ask) -> None:
    assert ask("def f():\n    print('x' * 1_000_000)\n    return 1").result == Observed(1)
    assert ask("def f(): return 2").result == Observed(2)
