# ---
# title: Five small functions
# minutes: 10
# level: beginner
# prerequisites: []
# ---

# %% [markdown]
# # Exercise 01: Five small functions
# The course that benchmarks/batch.py times: ten checks of small functions, so that grading costs more than computing.

# %%
import torch
from torch import Tensor


# %%
def scale(x: Tensor, factor: float) -> Tensor:
    """Every entry times factor."""
    # BEGIN SOLUTION
    return x * factor
    # END SOLUTION


def dot(u: Tensor, v: Tensor) -> Tensor:
    """The inner product of two vectors."""
    # BEGIN SOLUTION
    return (u * v).sum()
    # END SOLUTION


def norm(x: Tensor) -> Tensor:
    """The root of the sum of squares of all entries."""
    # BEGIN SOLUTION
    return x.square().sum().sqrt()
    # END SOLUTION


def outer(u: Tensor, v: Tensor) -> Tensor:
    """(m, n): every entry of u times every entry of v."""
    # BEGIN SOLUTION
    return u[:, None] * v
    # END SOLUTION


def softmax(x: Tensor) -> Tensor:
    """The softmax over the last axis."""
    # BEGIN SOLUTION
    weights = (x - x.max(-1, keepdim=True).values).exp()
    return weights / weights.sum(-1, keepdim=True)
    # END SOLUTION
