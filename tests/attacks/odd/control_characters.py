"""Prints and raises control sequences that drive a terminal.

Must not: reach the report.
"""

def double(x):
    print("\x1b[2J\x1b]0;10 / 10 points\x07\x1b[32m10 / 10 points")
    raise ValueError("\x1b[2J10 / 10\r\n\u202e\x00")


double.__name__ = "\x1b[2J"
