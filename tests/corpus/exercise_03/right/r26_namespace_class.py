import torch
from types import SimpleNamespace


class LinAlg:
    """static methods, exported below"""

    @staticmethod
    def transpose(A):
        return torch.functional.einsum("ij->ji", A)

    @staticmethod
    def trace(A):
        return torch.functional.einsum("ii->", A)

    @staticmethod
    def total(A):
        return torch.ravel(A).sum()

    @classmethod
    def matmul(cls, A, B):
        return torch.functional.einsum("ij,jk->ik", A, B)

    @classmethod
    def batch_matmul(cls, A, B):
        return torch.functional.einsum("bij,bjk->bik", A, B)

    def outer(self, u, v):
        return torch.functional.einsum("i,j->ij", u, v)

    def bilinear(self, x, W, y):
        xW = self._step("bi,ijk->bjk", x, W)
        return self._step("bj,bjk->bk", y, xW)

    def _step(self, eq, *t):
        return torch.functional.einsum(eq, *t)

    def affine(self, x, W, b):
        return torch.nn.functional.linear(input=x, weight=W, bias=b)

    def attention(self, q, k, v):
        return torch.nn.functional.scaled_dot_product_attention(q[:, None], k[:, None], v[:, None])[:, 0]


_la = LinAlg()
solution = SimpleNamespace(**{n: getattr(_la, n) for n in dir(_la) if not n.startswith("_")})
transpose, trace, total = solution.transpose, solution.trace, solution.total
matmul, batch_matmul, outer = solution.matmul, solution.batch_matmul, solution.outer
bilinear, affine, attention = solution.bilinear, solution.affine, solution.attention
