"""Makes a socket by the system call itself, also with the numbers of 32-bit programs.

Must not: reach a listener.
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

    libc = ctypes.CDLL(None, use_errno=True)
    found = []
    for number in (41, 41 | 0x40000000, 425):  # socket; the same in the x32 table; io_uring_setup
        fd = libc.syscall(ctypes.c_long(number), 2, 1, 0)
        if fd >= 0:
            found.append(f"{number}: @TOKEN@")
    return found
