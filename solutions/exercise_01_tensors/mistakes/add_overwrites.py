"""You replace x by y. The result should be the sum of the two."""


def add_(x, y):
    return x.copy_(y)
