"""Changes limits and priorities of the grader.

Must not: reach it.
"""

import ctypes
import os
import resource

libc = ctypes.CDLL(None, use_errno=True)


def double(x):
    found = []
    for act in (
        lambda: resource.prlimit(@GRADER@, resource.RLIMIT_CPU, (1, 1)),
        lambda: os.setpriority(os.PRIO_PROCESS, @GRADER@, 19),
        lambda: os.sched_setaffinity(@GRADER@, {0}),
        lambda: resource.setrlimit(resource.RLIMIT_AS, (resource.RLIM_INFINITY, resource.RLIM_INFINITY)),
    ):
        try:
            act()
            found.append("@TOKEN@")
        except (OSError, ValueError):
            pass
    raise RuntimeError(str(found))
