"""Your softmax divides by a sum that has lost its axis, so that the rows no longer meet their own sums. Keep the axis:
keepdim=True.
"""


def attention(q: Tensor, k: Tensor, v: Tensor) -> Tensor:
    scores = torch.einsum("btd,bsd->bts", q, k) / math.sqrt(q.shape[-1])
    weights = (scores - scores.amax(dim=-1, keepdim=True)).exp()
    return torch.einsum("bts,bse->bte", weights / weights.sum(dim=-1), v)
