"""x + y is a new tensor. `x = x + y` only gives the name x to it inside your function, and the caller's tensor
stays as it was. Use the method add_, or `x += y`."""


def add_(x, y):
    x = x + y
    return x
