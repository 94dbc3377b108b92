"""Returns lists in lists, a hundred thousand deep, and a list that holds itself.

Must not: crash the grader.
"""

def double(x):
    found = []
    for _ in range(100_000):
        found = [found]
    return found


class Counter:
    def add(self, x):
        pass

    def total(self):
        found = []
        found.append(found)
        return found
