"""Never comes back.

Must not: hold up the grader.
"""

import time

END = time.monotonic() + 60


def double(x):
    while time.monotonic() < END:
        pass
