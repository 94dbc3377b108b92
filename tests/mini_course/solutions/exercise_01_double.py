# ---
# title: Doubling and counting
# minutes: 10
# level: beginner
# prerequisites: []
# ---

# %% [markdown]
# # Exercise 01: Doubling and counting
# A tensor times a number is a *new* tensor; methods that end in `_` write into the old one.

# %%
import torch
from torch import Tensor

# %% [markdown]
# ## `double`
# Twice every entry of a tensor.


# %%
def double(x: Tensor) -> Tensor:
    """Twice every entry, in a new tensor.

    x: any shape -> the same shape
    """
    # WHY: A caller that still needs its tensor gets wrong numbers later on, far from the line that changed
    # WHY: it.
    # READ: torch.mul
    # HINT: A tensor can be multiplied by a Python number.
    # HINT: The operator that you know from numbers gives a new tensor; mul_ would change x itself.
    # BEGIN SOLUTION
    return 2 * x
    # END SOLUTION


# %%
if __name__ == "__main__":
    print(double(torch.ones(3)))

# %% [markdown]
# ## `Counter`
# Counts entries over several tensors, as a data loader's statistics do.


# %%
class Counter:
    """Counts the entries of all tensors that it is shown."""

    def __init__(self) -> None:
        self.seen = 0

    def add(self, x: Tensor) -> None:
        """Add the number of entries of x, of any shape, to the count."""
        # WHY: A mean over batches of different sizes needs the number of entries, not the number of rows.
        # READ: torch.numel
        # HINT: len(x) is the size of the first dimension only.
        # HINT: Which method of a tensor gives its number of elements?
        # BEGIN SOLUTION
        self.seen += x.numel()
        # END SOLUTION

    def total(self) -> int:
        """The number of entries seen so far, a Python int."""
        # HINT: The count is kept in an attribute.
        # HINT: __init__ has made that attribute.
        # BEGIN SOLUTION
        return self.seen
        # END SOLUTION
