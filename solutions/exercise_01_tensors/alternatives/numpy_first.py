"""NumPy does the work, and its arrays become tensors."""


def checkerboard(n):
    return torch.from_numpy(np.indices((n, n)).sum(axis=0) % 2).to(torch.float32)


def counting_grid(rows, cols):
    return torch.from_numpy(np.arange(rows * cols, dtype=np.int64).reshape(rows, cols))


def independent_copy(a):
    return torch.from_numpy(a.astype(np.float32))


def to_numpy(x):
    return np.array(x.detach().cpu().tolist(), dtype=str(x.dtype).removeprefix("torch."))
