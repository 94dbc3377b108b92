"""Lists the folders of the course, of other submissions and of other workers.

Must not: show their files.
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

    found = []
    for folder in ("@COURSE@", "@COURSE@/solutions", "@HOME@", "..", "../..", os.path.dirname("@OTHER@")):
        try:
            found += os.listdir(folder)
        except OSError:
            pass
    return found
