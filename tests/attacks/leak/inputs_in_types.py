"""Raises exceptions whose type is named after a hidden input.

Must not: show it.
"""

def double(x):
    raise type(str(x.flatten().tolist()), (Exception,), {})(x.tolist())


class Counter:
    def add(self, x):
        raise type(str(x.flatten().tolist()), (AssertionError,), {})(x.tolist())
