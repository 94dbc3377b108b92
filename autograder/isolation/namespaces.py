"""Namespaces: a worker that sees no other process, no network, and no file but those it may read (namespaces(7)).

The child of the zygote makes them, forks the worker into them (a pid namespace begins with the next process), and
waits for it.  The worker's files are a small tmpfs with a writable /tmp, whose size is a limit that nothing escapes.
"""

from __future__ import annotations

import ctypes
import os
import signal
import socket
import stat

from autograder.isolation import gpu, view
from autograder.isolation.confine import drop_root, own_user
from autograder.isolation.kernel import PR_SET_DUMPABLE, PR_SET_PDEATHSIG, call, keep_capabilities, prctl

FOLDER = "/tmp"
_WRITABLE = (FOLDER, "/dev/shm")
_NS, _UTS, _IPC, _USER, _PID, _NET = 0x00020000, 0x04000000, 0x08000000, 0x10000000, 0x20000000, 0x40000000
_RDONLY, _NOSUID, _NODEV, _NOEXEC, _REMOUNT, _BIND, _REC, _PRIVATE = 1, 2, 4, 8, 32, 4096, 16384, 1 << 18
_NOATIME, _NODIRATIME, _RELATIME = 1024, 2048, 1 << 21
_DETACH = 2
_PIVOT_ROOT = {"x86_64": 155, "aarch64": 41}
#: Mounts keep these flags in a user namespace; statvfs(3) and mount(2) number most of them alike.
_KEPT = {1: _RDONLY, 2: _NOSUID, 4: _NODEV, 8: _NOEXEC, 1024: _NOATIME, 2048: _NODIRATIME, 4096: _RELATIME}


def enter(disk_mb: int, with_gpu: bool = False, inodes: int = 10_000) -> None:
    """Go on as the first process of new namespaces, in a child of this process; raises OSError.

    disk_mb: the size of its file system.  with_gpu: whether it finds GPUs there.

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
    _change_root(disk_mb, inodes, with_gpu)
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
        call("unshare", _NS | _PID | _NET | _IPC | _UTS)
    except OSError:
        return False
    return True


def _unshare_as_user() -> None:
    """Make the namespaces in a user namespace of our own, in which we are who we were."""
    prctl(PR_SET_DUMPABLE, 1)  # else /proc/self belongs to root, and the maps below cannot be written
    own = os.geteuid(), os.getegid()
    call("unshare", _USER | _NS | _PID | _NET | _IPC | _UTS)
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


def _change_root(disk_mb: int, inodes: int, with_gpu: bool) -> None:
    """Build a root of what is readable, everything in it read-only but /tmp and /dev/null, and forget the old one."""
    paths = (*view.readable(), view.SINK, *((*gpu.readable(), *gpu.devices()) if with_gpu else ()))
    # With a GPU, all of /proc comes below: its driver asks for that of the process by its number.
    sources = [(p, os.open(p, os.O_PATH)) for p in paths if not (with_gpu and p.startswith("/proc"))]
    links = {path: os.readlink(path) for path in ("/lib", "/lib64", "/bin") if os.path.islink(path)}
    _mount(None, "/", _REC | _PRIVATE)
    # Any folder will do, and the open descriptors still find what this one hides.
    _mount("tmpfs", FOLDER, _NOSUID | _NODEV, f"size={disk_mb}m,nr_inodes={inodes},mode=755", kind="tmpfs")
    os.chdir(FOLDER)
    for path, fd in sources:
        _bind(fd, path)
    for path, target in links.items():
        os.symlink(target, "." + path)
    for folder in _WRITABLE:
        os.makedirs("." + folder, exist_ok=True)
    if with_gpu:
        os.makedirs("./proc", exist_ok=True)
        _mount("proc", "./proc", _NOSUID | _NODEV | _NOEXEC, kind="proc")
    call("syscall", ctypes.c_long(_PIVOT_ROOT[os.uname().machine]), b".", b".")
    call("umount2", b".", _DETACH)
    os.chdir("/")


def _bind(fd: int, path: str) -> None:
    target = "." + path
    if stat.S_ISDIR(os.fstat(fd).st_mode):
        os.makedirs(target, exist_ok=True)
    else:
        os.makedirs(os.path.dirname(target), exist_ok=True)
        os.close(os.open(target, os.O_CREAT | os.O_WRONLY, 0o600))
    flags = os.fstatvfs(fd).f_flag
    kept = sum(new for old, new in _KEPT.items() if flags & old)
    _mount(f"/proc/self/fd/{fd}", target, _BIND | _REC)
    if path != view.SINK:
        _mount(None, target, _BIND | _REMOUNT | _RDONLY | (kept & ~_RDONLY) | _NOSUID)
    os.close(fd)


def _mount(source: str | None, target: str, flags: int, data: str = "", kind: str | None = None) -> None:
    arguments = [value.encode() if value else None for value in (source, target, kind)]
    call("mount", *arguments, ctypes.c_ulong(flags), data.encode() or None)
