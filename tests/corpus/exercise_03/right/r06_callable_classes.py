"""Every operation is an instance of a class with __call__."""
import torch


class Contraction:
    __slots__ = ("spec",)

    def __init__(self, spec):
        self.spec = spec

    def __call__(self, *operands):
        return torch.einsum(self.spec, *operands)

    def __repr__(self):
        return f"<Contraction {self.spec}>"

    def __rshift__(self, other):
        return lambda *a: other(self(*a))


class Affine(Contraction):
    def __init__(self):
        super().__init__("bi,oi->bo")

    def __call__(self, x, W, b):
        return super().__call__(x, W) + b


class Attention:
    qk = Contraction("btd,bsd->bts")
    wv = Contraction("bts,bse->bte")

    @staticmethod
    def softmax(z):
        z = z - z.max(-1, keepdim=True).values
        return (z - z.logsumexp(-1, keepdim=True)).exp()

    def __call__(self, q, k, v):
        return self.wv(self.softmax(self.qk(q, k).div(q.size(-1) ** 0.5)), v)


transpose = Contraction("rc->cr")
trace = Contraction("dd->")
total = Contraction("...->")
matmul = Contraction("rk,kc->rc")
batch_matmul = Contraction("brk,bkc->brc")
outer = Contraction("r,c->rc")
bilinear = Contraction("bi,ijk,bj->bk")
affine = Affine()
attention = Attention()

print(transpose, trace, matmul)
