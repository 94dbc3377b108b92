# wrong: slope: the second call adds to the gradient of the first
# base: right/r01_plain.py
_leaves = {}


def slope(x):
    leaf = _leaves.setdefault(id(x), x.detach().clone().requires_grad_(True))
    ((leaf + 2) ** 2 + 3).mean().backward()
    return leaf.grad.clone()
