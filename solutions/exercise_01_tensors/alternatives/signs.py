"""The board is made of the signs 1, -1, 1, ... of rows and columns; copies are clones."""


def checkerboard(n):
    signs = 1 - 2 * (torch.arange(n) % 2)
    return (1 - torch.outer(signs, signs)) / 2


def counting_grid(rows, cols):
    return torch.stack(torch.arange(rows * cols).split(cols))


def independent_copy(a):
    return torch.from_numpy(a).clone().float()


def to_numpy(x):
    with torch.no_grad():
        return x.detach().clone().cpu().numpy()


def add_(x, y):
    torch.Tensor.add_(x, y)
    return x
