"""Makes symbolic and hard links to hidden files in its own folder, and reads those.

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
    import os

    found = []
    for path in ("@COURSE@/autograder/graders/exercise_01/test_hidden.py", "@OTHER@"):
        for link in (os.symlink, os.link):
            try:
                link(path, "link")
                with open("link") as file:
                    found.append(file.read())
            except OSError:
                pass
            finally:
                if os.path.lexists("link"):
                    os.unlink("link")
    return found
