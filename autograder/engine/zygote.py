"""The zygote: imports torch once, then forks processes on request, and holds no secret that a fork could inherit.

It is started by exec with a clean environment.  A child is told which module's ``main`` to run: workers (untrusted)
get three pipes and nothing else, graders (trusted) also a control socket of their own, to ask for workers.  Requests
are small JSON messages on SOCK_SEQPACKET sockets; a fork's pipes come along as descriptors.  A child belongs to the
connection that asked for it and is killed when that connection closes.
"""

from __future__ import annotations

import array
import contextlib
import gc
import importlib
import json
import os
import selectors
import signal
import socket
import sys
import time
from typing import Any

from autograder.engine import pages
from autograder.engine.disk import remove
from autograder.engine.eager import import_compiler, stay_eager
from autograder.isolation import namespaces, seccomp, view
from autograder.isolation.confine import highest_user
from autograder.isolation.kernel import PR_SET_CHILD_SUBREAPER, PR_SET_PDEATHSIG, guard_memory, prctl

_MESSAGE = 1 << 16
_END_SECONDS = 5.0


class Zygote:
    """The loop that serves connections; ``children`` maps each to the processes it asked for."""

    def __init__(self, control: socket.socket) -> None:
        self.main = control
        self.children: dict[socket.socket, set[int]] = {control: set()}
        self.ended: set[int] = set()
        self.folders: list[str] = []
        self.selector = selectors.DefaultSelector()
        self.selector.register(control, selectors.EVENT_READ)

    def serve(self) -> None:
        """Serve until the first connection closes; then remove the folders that were entrusted to this process."""
        while self.main in self.children:
            for key, _ in self.selector.select(timeout=1.0 if self.ended else None):
                self._handle(key.fileobj)  # type: ignore[arg-type]
            self._reap()
        self._end_all()
        for folder in self.folders:
            remove(folder)

    def _end_all(self) -> None:
        """Kill whatever still runs, and see it gone: it could make new files meanwhile."""
        for pid in [pid for pids in self.children.values() for pid in pids]:
            self._kill(pid)
        deadline = time.monotonic() + _END_SECONDS
        while self.ended and time.monotonic() < deadline:
            self._reap()
            time.sleep(0.002)

    def _handle(self, connection: socket.socket) -> None:
        try:
            message, fds = _receive(connection)
        except ConnectionError:
            message, fds = b"", []
        if not message:
            self._close(connection)
            return
        request = json.loads(message)
        answer = getattr(self, "_do_" + request["op"])(connection, request, fds)
        if request.get("answer", True):
            with contextlib.suppress(OSError):
                connection.send(json.dumps(answer).encode())

    def _close(self, connection: socket.socket) -> None:
        for pid in self.children.pop(connection):
            self._kill(pid)
        self.selector.unregister(connection)
        connection.close()

    def _do_fork(self, connection: socket.socket, request: dict[str, Any], fds: list[int]) -> dict[str, Any]:
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        pid = os.fork()
        if pid == 0:
            _become(request["entry"], fds, theirs.detach() if request["control"] else -1, request["enter"])
        with contextlib.suppress(OSError):
            os.setpgid(pid, pid)  # in the child too: whoever is first
        for fd in fds:
            os.close(fd)
        theirs.close()
        self.children[connection].add(pid)
        if request["control"]:
            self.children[ours] = set()
            self.selector.register(ours, selectors.EVENT_READ)
        else:
            ours.close()
        return {"pid": pid}

    def _do_end(self, connection: socket.socket, request: dict[str, Any], fds: list[int]) -> dict[str, Any]:
        """Kill a child of this connection and its process group."""
        pid = request["pid"]
        if pid in self.children[connection]:
            self.children[connection].discard(pid)
            self._kill(pid)
        return {}

    def _do_status(self, connection: socket.socket, request: dict[str, Any], fds: list[int]) -> dict[str, Any]:
        """How a child of this connection ended (waitid's code and status) and its CPU time, or None if it has not."""
        pid = request["pid"]
        if pid not in self.children[connection]:
            return {"status": None}
        # Not reaped here: the number must stay taken until the group has been killed.
        found = os.waitid(os.P_PID, pid, os.WEXITED | os.WNOHANG | os.WNOWAIT)
        return {"status": None if found is None else [found.si_code, found.si_status, _cpu_seconds(pid)]}

    def _do_own(self, connection: socket.socket, request: dict[str, Any], fds: list[int]) -> dict[str, Any]:
        """Remove this folder at the end: whoever made it may be killed and not come to it."""
        self.folders.append(request["folder"])
        return {}

    def _do_warm(self, connection: socket.socket, request: dict[str, Any], fds: list[int]) -> dict[str, Any]:
        """Import torch's compiler, which a worker needed: the workers after it find it here."""
        import_compiler()
        _take_stock()
        return {}

    def _do_preload(self, connection: socket.socket, request: dict[str, Any], fds: list[int]) -> dict[str, Any]:
        """Import modules that an exercise names; one that fails is told where it is used."""
        for name in request["names"]:
            with contextlib.suppress(Exception):
                importlib.import_module(name)
        _take_stock()
        return {}

    def _kill(self, pid: int) -> None:
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(pid, signal.SIGKILL)
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
        self.ended.add(pid)

    def _reap(self) -> None:
        """Collect what was killed: the process, and those of its group that it had not collected itself."""
        for pid in list(self.ended):
            try:
                while os.waitpid(-pid, os.WNOHANG)[0]:
                    pass
            except ChildProcessError:
                self.ended.discard(pid)


def _take_stock() -> None:
    """Note what the children will find, and how it lies in memory, after imports that change both."""
    from autograder.engine.surroundings import surroundings

    surroundings.cache_clear()
    surroundings()
    gc.collect()
    gc.freeze()  # objects of before the fork are never walked in a child, so their pages stay shared
    pages.gather()


def _cpu_seconds(pid: int) -> float:
    """The processor time of a process and of the children that it waited for (proc_pid_stat(5))."""
    with open(f"/proc/{pid}/stat", encoding="ascii", errors="replace") as file:
        times = file.read().rpartition(")")[2].split()[11:15]
    return sum(map(int, times)) / os.sysconf("SC_CLK_TCK")


def _receive(connection: socket.socket) -> tuple[bytes, list[int]]:
    message, ancillary, _, _ = connection.recvmsg(_MESSAGE, socket.CMSG_SPACE(3 * 4))
    fds = array.array("i")
    for level, kind, data in ancillary:
        if (level, kind) == (socket.SOL_SOCKET, socket.SCM_RIGHTS):
            fds.frombytes(data[: len(data) - len(data) % fds.itemsize])
    return message, list(fds)


def _become(entry: str, fds: list[int], control: int, enter: int) -> None:
    """In the child: keep the three pipes as 0, 1, 2 (and a control socket as 3), then run the module's main.

    enter: 0, or the size in MB of the file system in new namespaces that it moves into first.
    """
    try:
        os.setpgid(0, 0)
        for target, fd in enumerate(fds):
            os.dup2(fd, target)
        keep = 3
        if control >= 0:
            os.dup2(control, 3)
            keep = 4
        os.closerange(keep, _highest_descriptor() + 1)
        prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
        if control >= 0:
            _oom_score(0)  # not among the first to go, as the workers are
        if enter:
            namespaces.enter(enter)
        importlib.import_module(entry).main()
    except BaseException:
        sys.excepthook(*sys.exc_info())
    finally:
        os._exit(70)


def _oom_score(adjustment: int) -> None:
    """How soon the kernel ends this process where the machine runs out of memory: 1000 is among the first."""
    with contextlib.suppress(OSError), open("/proc/self/oom_score_adj", "w", encoding="ascii") as file:
        file.write(str(adjustment))


def _highest_descriptor() -> int:
    return max(int(name) for name in os.listdir("/proc/self/fd"))


def main() -> None:
    """Serve on descriptor 0, a SOCK_SEQPACKET socket; the arguments are modules to import for the children."""
    try:
        import torch
    except ImportError:  # `grade` meets the same, and says it in a sentence
        sys.exit(1)
    # Before anything else: after an operation on several threads, every forked child would hang.
    torch.set_num_threads(1)
    from autograder.engine.worker import rehearse

    for name in sys.argv[1:]:
        importlib.import_module(name)
    stay_eager()
    rehearse()
    view.closed_to_others()
    highest_user()
    seccomp.prepare()
    guard_memory()
    _oom_score(1000)  # for the workers, which inherit it: writing it costs each of them a millisecond
    prctl(PR_SET_CHILD_SUBREAPER, 1)  # orphans come to us: the first process of a container may not collect them
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C ends the command, and its closed socket ends us
    control = socket.socket(fileno=os.dup(0))
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    _take_stock()
    Zygote(control).serve()
