"""Changes modes, owners, times and attributes of files that it can name.

Must not: change them.
"""

import os


def double(x):
    for path in ("@OTHER@", "@COURSE@/solutions/exercise_01_double.py", "@OUTSIDE@", os.__file__):
        for act in (
            lambda p: os.chmod(p, 0),
            lambda p: os.chown(p, os.getuid(), os.getgid()),
            lambda p: os.utime(p, (0, 0)),
            lambda p: os.setxattr(p, "user.attack", b"x"),
        ):
            try:
                act(path)
            except OSError:
                pass
    return 0 * x
