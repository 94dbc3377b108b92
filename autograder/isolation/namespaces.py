"""Namespaces: a worker that sees no other process, no network, and no file but those it may read (namespaces(7)).

The child of the zygote makes them, forks the worker into them (a pid namespace begins with the next process), and
waits for it.  The worker's files are a small tmpfs with a writable /tmp, whose size is a limit that nothing escapes.
"""

from __future__ import annotations

import os
import signal
import socket

from autograder.isolation import mounts, view
from autograder.isolation.confine import drop_root, own_user
from autograder.isolation.kernel import (
    NEW_IPC,
    NEW_NET,
    NEW_NS,
    NEW_PID,
    NEW_USER,
    NEW_UTS,
    PR_SET_DUMPABLE,
    PR_SET_PDEATHSIG,
    call,
    keep_capabilities,
    prctl,
)

FOLDER = "/tmp"
_WRITABLE = (FOLDER, "/dev/shm")


def enter(disk_mb: int, inodes: int = 10_000) -> None:
    """Go on as the first process of new namespaces, in a child of this process; raises OSError.

    The caller's process stays outside, waits, and ends as the child does.
    """
    user = own_user()
    made_by_root = user is not None and _unshare_as_root()
    if not made_by_root:
        if user is not None:
            drop_root(user)
        _unshare_as_user()
    if child := os.fork():
        _follow(child)
    _change_root(disk_mb, inodes)
    socket.sethostname("worker")
    if made_by_root and user is not None:
        for folder in _WRITABLE:
            os.chown(folder, user, user)
        drop_root(user)
    keep_capabilities(0)
    prctl(PR_SET_PDEATHSIG, signal.SIGKILL)


def _unshare_as_root() -> bool:
    """Make the namespaces as root, who needs no user namespace for it; False in a container that forbids it."""
    try:
        call("unshare", NEW_NS | NEW_PID | NEW_NET | NEW_IPC | NEW_UTS)
    except OSError:
        return False
    return True


def _unshare_as_user() -> None:
    """Make the namespaces in a user namespace of our own, in which we are who we were."""
    prctl(PR_SET_DUMPABLE, 1)  # else /proc/self belongs to root, and the maps below cannot be written
    own = os.geteuid(), os.getegid()
    call("unshare", NEW_USER | NEW_NS | NEW_PID | NEW_NET | NEW_IPC | NEW_UTS)
    _map_user(*own)


def _map_user(user: int, group: int) -> None:
    for name, line in (("setgroups", "deny"), ("uid_map", f"{user} {user} 1"), ("gid_map", f"{group} {group} 1")):
        with open(f"/proc/self/{name}", "w", encoding="ascii") as file:
            file.write(line)


def _follow(child: int) -> None:
    """Wait for the worker without keeping its pipes open, and end as it did; never returns."""
    os.closerange(0, 64)
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        signal.signal(os.WTERMSIG(status), signal.SIG_DFL) if os.WTERMSIG(status) != signal.SIGKILL else None
        os.kill(os.getpid(), os.WTERMSIG(status))
    os._exit(os.waitstatus_to_exitcode(status) & 0xFF)


def _change_root(disk_mb: int, inodes: int) -> None:
    """Build a root of what is readable, everything in it read-only but /tmp and /dev/null, and forget the old one."""
    sources = [(path, os.open(path, os.O_PATH)) for path in (*view.readable(), view.SINK)]
    links = {path: os.readlink(path) for path in ("/lib", "/lib64", "/bin") if os.path.islink(path)}
    mounts.keep_private()
    # Any folder will do, and the open descriptors still find what this one hides.
    mounts.memory(FOLDER, f"size={disk_mb}m,nr_inodes={inodes},mode=755")
    os.chdir(FOLDER)
    for path, fd in sources:
        mounts.bind(fd, path, writable=path == view.SINK)
    for path, target in links.items():
        os.symlink(target, "." + path)
    for folder in _WRITABLE:
        os.makedirs("." + folder, exist_ok=True)
    mounts.pivot()
