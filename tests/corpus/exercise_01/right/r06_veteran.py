import numpy as np
import torch
from torch.autograd import Variable


def checkerboard(n):
    board = torch.FloatTensor(n, n).zero_()
    for i in range(n):
        board[i].copy_(torch.FloatTensor([(i + j) % 2 for j in range(n)]))
    return Variable(board)


def counting_grid(rows, cols):
    return torch.LongTensor(list(range(rows * cols))).view(rows, cols)


def shared_view(a):
    return torch.as_tensor(a)


def independent_copy(a):
    return torch.from_numpy(a.astype('float32', copy=True, order='C'))


def to_numpy(x):
    return x.data.cpu().numpy()


def add_(x, y):
    torch.Tensor.add_(x, y)
    return x
