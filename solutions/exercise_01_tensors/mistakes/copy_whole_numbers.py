"""You cut the numbers to whole ones on the way, so that 100.7 becomes 100. Convert to float32 directly."""


def independent_copy(a):
    return torch.tensor(a.astype(np.int64), dtype=torch.float32)
