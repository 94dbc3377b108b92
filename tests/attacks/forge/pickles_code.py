"""Returns an object that would run code where it is unpickled.

Must not: earn points.
"""

class Payload:
    def __reduce__(self):
        return (eval, ("__import__('pathlib').Path('@OUTSIDE@/written').write_text('x')",))


def double(x):
    return Payload()


class Counter:
    def add(self, x):
        pass

    def total(self):
        return {Payload(): Payload()}
