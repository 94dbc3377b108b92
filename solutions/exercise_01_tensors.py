# ---
# title: Creating tensors, dtypes and the NumPy bridge
# minutes: 20
# level: beginner
# prerequisites: []
# ---

# %% [markdown]
# # Exercise 01: Creating tensors, dtypes and the NumPy bridge
#
# Welcome to the course. You know NumPy; PyTorch's *tensor* is the same idea: numbers of one type, arranged
# along axes, with a shape. Indexing, slicing, broadcasting and most functions work as you expect. Two things
# are new, and the whole course is built on them: a tensor can live on an accelerator such as a GPU, and
# PyTorch can compute gradients through what you do with it (Paszke et al., *PyTorch: An Imperative Style,
# High-Performance Deep Learning Library*, NeurIPS 2019).
#
# **How to work.** Each function below ends in `raise NotImplementedError(...)`. Write your code in place of
# that line, and keep the names. The command `grade 1` tells you what is right so far.
#
# ## Making tensors
#
# `torch.tensor` makes a tensor from Python numbers and lists. Other functions fill a shape by a rule:
#
# ```python
# >>> torch.tensor([[1, 2, 3], [4, 5, 6]])
# tensor([[1, 2, 3],
#         [4, 5, 6]])
# >>> torch.zeros(2, 3)
# tensor([[0., 0., 0.],
#         [0., 0., 0.]])
# >>> torch.arange(2, 11, 3)            # from 2, in steps of 3, up to but not including 11
# tensor([2, 5, 8])
# ```
#
# ## The dtype
#
# All entries of a tensor have one type, its *dtype*. The point in `0.` above says that these are
# floating-point numbers; `x.dtype` says which. Where you do not choose, PyTorch decides by these rules:
#
# | from | PyTorch | NumPy |
# |---|---|---|
# | whole numbers: `[1, 2]`, `arange(3)` | `torch.int64` | `int64` |
# | numbers with a point: `[1.0, 2.0]` | `torch.float32` | `float64` |
# | only a shape: `zeros(3)`, `ones(3)` | `torch.float32` | `float64` |
# | truth values: `[True, False]` | `torch.bool` | `bool` |
# | a NumPy array | the array's dtype | |
#
# The second and third rows are where PyTorch departs from NumPy. `float32` keeps about seven decimal digits,
# `float64` about sixteen (Goldberg, *What Every Computer Scientist Should Know About Floating-Point
# Arithmetic*, ACM Computing Surveys 23, 1991). Networks hardly need the other nine, and `float32` takes half
# the memory and less time. The last row is a trap: the `float64` of a NumPy array comes along, and a matrix
# product of the two dtypes is an error:
#
# ```python
# >>> torch.ones(2, 2) @ torch.tensor(np.ones((2, 2)))
# RuntimeError: expected m1 and m2 to have the same dtype, but got: float != double
# ```
#
# You choose a dtype when you make a tensor (`torch.zeros(3, dtype=torch.int64)`), or convert one that you have
# (`x.to(torch.float64)`; the most common ones have short names, such as `x.float()` for `float32` and
# `x.long()` for `int64`).
#
# **In the official documentation:** the tutorial *Tensors*; the pages *torch* (Creation Ops), *torch.Tensor*
# and *Tensor Attributes* (torch.dtype); `torch.tensor`, `torch.arange`, `torch.from_numpy`, `Tensor.numpy`,
# `Tensor.detach`, `Tensor.add_`. For NumPy: *Copies and views*.

# %%
import numpy as np
import torch
from torch import Tensor

# %% [markdown]
# ## `checkerboard`
#
# A board of zeros and ones that alternate along rows and columns, with 0 in the upper left corner. Rows and
# columns are counted from 0:
#
# $$\text{board}_{ij} = (i + j) \bmod 2$$
#
# You could fill it in two loops. It is shorter, and for large boards hundreds of times faster, to compute all
# entries at once by *broadcasting*, which works as in NumPy: a column of shape `(3, 1)` and a row of shape
# `(4,)` meet in a table of shape `(3, 4)`. Here is the table of products $i \cdot j$:
#
# ```python
# >>> i = torch.arange(3)
# >>> j = torch.arange(4)
# >>> i[:, None]                # None makes a new axis of size 1
# tensor([[0],
#         [1],
#         [2]])
# >>> i[:, None] * j
# tensor([[0, 0, 0, 0],
#         [0, 1, 2, 3],
#         [0, 2, 4, 6]])
# ```
#
# Arithmetic on whole numbers gives whole numbers: this table is `int64`. The board should be `float32`, the
# dtype that networks take, so the last step is a conversion. And try an even *and* an odd `n`: some ideas work
# for one of them only.


# %%
def checkerboard(n: int) -> Tensor:
    """Zeros and ones that alternate along rows and columns: entry (i, j) is (i + j) % 2.

    n: at least 1.
    Returns (n, n) float32.
    """
    # WHY: Masks, distance tables and position encodings are made by broadcasting; Python loops over entries
    # WHY: are a common cause of slow preprocessing.
    # READ: Broadcasting semantics <https://docs.pytorch.org/docs/stable/notes/broadcasting.html>
    # READ: torch.arange
    # HINT: Make the row numbers 0, 1, ..., n - 1 as a column of shape (n, 1), and the column numbers as a row.
    # HINT: Their sum is broadcast to shape (n, n), and % 2 works on all entries at once.
    # HINT: With i = torch.arange(n), the sum is i[:, None] + i. Convert at the end with .float().
    # BEGIN SOLUTION
    i = torch.arange(n)
    return ((i[:, None] + i) % 2).float()
    # END SOLUTION


# %% [markdown]
# ## `counting_grid`
#
# A table that counts 0, 1, 2, ... row by row, as one reads a page:
#
# $$\text{grid}_{ij} = i \cdot \text{cols} + j$$
#
# This is also how a tensor lies in memory: the entries stand in one long line, a row after another (*row-major
# order*; Knuth, *The Art of Computer Programming*, volume 1, section 2.2.6), and the grid shows each entry's
# place in that line. For this reason PyTorch can give a line of numbers another shape without moving any of
# them, in the same order as NumPy:
#
# ```python
# >>> torch.tensor([5, 3, 8, 1, 9, 4]).reshape(3, 2)
# tensor([[5, 3],
#         [8, 1],
#         [9, 4]])
# ```
#
# Two pitfalls: the end of a range is not part of it, so `arange(3)` stops at 2; and for a square grid nobody
# notices when rows and columns are swapped, so try it with different numbers. The dtype is `int64`, PyTorch's
# dtype for counts and positions.


# %%
def counting_grid(rows: int, cols: int) -> Tensor:
    """The numbers 0, 1, 2, ... in reading order, row by row.

    rows, cols: at least 1.
    Returns (rows, cols) int64.
    """
    # WHY: Patch numbers in vision models and flat indices of pixels follow this order; confused rows and
    # WHY: columns scramble an image without an error.
    # READ: torch.arange
    # READ: torch.reshape
    # HINT: How many numbers are there, and which is the last one? Make them in one line first.
    # HINT: torch.arange(how_many) counts from 0; a method of tensors gives the line its shape.
    # HINT: The method is reshape(rows, cols), and there are rows * cols numbers.
    # BEGIN SOLUTION
    return torch.arange(rows * cols).reshape(rows, cols)
    # END SOLUTION


# %% [markdown]
# ## `shared_view`
#
# Data often come as NumPy arrays. An array and a tensor can be two views of *one* piece of memory: nothing is
# copied, however large the array is, and whatever is written through one is seen through the other (Paszke et
# al., 2019, section 4.2). You know this from NumPy, where a slice shares memory and `.copy()` does not:
#
# ```python
# >>> a = np.zeros(3)
# >>> view, copy = a[:2], a[:2].copy()
# >>> a[0] = 7
# >>> view
# array([7., 0.])
# >>> copy
# array([0., 0.])
# ```
#
# So ask of every conversion: *does it copy?* There are three kinds.
#
# | it copies | examples |
# |---|---|
# | always | `torch.tensor(a)`, `x.clone()`, `np.array(a)`, `a.astype(...)` |
# | only where it must | `x.float()`, `x.to(...)`, `np.asarray(a)` |
# | never | the function that you need here |
#
# The way to find out is the way above: write through one side, look at the other. Comparing values cannot
# tell, because a fresh copy has equal values.
#
# The tensor has the dtype of the array, since one memory can be read in one way only; converting the dtype
# means copying. The array may be a slice of a larger one, or transposed. It has no negative strides: a reversed
# array such as `a[::-1]` has no tensor that shares its memory, and PyTorch refuses it. For an array that is
# read-only, PyTorch prints a warning, because it has no read-only tensors; sharing works all the same, and a
# write through the tensor would be a write that NumPy meant to forbid.


# %%
def shared_view(a: np.ndarray) -> Tensor:
    """A tensor on the same memory as the array: a write to either shows in the other.

    a: one axis or more, any dtype that PyTorch has, no negative strides.
    Returns a tensor of a's shape and dtype.
    """
    # WHY: A copy where sharing was meant takes the memory of a large data set twice, and what is written to
    # WHY: one side never reaches the other.
    # READ: Tensors <https://docs.pytorch.org/tutorials/beginner/basics/tensorqs_tutorial.html>
    # READ: Copies and views <https://numpy.org/doc/stable/user/basics.copies.html>
    # READ: torch, Creation Ops <https://docs.pytorch.org/docs/stable/torch.html>
    # HINT: torch.tensor(a) always copies. Look through the Creation Ops for a function that takes an ndarray.
    # HINT: Its name begins with from_, and it keeps the dtype: convert nothing afterwards.
    # HINT: torch.from_numpy
    # BEGIN SOLUTION
    return torch.from_numpy(a)
    # END SOLUTION


# %% [markdown]
# ## `independent_copy`
#
# Now the opposite: a tensor of its own, in `float32`, so that nothing that happens to the array later can
# reach it. This is what you want for training data.
#
# Here lies a famous trap: a conversion that copies *only where it must*. It seems to copy, as long as you try
# it with NumPy's usual `float64`. One day the array is `float32` already, and nothing is copied:
#
# ```python
# >>> x = torch.ones(2, dtype=torch.float64)
# >>> x.float() is x
# False
# >>> x = torch.ones(2, dtype=torch.float32)
# >>> x.float() is x
# True
# ```
#
# So the copy has to be made by something that always copies, whatever the dtype of the array: floating-point
# numbers, whole numbers, or truth values (`True` becomes 1). Negative strides do not occur here either.


# %%
def independent_copy(a: np.ndarray) -> Tensor:
    """A float32 copy of the array; neither ever sees a write to the other, whatever a's dtype.

    a: one axis or more, real numbers or truth values, no negative strides.
    Returns a float32 tensor of a's shape.
    """
    # WHY: A reader that reuses its buffer overwrites every sample that still shares it, and training then
    # WHY: sees the last one many times.
    # READ: torch.tensor
    # READ: Copies and views <https://numpy.org/doc/stable/user/basics.copies.html>
    # READ: torch.Tensor.to
    # HINT: Take from the table above something that always copies, and say which dtype you want.
    # HINT: Check it with an array that is float32 already: write to the array, and look at the tensor.
    # HINT: torch.tensor takes an array and a dtype=...
    # BEGIN SOLUTION
    return torch.tensor(a, dtype=torch.float32)
    # END SOLUTION


# %% [markdown]
# ## `to_numpy`
#
# The way back is needed for plotting, and for every library that knows NumPy only. In simple cases one
# method is enough:
#
# ```python
# >>> torch.arange(5).numpy()
# array([0, 1, 2, 3, 4])
# ```
#
# It shares memory, as above. (Sharing or not is up to you this time.) In two cases it refuses:
#
# - The tensor *requires grad*. PyTorch then records what you do with it, to compute gradients later
#   (exercise 04); NumPy's work cannot be recorded, so PyTorch wants you to say that you know. A method of
#   tensors gives the same numbers outside of that recording. It leaves the tensor itself as it was, and so
#   should you: switching its `requires_grad` off would spoil somebody's training.
# - The tensor is on an accelerator. NumPy reads the CPU's memory only, so the numbers must be moved there
#   first. For a tensor that is there already, moving does nothing.
#
# Both steps may be written always, needed or not. Shape and dtype stay: `float64` stays `float64`, and a tensor
# without axes, such as a loss, becomes an array without axes.


# %%
def to_numpy(x: Tensor) -> np.ndarray:
    """The tensor's numbers as a NumPy array, also when x requires grad; x stays as it is.

    x: any shape, floating-point, int64 or bool, on any device.
    Returns an array of x's shape and dtype, which may share x's memory or not.
    """
    # WHY: Plots and metrics read tensors in mid-training; a conversion that changes the tensor itself can
    # WHY: stop a parameter from learning, silently.
    # READ: torch.Tensor.numpy
    # READ: torch.Tensor.detach
    # READ: Tensors <https://docs.pytorch.org/tutorials/beginner/basics/tensorqs_tutorial.html>
    # HINT: Ask for an array of a tensor made with requires_grad=True, and read what the error advises.
    # HINT: First out of the recording, then to the CPU, then to NumPy: three methods in a row.
    # HINT: The methods are detach, cpu and numpy.
    # BEGIN SOLUTION
    return x.detach().cpu().numpy()
    # END SOLUTION


# %% [markdown]
# ## `add_`
#
# Most operations make a new tensor. Those whose name ends in an underscore, `mul_`, `zero_`, `copy_`, ...,
# work *in place*: they write their result into the tensor that they belong to, and return that tensor. In the
# example `y` is a second name for the same tensor:
#
# ```python
# >>> x = torch.tensor([1.0, 2.0])
# >>> y = x
# >>> x = x * 10                # a new tensor, which gets the name x; y is still the old one
# >>> x, y
# (tensor([10., 20.]), tensor([1., 2.]))
# >>> x = torch.tensor([1.0, 2.0])
# >>> y = x
# >>> x.mul_(10)                # the same tensor with other numbers, under both names
# tensor([10., 20.])
# >>> y
# tensor([10., 20.])
# >>> x is y
# True
# ```
#
# A function is in the same position: its parameter is a second name for the caller's tensor. `x = ...` inside a
# function gives the name to something else, and the caller sees nothing of it. Optimisers (exercise 12) change
# the weights of a network in this way, so that the network sees the change.
#
# In-place work is recorded for gradients like any other. One thing PyTorch refuses: to change in place a
# *leaf* that requires grad, that is, a tensor that you made yourself with `requires_grad=True`. You are given
# none here. (Why, you will see in exercise 04.)


# %%
def add_(x: Tensor, y: Tensor) -> Tensor:
    """Add y to x in place, and return x itself; nothing else changes.

    x: floating-point, any shape with at least one axis; no leaf that requires grad. y: the shape, dtype and
    device of x; no memory in common with x.
    Returns x, the same object.
    """
    # WHY: Optimisers and running averages update numbers that others hold; if a new tensor is made instead,
    # WHY: the model never sees the update.
    # READ: torch.Tensor.add_
    # READ: Tensors <https://docs.pytorch.org/tutorials/beginner/basics/tensorqs_tutorial.html>
    # HINT: x + y makes a new tensor. Which method of tensors is addition, and how is its in-place form called?
    # HINT: Methods that work in place return their tensor, so a single line is enough.
    # HINT: x.add_(y); the statement x += y does the same and needs a return after it.
    # BEGIN SOLUTION
    return x.add_(y)
    # END SOLUTION


# %% [markdown]
# To see sharing at work, run this cell once your functions are written. Which of the two tensors shows the
# 100, and why?

# %%
if __name__ == "__main__":
    array = np.arange(4, dtype=np.float32)
    shared, own = shared_view(array), independent_copy(array)
    array[0] = 100
    print("array", array)
    print("shared_view", shared)
    print("independent_copy", own)
    print(checkerboard(4))
    print(counting_grid(2, 5))
    print(add_(shared, torch.ones(4)), array)
