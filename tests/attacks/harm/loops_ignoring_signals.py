"""Never comes back, and ignores every signal that can be ignored.

Must not: hold up the grader.
"""

import signal
import time

END = time.monotonic() + 60

for number in range(1, 65):
    try:
        signal.signal(number, signal.SIG_IGN)
    except (OSError, ValueError):
        pass

def double(x):
    while time.monotonic() < END:
        pass
