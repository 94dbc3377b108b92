"""Starting processes for the grader: by a fork of the zygote on Linux, by a new interpreter elsewhere.

Both give the same :class:`Process`: three pipes, a way to kill the whole group, and how it ended.
"""

from __future__ import annotations

import array
import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
import threading
from collections import deque
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, Protocol

START_METHOD_VARIABLE = "AUTOGRADER_START_METHOD"
#: What a process of ours keeps of the environment: enough to find libraries, nothing of the user's.
_KEPT = ("PATH", "LANG", "LC_ALL", "LD_LIBRARY_PATH", "SYSTEMROOT", "CUDA_VISIBLE_DEVICES", "TZ")


class Ending(Protocol):
    """The part of a process that differs between the launchers."""

    def kill(self, *, wait: bool = True) -> None:
        """End the process and its group, if they still run; without ``wait`` soon, and before the next one starts."""

    def status(self) -> tuple[str, int, float] | None:
        """("exit", code) or ("signal", number), and its CPU seconds; None while it runs."""


@dataclass
class Process:
    """A started process: write to ``stdin``, read ``stdout`` and ``stderr`` (descriptors), and end it."""

    stdin: int
    stdout: int
    stderr: int
    ending: Ending

    def close(self, *, wait: bool = True) -> None:
        """Kill the group and close the pipes; safe to call twice.  wait: as of Ending.kill."""
        self.ending.kill(wait=wait)
        for name in ("stdin", "stdout", "stderr"):
            if (fd := getattr(self, name)) >= 0:
                os.close(fd)
                setattr(self, name, -1)


class Launcher(Protocol):
    """Starts workers; ``enters_namespaces`` says whether it can start them in namespaces of their own."""

    enters_namespaces: bool

    def worker(self, enter: int = 0) -> Process:
        """A new worker, waiting for its job; enter: the MB of disk in namespaces of its own, or 0 for none."""

    def preload(self, modules: list[str]) -> None:
        """Told before the first worker which modules all of them will import."""

    def warm(self) -> None:
        """Told once a worker had to import torch's compiler: the next ones will as well."""

    def close(self) -> None:
        """End all that was started."""


def start_method() -> str:
    """ "fork" where it is safe (Linux), else "spawn"; the environment variable can force "spawn"."""
    asked = os.environ.get(START_METHOD_VARIABLE)
    return asked if asked in ("fork", "spawn") else "fork" if sys.platform == "linux" else "spawn"


def interpreter(module: str, function: str = "main") -> list[str]:
    """The command that runs a function of a module of this very package, isolated from the user's settings.

    ``-m`` would take the installed package, which need not be the one that runs here.
    """
    package = str(Path(__file__).resolve().parents[2])
    return [
        sys.executable,
        "-I",
        "-c",
        f"import sys; sys.path.insert(0, {package!r}); from {module} import {function}; {function}()",
    ]


def clean_environment() -> dict[str, str]:
    """The environment for a process that may run a student's code: nothing of the user's own."""
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    # One thread per library, and CUDA checked without being touched: both must hold before torch is imported.
    return {
        **kept,
        "OMP_NUM_THREADS": "1",
        "PYTORCH_NVML_BASED_CUDA_CHECK": "1",
        "PYTHONIOENCODING": "utf-8",
        "JOBLIB_MULTIPROCESSING": "0",
    }


class Connection:
    """A control socket of the zygote; one request at a time, from any thread."""

    def __init__(self, control: socket.socket) -> None:
        self._control = control
        self._lock = threading.Lock()

    def fork(self, entry: str, *, control: bool = False, enter: int = 0) -> Process:
        """Fork a process that runs ``main`` of the module ``entry``; with ``control`` it may ask for forks itself.

        enter: 0, or the MB of disk in the namespaces that it enters.
        """
        pipes = [os.pipe() for _ in range(3)]
        theirs = [pipes[0][0], pipes[1][1], pipes[2][1]]
        pid = self.ask({"op": "fork", "entry": entry, "control": control, "enter": enter}, theirs)["pid"]
        for fd in theirs:
            os.close(fd)
        return Process(pipes[0][1], pipes[1][0], pipes[2][0], _Forked(self, pid))

    def ask(self, request: dict[str, Any], fds: list[int] | None = None) -> dict[str, Any]:
        """One request and its answer; raises ConnectionError when the zygote is gone."""
        rights = [(socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array("i", fds))] if fds else []
        with self._lock:
            self._control.sendmsg([json.dumps(request).encode()], rights)
            answer = self._control.recv(1 << 16)
        if not answer:
            raise ConnectionError("the zygote has ended")
        return dict(json.loads(answer))

    def tell(self, request: dict[str, Any]) -> None:
        """A request without an answer; raises OSError when the zygote is gone."""
        with self._lock:
            self._control.send(json.dumps(request).encode())

    def close(self) -> None:
        """Close the socket; the zygote then kills what was started through it."""
        self._control.close()


@dataclass
class _Forked:
    connection: Connection
    pid: int

    def kill(self, *, wait: bool = True) -> None:
        with contextlib.suppress(OSError):  # a zygote that is gone has taken its children with it
            request = {"op": "end", "pid": self.pid, "answer": wait}
            self.connection.ask(request) if wait else self.connection.tell(request)

    def status(self) -> tuple[str, int, float] | None:
        found = self.connection.ask({"op": "status", "pid": self.pid})["status"]
        return found and ("exit" if found[0] == os.CLD_EXITED else "signal", *found[1:])


class ZygoteProcess:
    """The zygote as its owner sees it: started by exec, ended by closing its socket.

    preload: modules to import once for all children.
    """

    def __init__(self, *preload: str) -> None:
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        command = [*interpreter("autograder.engine.zygote"), *preload]
        with theirs:
            self.process = subprocess.Popen(
                command, stdin=theirs.fileno(), stdout=subprocess.DEVNULL, env=clean_environment(), cwd="/"
            )
        self.connection = Connection(ours)

    def close(self) -> None:
        """End the zygote and all that it forked."""
        self.connection.close()
        with contextlib.suppress(subprocess.TimeoutExpired):
            self.process.wait(5)
        self.process.kill()


class ForkLauncher:
    """Workers by fork, through a grader's connection to the zygote."""

    enters_namespaces = True

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._warm = False

    def worker(self, enter: int = 0) -> Process:
        """A forked worker: about ten milliseconds."""
        return self._connection.fork("autograder.engine.worker", enter=enter)

    def preload(self, modules: list[str]) -> None:
        """Let the zygote import them."""
        if modules:
            self._connection.ask({"op": "preload", "names": modules})

    def warm(self) -> None:
        """Let the zygote import the compiler, once."""
        if not self._warm:
            self._warm = True
            self._connection.ask({"op": "warm"})

    def close(self) -> None:
        """Nothing: each worker was ended by itself, and the connection belongs to whoever opened it."""


class SpawnLauncher:
    """Workers as new interpreters, of which a few are started ahead."""

    enters_namespaces = False

    def __init__(self, spares: int | None = None) -> None:
        self._target = max(1, spares if spares is not None else (os.cpu_count() or 1))
        self._spares: deque[Process] = deque()
        self._lock = threading.Lock()

    def worker(self, enter: int = 0) -> Process:
        """A spare worker, replaced at once by a new one; always without namespaces."""
        with self._lock:
            while len(self._spares) <= self._target:
                self._spares.append(spawn("autograder.engine.spawned"))
            return self._spares.popleft()

    def preload(self, modules: list[str]) -> None:
        """Nothing: a new interpreter inherits no imports."""

    def warm(self) -> None:
        """Nothing, for the same reason."""

    def close(self) -> None:
        """End the spare workers."""
        with self._lock:
            while self._spares:
                self._spares.pop().close()


def spawn(module: str, function: str = "main") -> Process:
    """Start an isolated interpreter that runs a function of a module.

    It has a session (POSIX) or process group (Windows) of its own.
    """
    flags = getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0)
    process = subprocess.Popen(
        interpreter(module, function),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=clean_environment(),
        start_new_session=os.name == "posix",
        creationflags=flags,
        bufsize=0,
    )
    assert process.stdin and process.stdout and process.stderr
    stdin, stdout, stderr = (_detached(stream) for stream in (process.stdin, process.stdout, process.stderr))
    return Process(stdin, stdout, stderr, _Spawned(process))


def _detached(stream: IO[bytes]) -> int:
    """The stream's descriptor, from now on the caller's to close."""
    fd = os.dup(stream.fileno())
    stream.close()
    return fd


@dataclass
class _Spawned:
    process: subprocess.Popen[bytes]

    def kill(self, *, wait: bool = True) -> None:
        if os.name == "posix":
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(self.process.pid, signal.SIGKILL)
        self.process.kill()
        self.process.wait()

    def status(self) -> tuple[str, int, float] | None:
        code = self.process.poll()
        return None if code is None else ("exit", code, 0.0) if code >= 0 else ("signal", -code, 0.0)
