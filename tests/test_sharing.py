"""Which observations of submissions share a worker, and that none is the worse for it."""

from __future__ import annotations

import os
import select
import time
from collections.abc import Callable, Iterator
from typing import Any

import cloudpickle
import pytest
import torch

from autograder.engine.frames import write_frame
from autograder.engine.launch import ForkLauncher, Process, ZygoteProcess, start_method
from autograder.engine.limits import Limits
from autograder.engine.observer import Observer
from autograder.engine.results import Answer, Observed, Raised, Stopped
from autograder.engine.streams import streams
from autograder.engine.submission import Submission, from_source

pytestmark = pytest.mark.skipif(start_method() != "fork", reason="the launchers differ only in how a worker starts")
LIMITS = Limits(load_seconds=3.0, memory_mb=0)
PLAIN = from_source("a.py", "import os\nf = os.getpid\n")


@pytest.fixture(scope="module")
def zygote() -> Iterator[ZygoteProcess]:
    zygote = ZygoteProcess()
    yield zygote
    zygote.close()


@pytest.fixture
def observer(zygote: ZygoteProcess) -> Iterator[Observer]:
    observer = Observer(ForkLauncher(zygote.connection), LIMITS)
    yield observer
    observer.close()


Ask = Callable[..., Any]


@pytest.fixture
def ask(observer: Observer) -> Ask:
    def ask(
        submission: Submission = PLAIN,
        observe: Callable[[Any], Any] = lambda impl: impl.f(),
        group: str = "hidden",
        timeout: float = 20.0,
    ) -> Answer:
        return observer.observe(submission, cloudpickle.dumps(observe), seed=3, timeout=timeout, group=group)

    return ask


def tree(answer: Answer) -> Any:
    assert isinstance(answer.result, Observed), answer
    return answer.result.tree


def test_a_group_shares_a_worker(ask: Ask) -> None:
    assert tree(ask()) == tree(ask())


def test_public_and_hidden_checks_never_meet(ask: Ask) -> None:
    assert len({tree(ask(group=group)) for group in ("public", "hidden", "public")}) == 3


def test_two_submissions_never_meet(ask: Ask) -> None:
    again = from_source("a.py", PLAIN.cells[0].source)
    assert len({tree(ask(PLAIN)), tree(ask(again)), tree(ask(PLAIN))}) == 3


def test_without_a_group_nothing_is_shared(ask: Ask) -> None:
    assert tree(ask(group="")) != tree(ask(group=""))


def test_a_released_worker_is_gone(ask: Ask, observer: Observer) -> None:
    before = tree(ask())
    observer.release()
    assert tree(ask()) != before


def test_a_shared_worker_loads_the_submission_anew(ask: Ask) -> None:
    code = from_source(
        "a.py", "import os\nseen = []\ndef f():\n    seen.append(1)\n    return os.getpid(), len(seen)\n"
    )
    first, second = tree(ask(code)), tree(ask(code))
    assert first == second
    assert first[1] == 1


@pytest.mark.parametrize(
    "change",
    [
        "import torch; torch.set_num_threads(2)",
        "import torch; torch.einsum = None",
        "import torch; torch.Tensor.sum = lambda self: 0",
        "import numpy; numpy.seterr(all='raise')",
        "import os; os.environ['PATH'] = ''",
        "import sys; sys.path.append('.')",
        "import sys; sys.setrecursionlimit(500)",
        "open('left.txt', 'w').close()",
        "import builtins; builtins.sum = max",
        "import threading, time; threading.Thread(target=time.sleep, args=(60,), daemon=True).start()",
        "import os; os.listdir = None",
    ],
)
def test_a_changed_worker_is_replaced(ask: Ask, change: str) -> None:
    code = from_source("a.py", f"import os\ndef f():\n    {change}\n    return os.getpid()\n")
    assert tree(ask(code)) != tree(ask(code))


def test_what_each_job_sets_anew_needs_no_new_worker(ask: Ask) -> None:
    changes = "torch.set_default_dtype(torch.float64); torch.set_grad_enabled(False); torch.manual_seed(9)"
    source = f"import os, torch, warnings\ndef f():\n    {changes}\n    warnings.simplefilter('error')\n    return os.getpid()"
    code = from_source("a.py", source)

    def state(impl: Any) -> Any:
        import os
        import warnings

        warnings.warn("fine", stacklevel=1)
        return os.getpid(), torch.zeros(1).dtype == torch.float32, torch.is_grad_enabled(), torch.rand(2)

    fresh = tree(ask(code, state, group=""))
    used = tree(ask(code))
    seen = tree(ask(code, state))
    assert seen[0] == used
    assert seen[1:3] == fresh[1:3] == (True, True)
    assert torch.equal(seen[3].tensor, fresh[3].tensor)


def test_a_crash_costs_its_own_observation_alone(ask: Ask) -> None:
    code = from_source("a.py", "import os\ndef f(): return os.getpid()\ndef g(): os._exit(3)\n")
    before = tree(ask(code))
    assert ask(code, lambda impl: impl.g()).result == Stopped("exit", 3)
    assert tree(ask(code)) != before


def test_a_worker_that_an_earlier_observation_spoilt_is_not_the_last_word(ask: Ask) -> None:
    """A worker that fails at a later job only is asked again in a new one."""
    source = (
        "import os\nN = '/proc/self/fd'\ndef f():\n    [os.close(fd) for fd in range(3, 40) if fd in OPEN]\n    return 1\n"
        "OPEN = set(map(int, os.listdir(N)))\ndef g(): return 7\n"
    )
    code = from_source("a.py", source)
    assert isinstance(ask(code, lambda impl: impl.f()).result, (Raised, Stopped))
    assert tree(ask(code, lambda impl: impl.g())) == 7


def test_an_exit_in_a_later_job_for_an_earlier_ones_sake(ask: Ask) -> None:
    source = (
        "import atexit, os, signal\ndef f():\n    signal.setitimer(signal.ITIMER_REAL, 0.5)\n    return 1\n"
        "def g():\n    import time; time.sleep(1.0); return 2\n"
    )
    code = from_source("a.py", source)
    assert tree(ask(code)) == 1
    assert tree(ask(code, lambda impl: impl.g())) == 2


def test_a_large_question_gets_a_new_worker(ask: Ask) -> None:
    """A worker that no longer reads would hold the grader up at its pipe."""
    x = torch.rand(200, 200)
    before = tree(ask())
    found = tree(ask(PLAIN, lambda impl: [impl.f(), x.sum()]))
    assert found[0] != before


def test_what_is_printed_belongs_to_its_own_observation(ask: Ask) -> None:
    code = from_source("a.py", "import os\ndef f(n):\n    print('said', n)\n    return os.getpid()\n")
    answers = [ask(code, lambda impl, n=n: impl.f(n)) for n in (1, 2, 3)]
    assert [answer.output for answer in answers] == ["said 1\n", "said 2\n", "said 3\n"]
    assert len({tree(answer) for answer in answers}) == 1


def test_a_flood_of_output_neither_waits_nor_grows(ask: Ask) -> None:
    code = from_source("a.py", "import os\ndef f():\n    os.write(1, b'x' * 5_000_000); return 1\n")
    start = time.monotonic()
    for _ in range(3):
        answer = ask(code)
        assert tree(answer) == 1
        assert len(answer.output) <= (LIMITS.output_kb << 10) + 2
    assert time.monotonic() - start < 10


def test_a_hang_in_a_later_job_is_waited_for_once(ask: Ask) -> None:
    code = from_source("a.py", "def f(): return 1\ndef g():\n    while True: pass\n")
    assert tree(ask(code)) == 1
    start = time.monotonic()
    assert ask(code, lambda impl: impl.g(), timeout=1.0).result == Stopped("time", 1.0)
    assert time.monotonic() - start < 1.9
    assert tree(ask(code)) == 1


def test_what_holds_up_the_look_at_the_worker_is_the_submissions_time(ask: Ask) -> None:
    """Or each check would cost seconds that no budget counts."""
    code = from_source("a.py", "import os, time\ndef f():\n    os.listdir = lambda *a: time.sleep(60)\n    return 1\n")
    ask(code)
    start = time.monotonic()
    answer = ask(code)
    assert tree(answer) == 1
    assert time.monotonic() - start < 15
    assert answer.seconds > 4


def test_frames_are_taken_in_only_while_one_is_wanted() -> None:
    """A flood of them while the grader reads what was printed must not pile up in its memory."""
    (job, stdin), (stdout, frames), (stderr, printed) = os.pipe(), os.pipe(), os.pipe()
    process = Process(stdin, stdout, stderr, None)  # type: ignore[arg-type]
    pipes = streams(process, 1 << 20, 1 << 10, count=4)
    write_frame(frames, b"flood")
    os.write(printed, b"words")
    assert pipes.text(ended=False) == "words"
    assert select.select([stdout], [], [], 0)[0]  # still in the pipe
    assert pipes.next(1.0) == b"flood"
    for fd in (job, stdin, stdout, frames, stderr, printed):
        os.close(fd)
