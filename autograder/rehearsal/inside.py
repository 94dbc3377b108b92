"""The inner side of a container: new namespaces, the root of a platform, its user; then the command, as process 1.

Run as a program of its own, with one JSON argument (see Order); it ends as the command does.  There is a user
namespace in any case, in which no further one can be made, and no more rights than a container has by default: what
a worker finds here is what it finds on a platform.
"""

from __future__ import annotations

import ctypes
import json
import os
import signal
import socket
import stat
import sys
from collections.abc import Callable
from dataclasses import asdict, dataclass

from autograder.isolation import mounts
from autograder.isolation.kernel import (
    NEW_IPC,
    NEW_NET,
    NEW_NS,
    NEW_PID,
    NEW_USER,
    NEW_UTS,
    PR_SET_PDEATHSIG,
    call,
    keep_capabilities,
    prctl,
)

_PR_CAPBSET_DROP = 24
_HIGHEST_CAPABILITY = 40
#: Docker's default: chown, dac_override, fowner, fsetid, kill, setgid, setuid, setpcap, net_bind_service, net_raw,
#: sys_chroot, mknod, audit_write, setfcap.
_CAPABILITIES = (0, 1, 3, 4, 5, 6, 7, 8, 10, 13, 18, 27, 29, 31)
_DEVICES = ("/dev/null", "/dev/zero", "/dev/full", "/dev/random", "/dev/urandom")
_LINKS = {"fd": "/proc/self/fd", "stdin": "fd/0", "stdout": "fd/1", "stderr": "fd/2"}
_SYSTEM = ("/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/etc", "/sys")
_USERS = 65536


@dataclass(frozen=True)
class Order:
    """root: a folder; user: 0, or another.  show: what of this machine is seen inside, besides the system's own."""

    root: str
    command: tuple[str, ...]
    folder: str
    user: int
    environment: dict[str, str]
    show: tuple[str, ...]

    def dumps(self) -> str:
        """For the command line."""
        return json.dumps(asdict(self))


def main() -> None:
    """Carry out the order; never returns."""
    data = json.loads(sys.argv[1])
    order = Order(**{**data, "command": tuple(data["command"]), "show": tuple(data["show"])})
    _die_with_parent()
    _enter_user_namespace()
    call("unshare", NEW_NS | NEW_PID | NEW_NET | NEW_IPC | NEW_UTS)
    _in_child(lambda: _start(order))


def _die_with_parent() -> None:
    prctl(PR_SET_PDEATHSIG, signal.SIGKILL)


def _in_child(go_on: Callable[[], None]) -> None:
    """Go on in a child, wait for it and end as it does; never returns."""
    child = os.fork()
    if child == 0:
        _die_with_parent()
        try:
            go_on()
        except BaseException as error:
            sys.stderr.write(f"{type(error).__name__}: {error}\n")
        os._exit(127)
    _, status = os.waitpid(child, 0)
    code = os.waitstatus_to_exitcode(status)
    os._exit(code if code >= 0 else 128 - code)


def _enter_user_namespace() -> None:
    """As root with all users of this machine, who keep their numbers; else with our own alone."""
    own = os.geteuid(), os.getegid()
    if own[0] != 0:
        call("unshare", NEW_USER)
        _map("self", f"{own[0]} {own[0]} 1", f"{own[1]} {own[1]} 1", deny=True)
        return
    # Whoever has entered it may map no one but itself there, so another process does it.
    parent = os.getpid()
    entered, mapped = os.pipe(), os.pipe()
    if (helper := os.fork()) == 0:
        os.read(entered[0], 1)
        everyone = f"0 0 {_USERS}"
        _map(str(parent), everyone, everyone)
        os.write(mapped[1], b"x")
        os._exit(0)
    call("unshare", NEW_USER)
    os.write(entered[1], b"x")
    if not os.read(mapped[0], 1):
        raise OSError("no user namespace")
    os.waitpid(helper, 0)
    for fd in (*entered, *mapped):
        os.close(fd)
    os.setresgid(0, 0, 0)
    os.setresuid(0, 0, 0)


def _map(process: str, users: str, groups: str, *, deny: bool = False) -> None:
    lines = {"setgroups": "deny"} if deny else {}
    for name, line in {**lines, "uid_map": users, "gid_map": groups}.items():
        with open(f"/proc/{process}/{name}", "w", encoding="ascii") as file:
            file.write(line)


def _start(order: Order) -> None:
    """Process 1: build the root, become the user, run the command."""
    socket.sethostname("platform")
    _change_root(order)
    with open("/proc/sys/user/max_user_namespaces", "w", encoding="ascii") as file:
        file.write("0")
    _become(order.user)
    os.chdir(order.folder)
    os.umask(0o022)
    os.execvpe(order.command[0], order.command, order.environment)


def _change_root(order: Order) -> None:
    sources = {path: os.open(path, os.O_PATH) for path in _seen(order.show)}
    links = {path: os.readlink(path) for path in _SYSTEM if os.path.islink(path)}
    mounts.keep_private()
    mounts.itself(order.root)
    os.chdir(order.root)
    for path, fd in sources.items():
        mounts.bind(fd, path, writable=path in _DEVICES)
    for path, target in links.items():
        if not os.path.lexists("." + path):
            os.symlink(target, "." + path)
    for name, target in _LINKS.items():
        if not os.path.lexists(f"./dev/{name}"):
            os.symlink(target, f"./dev/{name}")
    for folder, size in (("tmp", 2048), ("dev/shm", 64)):
        os.makedirs(folder, exist_ok=True)
        mounts.memory(folder, f"size={size}m,mode=1777")
    os.makedirs("proc", exist_ok=True)
    mounts.processes("proc")
    mounts.pivot()


def _seen(show: tuple[str, ...]) -> list[str]:
    paths = [path for path in (*_SYSTEM, *show) if os.path.isdir(path) and not os.path.islink(path)]
    outermost = [path for path in paths if not any(path.startswith(other + "/") for other in paths)]
    return [*sorted(set(outermost)), *(path for path in _DEVICES if stat.S_ISCHR(os.stat(path).st_mode))]


def _become(user: int) -> None:
    if os.geteuid() != 0:
        return
    for capability in set(range(_HIGHEST_CAPABILITY + 1)) - set(_CAPABILITIES):
        call("prctl", _PR_CAPBSET_DROP, *(ctypes.c_ulong(value) for value in (capability, 0, 0, 0)))
    if user != 0:
        os.setgroups([])
        os.setresgid(user, user, user)
        os.setresuid(user, user, user)
    else:
        keep_capabilities(sum(1 << capability for capability in _CAPABILITIES))


if __name__ == "__main__":
    main()
