"""How far a student's code is kept apart on this machine: tried, and not assumed.

A level counts only where its canaries were held.  That is found out once per machine, boot, user and version, and
remembered, so that grading does not wait for it.
"""

from __future__ import annotations

import contextlib
import functools
import hashlib
import json
import os
import platform
import secrets
import socket
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import autograder
from autograder.engine.launch import Launcher, start_method
from autograder.isolation import gpu, landlock, probes
from autograder.isolation.confine import LEVELS, Unavailable, check_machine
from autograder.isolation.view import PACKAGE
from autograder.texts import text

AUTO = "auto"


@dataclass(frozen=True)
class Isolation:
    """A level in force: its mechanisms, what its canaries met, and why a higher one is not to be had."""

    level: str
    mechanisms: dict[str, str] = field(default_factory=dict)
    canaries: dict[str, str] = field(default_factory=dict)
    above: str = ""


def choose(
    asked: str, launcher: Launcher, root: Path, home: str | None = None, devices: tuple[str, ...] = ()
) -> Isolation:
    """The level asked for, or the highest that holds (AUTO); a lower one, with the reason, where it does not hold.

    launcher: starts workers.  root: the course, whose files the canaries try to read.  home: where workers' folders go.
    devices: those that will be graded on (none: all); a level at which a GPU cannot be used is none for that GPU.
    """
    above, with_gpu = "", gpu.is_there() and (not devices or "cuda" in devices)
    for level in reversed(LEVELS[: LEVELS.index(asked) + 1] if asked != AUTO else LEVELS):
        found = _remembered(level, launcher, root, home, with_gpu) if level != "L0" else Isolation("L0")
        if not found.above:
            return Isolation(level, {**mechanisms(level), **found.mechanisms}, found.canaries, above)
        above = above or found.above
    raise AssertionError("L0 is always there")


def mechanisms(level: str) -> dict[str, str]:
    """What keeps a worker apart at a level, by name."""
    found = {"process": "its own", "limits": "rlimits, wall clock"}
    if level == "L0":
        return found
    by_root = os.geteuid() == 0
    found |= {"landlock": f"version {landlock.version()}", "seccomp": "allow-list"}
    found |= {"user": "its own" if by_root else "the grader's"}
    namespaces = ("" if by_root else "user, ") + "pid, net, mount, ipc, uts"
    return found | ({"namespaces": namespaces} if level == "L2" else {})


def try_level(level: str, launcher: Launcher, root: Path, home: str | None = None, with_gpu: bool = False) -> Isolation:
    """Send the canaries of one level; ``above`` says why it does not hold, or cannot be used with the GPU."""
    try:
        check_machine(level)
        if level == "L2" and not launcher.enters_namespaces:
            raise Unavailable("isolation.needs_fork")
        # Elsewhere there is only L0, which promises nothing; and os.kill means something else on Windows.
        outcomes = _send(level, launcher, root, home) if sys.platform == "linux" else {}
    except Unavailable as error:
        return Isolation(level, above=text(error.key, value=error.value))
    required = {"L0": (), "L1": probes.AT_L1, "L2": probes.AT_L2}[level]
    escaped = [text(f"canary.{name}") for name in required if outcomes.get(name) != probes.HELD]
    above = text("isolation.escaped", level=level, what="; ".join(escaped)) if escaped else ""
    if not above and with_gpu and not _computes(level, launcher, home) and _computes("L0", launcher, home):
        above = text("isolation.no_gpu", level=level)
    return Isolation(level, {}, outcomes, above)


def _send(level: str, launcher: Launcher, root: Path, home: str | None) -> dict[str, str]:
    """The outcomes of all attempts from inside, corrected by what is seen from outside; raises Unavailable."""
    with _targets(root, home) as targets:
        outcomes = _observe(level, launcher, home, functools.partial(probes.attempt_all, targets))
        left = _running(targets.name)
    return {**outcomes, "outlive": probes.ESCAPED if left else probes.HELD}


def _computes(level: str, launcher: Launcher, home: str | None) -> bool:
    """Whether a worker of a level can use the GPU."""
    try:
        return bool(_observe(level, launcher, home, probes.compute_on_gpu, "cuda"))
    except Unavailable:
        return False


def _observe(
    level: str, launcher: Launcher, home: str | None, function: Callable[[object], object], device: str = "cpu"
) -> Any:
    """What a function gives in a worker of a level; raises Unavailable."""
    import cloudpickle

    from autograder.engine.conversation import WorkerFault
    from autograder.engine.limits import Limits
    from autograder.engine.observer import Observer
    from autograder.engine.results import Observed
    from autograder.engine.submission import from_source

    observer = Observer(launcher, Limits(), home, level)
    canary = from_source("canary.py", "pass")
    try:
        answer = observer.observe(canary, cloudpickle.dumps(function), seed=0, timeout=30, device=device)
    except WorkerFault as error:
        raise Unavailable("isolation.no_worker", error) from None
    finally:
        observer.close()
    if not isinstance(answer.result, Observed):
        raise Unavailable("isolation.no_canary", answer.result)
    return answer.result.tree


@contextlib.contextmanager
def _targets(root: Path, home: str | None) -> Iterator[probes.Targets]:
    """Real files of the course where it has them, and stand-ins, which everybody may read, where not."""
    with (
        tempfile.TemporaryDirectory(prefix="canary-", dir=home) as folder,
        socket.create_server(("127.0.0.1", 0)) as tcp,
        socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as udp,
    ):
        udp.bind(("127.0.0.1", 0))
        os.chmod(folder, 0o777)
        stand_in = Path(folder) / "submission.py"
        stand_in.write_text("secret\n")
        stand_in.chmod(0o666)
        hidden = next(
            (p for base in (root / "autograder", PACKAGE) for p in base.glob("graders/*/test_hidden.py")), None
        )
        yield probes.Targets(
            str(hidden or stand_in),
            str(next(root.glob("solutions/*.py"), stand_in)),
            str(stand_in),
            tcp.getsockname()[1],
            udp.getsockname()[1],
            os.getpid(),
            f"canary-{secrets.token_hex(4)}",
        )


def _running(name: str) -> bool:
    """Whether a process of this name is still there a moment after its worker has ended."""
    deadline = time.monotonic() + 1.0
    while (found := _named(name)) and time.monotonic() < deadline:
        time.sleep(0.02)
    return found


def _named(name: str) -> bool:
    for path in Path("/proc").glob("[0-9]*/comm"):
        with contextlib.suppress(OSError):
            if path.read_text(encoding="utf-8", errors="replace").strip() == name:
                return True
    return False


def _remembered(level: str, launcher: Launcher, root: Path, home: str | None, with_gpu: bool) -> Isolation:
    """As try_level; its result is kept per machine, boot, user, version and course."""
    path = _cache(level, root, with_gpu)
    with contextlib.suppress(OSError, ValueError, TypeError):
        return Isolation(**json.loads(path.read_text(encoding="utf-8")))
    found = try_level(level, launcher, root, home, with_gpu)
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        draft = path.with_name(f"{path.name}.{os.getpid()}")
        draft.write_text(json.dumps(asdict(found)), encoding="utf-8")
        draft.replace(path)
    return found


def _cache(level: str, root: Path, with_gpu: bool) -> Path:
    from platformdirs import user_cache_path

    boot = "-"
    with contextlib.suppress(OSError):
        boot = Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii")
    # The code of the mechanisms counts too: a version under development changes without its number.
    code = "".join(p.read_text(encoding="utf-8") for p in sorted((PACKAGE / "isolation").glob("*.py")))
    facts = [
        level,
        with_gpu,
        boot,
        start_method(),
        *platform.uname(),
        _ids(),
        sys.executable,
        autograder.__version__,
        str(root),
        code,
    ]
    name = hashlib.sha256(repr(facts).encode()).hexdigest()[:20]
    return user_cache_path("autograder") / f"canaries-{name}.json"


def _ids() -> list[str]:
    """The user and the capabilities of this process: what it may do."""
    with contextlib.suppress(OSError):
        lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
        return [line for line in lines if line.startswith(("Uid:", "CapEff:", "Seccomp:"))]
    return []
