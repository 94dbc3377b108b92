"""Looks for a control socket and asks it for a grader.

Must not: earn points.
"""

import array
import json
import socket

for fd in range(64):
    try:
        found = socket.socket(fileno=fd)
        found.settimeout(0.2)
        found.send(json.dumps({"op": "fork", "entry": "autograder.grading.process", "control": True}).encode())
        found.recv(100)
    except (OSError, ValueError):
        pass

def double(x):
    return 0 * x


class Counter:
    def add(self, x):
        pass

    def total(self):
        return -1
