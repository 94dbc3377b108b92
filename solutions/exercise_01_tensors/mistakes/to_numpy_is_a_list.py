"""You return Python lists or numbers. Make a NumPy array."""


def to_numpy(x):
    return x.tolist()
