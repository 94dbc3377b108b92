# ---
# title: The mean
# minutes: 5
# level: beginner
# prerequisites: [exercise_01]
# limits: {run_seconds: 60}
# ---

# %% [markdown]
# # Exercise 02: The mean
# The mean of all entries is their sum divided by their number.

# %%
from torch import Tensor

# %% [markdown]
# ## `mean`
# Write the sum and the division yourself, or find the method.


# %%
def mean(x: Tensor) -> Tensor:
    """The mean of all entries.

    x: any shape, at least one entry -> scalar
    """
    # WHY: Nearly every loss ends in a mean, and one over the wrong axis is still a number.
    # READ: torch.mean
    # HINT: Which two numbers do you divide?
    # HINT: sum adds all entries if it gets no dim, and numel counts them.
    # BEGIN SOLUTION
    count = x.numel()
    return x.sum() / count
    # END SOLUTION
