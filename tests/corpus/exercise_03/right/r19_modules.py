import torch
from torch import nn


class Einsum(nn.Module):
    def __init__(self, eq):
        super().__init__()
        self.eq = eq

    def forward(self, *xs):
        return torch.einsum(self.eq, *xs)

    def extra_repr(self):
        return self.eq


class DotAttention(nn.Module):
    def __init__(self):
        super().__init__()
        self.scores = Einsum("btd,bsd->bts")
        self.softmax = nn.Softmax(dim=-1)
        self.mix = Einsum("bts,bse->bte")

    def forward(self, q, k, v):
        return self.mix(self.softmax(self.scores(q, k) / q.shape[-1] ** 0.5), v)


class Affine(nn.Module):
    def forward(self, x, W, b):
        meta = nn.Linear(W.shape[1], W.shape[0], device="meta")  # no memory, no random numbers
        return torch.func.functional_call(meta, {"weight": W, "bias": b}, (x,))


class Total(nn.Sequential):
    def __init__(self):
        super().__init__(nn.Flatten(start_dim=0), Einsum("i->"))


transpose, trace, total = Einsum("ij->ji"), Einsum("ii->"), Total()
matmul, batch_matmul, outer = Einsum("ij,jk->ik"), Einsum("bij,bjk->bik"), Einsum("i,j->ij")
bilinear, affine, attention = Einsum("bi,ijk,bj->bk"), Affine(), DotAttention()
print(attention)
