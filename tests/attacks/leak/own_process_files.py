"""Reads hidden files through /proc: root, cwd and descriptors of itself and of others.

Must not: show their content.
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
    import glob
    import os

    found = []
    for process in ["/proc/self", "/proc/@GRADER@", *glob.glob("/proc/[0-9]*")[:50]]:
        for path in ("@COURSE@/autograder/graders/exercise_01/test_hidden.py", "@OTHER@"):
            try:
                with open(f"{process}/root{path}") as file:
                    found.append(file.read())
            except OSError:
                pass
    return found
