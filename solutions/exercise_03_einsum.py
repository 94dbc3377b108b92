# ---
# title: Products and Einstein summation
# minutes: 30
# level: beginner
# prerequisites: [exercise_02]
# ---

# %% [markdown]
# # Exercise 03: Products and Einstein summation
#
# PyTorch, like NumPy, has many functions that multiply and add: `dot`, `@`, `outer`, `bmm`, `tensordot`,
# ... Each has its own rule about which axis meets which, and an operand whose axes stand in another order
# must be transposed or reshaped first. `torch.einsum` replaces them all by one notation, *Einstein
# summation*: you give every axis a letter, and say which letters the result has. The code then reads like
# the formula in a paper, and a batch of problems costs one more letter instead of a loop.
#
# ## The rule
#
# `torch.einsum("ij,i->j", A, w)` calls the axes of `A` *i* and *j*, calls the only axis of `w` *i* too, and
# asks for a result whose only axis is *j*:
#
# $$\text{out}_j = \sum_i A_{ij} \, w_i$$
#
# Every call means a formula of this kind, and you can read it off the string:
#
# 1. The letters **right of the arrow** are the axes of the result, in that order.
# 2. For each choice of values for **all** letters, multiply the entries that the operands have there. One
#    letter has one value at a time, wherever it stands.
# 3. Letters that are **missing right of the arrow** are summed over.
#
# ## A worked example
#
# ```python
# >>> A = torch.tensor([[1., 2.], [3., 4.], [5., 6.]])
# >>> w = torch.tensor([1., 10., 100.])
# >>> torch.einsum("ij,i->j", A, w)      # weighted sum of the rows: 1 + 30 + 500 and 2 + 40 + 600
# tensor([531., 642.])
# >>> torch.einsum("ij,i->i", A, w)      # the other letter kept: row sums, each times its weight
# tensor([   3.,   70., 1100.])
# >>> torch.einsum("ij,i->ij", A, w)     # both letters kept, nothing is summed: every row times its weight
# tensor([[  1.,   2.],
#         [ 30.,  40.],
#         [500., 600.]])
# ```
#
# The operands are the same in all three calls. Only the right side of the arrow decides what is summed.
#
# The first call in plain loops, which is all that einsum computes (only much faster):
#
# ```python
# out = torch.zeros(2)
# for j in range(2):                # right of the arrow: one entry each
#     for i in range(3):            # missing there: summed
#         out[j] += A[i, j] * w[i]
# ```
#
# Two more pieces of the notation: `...` stands for any number of axes without a name, also none; and there
# may be as many operands as you like.
#
# ## Pitfalls
#
# - **A forgotten letter is a sum.** If the batch letter is missing on the right, einsum adds up your batch
#   without a word.
# - **Without an arrow**, the result has the letters that occur once, in *alphabetical* order, whatever
#   their order on the left. Write the arrow, and you need not think of it.
# - **Square matrices hide swapped letters.** Axes with the same letter must have the same size, and an
#   error tells you if they have not; with equal sizes nobody tells you. So try your functions on sizes that
#   all differ. A size of 1 is stretched silently, as in broadcasting.
# - **No type promotion.** All operands need the same dtype and device. A tensor that you make yourself must
#   get them from an input: `torch.ones(3, dtype=A.dtype, device=A.device)`.
# - `.item()`, `.detach()`, `.numpy()` and `np.einsum` leave PyTorch's world: no gradient flows back through
#   them.
#
# Write `transpose`, `trace`, `matmul`, `batch_matmul`, `outer` and `bilinear` with `torch.einsum` (a check
# watches the calls). The other three may be written in any way that is right.
#
# Every function must work in the dtype (float32 or float64) and on the device of its inputs, leave the
# inputs as they are, and let gradients through.
#
# Official documentation: `torch.einsum`, `numpy.einsum`, "Broadcasting semantics", `torch.nn.Linear`,
# `torch.nn.Bilinear`, `torch.softmax`.

# %%
import math

import torch
from torch import Tensor

# %% [markdown]
# ## `transpose`
#
# With one operand there is nothing to multiply: einsum then only reorders and sums axes. Here it reorders.
#
# $$\text{out}_{ji} = A_{ij}$$


# %%
def transpose(A: Tensor) -> Tensor:
    """Rows become columns. To be written with torch.einsum.

    A: (m, n) -> (n, m)
    """
    # WHY: Axes reordered by letters replace chains of permute calls, in which one wrong number goes unnoticed
    # WHY: until the results are odd.
    # READ: torch.einsum
    # READ: numpy.einsum
    # HINT: Give the two axes of A two letters. Which letters does the result have, and in which order?
    # HINT: No letter is summed, so both stand on the right of the arrow: "ij->??".
    # HINT: The first axis of the result is the second axis of A, so the right side starts with j.
    # BEGIN SOLUTION
    return torch.einsum("ij->ji", A)
    # END SOLUTION


# %% [markdown]
# ## `trace`
#
# The trace of a square matrix is the sum of the entries on its diagonal, where row and column number are
# the same.
#
# $$\text{out} = \sum_i A_{ii}$$
#
# The result is a *scalar*: a tensor with no axes, shape `()`. It is still a tensor, so that gradients can
# flow.


# %%
def trace(A: Tensor) -> Tensor:
    """Sum of the diagonal. To be written with torch.einsum.

    A: (n, n) -> scalar, shape ()
    """
    # WHY: The trace occurs in the KL divergence of two Gaussians and gives the sum of a Hessian's
    # WHY: eigenvalues, a measure of curvature.
    # READ: torch.einsum
    # READ: numpy.einsum
    # HINT: One letter has one value at a time. What if both axes of A have the same one?
    # HINT: A letter that is missing on the right of the arrow is summed over. A scalar has no letters at all.
    # HINT: The left side is "ii", and nothing stands after the arrow.
    # BEGIN SOLUTION
    return torch.einsum("ii->", A)
    # END SOLUTION


# %% [markdown]
# ## `total`
#
# The sum of all entries of a tensor with *any* number of axes, also none. You cannot name axes that you
# have not counted. With or without einsum.


# %%
def total(A: Tensor) -> Tensor:
    """Sum of all entries.

    A: any shape -> scalar, shape ()
    """
    # WHY: Losses and weight penalties end as one number over tensors of any shape; code for two axes breaks
    # WHY: on the first convolution weight.
    # READ: torch.einsum
    # READ: numpy.einsum
    # HINT: A string such as "ij->" fits two axes only. What stands for any number of axes?
    # HINT: "..." may be missing on the right of the arrow like a letter, and is then summed over.
    # HINT: Without einsum: there is a method of tensors that sums over all axes if it gets no dim.
    # BEGIN SOLUTION
    return torch.einsum("...->", A)
    # END SOLUTION


# %% [markdown]
# ## `matmul`
#
# $$\text{out}_{ij} = \sum_k A_{ik} \, B_{kj}$$
#
# Entry (i, j) is row i of `A` times column j of `B`. This time the operands are matrices; all else is as in
# the worked example.


# %%
def matmul(A: Tensor, B: Tensor) -> Tensor:
    """Matrix product. To be written with torch.einsum.

    A: (m, k), B: (k, n) -> (m, n)
    """
    # WHY: Every linear layer is this product, and where layers are square a swapped axis raises no error but
    # WHY: gives wrong numbers.
    # READ: torch.einsum
    # READ: numpy.einsum
    # HINT: Which axis of A has the same size as which axis of B? These two share a letter.
    # HINT: The shared letter is summed, so it is missing on the right. The other two make the result.
    # HINT: Copy the letters of the formula: two for A, a comma, two for B, the arrow, two for out.
    # BEGIN SOLUTION
    return torch.einsum("ik,kj->ij", A, B)
    # END SOLUTION


# %% [markdown]
# ## `batch_matmul`
#
# Many matrix products at once: matrix number b of `A` times matrix number b of `B`.
#
# $$\text{out}_{bik} = \sum_j A_{bij} \, B_{bjk}$$
#
# No loop is needed. A batch of one stays a batch: shape `(1, i, k)`.


# %%
def batch_matmul(A: Tensor, B: Tensor) -> Tensor:
    """One matrix product for each entry of the batch. To be written with torch.einsum.

    A: (b, i, j), B: (b, j, k) -> (b, i, k)
    """
    # WHY: Attention multiplies one pair of matrices per sample and head; a loop over them leaves a GPU idle
    # WHY: most of the time.
    # READ: torch.einsum
    # READ: numpy.einsum
    # HINT: Start with the string of matmul, and add one letter for the batch.
    # HINT: Both operands have the same batch number at the same time, so they share the batch letter.
    # HINT: Every product of the batch is kept, so the batch letter stands on the right of the arrow too.
    # BEGIN SOLUTION
    return torch.einsum("bij,bjk->bik", A, B)
    # END SOLUTION


# %% [markdown]
# ## `outer`
#
# The multiplication table of two vectors, which may have different lengths.
#
# $$\text{out}_{ij} = u_i \, v_j$$


# %%
def outer(u: Tensor, v: Tensor) -> Tensor:
    """Every entry of u times every entry of v. To be written with torch.einsum.

    u: (m,), v: (n,) -> (m, n)
    """
    # WHY: For one sample the gradient of a linear layer's weight is an outer product, and so are the terms of
    # WHY: a covariance matrix.
    # READ: torch.einsum
    # READ: numpy.einsum
    # HINT: The entries of u and v are picked independently. Can the two vectors share a letter?
    # HINT: Two letters on the left, one for each vector. Nothing is summed, so where do they stand as well?
    # HINT: The left side is "i,j". Rows of the result belong to u.
    # BEGIN SOLUTION
    return torch.einsum("i,j->ij", u, v)
    # END SOLUTION


# %% [markdown]
# ## `bilinear`
#
# A bilinear layer scores pairs, for example a question and an answer: output k is a weighted sum over all
# products of an entry of `x` with an entry of `y`, and `W[:, :, k]` holds the weights.
#
# $$\text{out}_{bk} = \sum_{i} \sum_{j} x_{bi} \, W_{ijk} \, y_{bj}$$
#
# Here einsum shows its strength, because three operands are no harder than two. (`torch.nn.Bilinear`
# computes the same, but keeps the output axis of its weight first.)


# %%
def bilinear(x: Tensor, W: Tensor, y: Tensor) -> Tensor:
    """Bilinear form of each pair (x[b], y[b]) for each output k. To be written with torch.einsum.

    x: (b, i), W: (i, j, k), y: (b, j) -> (b, k)
    """
    # WHY: Parsers and knowledge graph models score pairs in this way; a chain of reshapes for it is hard to
    # WHY: read and easy to get wrong.
    # READ: torch.einsum
    # READ: torch.nn.Bilinear
    # HINT: Three operands, so the left side has three groups of letters with commas between them.
    # HINT: Take the letters from the formula. Those under the sum signs are missing on the right.
    # HINT: x and y share the batch letter, W has none. The right side is "bk".
    # BEGIN SOLUTION
    return torch.einsum("bi,ijk,bj->bk", x, W, y)
    # END SOLUTION


# %% [markdown]
# ## `affine`
#
# What `torch.nn.Linear` computes: each row of `x` is one example, each row of `W` holds the weights of one
# output.
#
# $$\text{out}_{no} = \sum_i x_{ni} \, W_{oi} + b_o$$
#
# In matrix notation this is $x W^\top + b$. Note the order of the axes of `W`: outputs first. The bias is
# added, so it is no operand of the product. With or without einsum.


# %%
def affine(x: Tensor, W: Tensor, b: Tensor) -> Tensor:
    """A linear layer: weighted sums of the inputs plus a bias.

    x: (batch, in), W: (out, in), b: (out,) -> (batch, out)
    """
    # WHY: Saved PyTorch models keep their weights with the outputs first; code for the other order is
    # WHY: silently wrong wherever a layer is square.
    # READ: torch.einsum
    # READ: torch.nn.Linear
    # READ: Broadcasting semantics <https://docs.pytorch.org/docs/stable/notes/broadcasting.html>
    # HINT: The axis that is summed is the last one of x and the last one of W.
    # HINT: einsum only multiplies and sums. Add the bias to its result; broadcasting lines up the last axes.
    # HINT: The product is "ni,oi->no". Now the bias.
    # BEGIN SOLUTION
    return torch.einsum("ni,oi->no", x, W) + b
    # END SOLUTION


# %% [markdown]
# ## `attention`
#
# The heart of a transformer (Vaswani et al. 2017, "Attention Is All You Need", equation 1). Each of the t
# queries asks: which of the s keys fit me? The fit is a scalar product, the *score*. A softmax turns the s
# scores of one query into weights that sum to 1, and the result is the average of the s values with these
# weights.
#
# $$\text{score}_{bts} = \frac{1}{\sqrt D} \sum_d q_{btd} \, k_{bsd} \qquad
# \text{weight}_{bts} = \frac{e^{\text{score}_{bts}}}{\sum_{s'} e^{\text{score}_{bts'}}} \qquad
# \text{out}_{bte} = \sum_s \text{weight}_{bts} \, v_{bse}$$
#
# Here D is the length of one query, so d runs from 0 to D - 1. Dividing by its root keeps the scores at
# about the same size, however long the queries are.
#
# Your function must be right for scores in the hundreds, positive or negative. Mind that
# `torch.exp(torch.tensor(100.))` is already `inf` in float32, and `inf / inf` is `nan`. Subtracting the
# same number from all scores of *one query* does not change its weights (why?), and `torch.softmax` does
# just that with their maximum. With or without einsum.


# %%
def attention(q: Tensor, k: Tensor, v: Tensor) -> Tensor:
    """Scaled dot-product attention, right for scores in the hundreds.

    q: (b, t, d), k: (b, s, d), v: (b, s, e) -> (b, t, e); the softmax runs over s
    """
    # WHY: One overflow here makes the loss of a whole transformer nan; weights that sum to 1 over the wrong
    # WHY: axis train without an error, only badly.
    # READ: torch.einsum
    # READ: torch.nn.functional.softmax
    # HINT: Three steps: scores (b, t, s), weights (b, t, s), result (b, t, e). Write one line for each.
    # HINT: The scores are an einsum of q and k that sums over d, divided by the square root of q.shape[-1].
    # HINT: The weights of one query sum to 1 over the keys: scores.softmax(dim=...), and s is the last axis.
    # HINT: The result is an einsum of the weights "bts" and the values "bse" that sums over s.
    # BEGIN SOLUTION
    scores = torch.einsum("btd,bsd->bts", q, k) / math.sqrt(q.shape[-1])
    return torch.einsum("bts,bse->bte", scores.softmax(dim=-1), v)
    # END SOLUTION


# %% [markdown]
# ## Try it
#
# Here all sizes are different, so that a swapped letter shows.

# %%
if __name__ == "__main__":
    print(transpose(torch.ones(2, 3)).shape)  # torch.Size([3, 2])
    print(trace(torch.tensor([[1.0, 2.0], [3.0, 4.0]])))  # tensor(5.)
    print(bilinear(torch.ones(5, 2), torch.ones(2, 3, 4), torch.ones(5, 3)).shape)  # torch.Size([5, 4])
    q, k, v = torch.ones(2, 3, 4), torch.ones(2, 5, 4), torch.ones(2, 5, 6)
    print(attention(q, k, v).shape)  # torch.Size([2, 3, 6])
