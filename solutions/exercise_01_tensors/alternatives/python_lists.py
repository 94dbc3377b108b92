"""Nested lists become tensors, and rows are added in a loop."""


def checkerboard(n):
    return torch.tensor([[float(i % 2 != j % 2) for j in range(n)] for i in range(n)])


def counting_grid(rows, cols):
    return torch.tensor([list(range(i * cols, (i + 1) * cols)) for i in range(rows)])


def independent_copy(a):
    return torch.tensor(a.tolist(), dtype=torch.float32)


def add_(x, y):
    for i in range(len(x)):
        x[i] += y[i]
    return x
