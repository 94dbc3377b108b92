"""You change x but do not return it. A function without return gives None."""


def add_(x, y):
    x += y
