# ---
# title: Autograd, graphs and gradients
# minutes: 30
# level: beginner
# prerequisites: [exercise_01, exercise_02, exercise_03]
# ---

# %% [markdown]
# # Exercise 04: Autograd, graphs and gradients
#
# In NumPy, a gradient is something that you derive on paper and type in, and then debug. PyTorch derives it
# for you. While your code runs forwards, each operation on a tensor with `requires_grad=True` is recorded in a
# *graph*. A backward pass walks the graph from the result to the inputs and applies the chain rule at each
# node:
# $$\frac{\partial y}{\partial x_i} = \sum_j \frac{\partial y}{\partial u_j}\,
# \frac{\partial u_j}{\partial x_i} \qquad \text{for } y = y(u),\; u = u(x)$$
# This is reverse-mode automatic differentiation (Griewank and Walther, *Evaluating Derivatives*, 2nd ed.,
# 2008, chapter 3; Baydin et al., *Automatic Differentiation in Machine Learning: a Survey*, JMLR 18, 2018,
# section 3.2). It is exact up to rounding, and one backward pass gives the derivatives with respect to all
# inputs, a million of them if need be. For $y = \sum_i w_i^3$, whose gradient is $3 w_i^2$:
#
# ```python
# w = torch.tensor([1.0, 2.0, 3.0], requires_grad=True)
# y = (w**3).sum()
# print(y)
# y.backward()
# print(w.grad)
# ```
# ```text
# tensor(36., grad_fn=<SumBackward0>)
# tensor([ 3., 12., 27.])
# ```
# The `grad_fn` is y's node in the graph. `w` has none: you made it yourself, so it is a *leaf* of the graph,
# and leaves that require a gradient are where `backward` puts its results.
#
# ## Two ways to ask
# `y.backward()` *adds* the gradient to `.grad` of every leaf in the graph. It does not overwrite. Once more:
#
# ```python
# (w**3).sum().backward()
# print(w.grad)
# ```
# ```text
# tensor([ 6., 24., 54.])
# ```
# That is what training wants (several losses may add up), and it is the most common error with autograd: a
# gradient that is a whole multiple of the truth was not cleared in between.
#
# `torch.autograd.grad(y, w)` *returns* the gradient and touches no `.grad`. It gives a tuple with one entry
# per input:
#
# ```python
# print(torch.autograd.grad((w**3).sum(), w))
# ```
# ```text
# (tensor([ 3., 12., 27.]),)
# ```
#
# ## Leave the caller's x alone
# `x.requires_grad_()` changes the caller's tensor, and every later computation with it would be recorded. Make
# a leaf of your own instead. `detach` gives a tensor with the same values and no history:
#
# ```python
# x = torch.tensor([1.0, 2.0])
# mine = x.detach().requires_grad_()
# print(x.requires_grad, mine.requires_grad, mine.is_leaf)
# ```
# ```text
# False True True
# ```
# It shares x's memory, so compute with it, but do not write to it in place (`detach().clone()` would have
# memory of its own). In this exercise a caller's x may require a gradient or not, be a leaf or the result of a
# computation, and hold something in `.grad` already. Afterwards all of that must be as before.
#
# ## Official documentation
# The tutorials *Automatic Differentiation with torch.autograd* and *A Gentle Introduction to torch.autograd*;
# the note *Autograd mechanics*; *torch.autograd.grad*, *Tensor.backward*, *Tensor.detach*, *torch.no_grad*,
# *torch.inference_mode*, *nn.Module.requires_grad_*.

# %%
from collections.abc import Callable, Iterable

import torch
from torch import Tensor, nn

# %% [markdown]
# ## `slope`
# The gradient of
# $$y = \frac{1}{n} \sum_{i=1}^{n} \left( (x_i + 2)^2 + 3 \right)$$
# with respect to x, and autograd is to find it: write y down as you would in NumPy, and ask for the gradient.
# The grader watches that you ask.
#
# Pitfall: if you use `backward` on the caller's own x, the result is right the first time and doubled the
# second.


# %%
def slope(x: Tensor) -> Tensor:
    """The gradient of y = mean((x + 2)**2 + 3) with respect to x, computed by autograd.

    x: (n,) -> (n,), of x's dtype; x is left as it was, its requires_grad and its grad too
    """
    # WHY: Saliency maps, adversarial examples and forces in simulations are gradients with respect to an
    # WHY: input that other code still uses.
    # READ: torch.autograd.grad
    # READ: Automatic Differentiation with torch.autograd <https://docs.pytorch.org/tutorials/beginner/basics/autogradqs_tutorial.html>
    # READ: torch.Tensor.detach
    # HINT: Make a leaf of your own from x, compute y from it, and ask autograd for the gradient of y.
    # HINT: The leaf is x.detach().requires_grad_(). Which of the two ways to ask returns the gradient?
    # HINT: torch.autograd.grad(y, leaf) returns a tuple with one entry; return that entry.
    # BEGIN SOLUTION
    x = x.detach().requires_grad_()
    y = ((x + 2) ** 2 + 3).mean()
    return torch.autograd.grad(y, x)[0]
    # END SOLUTION


# %% [markdown]
# ## `manual_slope`
# The same numbers without autograd, to see that there is no magic in it. Read y from the outside to the inside
# and multiply the derivatives of the layers. As an example, take another function of the same kind, the sum
# $z = \sum_i e^{3 u_i}$. Outside is a sum, whose derivative with respect to each of its terms is 1; then the
# exponential, which is its own derivative; then the inner function $3 u_i$, with derivative 3. Together $\partial
# z / \partial u_i = 1 \cdot e^{3 u_i} \cdot 3$:
#
# ```python
# u = torch.tensor([0.5, 1.0, 2.0], requires_grad=True)
# torch.exp(3 * u).sum().backward()
# print(u.grad)
# print(3 * torch.exp(3 * u.detach()))
# ```
# ```text
# tensor([  13.4451,   60.2566, 1210.2864])
# tensor([  13.4451,   60.2566, 1210.2864])
# ```
# For y there are four layers. Two of them are easy to forget: a mean is not a sum, and a constant that is
# added disappears.


# %%
def manual_slope(x: Tensor) -> Tensor:
    """The gradient of y = mean((x + 2)**2 + 3) with respect to x, from the chain rule and without autograd.

    x: (n,) -> (n,), of x's dtype; x is left as it was
    """
    # WHY: A gradient derived by hand is the reference for a custom backward pass; a lost constant factor acts
    # WHY: like a wrong learning rate.
    # READ: Automatic Differentiation with torch.autograd <https://docs.pytorch.org/tutorials/beginner/basics/autogradqs_tutorial.html>
    # READ: Autograd mechanics <https://docs.pytorch.org/docs/stable/notes/autograd.html>
    # HINT: What is the derivative of a mean of n terms with respect to one of them? And of a square?
    # HINT: Mean: 1/n. Adding 3: nothing. Square: twice what is squared. What is squared, x + 2: 1.
    # HINT: Multiply the factors, as one expression in x; len(x) is n.
    # BEGIN SOLUTION
    return 2 * (x + 2) / len(x)
    # END SOLUTION


# %%
if __name__ == "__main__":
    x = torch.tensor([-2.0, 0.0, 1.0, 7.0])
    print(slope(x), manual_slope(x))  # 0 at x = -2, the bottom of the parabola; both alike


# %% [markdown]
# ## `grad_of`
# Now for any f that maps a tensor to a number (a 0-D tensor), and x of any shape. What can go wrong is an f
# that does not depend on x, or on a part of it. In mathematics the gradient is zero; autograd makes three
# cases of it:
#
# - f uses some entries of x: the others get zeros, without your help.
# - f uses other tensors that require a gradient, and no x. Then x is not in the graph:
#
# ```python
# a = torch.tensor(2.0, requires_grad=True)
# b = torch.tensor(5.0, requires_grad=True)
# print(torch.autograd.grad(a**2, [a, b], allow_unused=True))
# print(torch.autograd.grad(a**2, [a, b], materialize_grads=True))
# ```
# ```text
# (tensor(4.), None)
# (tensor(4.), tensor(0.))
# ```
#   Without an option, `grad` says *The differentiated Tensor at index 1 appears to not have been used in the
#   graph*.
# - f uses nothing that requires a gradient. Then there is no graph at all, `y.requires_grad` is False, and
#   `grad` says *element 0 of tensors does not require grad and does not have a grad_fn*.
#
# f may be a model with parameters, and that model belongs to the caller: its parameters, their `.grad` and its
# mode must be as before. Here `y.backward()` does too much, since it adds to the `.grad` of *every* leaf in the
# graph.


# %%
def grad_of(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    """The gradient of f at x; zeros where f does not depend on x.

    f: a tensor of x's shape -> a 0-D tensor; if f is a module, it is left as it was
    x: any shape -> x's shape and dtype; x is left as it was
    """
    # WHY: Sensitivity analyses ask for gradients with respect to inputs that a model may ignore; a None or a
    # WHY: crash there ends a run over many models.
    # READ: torch.autograd.grad
    # READ: Autograd mechanics <https://docs.pytorch.org/docs/stable/notes/autograd.html>
    # HINT: As in slope, with f(x) for y. What do you return if y has no graph?
    # HINT: If y.requires_grad is False, f ignores x: the answer has x's shape, dtype and device, and is zero.
    # HINT: Else torch.autograd.grad(y, x, materialize_grads=True)[0]; for the zeros, torch.zeros_like.
    # BEGIN SOLUTION
    x = x.detach().requires_grad_()
    y = f(x)
    if not y.requires_grad:
        return torch.zeros_like(x)
    return torch.autograd.grad(y, x, materialize_grads=True)[0]
    # END SOLUTION


# %%
if __name__ == "__main__":
    print(grad_of(lambda x: (x[0] ** 2).sum(), torch.tensor([[1.0, 2.0], [3.0, 4.0]])))  # zeros in the second row
    print(grad_of(lambda x: torch.tensor(7.0), torch.tensor([1.0, 2.0])))  # zeros


# %% [markdown]
# ## `sgd_step_`
# One step of gradient descent for all parameters of a model:
# $$p \leftarrow p - \mathrm{lr} \cdot \nabla_p L$$
# (Robbins and Monro, 1951; Goodfellow, Bengio and Courville, *Deep Learning*, 2016, section 8.3.1). The caller
# has run `loss.backward()`, so each gradient lies in `p.grad`; it is None for a parameter that took no part.
# The trailing underscore means "in place", as everywhere in PyTorch: the model holds its parameters by
# reference, and it only learns if *these* tensors change.
#
# ```python
# p = torch.tensor([1.0, 2.0], requires_grad=True)
# q = p
# p = p - 0.1
# print(p is q, p.is_leaf)
# print(q)
# ```
# ```text
# False False
# tensor([1., 2.], requires_grad=True)
# ```
# `p = p - 0.1` made a new tensor, at the end of a graph, and gave it the old name. The tensor that the model
# holds, here `q`, has not changed. Written in place, `p -= 0.1`, PyTorch refuses: *a leaf Variable that
# requires grad is being used in an in-place operation*. A step is no part of the function that is
# differentiated, so tell PyTorch not to record it:
#
# ```python
# with torch.no_grad():
#     q -= 0.1
# print(q, q.is_leaf)
# ```
# ```text
# tensor([0.9000, 1.9000], requires_grad=True) True
# ```
# Two more pitfalls: a generator such as `model.parameters()` can be walked through only once, and a gradient
# that is not cleared is added to the next one.


# %%
def sgd_step_(params: Iterable[Tensor], lr: float) -> None:
    """One step of gradient descent, p <- p - lr * p.grad in place, then the gradients are cleared.

    params: leaves of any shapes, in any iterable, also a generator; those whose grad is None are skipped
    lr: the learning rate
    Returns None. Each p stays the same tensor object and a leaf that requires grad; its grad is None or zero.
    """
    # WHY: A training loop with a faulty step runs and prints losses as usual, while the model learns nothing
    # WHY: or diverges.
    # READ: torch.no_grad
    # READ: Optimizing Model Parameters <https://docs.pytorch.org/tutorials/beginner/basics/optimization_tutorial.html>
    # READ: Autograd mechanics <https://docs.pytorch.org/docs/stable/notes/autograd.html>
    # HINT: Loop over params once, without recording, and do all that is to be done to a p in one go.
    # HINT: In `with torch.no_grad():`, skip each p whose grad is None; change the others with p -= ...
    # HINT: After `p -= lr * p.grad` set p.grad = None. There is nothing to return.
    # BEGIN SOLUTION
    with torch.no_grad():
        for p in params:
            if p.grad is not None:
                p -= lr * p.grad
                p.grad = None
    # END SOLUTION


# %%
if __name__ == "__main__":
    p = torch.tensor([4.0, -2.0], requires_grad=True)
    for _ in range(3):
        (p**2).sum().backward()
        sgd_step_([p], lr=0.25)
        print(p)  # halved in each step


# %% [markdown]
# ## `infer`
# When you only want a model's answer, the graph is a waste: it keeps every intermediate result in memory for a
# backward pass that never comes. Under `torch.no_grad()` or `torch.inference_mode()` nothing is recorded:
#
# ```python
# w = torch.tensor(3.0, requires_grad=True)
# print((2 * w).requires_grad)
# with torch.no_grad():
#     print((2 * w).requires_grad, torch.is_grad_enabled())
# print(torch.is_grad_enabled())
# ```
# ```text
# True
# False False
# True
# ```
# Pitfalls
# - `model(x).detach()` is too late: by then the graph has been recorded.
# - `torch.no_grad()` on a line of its own does nothing. It works as a `with` block or as a decorator, and then
#   puts the old setting back, also when an error passes through.
# - `torch.set_grad_enabled(False)` as a plain call stays in force for the whole program.
# - `model.eval()` is about Dropout and BatchNorm, and records as before. The mode is the caller's choice here;
#   leave it.


# %%
def infer(model: nn.Module, x: Tensor) -> Tensor:
    """model(x), with no graph recorded at any time.

    model: any module, its train/eval mode and its parameters' requires_grad are left as they were
    x: an input of the model -> the model's output, which does not require grad
    The caller's grad mode is as before, also when the model raises (and its error reaches the caller).
    """
    # WHY: With graphs recorded, evaluation can run out of memory on batches that would fit, or fill it slowly
    # WHY: while results are collected.
    # READ: torch.no_grad
    # READ: Autograd mechanics <https://docs.pytorch.org/docs/stable/notes/autograd.html>
    # HINT: Which setting tells PyTorch not to record, and how is it limited to a few lines of code?
    # HINT: A with block puts the old setting back by itself, even if model(x) raises an error.
    # HINT: Return model(x) from inside `with torch.no_grad():`.
    # BEGIN SOLUTION
    with torch.no_grad():
        return model(x)
    # END SOLUTION


# %% [markdown]
# ## `freeze`
# To fine-tune a network one often trains its last layers and *freezes* the others (Yosinski et al., *How
# transferable are features in deep neural networks?*, 2014). A frozen parameter does not require a gradient:
# `backward` computes none for it. Gradients still flow *through* a frozen module to whatever lies in front of
# it, so its output must stay in the graph; `no_grad` inside the module would cut that.
#
# The pitfall is Python's: assigning to an attribute that does not exist creates it, and nobody complains.
#
# ```python
# line = nn.Linear(1, 1)
# line.requires_grad = False
# print(line.weight.requires_grad)
# ```
# ```text
# True
# ```
# The flag belongs to each parameter. `module.parameters()` yields all of them, at any depth of nesting.


# %%
def freeze(module: nn.Module) -> nn.Module:
    """Make every parameter of the module one that does not require grad, and return the module itself.

    Nothing else changes: not the values, not what lies in a .grad, not the train/eval mode.
    """
    # WHY: A pretrained network that trains on unnoticed can lose what it had learned; one cut out of the
    # WHY: graph keeps the layers before it from learning.
    # READ: torch.nn.Module
    # READ: torch.Tensor.requires_grad_
    # READ: Autograd mechanics <https://docs.pytorch.org/docs/stable/notes/autograd.html>
    # HINT: The flag requires_grad belongs to the parameters, not to the module. How do you reach all of them?
    # HINT: Loop over module.parameters(); p.requires_grad_(False) has the underscore, so it works in place.
    # HINT: nn.Module.requires_grad_ does that loop for you. Do not forget to return the module.
    # BEGIN SOLUTION
    return module.requires_grad_(False)
    # END SOLUTION


# %%
if __name__ == "__main__":
    network = nn.Sequential(nn.Linear(3, 4), nn.Tanh(), nn.Linear(4, 1))
    freeze(network[0])
    print([(name, p.requires_grad) for name, p in network.named_parameters()])
    network(torch.ones(5, 3)).sum().backward()
    print([(name, p.grad is None) for name, p in network.named_parameters()])  # the first layer has no gradient
    print(infer(network, torch.ones(2, 3)))  # no grad_fn
