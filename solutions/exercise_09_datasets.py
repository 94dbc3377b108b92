# ---
# title: Datasets, loaders and splits
# minutes: 35
# level: beginner
# prerequisites: [exercise_01, exercise_02]
# ---

# %% [markdown]
# # Exercise 09: Datasets, loaders and splits
#
# Data reach a training loop in batches. PyTorch splits that work between two kinds of object: a *data set*
# knows its samples one by one, and a *loader* puts samples together into batches. Here you write two data
# sets of made-up samples, divide a data set into parts, and set up the loaders.
#
# **The idea.** A map-style data set is any object with two methods: `__len__` says how many samples there
# are, and `__getitem__(i)` returns sample number `i`. A sample of supervised learning is a pair, the input
# and its label. By convention the class derives from `torch.utils.data.Dataset`.
#
# ```python
# class Countdown(Dataset):
#     """start, start - 1, ..., 1, each with the truth about being odd."""
#
#     def __init__(self, start):
#         self.numbers = torch.arange(start, 0, -1)
#
#     def __len__(self):
#         return len(self.numbers)
#
#     def __getitem__(self, i):
#         return self.numbers[i], self.numbers[i] % 2 == 1
#
#
# countdown = Countdown(5)
# print(len(countdown))                  # 5
# print(countdown[0])                    # (tensor(5), tensor(True))
# print([n.item() for n, _ in countdown])  # [5, 4, 3, 2, 1]
# ```
#
# The `for` in the last line asks for the items 0, 1, 2, ... until one raises `IndexError`; it never asks
# for the length. Indexing a tensor past its end raises that error by itself. An `__getitem__` that answers
# to every number makes an endless loop.
#
# A `DataLoader` asks the data set for samples and stacks them, the inputs to one tensor and the labels to
# another:
#
# ```python
# for n, odd in DataLoader(countdown, batch_size=2):
#     print(n, odd)
# # tensor([5, 4]) tensor([ True, False])
# # tensor([3, 2]) tensor([ True, False])
# # tensor([1]) tensor([True])
# ```
#
# **Randomness that repeats.** An experiment can be repeated if its random numbers can. `torch.manual_seed`
# sets the state that *all* of the program draws from, so that a data set which calls it also changes the
# weights of the next layer that is made. A `torch.Generator` has a state of its own:
#
# ```python
# dice = torch.Generator().manual_seed(7)
# print(torch.randint(1, 7, (5,), generator=dice))  # tensor([4, 5, 2, 3, 2])
# print(torch.randint(1, 7, (5,), generator=dice))  # tensor([4, 6, 6, 5, 6])
# dice = torch.Generator().manual_seed(7)
# print(torch.randint(1, 7, (5,), generator=dice))  # tensor([4, 5, 2, 3, 2])
# ```
#
# **Words of the contract.** Nothing here may change the global random state of PyTorch, NumPy or Python, or
# depend on it: equal arguments give equal data, and another seed gives other data. (Iterating over a
# `DataLoader` draws one number from the global state by itself, and that is fine.) Which generator you use,
# and in which order you draw from it, is up to you. Data sets hold tensors on the CPU.
#
# **In the official documentation:** the tutorial *Datasets & DataLoaders*; the page *torch.utils.data*
# (map-style datasets, data loading order and Sampler, `Dataset`, `Subset`, `random_split`, `DataLoader`);
# `torch.Generator`; `torch.randint`, `torch.rand`, `torch.randn` and `torch.randperm`; the note
# *Reproducibility*.

# %%
import math
from itertools import accumulate, pairwise

import torch
from torch import Tensor
from torch.utils.data import DataLoader, Dataset, Subset

# %% [markdown]
# ## `XORDataset`
#
# The exclusive or of two bits $b_1, b_2$ is 1 where they differ. It is the smallest problem that no linear
# classifier can solve (Minsky and Papert, *Perceptrons*, 1969), and exercise 11 trains on it. A sample is a
# pair of random bits, each entry with Gaussian noise of its own, and the label of the *clean* bits:
#
# $$x = b + \sigma\,\varepsilon, \qquad \varepsilon \sim \mathcal N(0, I_2), \qquad y = b_1 \oplus b_2$$
#
# So the points lie in four clouds around the corners of the unit square:
#
# | bits | centre of the cloud | label |
# |---|---|---|
# | 0, 0 | (0, 0) | 0 |
# | 0, 1 | (0, 1) | 1 |
# | 1, 0 | (1, 0) | 1 |
# | 1, 1 | (1, 1) | 0 |
#
# Python's operator `^` is the exclusive or of integers, and works on integer tensors entry by entry.
#
# What goes wrong:
#
# - **Labels from noisy points.** With much noise a point may land nearer to another corner. Its label stays
#   that of its bits; a label computed from the point itself would leave nothing to learn about noise.
# - **Random numbers in `__getitem__`.** Then a sample is another one each time it is asked for, and every
#   epoch trains on other data than the one before. Draw everything in `__init__`.
# - **dtypes.** Inputs are float32 and class labels int64, which is what layers and loss functions expect.
#   Random numbers from NumPy are float64.


# %%
class XORDataset(Dataset):
    """Points around the corners of the unit square, labelled with the exclusive or of the corner's bits.

    data: (size, 2) float32, random bits plus std times Gaussian noise; label: (size,) int64, 0 or 1.
    Item i is the pair (data[i], label[i]), the label as a 0-D tensor or an int.
    """

    def __init__(self, size: int, std: float = 0.1, seed: int = 0) -> None:
        """size: number of points, at least 1; std: of the noise; seed: equal seeds give equal data."""
        # WHY: If the data differ from run to run, two experiments cannot be compared; wrong labels look like
        # WHY: a model that cannot learn.
        # READ: Datasets & DataLoaders <https://docs.pytorch.org/tutorials/beginner/basics/data_tutorial.html>
        # READ: torch.utils.data.Dataset
        # READ: torch.Generator
        # HINT: Make one generator from the seed, and give it to every function that draws.
        # HINT: First the bits, with torch.randint; the label of all of them at once; then data = bits + noise.
        # HINT: torch.randn(size, 2, generator=generator) has standard deviation 1; scale it.
        # BEGIN SOLUTION
        generator = torch.Generator().manual_seed(seed)
        bits = torch.randint(0, 2, (size, 2), generator=generator)
        self.data = bits + std * torch.randn(size, 2, generator=generator)
        self.label = bits[:, 0] ^ bits[:, 1]
        # END SOLUTION

    def __len__(self) -> int:
        """The number of points."""
        # HINT: Every tensor knows its length along the first axis.
        # BEGIN SOLUTION
        return len(self.data)
        # END SOLUTION

    def __getitem__(self, i: int) -> tuple[Tensor, Tensor]:
        """Point i, (2,), and its label; IndexError from i = size on."""
        # HINT: Return two entries of what __init__ made. Nothing random happens here.
        # BEGIN SOLUTION
        return self.data[i], self.label[i]
        # END SOLUTION


# %% [markdown]
# ## `SineDataset`
#
# The same for a regression: the input is a place on one period, and the label a real number, the height of
# a sine curve there, if you wish with some noise on the height:
#
# $$x \sim U[0, 2\pi), \qquad y = a \sin(x + \varphi) + s\,\varepsilon, \qquad \varepsilon \sim \mathcal N(0, 1)$$
#
# Both are columns, of shape (size, 1), because a network reads a batch of *vectors*, here with one entry
# each, and answers with such a batch. A label of shape (size,) beside predictions of shape (size, 1)
# broadcasts to size × size differences in many loss functions, and the training fails in silence.
#
# `torch.rand` draws uniformly from [0, 1), and $\pi$ is `math.pi`. The noise does not grow with the
# amplitude, and it has nothing to do with the place.


# %%
class SineDataset(Dataset):
    """Random places on [0, 2*pi) and the noisy heights of a sine curve there.

    x: (size, 1) float32, uniform in [0, 2*pi);
    y: (size, 1) float32, amplitude * sin(x + phase) + noise * Gaussian.
    Item i is the pair (x[i], y[i]), both of shape (1,).
    """

    def __init__(
        self, size: int, amplitude: float = 1.0, phase: float = 1.0, noise: float = 0.0, seed: int = 0
    ) -> None:
        """size: number of places, at least 1; noise: its standard deviation; seed: equal seeds, equal data."""
        # WHY: A regression is tested on a known curve with known noise: a test error far above the noise then
        # WHY: means that the code is wrong.
        # READ: Datasets & DataLoaders <https://docs.pytorch.org/tutorials/beginner/basics/data_tutorial.html>
        # READ: torch.utils.data.Dataset
        # READ: torch.Generator
        # HINT: As in XORDataset: one generator from the seed for everything that is drawn.
        # HINT: x is torch.rand(size, 1, generator=generator), stretched to the period 2 * math.pi.
        # HINT: y is the formula, in one line; torch.randn(size, 1, generator=generator) has the right shape.
        # BEGIN SOLUTION
        generator = torch.Generator().manual_seed(seed)
        self.x = 2 * math.pi * torch.rand(size, 1, generator=generator)
        self.y = amplitude * torch.sin(self.x + phase) + noise * torch.randn(size, 1, generator=generator)
        # END SOLUTION

    def __len__(self) -> int:
        """The number of places."""
        # HINT: As many as there are rows in x.
        # BEGIN SOLUTION
        return len(self.x)
        # END SOLUTION

    def __getitem__(self, i: int) -> tuple[Tensor, Tensor]:
        """Place i and its height, (1,) each; IndexError from i = size on."""
        # HINT: Return row i of x and row i of y.
        # BEGIN SOLUTION
        return self.x[i], self.y[i]
        # END SOLUTION


# %% [markdown]
# ## `split`
#
# A network is judged on data that it was not trained on, so a data set is divided into parts, often 80 % for
# training and 20 % for testing. The parts must not overlap, must lose nothing, and should be drawn at
# random: many data sets are sorted by label or by date, and the last fifth of such a set is no fair test.
#
# No sample needs to be copied for that. A `Subset` is a data set that keeps a list of numbers and passes
# each request on:
#
# ```python
# part = Subset(countdown, [3, 0])
# print(len(part), part[0], part[1])  # 2 (tensor(2), tensor(False)) (tensor(5), tensor(True))
# ```
#
# A split thus comes down to whole numbers: which of 0, ..., n - 1 belongs to which part. `torch.randperm`
# shuffles these numbers. Where to cut? Cutting each part to `int(fraction * n)` samples loses up to one per
# part, and giving all that is lost to the last part makes it too large. Round the *borders* instead: with
# the running sums $F_k = f_1 + \dots + f_k$, part $k$ reaches from $\mathrm{round}(n F_{k-1})$ to
# $\mathrm{round}(n F_k)$. Neighbours share a border, so that nothing is lost or used twice, and each border
# is off by a half at most, so that each size is within one of $n f_k$. For n = 14 and fractions of 0.3, 0.3
# and 0.4 the borders are 0, 4, 8, 14, and the sizes 4, 4, 6.
#
# A part may use nothing of its data set but the length and the items with numbers from 0 to n - 1: there may
# be no attribute, no slices, and no tensor that the items could be stacked to.
#
# `torch.utils.data.random_split` does much of this, and you may call it. (It refuses fractions whose sum is
# above 1 by a rounding error, as that of 0.05, 0.55, 0.3 and 0.1 is; the tests have none of that kind.)


# %%
def split(dataset: Dataset, fractions: list[float], seed: int) -> list[Dataset]:
    """Divide a data set at random into disjoint parts that together hold every sample.

    fractions: one per part, above 0, with sum 1; a part's size is within one of fraction * len(dataset).
    seed: equal seeds give equal parts, other seeds others.  Returns the parts in the order of the fractions.
    """
    # WHY: Samples in both the training and the test part make the reported accuracy too good, which comes out
    # WHY: only on new data.
    # READ: torch.utils.data.Subset
    # READ: torch.utils.data.random_split
    # READ: torch.randperm
    # HINT: Shuffle the numbers 0 to n - 1 with torch.randperm and a generator made from the seed.
    # HINT: The borders are round(n * sum) for the running sums 0, f1, f1 + f2, ...: itertools.accumulate.
    # HINT: Return a list with Subset(dataset, order[start:end]) for each pair of neighbouring borders.
    # BEGIN SOLUTION
    order = torch.randperm(len(dataset), generator=torch.Generator().manual_seed(seed)).tolist()
    borders = [round(len(dataset) * part) for part in accumulate(fractions, initial=0.0)]
    return [Subset(dataset, order[start:end]) for start, end in pairwise(borders)]
    # END SOLUTION


# %% [markdown]
# ## `make_loaders`
#
# Training and testing ask for different loaders.
#
# The *train* loader shuffles, and shuffles anew in every epoch, so that no two epochs form the same batches
# (Bottou, *Stochastic Gradient Descent Tricks*, 2012, section 4.1). With a generator of its own the orders
# repeat when the program is run again:
#
# ```python
# loader = DataLoader(countdown, batch_size=2, shuffle=True, generator=torch.Generator().manual_seed(1))
# for epoch in range(2):
#     print([n.tolist() for n, _ in loader])
# # [[1, 4], [2, 5], [3]]
# # [[4, 1], [2, 3], [5]]
# ```
#
# Look at the last batches: they hold a single sample. BatchNorm cannot train on that, since a single number
# has no variance:
#
# ```python
# nn.BatchNorm1d(3)(torch.randn(1, 3))
# # ValueError: Expected more than 1 value per channel when training, got input size torch.Size([1, 3])
# ```
#
# So a train loader leaves its last batch out if that would hold a single sample; the next epoch shuffles
# anew, and leaves out another one. The option `drop_last=True` alone goes too far: it leaves out *every*
# last batch that is not full, with batches of 100 up to 99 samples in each epoch. And with `batch_size=1` all
# batches hold a single sample; then the caller wants it so, and nothing is left out.
#
# The *test* loader is there to measure. It gives every sample once, in the order of the data set, so that
# predictions can be compared with the samples. Its batch size makes no difference to the result and is free.


# %%
def make_loaders(train: Dataset, test: Dataset, batch_size: int, seed: int) -> tuple[DataLoader, DataLoader]:
    """Loaders for training and for testing.

    The first gives train in batches of batch_size, shuffled anew in each epoch, with orders that repeat for
    equal seeds.  Its last batch may be smaller, and is left out if and only if it would hold a single sample
    and batch_size > 1.  The second gives all of test, in order, in batches of any size.
    """
    # WHY: Sorted data without shuffling train one class at a time; a test loader that drops or reorders
    # WHY: samples gives wrong scores.
    # READ: torch.utils.data.DataLoader
    # READ: torch.utils.data <https://docs.pytorch.org/docs/stable/data.html>
    # READ: Reproducibility <https://docs.pytorch.org/docs/stable/notes/randomness.html>
    # HINT: DataLoader has the options shuffle, generator and drop_last; the test loader needs none of them.
    # HINT: drop_last can depend on the numbers: n % batch_size is the size of the last batch, or 0 if it is full.
    # HINT: DataLoader(train, batch_size, shuffle=True, drop_last=len(train) % batch_size == 1, generator=...)
    # BEGIN SOLUTION
    train_loader = DataLoader(
        train,
        batch_size,
        shuffle=True,
        drop_last=len(train) % batch_size == 1,  # a batch of one; never true for batch_size=1
        generator=torch.Generator().manual_seed(seed),
    )
    return train_loader, DataLoader(test, batch_size)
    # END SOLUTION


# %% [markdown]
# Try them out: a data set, its two parts, and one epoch. Of 25 points, 21 are for training; in batches of 4
# that makes five batches, and one point is left out.

# %%
if __name__ == "__main__":
    points = XORDataset(25, 0.1, seed=3)
    train_part, test_part = split(points, [0.84, 0.16], seed=3)
    train_batches, test_batches = make_loaders(train_part, test_part, 4, seed=3)
    for x, y in train_batches:
        print(tuple(x.shape), y.tolist())
    print("tested on", sum(len(y) for _, y in test_batches))
