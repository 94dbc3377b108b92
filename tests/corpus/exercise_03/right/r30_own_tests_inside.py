"""Solutions with my own tests and doctests.

>>> trace(torch.eye(3)).item()
3.0
"""
import unittest

import torch

__all__ = ["transpose", "trace", "total", "matmul", "batch_matmul", "outer", "bilinear", "affine", "attention"]


def transpose(A):
    """
    >>> tuple(transpose(torch.zeros(2, 3)).shape)
    (3, 2)
    """
    return torch.einsum("ij->ji", A)


def test_transpose():
    A = torch.rand(2, 5)
    assert transpose(A).shape == (5, 2)


def trace(A):
    return torch.einsum("ii->", A)


def total(A):
    return torch.sum(A, dim=list(range(A.ndim)))


def matmul(A, B):
    return torch.einsum("ij,jk->ik", A, B)


def batch_matmul(A, B):
    return torch.einsum("bij,bjk->bik", A, B)


def outer(u, v):
    return torch.einsum("i,j->ij", u, v)


def bilinear(x, W, y):
    return torch.einsum("bi,ijk,bj->bk", x, W, y)


def affine(x, W, b):
    return torch.nn.functional.linear(x, W, b)


def attention(q, k, v):
    log_w = torch.nn.functional.log_softmax(torch.einsum("btd,bsd->bts", q, k) / q.shape[-1] ** 0.5, dim=2)
    return torch.einsum("bts,bse->bte", log_w.exp(), v)


class TestEinsum(unittest.TestCase):
    def test_matmul(self):
        A, B = torch.rand(2, 3), torch.rand(3, 4)
        self.assertTrue(torch.allclose(matmul(A, B), A @ B))

    def test_error(self):
        with self.assertRaises(RuntimeError):
            matmul(torch.rand(2, 3), torch.rand(2, 3))


if __name__ == "__main__":
    import doctest
    doctest.testmod()
    unittest.main()
