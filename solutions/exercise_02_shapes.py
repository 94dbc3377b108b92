# ---
# title: Shapes, views, permutations and indexing
# minutes: 25
# level: beginner
# prerequisites: [exercise_01]
# ---

# %% [markdown]
# # Exercise 02: Shapes, views, permutations and indexing
#
# Much of the code around a network only moves axes: images come with the colours last and a layer wants them
# first, a long axis is to be split in two, sentences of different lengths must fit into one tensor. A wrong
# axis seldom raises an error. The shape is as it should be, the network trains, and it learns little, because
# its numbers are in the wrong places. This exercise is about putting them into the right ones.
#
# ## How a tensor lies in memory
#
# The entries of a tensor stand in one long line of memory. The shape says how many there are along each axis,
# and the *strides* say how far apart neighbours along an axis are in that line (van der Walt, Colbert and
# Varoquaux, *The NumPy Array: A Structure for Efficient Numerical Computation*, Computing in Science and
# Engineering 13(2), 2011). With strides $s_0, s_1, \dots$, entry $x_{i_0 i_1 \dots}$ stands at place
#
# $$i_0 s_0 + i_1 s_1 + \dots$$
#
# ```python
# >>> x = torch.arange(10, 16).reshape(2, 3)
# >>> x
# tensor([[10, 11, 12],
#         [13, 14, 15]])
# >>> x.stride()                # the next row is 3 places further, the next column 1
# (3, 1)
# ```
#
# There are two different ways to give these six numbers the shape `(3, 2)`:
#
# ```python
# >>> x.reshape(3, 2)           # the same reading order, with other line breaks
# tensor([[10, 11],
#         [12, 13],
#         [14, 15]])
# >>> x.T                       # rows become columns
# tensor([[10, 13],
#         [11, 14],
#         [12, 15]])
# ```
#
# Take a moment to see that they differ. `reshape` keeps the *reading order* (the last axis runs fastest) and
# changes where the lines break: it *splits* an axis, or *joins* neighbouring ones. Transposing keeps every
# entry with its row and column number, and *exchanges the axes*. **To change the order of axes, never use
# reshape.** If you are not sure which of the two you have, try it on `torch.arange`, with a size of its own for
# each axis, and read the numbers.
#
# For more than two axes, `permute` names all old axes in their new order, and `transpose` exchanges two of
# them. Negative numbers count from the end, so `-1` is the last axis:
#
# ```python
# >>> z = torch.zeros(2, 3, 5)
# >>> z.permute(2, 0, 1).shape  # old axis 2 first, then old axes 0 and 1
# torch.Size([5, 2, 3])
# >>> z.transpose(0, 2).shape   # axes 0 and 2 exchanged
# torch.Size([5, 3, 2])
# ```
#
# ## Views
#
# Neither transposing nor permuting moves a number: the result is a *view* of the same memory, with other
# strides. `view` is `reshape` with a promise: it gives a view, or else an error. The error is what you get when
# the reading order of a permuted tensor is no longer the order in memory. `reshape` copies in that case:
#
# ```python
# >>> x.T.stride()
# (1, 3)
# >>> x.T.view(6)
# RuntimeError: view size is not compatible with input tensor's size and stride (at least one dimension spans
# across two contiguous subspaces). Use .reshape(...) instead.
# >>> x.T.reshape(6)
# tensor([10, 13, 11, 14, 12, 15])
# ```
#
# In this exercise a result may be a view or a copy, as you like.
#
# ## Three more pitfalls
#
# - **A batch of one.** `squeeze()` removes *every* axis of size 1, also the batch axis when there happens to
#   be a single sample. Say which axis you mean: `squeeze(-1)`.
#
#   ```python
#   >>> torch.zeros(1, 3, 1).squeeze().shape
#   torch.Size([3])
#   >>> torch.zeros(1, 3, 1).squeeze(-1).shape
#   torch.Size([1, 3])
#   ```
# - **Equal sizes hide mistakes.** With 3 rows and 3 columns the wrong order of axes has the right shape.
# - **Names with an underscore**, such as `transpose_`, change the caller's tensor. Here, inputs stay as they are.
#
# All functions work in the dtype and on the device of their inputs, and let gradients through. That comes by
# itself as long as you use tensor operations, and is lost by a detour through NumPy, Python lists or `.item()`.
#
# **In the official documentation:** *Tensor Views*; `Tensor.view`, `torch.reshape`, `torch.transpose`,
# `torch.permute`, `torch.movedim`, `torch.flatten`, `torch.unflatten`, `torch.squeeze`, `torch.gather`,
# `torch.full`, `torch.nn.utils.rnn.pad_sequence`. For NumPy: *Indexing on ndarrays* (advanced indexing).

# %%
import torch
from torch import Tensor

# %% [markdown]
# ## `transpose_last`
#
# The transpose of a matrix, for any number of matrices at once. All axes before the last two only count the
# matrices, and stay where they are:
#
# $$\text{out}_{\dots ji} = x_{\dots ij}$$
#
# A matrix alone has no axes before its last two, so counting axes from the front cannot work for every input.
# `x.T` is of no help either: it reverses *all* axes, and PyTorch has begun to warn about it for anything but
# matrices.


# %%
def transpose_last(x: Tensor) -> Tensor:
    """Exchange the last two axes.

    x: (..., m, n), two or more axes -> (..., n, m)
    """
    # WHY: Code for one matrix meets a batch sooner or later; if samples and features change places there,
    # WHY: sizes that happen to agree hide it.
    # READ: torch.transpose
    # READ: Tensor Views <https://docs.pytorch.org/docs/stable/tensor_view.html>
    # HINT: The two axes have fixed numbers if you count from the end.
    # HINT: torch.transpose takes a tensor and the two axes to exchange; the last axis is -1.
    # HINT: x.transpose(-2, -1), for which x.mT is short.
    # BEGIN SOLUTION
    return x.transpose(-2, -1)
    # END SOLUTION


# %% [markdown]
# ## `hwc_to_chw`
#
# A picture file is read as height, width, channels (red, green and blue, for example). PyTorch's layers for
# images, such as `nn.Conv2d`, want the channels before height and width. With a batch axis in front:
#
# $$\text{out}_{bchw} = \text{images}_{bhwc}$$
#
# Every pixel keeps its place in the picture. A `reshape` to `(B, C, H, W)` would cut the line of numbers into
# new pieces, and what comes out is no picture any more; exchanging axes 1 and 3 alone would lay every picture
# on its side.


# %%
def hwc_to_chw(images: Tensor) -> Tensor:
    """Move the channels in front of height and width.

    images: (B, H, W, C) -> (B, C, H, W)
    """
    # WHY: Scrambled pixels have the right shape: a network trains on them without an error, and its accuracy
    # WHY: merely stays low.
    # READ: torch.permute
    # READ: torch.nn.Conv2d
    # HINT: The old numbers of the axes are: B 0, H 1, W 2, C 3. In which order should they stand?
    # HINT: permute takes the old numbers of the axes, in their new order.
    # HINT: B, C, H, W are the old axes 0, 3, 1, 2.
    # BEGIN SOLUTION
    return images.permute(0, 3, 1, 2)
    # END SOLUTION


# %% [markdown]
# ## `split_heads`
#
# Attention layers look at a text with several *heads*, each of which has its own part of every word's numbers
# (Vaswani et al., *Attention Is All You Need*, NeurIPS 2017, section 3.2.2). You get `B` texts of `T` words
# with `heads * D` numbers per word. The first `D` of them belong to head 0, the next `D` to head 1, and so on.
# Give every head its own table of shape `(T, D)`:
#
# $$\text{out}_{bhtd} = x_{b,\,t,\,hD + d}$$
#
# Think in two steps, on paper. Which axis has to be split, and where do its two halves stand then? Which axes
# have to be exchanged after that?
#
# Splitting is the job of `reshape`, and like all of its work it keeps the reading order: the first of the two
# new axes counts the blocks, and the second runs inside a block. Here are two rows of 4, split into blocks:
#
# ```python
# >>> torch.arange(8).reshape(2, 4)
# tensor([[0, 1, 2, 3],
#         [4, 5, 6, 7]])
# >>> torch.arange(8).reshape(2, 2, 2)      # rows, blocks, places in the block
# tensor([[[0, 1],
#          [2, 3]],
#
#         [[4, 5],
#          [6, 7]]])
# ```
#
# A single `reshape` to the final shape has the right shape and wrong values: head 0 would get the first words
# of the text, and not its own part of every word.


# %%
def split_heads(x: Tensor, heads: int) -> Tensor:
    """Give every head its own axis, in front of the words.

    x: (B, T, heads * D); head h has the columns from h * D to (h + 1) * D - 1
    Returns (B, heads, T, D).
    """
    # WHY: Every attention layer of a transformer does this; if heads get the wrong numbers no error is
    # WHY: raised, and pretrained weights give nonsense.
    # READ: torch.reshape
    # READ: torch.transpose
    # READ: Tensor Views <https://docs.pytorch.org/docs/stable/tensor_view.html>
    # HINT: First split the last axis in two, (B, T, heads, D), and leave the other axes alone.
    # HINT: Words and heads are now axes 1 and 2, in the wrong order. Exchange them.
    # HINT: x.reshape(B, T, heads, D), then .transpose(1, 2). B and T are in x.shape; for D you may write -1.
    # BEGIN SOLUTION
    B, T, _ = x.shape
    return x.reshape(B, T, heads, -1).transpose(1, 2)
    # END SOLUTION


# %% [markdown]
# ## `merge_heads`
#
# The way back: the parts of all heads side by side again, for every word.
#
# $$\text{out}_{b,\,t,\,hD + d} = x_{bhtd}$$
#
# Undo the two steps of `split_heads`, the last one first. Only neighbouring axes can be joined, and the first
# of them becomes the slow one: joining `(2, 3)` to `6` puts row 1 after the whole of row 0. And remember that
# `view` may refuse a tensor whose axes have been exchanged.


# %%
def merge_heads(x: Tensor) -> Tensor:
    """The inverse of split_heads: the columns of all heads side by side, head 0 first.

    x: (B, heads, T, D) -> (B, T, heads * D)
    """
    # WHY: The layer after attention expects each head in its own columns; another order passes all shape
    # WHY: checks and makes pretrained weights useless.
    # READ: torch.transpose
    # READ: torch.reshape
    # READ: torch.Tensor.view
    # HINT: Heads and columns must be neighbours before they can be joined. Which axes have to be exchanged?
    # HINT: After exchanging axes 1 and 2 the shape is (B, T, heads, D). Join the last two axes.
    # HINT: .flatten(2) joins all axes from axis 2 on; .reshape(B, T, heads * D) does the same here.
    # BEGIN SOLUTION
    return x.transpose(1, 2).flatten(2)
    # END SOLUTION


# %% [markdown]
# ## `pick`
#
# One entry of a table for each pair of a row and a column number. You will need it for the loss of exercise
# 10: from every row, the entry of the right class.
#
# $$\text{out}_k = x_{\text{rows}_k,\;\text{cols}_k}$$
#
# A tensor of whole numbers may be used as an index, and the rules are NumPy's. One such index picks along one
# axis, in the order that it says, also repeatedly. Using two in a row cuts out a *block*, every row with every
# column, which is not what is asked for here:
#
# ```python
# >>> x = torch.tensor([[11, 12, 13], [21, 22, 23], [31, 32, 33]])
# >>> x[torch.tensor([2, 0])]
# tensor([[31, 32, 33],
#         [11, 12, 13]])
# >>> x[torch.tensor([2, 0])][:, torch.tensor([1, 0])]
# tensor([[32, 31],
#         [12, 11]])
# ```
#
# For these numbers, `pick` gives `tensor([32, 11])`: row 2 with column 1, and row 0 with column 0.


# %%
def pick(x: Tensor, rows: Tensor, cols: Tensor) -> Tensor:
    """The entries x[rows[k], cols[k]], in the order of k.

    x: (R, C); rows, cols: (K,) int64, K >= 1, from 0 to R - 1 and from 0 to C - 1, in any order, repeated or not
    Returns (K,).
    """
    # WHY: Cross-entropy, policy gradients and the likelihood of a text read one entry per row; a block in its
    # WHY: place averages to a wrong loss unnoticed.
    # READ: Indexing on ndarrays <https://numpy.org/doc/stable/user/basics.indexing.html>
    # READ: torch.gather
    # HINT: In x[2, 1] the comma pairs a row with a column. What if numbers are replaced by tensors of numbers?
    # HINT: Both index tensors belong into one pair of brackets, where they are paired entry by entry.
    # HINT: x[rows, cols]
    # BEGIN SOLUTION
    return x[rows, cols]
    # END SOLUTION


# %% [markdown]
# ## `pad_rows`
#
# A tensor has no ragged edge: all its rows are equally long, and `torch.stack` refuses anything else.
#
# ```python
# >>> torch.stack([torch.ones(2), torch.ones(3)])
# RuntimeError: stack expects each tensor to be equal size, but got [2] at entry 0 and [3] at entry 1
# ```
#
# Sentences and time series are of different lengths. To make one tensor of them, shorter ones are filled up
# with some value on the right, the *padding*. With $n_k$ the length of row $k$:
#
# $$\text{out}_{kj} = \begin{cases} \text{rows}_{k,j} & \text{for } j < n_k \\ \text{value} & \text{for }
# n_k \le j < \max_i n_i \end{cases}$$
#
# By hand you would make a tensor full of the value and write each row into its beginning. PyTorch also has a
# function for it, made for recurrent networks; read carefully what it expects and in which order its axes come
# out. In both cases watch the dtype: rows in `float64` need a result in `float64`, and a tensor that you make
# yourself is `float32` and on the CPU unless you say otherwise (`row.new_full(shape, value)` takes dtype and
# device from `row`).


# %%
def pad_rows(rows: list[Tensor], value: float) -> Tensor:
    """One row each for tensors of different lengths, filled up with value on the right.

    rows: at least one tensor (n_k,), all of one floating-point dtype and on one device
    Returns (len(rows), longest), row k first rows[k] and then value.
    """
    # WHY: Texts and time series are batched by padding; values on the wrong side misalign every mask, and
    # WHY: another dtype fails in the first layer.
    # READ: torch.nn.utils.rnn.pad_sequence
    # READ: torch.full
    # READ: torch.Tensor.new_full
    # HINT: The width of the result is the largest len(row). Every row keeps its place in the list.
    # HINT: By hand: rows[0].new_full((len(rows), longest), value), and for every k, out[k, : len(row)] = row.
    # HINT: Or torch.nn.utils.rnn.pad_sequence, with batch_first=True and padding_value=value.
    # BEGIN SOLUTION
    return torch.nn.utils.rnn.pad_sequence(rows, batch_first=True, padding_value=value)
    # END SOLUTION


# %% [markdown]
# Numbers that tell where they come from are the best test of such functions. In the cell below, word `t` of
# text `b` has the numbers 100 `b` + 10 `t` + 0, 1, 2, 3; with two heads, which numbers should head 1 have?

# %%
if __name__ == "__main__":
    texts = 100 * torch.arange(2)[:, None, None] + 10 * torch.arange(3)[:, None] + torch.arange(4)
    print(texts)
    print(split_heads(texts, 2))
    print(torch.equal(merge_heads(split_heads(texts, 2)), texts))
    print(transpose_last(texts).shape, hwc_to_chw(torch.zeros(5, 28, 20, 3)).shape)
    print(pick(texts[0], torch.tensor([2, 0]), torch.tensor([1, 3])))
    print(pad_rows([torch.ones(2), torch.ones(4), torch.ones(1)], -1.0))
