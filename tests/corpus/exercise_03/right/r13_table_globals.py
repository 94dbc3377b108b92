import torch

# one table, the functions are generated
_TABLE = {
    "transpose": "ij -> ji",
    "trace": "ii ->",
    "total": "... ->",
    "matmul": "ik, kj -> ij",
    "batch_matmul": "bik, bkj -> bij",
    "outer": "i, j -> ij",
    "bilinear": "bi, ijk, bj -> bk",
    "_project": "bi, oi -> bo",
    "_scores": "btd, bsd -> bts",
    "_mix": "bts, bse -> bte",
}


def _make(name, spec):
    spec = spec.replace(" ", "")

    def fn(*ops):
        return torch.einsum(spec, *ops)

    fn.__name__ = fn.__qualname__ = name
    fn.__doc__ = f"torch.einsum({spec!r}, ...)"
    return fn


for _name, _spec in _TABLE.items():
    globals()[_name] = _make(_name, _spec)
del _name, _spec

affine = lambda x, W, b: _project(x, W) + b
attention = lambda q, k, v: _mix(torch.softmax(_scores(q, k) / pow(q.shape[-1], 1 / 2), 2), v)
