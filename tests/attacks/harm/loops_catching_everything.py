"""Never comes back, and catches every exception.

Must not: hold up the grader.
"""

import time


def double(x):
    end = time.monotonic() + 60
    while time.monotonic() < end:
        try:
            time.sleep(1)
        except BaseException:
            pass
