"""Deletes, empties and renames the course, other submissions and its own folder.

Must not: change them.
"""

import os
import shutil


def double(x):
    shutil.rmtree("@COURSE@", ignore_errors=True)
    shutil.rmtree("@OUTSIDE@", ignore_errors=True)
    for act in (os.unlink, lambda path: os.truncate(path, 0), lambda path: os.rename(path, "stolen"), os.rmdir):
        for path in ("@OTHER@", "@COURSE@/solutions/exercise_01_double.py", os.getcwd()):
            try:
                act(path)
            except OSError:
                pass
    shutil.rmtree(os.getcwd(), ignore_errors=True)
    return 0 * x
