"""Computes in many threads at once.

Must not: use more than its CPU time.
"""

import hashlib
import threading


def burn():
    for _ in range(200):
        hashlib.sha256(bytes(50_000_000))


def double(x):
    threads = [threading.Thread(target=burn, daemon=True) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
