"""You divide the scores by the root of the number of queries. The d under the root is the length of a query: the last
axis of q.
"""


def attention(q: Tensor, k: Tensor, v: Tensor) -> Tensor:
    scores = torch.einsum("btd,bsd->bts", q, k) / math.sqrt(q.shape[1])
    return torch.einsum("bts,bse->bte", scores.softmax(dim=-1), v)
