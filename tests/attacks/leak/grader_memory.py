"""Reads the grader's memory through /proc and process_vm_readv.

Must not: show what it holds.
"""

import traceback


def tell(what):
    """By every way out that there is: output, a message, a file outside."""
    print(what)
    try:
        with open("@OUTSIDE@/leaked", "a") as file:
            file.write(str(what))
    except OSError:
        pass
    raise RuntimeError(str(what))


def double(x):
    try:
        found = look(x)
    except OSError as error:
        found = type(error).__name__
    tell(found)


def look(x):
    import ctypes

    found = []
    try:
        with open("/proc/@GRADER@/maps") as file:
            found.append(file.read(1000))
        with open("/proc/@GRADER@/mem", "rb") as file:
            found.append(file.read(10))
    except OSError:
        pass
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.ptrace(16, @GRADER@, None, None) == 0:
        libc.ptrace(17, @GRADER@, None, None)
        found.append("attached: @TOKEN@")
    return found
