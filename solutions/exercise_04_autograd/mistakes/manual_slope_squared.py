"""The square is still in your derivative: u**2 has the derivative 2 * u, one power less."""


def manual_slope(x):
    return 2 * (x + 2) ** 2 / len(x)
