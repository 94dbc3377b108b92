# ---
# title: Second derivatives with autograd.grad
# minutes: 40
# level: intermediate
# prerequisites: [exercise_03, exercise_04]
# ---

# %% [markdown]
# # Exercise 05: Second derivatives with autograd.grad
#
# The gradient says which way is uphill. Second derivatives say how fast that changes: how curved a loss is,
# how large a step may be, where a molecule's energy has its minimum. In NumPy you would approximate them with
# finite differences, and fight with `h`. For exp at 1, where the second derivative is 2.71828:
#
# ```python
# x = np.float32(1.0)
# for h in np.array([1e-1, 1e-2, 1e-3, 1e-4], dtype=np.float32):
#     print(h, (np.exp(x + h) - 2 * np.exp(x) + np.exp(x - h)) / h**2)
# ```
# ```text
# 0.1 2.7205226
# 0.01 2.7155876
# 0.001 2.8610227
# 1e-04 -23.841858
# ```
# Too large an `h` and the formula is off; too small, and rounding takes over. Autograd needs no `h`. It
# computes the gradient by running operations, so it can record these operations and differentiate *them* in
# turn. The result is exact up to the rounding of the dtype.
#
# ## The one new idea: `create_graph=True`
# `torch.autograd.grad(y, x)` makes one backward pass through the graph, frees it, and returns plain numbers.
# With `create_graph=True` the backward pass itself is recorded, and the gradient has a graph of its own. A
# mixed derivative of $y = a^2 b^3$, which on paper is $\partial^2 y / \partial a\, \partial b = 6ab^2$:
#
# ```python
# a = torch.tensor(1.0, requires_grad=True)
# b = torch.tensor(2.0, requires_grad=True)
# y = a**2 * b**3
# (dy_da,) = torch.autograd.grad(y, a, create_graph=True)
# print(dy_da)
# print(torch.autograd.grad(dy_da, b))
# ```
# ```text
# tensor(16., grad_fn=<MulBackward0>)
# (tensor(24.),)
# ```
# The `grad_fn` is the promise that you can differentiate once more. `grad` returns a tuple, with one entry
# per input.
#
# ## Three messages that you will meet
# - *element 0 of tensors does not require grad and does not have a grad_fn*: the gradient has no graph. It
#   needs `create_graph=True` in the *first* `grad`.
# - *Trying to backward through the graph a second time*: a backward pass frees the graph behind it. Use
#   `retain_graph=True` in every pass but the last (`create_graph=True` implies it).
# - *... appears to not have been used in the graph*: y does not depend on x. The derivative is zero;
#   `materialize_grads=True` gives it as zeros.
#
# The first message has a second cause, which is easy to miss: the gradient of a *linear* f is a constant, so
# it has no graph even with `create_graph=True`. And if f ignores x altogether, `y` itself has none. Neither
# is an error in mathematics: the derivatives are zero. The helper `gradient` below is given to you, and
# answers zeros in both cases. You may use it, or anything else.
#
# ## Leave x as you found it
# The caller's x may require a gradient or not, and may hold one in `.grad` already. So differentiate at a
# leaf of your own, as in exercise 04: `x = x.detach().requires_grad_()`. It shares its memory with the
# caller's tensor, so compute with it, but never write to it in place. `grad` returns its results and touches
# no `.grad`; `backward` would add to the `.grad` of every leaf in the graph. What you return needs no graph.
#
# ## Official documentation
# *torch.autograd.grad*; the note *Autograd mechanics*; *torch.linalg.solve*; and, for what comes ready-made,
# *torch.func.hessian*, *torch.autograd.functional.hvp* and the tutorial *Jacobians, Hessians, hvp, vhp, and
# more: composing function transforms*. Every route that gives the right numbers is accepted here (`hvp` has
# to be cheap, too). Write the functions with `grad` first: the ready-made ones are then no mystery.

# %%
from collections.abc import Callable
from typing import Any

import torch
from torch import Tensor


def gradient(y: Tensor, x: Tensor, **options: Any) -> Tensor:
    """The gradient of the scalar y with respect to x, in x's shape; zeros where y does not depend on x.

    options go to torch.autograd.grad: create_graph, retain_graph.
    """
    if not y.requires_grad:  # y has no graph: nothing that requires grad took part in it
        return torch.zeros_like(x)
    return torch.autograd.grad(y, x, materialize_grads=True, **options)[0]


# %% [markdown]
# ## `second_derivative`
# For a function of one number, $f''$ is the slope of the slope. Both x and the result are 0-D tensors (shape
# `()`), not Python numbers, and have x's dtype: `.item()` would lose it.
#
# Two answers that look right and are not: the *square* of the slope, $(f')^2$, and $f' + f''$. You get the
# second if you call `backward` twice and read `.grad`, because the second call adds to what the first has
# left there.


# %%
def second_derivative(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    """The second derivative of f at x.

    f: a 0-D tensor -> a 0-D tensor
    x: 0-D -> 0-D, of x's dtype; x is left as it was
    """
    # WHY: Networks that solve differential equations have second derivatives in their loss; finite
    # WHY: differences in float32 are too coarse for that.
    # READ: torch.autograd.grad
    # READ: Autograd mechanics <https://docs.pytorch.org/docs/stable/notes/autograd.html>
    # HINT: Make a leaf of your own from x, and compute the slope at it. What lets you go on from there?
    # HINT: With create_graph=True the slope is a scalar with a graph, like y: differentiate it likewise.
    # HINT: slope = gradient(..., create_graph=True), then the gradient of slope with respect to the same x.
    # BEGIN SOLUTION
    x = x.detach().requires_grad_()
    slope = gradient(f(x), x, create_graph=True)
    return gradient(slope, x)
    # END SOLUTION


# %%
if __name__ == "__main__":
    print(second_derivative(lambda t: t**4, torch.tensor(2.0)))  # 12 * 2**2 = 48
    print(second_derivative(lambda t: 3 * t + 1, torch.tensor(2.0)))  # a straight line: 0


# %% [markdown]
# ## `hessian`
# A function of n numbers has n × n second derivatives, the Hessian matrix
# $$H_{ij} = \frac{\partial^2 f}{\partial x_i\, \partial x_j} = \frac{\partial g_i}{\partial x_j},
# \qquad g = \nabla f$$ (Nocedal and Wright, *Numerical Optimization*, 2nd ed., 2006, chapter 2). Read from
# the right: H is the Jacobian of the gradient, and row i is the gradient of the scalar $g_i$. Since `grad`
# differentiates one scalar at a time, a Jacobian takes one backward pass per row. Here for $F(x) = (x_0
# x_1,\; x_0^2,\; x_1^3)$:
#
# ```python
# x = torch.tensor([1.0, 2.0], requires_grad=True)
# F = torch.stack([x[0] * x[1], x[0] ** 2, x[1] ** 3])
# print(gradient(F[0], x, retain_graph=True))
# print(gradient(F[1], x, retain_graph=True))
# print(gradient(F[2], x))
# ```
# ```text
# tensor([2., 1.])
# tensor([2., 0.])
# tensor([ 0., 12.])
# ```
# Pitfalls
# - Differentiating `g.sum()` saves the loop but adds the rows up: you get n numbers, the row sums. They equal
#   the diagonal only if f is separable (a sum of functions of one entry each).
# - For $f(x) = x^\top A x$ the Hessian is $A + A^\top$, not A: x stands in two places. H is symmetric by
#   itself; there is nothing to symmetrise.
# - `torch.zeros(n, n)` for the result is float32 on the CPU, whatever x is. Stacking the rows keeps dtype and
#   device.


# %%
def hessian(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    """The matrix of second derivatives of f at x, entry (i, j) with respect to x[i] and x[j].

    f: (n,) -> a 0-D tensor
    x: (n,) -> (n, n), of x's dtype; x is left as it was
    """
    # WHY: Laplace approximations and molecular vibrations are computed from the full Hessian; without the
    # WHY: mixed terms both come out wrong.
    # READ: torch.autograd.grad
    # READ: torch.func.hessian
    # HINT: First the gradient g of f at a leaf of your own, with a graph. How many scalars does g hold?
    # HINT: Row i is the gradient of g[i]. All rows share one graph, so none of them may free it.
    # HINT: Loop over the entries of g, take gradient(..., retain_graph=True) of each, torch.stack the rows.
    # BEGIN SOLUTION
    x = x.detach().requires_grad_()
    g = gradient(f(x), x, create_graph=True)
    return torch.stack([gradient(g_i, x, retain_graph=True) for g_i in g])
    # END SOLUTION


# %%
if __name__ == "__main__":
    A = torch.tensor([[1.0, 2.0], [4.0, 3.0]])
    print(hessian(lambda x: x @ A @ x, torch.tensor([5.0, -1.0])))  # A + A.T = [[2, 6], [6, 6]], at every x


# %% [markdown]
# ## `hvp`: Hessian times vector
# For a network with a million parameters the Hessian has 10¹² entries, four terabytes in float32. Yet many
# methods only ask for H times a vector: the largest curvature by power iteration, conjugate gradients,
# influence functions. That product costs only a few times as much as a gradient, since v is a constant:
# $$(Hv)_i = \sum_j \frac{\partial g_j}{\partial x_i}\, v_j = \frac{\partial}{\partial x_i} \sum_j g_j\, v_j$$
# (Pearlmutter, *Fast Exact Multiplication by the Hessian*, Neural Computation 6, 1994). A weighted sum is a
# scalar, and a scalar takes one backward pass. The same trick weighs the rows of a Jacobian. With F from
# above and the weights (1, 10, 100):
#
# ```python
# x = torch.tensor([1.0, 2.0], requires_grad=True)
# F = torch.stack([x[0] * x[1], x[0] ** 2, x[1] ** 3])
# print(gradient(F @ torch.tensor([1.0, 10.0, 100.0]), x))
# ```
# ```text
# tensor([  22., 1201.])
# ```
# That is `1 * [2, 1] + 10 * [2, 0] + 100 * [0, 12]`, and no Jacobian was ever formed.
#
# The grader counts how many numbers pass through the operations of f for a small and a large n. To compute
# the whole Hessian and multiply is right, but sends n times as many, whether the rows come one by one or all
# at once (`torch.func.hessian`, `is_grads_batched`). It gets the marks for the values, not those for the
# cost.


# %%
def hvp(f: Callable[[Tensor], Tensor], x: Tensor, v: Tensor) -> Tensor:
    """The Hessian of f at x times v, without the Hessian: the cost is that of a few gradients, for any n.

    f: (n,) -> a 0-D tensor
    x: (n,), v: (n,) -> (n,), of x's dtype; x and v are left as they were
    """
    # WHY: Tests of how sharp a minimum is, and second-order optimisers, need this product for networks whose
    # WHY: Hessian fits into no memory.
    # READ: torch.autograd.grad
    # READ: torch.autograd.functional.hvp
    # HINT: You need the gradient g, with a graph, and one more backward pass. Of which scalar?
    # HINT: The formula above says: weigh the entries of g with v and add up, before you differentiate again.
    # HINT: The scalar is the dot product of g and v; its gradient with respect to x is H v.
    # BEGIN SOLUTION
    x = x.detach().requires_grad_()
    g = gradient(f(x), x, create_graph=True)
    return gradient(g @ v, x)
    # END SOLUTION


# %%
if __name__ == "__main__":
    n = 100_000  # the Hessian would need 40 GB
    x = torch.linspace(0, 1, n)
    print(hvp(lambda x: (x**3).sum(), x, torch.ones(n)))  # 6 * x


# %% [markdown]
# ## `newton_step`
# Near x, f looks like a quadratic with gradient g and Hessian H, and that quadratic is flat at
# $$x^+ = x - H^{-1} g$$
# (Nocedal and Wright, chapter 2). On a true quadratic one step arrives, from anywhere. With one variable this
# is $x - f'(x) / f''(x)$; with more, do not invert H but solve the linear system $H s = g$, which is faster
# and loses fewer digits. For $2s_0 + s_1 = 4,\; s_0 - 3s_1 = 9$:
#
# ```python
# M = torch.tensor([[2.0, 1.0], [1.0, -3.0]])
# print(torch.linalg.solve(M, torch.tensor([4.0, 9.0])))
# ```
# ```text
# tensor([ 3., -2.])
# ```
# Pitfalls
# - The right-hand side has shape `(n,)`. As a column `(n, 1)` it gives a column back, and `x - column`
#   broadcasts to n × n.
# - Dividing by the diagonal of H is Newton's step for separable functions only.
# - H is invertible here, but not always positive definite: near a saddle or a maximum, Cholesky fails. Take
#   the plain formula there too. Newton's step heads for a *flat* point, which need not be a minimum. Careful
#   optimisers add safeguards (Nocedal and Wright, chapter 3); this function has none, and adds nothing to H.
# - Return a new tensor. `x -= step` would move the caller's x.


# %%
def newton_step(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    """The point that one Newton step leads to from x: x - H^-1 g.

    f: (n,) -> a 0-D tensor, whose Hessian H at x is invertible, and not necessarily positive definite
    x: (n,) -> (n,), a new tensor of x's dtype; x is left as it was
    """
    # WHY: Solvers for logistic regression and for implicit time steps rest on it; an error in it often shows
    # WHY: only as slow convergence.
    # READ: torch.linalg.solve
    # READ: torch.autograd.grad
    # HINT: You have written the Hessian already. The gradient alone needs no graph.
    # HINT: torch.linalg.solve(H, g) gives the s with H s = g. Which sign does the step have?
    # HINT: Differentiate at a leaf of your own, and subtract the solution of the system from x, out of place.
    # BEGIN SOLUTION
    x = x.detach().requires_grad_()
    g = gradient(f(x), x)
    s: Tensor = torch.linalg.solve(hessian(f, x), g)
    return x.detach() - s
    # END SOLUTION


# %%
if __name__ == "__main__":
    x = torch.tensor([1.0, -0.5])
    for _ in range(4):  # the minimum of this valley is at (0, 0); watch how fast the last steps are
        x = newton_step(lambda x: torch.cosh(x[0]) + torch.cosh(x[1]) + (x[0] - x[1]) ** 2, x)
        print(x)
