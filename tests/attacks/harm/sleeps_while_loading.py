"""Sleeps in a cell.

Must not: hold up the grader.
"""

import time

time.sleep(60)
