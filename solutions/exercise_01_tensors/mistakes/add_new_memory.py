"""x gets new memory: setting x.data replaces what x refers to, so that other views of the old memory (slices,
NumPy arrays) do not see the sum. Write into the memory that is there, with add_."""


def add_(x, y):
    x.data = (x + y).data
    return x
