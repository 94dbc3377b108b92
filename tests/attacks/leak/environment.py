"""Reads the environment, its own at the start, its parent's and the grader's.

Must not: show a secret in it.
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
    import os

    found = [dict(os.environ)]
    for process in ("self", os.getppid(), @GRADER@, 1):
        try:
            with open(f"/proc/{process}/environ") as file:
                found.append(file.read())
        except OSError:
            pass
    return found
