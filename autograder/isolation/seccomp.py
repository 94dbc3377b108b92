"""A seccomp filter: which system calls a worker may make (seccomp(2)), written as the classic BPF that it is.

An allow-list, because a new kernel brings new system calls.  What is left out fails with EPERM where people meet it
(a socket, a new process), else with ENOSYS, on which the C library falls back.  `pyseccomp` was looked at and left:
importing it runs ldconfig or a compiler, which costs each start more than the whole filter, and it needs a system
library that slim containers lack.  tests/test_isolation.py holds the numbers against that library.
"""

from __future__ import annotations

import ctypes
import errno
import functools
import itertools
import platform
import socket
import struct

from autograder.isolation.kernel import syscall
from autograder.isolation.syscalls import NUMBERS

_ARCHITECTURES = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
_SECCOMP = {"x86_64": 317, "aarch64": 277}
_SET_MODE_FILTER, _ALL_THREADS = 1, 1

_KILL, _ERRNO, _ALLOW = 0x80000000, 0x00050000, 0x7FFF0000
_LOAD, _RETURN, _EQUAL, _AT_LEAST, _ANY_BIT = 0x20, 0x06, 0x15, 0x35, 0x45
_NUMBER_AT, _ARCHITECTURE_AT, _ARGUMENTS_AT = 0, 4, 16
_X32 = 0x40000000

_CLONE_THREAD = 0x00010000
#: Flags of clone(2) that make namespaces: CLONE_NEWTIME, NS, CGROUP, UTS, IPC, USER, PID and NET.
_NAMESPACES = 0x80 | 0x00020000 | 0x02000000 | 0x04000000 | 0x08000000 | 0x10000000 | 0x20000000 | 0x40000000

_UNIX = "connect bind listen accept accept4"
_REFUSED = "socket connect bind listen accept accept4 fork vfork execve execveat ptrace tkill memfd_create clone"
#: chmod and its like, to which Landlock is blind, do nothing and say that they did: shutil.copy goes on.
_PRETENDED = "chmod fchmod fchmodat fchmodat2 chown lchown fchown fchownat utime utimes utimensat futimesat"
_PRETENDED_TOO = "setxattr lsetxattr fsetxattr"
_ALLOWED = """
read write futex mmap munmap mprotect brk madvise openat close newfstatat fstat stat lstat statx lseek
rt_sigaction rt_sigprocmask rt_sigreturn clock_gettime clock_nanosleep nanosleep getpid gettid getrandom
readv writev pread64 pwrite64 preadv pwritev preadv2 pwritev2 close_range open creat access faccessat faccessat2
readlink readlinkat getcwd chdir fchdir getdents getdents64 dup dup2 dup3 pipe pipe2 flock fsync fdatasync
sync_file_range ftruncate truncate fallocate fadvise64 readahead copy_file_range sendfile splice tee
mkdir mkdirat rmdir unlink unlinkat rename renameat renameat2 link linkat symlink symlinkat umask statfs fstatfs
mremap msync mincore mlock munlock mlock2 membarrier get_mempolicy
futex_waitv set_robust_list get_robust_list rseq set_tid_address arch_prctl sched_yield sched_getaffinity
sched_getparam sched_getscheduler sched_get_priority_max sched_get_priority_min sched_rr_get_interval getcpu
rt_sigpending rt_sigtimedwait rt_sigsuspend sigaltstack pause alarm getitimer setitimer
timer_create timer_settime timer_gettime timer_delete timer_getoverrun timerfd_create timerfd_settime timerfd_gettime
clock_getres gettimeofday time times restart_syscall
getppid getuid geteuid getgid getegid getgroups getpgrp getpgid getsid getresuid getresgid uname sysinfo getrusage
getrlimit setrlimit getpriority capget
getxattr lgetxattr fgetxattr listxattr llistxattr flistxattr
poll ppoll select pselect6 epoll_create epoll_create1 epoll_ctl epoll_wait epoll_pwait epoll_pwait2
eventfd eventfd2 signalfd signalfd4 exit exit_group wait4 waitid
socketpair sendmsg recvmsg sendto recvfrom shutdown getsockopt setsockopt getsockname getpeername
"""
#: Descriptors, flags and locks.  Not among them: owners and leases, by which the kernel signals or delays others.
_FCNTL_ALLOWED = (0, 1, 2, 3, 4, 5, 6, 7, 1030, 36, 37, 38, 1032, 1034)
_IOCTL_ALLOWED = (0x5401, 0x5413, 0x541B, 0x5421, 0x5450, 0x5451)  # is it a terminal, its size, bytes to read, flags
_PRCTL_ALLOWED = (3, 15, 16, 0x53564D41)  # get dumpable, names of threads, names of memory

_Step = tuple[int, int, int, int]
#: Stands in a step for the process's own id, which is known in the worker only.
_OWN = -1
_STEP = struct.Struct("HBBI")


class _Program(ctypes.Structure):
    _fields_ = [("length", ctypes.c_ushort), ("steps", ctypes.c_void_p)]


def is_supported() -> bool:
    """Whether the numbers of this machine's system calls are known."""
    return platform.machine() in _ARCHITECTURES


def restrict(pid: int, processes: bool, gpu: bool = False) -> None:
    """Bind all threads of this process to the filter; needs no_new_privs.  Raises OSError.

    pid: its own id, the only one that it may send signals to.  processes: whether it may fork, and talk to its
    children by Unix sockets.  gpu: whether it may control the devices that Landlock lets it open.
    """
    program, own = _packed(platform.machine(), processes, gpu)
    packed = bytearray(program)
    for at in own:
        struct.pack_into("I", packed, at, pid)
    buffer = ctypes.create_string_buffer(bytes(packed), len(packed))
    filter_ = _Program(len(packed) // _STEP.size, ctypes.cast(buffer, ctypes.c_void_p))
    syscall(_SECCOMP[platform.machine()], _SET_MODE_FILTER, _ALL_THREADS, ctypes.byref(filter_))


@functools.lru_cache
def _packed(machine: str, processes: bool, gpu: bool) -> tuple[bytes, list[int]]:
    """The filter as the kernel reads it, and where in it the process's own id has to be put."""
    program = _program(machine, processes, gpu)
    own = [i * _STEP.size + 4 for i, step in enumerate(program) if step[3] == _OWN]
    return b"".join(_STEP.pack(*step[:3], 0 if step[3] == _OWN else step[3]) for step in program), own


def prepare() -> None:
    """Make the filters once, before any fork."""
    if is_supported():
        for processes, gpu in itertools.product((False, True), repeat=2):
            _packed(platform.machine(), processes, gpu)


def _program(machine: str, processes: bool, gpu: bool = False) -> tuple[_Step, ...]:
    """The filter's steps (code, jump if true, jump if false, value); what is called often comes first."""
    number = {name: numbers[0 if machine == "x86_64" else 1] for name, numbers in NUMBERS.items()}
    refuse, pretend = _returns(_ERRNO | errno.EPERM), _returns(_ERRNO)
    steps: list[_Step] = [(_LOAD, 0, 0, _ARCHITECTURE_AT), (_EQUAL, 1, 0, _ARCHITECTURES[machine]), _returns(_KILL)]
    steps += [(_LOAD, 0, 0, _NUMBER_AT), (_AT_LEAST, 0, 1, _X32), _returns(_KILL)]

    def case(name: str, *body: _Step) -> None:
        if number[name] >= 0:
            steps.extend([(_EQUAL, 0, len(body), number[name]), *body])

    for name in _ALLOWED.split():
        case(name, _returns(_ALLOW))
    case("ioctl", *([_returns(_ALLOW)] if gpu else _only(1, _IOCTL_ALLOWED)))
    case("fcntl", *_only(1, _FCNTL_ALLOWED))
    case("prctl", *_only(0, _PRCTL_ALLOWED))
    for name in ("kill", "tgkill"):  # a process with children ends them; Landlock and its user bound whom it reaches
        case(name, *([_returns(_ALLOW)] if processes else _only(0, (_OWN,))))
    case("prlimit64", *_only(0, (0, _OWN)))
    if processes:
        case("fork", _returns(_ALLOW))
        case("vfork", _returns(_ALLOW))
        case("clone", _argument(0), (_ANY_BIT, 0, 1, _NAMESPACES), refuse, _returns(_ALLOW))
        case("socket", *_only(0, (socket.AF_UNIX,)))  # DataLoader's workers hand tensors over by Unix sockets
        for name in _UNIX.split():
            case(name, _returns(_ALLOW))
    else:
        case("clone", *_a_thread())
    for name in (_PRETENDED + " " + _PRETENDED_TOO).split():
        case(name, pretend)
    for name in _REFUSED.split():
        case(name, refuse)
    return (*steps, _returns(_ERRNO | errno.ENOSYS))


def _returns(value: int) -> _Step:
    return _RETURN, 0, 0, value


def _argument(index: int) -> _Step:
    """Load the low half of an argument: an int to the kernel (both architectures are little-endian)."""
    return _LOAD, 0, 0, _ARGUMENTS_AT + 8 * index


def _only(index: int, values: tuple[int, ...]) -> list[_Step]:
    """Allow these values of an argument, refuse others."""
    tests = [(_EQUAL, len(values) - i, 0, value) for i, value in enumerate(values)]
    return [_argument(index), *tests, _returns(_ERRNO | errno.EPERM), _returns(_ALLOW)]


def _a_thread() -> list[_Step]:
    """Allow clone(2) for a thread of this process, and refuse a new process."""
    refuse = _returns(_ERRNO | errno.EPERM)
    thread = (_ANY_BIT, 0, 2, _CLONE_THREAD)
    return [_argument(0), thread, (_ANY_BIT, 1, 0, _NAMESPACES), _returns(_ALLOW), refuse]
