"""You go through Python numbers: the dtype is lost, and the gradient too. Index with the tensors."""


def pick(x, rows, cols):
    return torch.tensor([x[r, c].item() for r, c in zip(rows, cols)])
