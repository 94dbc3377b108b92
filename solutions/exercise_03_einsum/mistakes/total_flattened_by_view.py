"""Your total raises an error for a tensor whose entries do not lie side by side in memory, such as a transposed
one: view(-1) cannot flatten it. A sum over all axes needs no flattening."""

from torch import Tensor


def total(A: Tensor) -> Tensor:
    return A.view(-1).sum(dim=0)
