"""Writes files until it may not, up to two gigabytes.

Must not: take more than its limit.
"""

def double(x):
    for k in range(80):
        with open(f"file{k}", "wb") as file:
            file.write(bytes(25 << 20))
    return x
