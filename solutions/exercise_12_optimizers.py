# ---
# title: Optimisers and learning-rate schedules
# minutes: 40
# level: intermediate
# prerequisites: [exercise_04, exercise_11]
# ---

# %% [markdown]
# # Exercise 12: Optimisers and learning-rate schedules
#
# `optimizer.step()` is no magic: it is one formula, applied to every parameter in place. Here you write the
# two optimisers that train most networks, SGD with momentum and Adam, and two schedules that change the
# learning rate while the training goes on. Your optimisers should take exactly the steps of `torch.optim.SGD`
# and `torch.optim.Adam`.
#
# **The idea.** All of them walk against the gradient $g = \nabla_\theta L$ of the loss. Plain gradient
# descent, $\theta \leftarrow \theta - \eta g$, has one step size $\eta$ (the learning rate, `lr`) for all
# directions, and it must be small enough for the steepest one. In a long valley the walk along its bottom is
# then slow. *Momentum* adds up the steps, so that those in the same direction reinforce each other, and those
# that swing from wall to wall cancel. *Adam* divides each parameter's step by the usual size of its gradient.
#
# The valley $\frac12 x_1^2 + \frac12 \cdot 50\, x_2^2$, sixty steps from (4, 1):
#
# ```python
# for momentum in (0.0, 0.9):
#     x = torch.tensor([4.0, 1.0], requires_grad=True)
#     optimizer = torch.optim.SGD([x], lr=0.02, momentum=momentum)
#     for _ in range(60):
#         optimizer.zero_grad()
#         loss = 0.5 * (x[0] ** 2 + 50 * x[1] ** 2)
#         loss.backward()
#         optimizer.step()
#     print(f"momentum {momentum}: {x.detach()}, loss {loss.item():.4f}")
# # momentum 0.0: tensor([1.1902, 0.0000]), loss 0.7375
# # momentum 0.9: tensor([ 0.0058, -0.0305]), loss 0.0098
# ```
#
# **Three rules for whoever changes parameters.**
#
# *Change the tensor itself.* The model and the optimiser know the same parameter objects. An assignment makes
# a new tensor and gives it the old name, and the model never hears of it:
#
# ```python
# w = torch.tensor([1.0, 2.0], requires_grad=True)
# for p in [w]:
#     p = p - 0.5
# print(w)  # tensor([1., 2.], requires_grad=True)
# ```
#
# *Outside of the graph.* A step is no part of the function that is differentiated. PyTorch insists on it:
#
# ```python
# w -= 0.5
# # RuntimeError: a leaf Variable that requires grad is being used in an in-place operation.
# with torch.no_grad():
#     w -= 0.5
# print(w)  # tensor([0.5000, 1.5000], requires_grad=True)
# ```
#
# `torch.no_grad()` works as a `with` block and as a decorator above a method, and it puts the grad mode back.
#
# *Go through the parameters as often as you need.* `model.parameters()` is a generator, and can be read once:
#
# ```python
# params = nn.Linear(2, 3).parameters()
# print(len(list(params)), len(list(params)))  # 2 0
# ```
#
# **Words of the contract.** `params` is any iterable of parameters, of different shapes and perhaps of
# different dtypes, all on their own device. The attribute `lr` is read at every step, since a schedule changes
# it in between. A parameter whose `.grad` is None is skipped: neither it nor anything kept about it changes.
# `step()` leaves the gradients as they are. Do the arithmetic yourself: to call PyTorch's own SGD or Adam is
# not accepted (to derive from the base class `torch.optim.Optimizer` is, but it does not help much).
#
# **In the official documentation:** `torch.optim` with `SGD`, `Adam` (whose pages hold the formulas as
# pseudocode), `lr_scheduler.StepLR` and `lr_scheduler.CosineAnnealingLR`; `Tensor.add_`, `Tensor.mul_`,
# `Tensor.addcmul_`; `torch.zeros_like`; `torch.no_grad`.

# %%
import math
from collections.abc import Iterable

import torch
from torch import Tensor, nn

# %% [markdown]
# ## `SGD`
#
# Each parameter $\theta$ has a velocity $v$ of its own, of the same shape, at first zero. A step is
# (Sutskever, Martens, Dahl and Hinton, *On the importance of initialization and momentum in deep learning*,
# 2013, in the form that `torch.optim.SGD` uses)
#
# $$v \leftarrow \mu\, v + g, \qquad \theta \leftarrow \theta - \eta\, v$$
#
# with the momentum $\mu$. A gradient of 1 that never changes, at $\mu = 0.9$, gives the velocities
#
# | step | 1 | 2 | 3 | 4 | 5 | ... |
# |---|---|---|---|---|---|---|
# | v | 1 | 1.9 | 2.71 | 3.439 | 4.0951 | towards 10 |
#
# so that momentum also makes steps up to $1 / (1 - \mu)$ times as long. Some texts put $\eta$ into the
# velocity, $v \leftarrow \mu v + \eta g$. That is the same while $\eta$ is constant, and another optimiser as
# soon as a schedule changes it: the velocity would still hold steps of the old rate.
#
# In place, `v.mul_(a)` multiplies and `v.add_(b)` adds. The velocity needs memory of its own: if it *is* the
# tensor `p.grad`, then clearing the gradient clears the velocity, and changing the velocity changes the
# gradient.


# %%
class SGD:
    """Gradient descent with momentum: v = momentum * v + grad, then p -= lr * v.

    lr: the learning rate, read at every step.
    """

    def __init__(self, params: Iterable[nn.Parameter], lr: float, momentum: float = 0.0) -> None:
        """params: any iterable of parameters, also a generator; momentum: from 0 to less than 1."""
        # WHY: Most vision networks are trained with it; a momentum that is scaled or reset differently
        # WHY: changes which learning rates work.
        # READ: torch.optim.SGD
        # READ: Optimizing Model Parameters <https://docs.pytorch.org/tutorials/beginner/basics/optimization_tutorial.html>
        # HINT: Keep the parameters in a list, and lr and momentum as attributes.
        # HINT: One velocity per parameter: a list with torch.zeros_like(p) for each p.
        # BEGIN SOLUTION
        self.params = list(params)
        self.lr, self.momentum = lr, momentum
        self.velocities = [torch.zeros_like(p) for p in self.params]
        # END SOLUTION

    @torch.no_grad()
    def step(self) -> None:
        """Move every parameter that has a gradient, in place; the gradients stay."""
        # HINT: Go through parameters and velocities together, with zip, and skip where p.grad is None.
        # HINT: velocity.mul_(...).add_(...) is the first formula; p.sub_(...) or p -= ... the second.
        # BEGIN SOLUTION
        for p, velocity in zip(self.params, self.velocities, strict=True):
            if p.grad is not None:
                velocity.mul_(self.momentum).add_(p.grad)
                p.sub_(self.lr * velocity)
        # END SOLUTION

    def zero_grad(self) -> None:
        """Clear the gradient of every parameter: None, or zeros."""
        # HINT: p.grad = None for every p is enough.
        # BEGIN SOLUTION
        for p in self.params:
            p.grad = None
        # END SOLUTION


# %% [markdown]
# ## `Adam`
#
# Adam (Kingma and Ba, *Adam: A Method for Stochastic Optimization*, 2015, Algorithm 1) keeps two running
# averages per parameter, of the gradient and of its square, entry by entry:
#
# $$m \leftarrow \beta_1 m + (1 - \beta_1)\, g, \qquad s \leftarrow \beta_2 s + (1 - \beta_2)\, g^2$$
#
# Both start at zero, so at first they are too small. The *bias correction* divides by the weight that they
# have collected after $t$ steps. With gradients that are all 4 and $\beta_1 = 0.9$:
#
# | t | m | m / (1 - 0.9^t) |
# |---|---|---|
# | 1 | 0.400 | 4 |
# | 2 | 0.760 | 4 |
# | 3 | 1.084 | 4 |
#
# The step uses the corrected averages, and $\epsilon$ only keeps it from dividing by zero:
#
# $$\hat m = \frac{m}{1 - \beta_1^t}, \qquad \hat s = \frac{s}{1 - \beta_2^t}, \qquad
# \theta \leftarrow \theta - \eta\, \frac{\hat m}{\sqrt{\hat s} + \epsilon}$$
#
# In the very first step $\hat m = g$ and $\sqrt{\hat s} = |g|$, so that every entry moves by about $\eta$,
# however large its gradient is:
#
# ```python
# a = torch.ones(2, requires_grad=True)
# a.grad = torch.tensor([1.0, 1000.0])
# torch.optim.Adam([a], lr=0.1).step()
# print(a)  # tensor([0.9000, 0.9000], requires_grad=True)
# ```
#
# What goes wrong:
#
# - $\epsilon$ inside the root, $\sqrt{\hat s + \epsilon}$, is ten thousand times as large: the root of
#   $10^{-8}$ is $10^{-4}$. And it is added after the correction, not to $\sqrt{s}$.
# - $t$ counts the steps of *this* parameter. One that had no gradient in a step (a layer that was not used, or
#   frozen for a while) is skipped, and its count stays.
# - Two parameters must never share an average, even if they have the same shape.


# %%
class Adam:
    """Adam: p -= lr * mean / (sqrt(square) + eps), with bias-corrected running averages of grad and grad**2.

    lr: the learning rate, read at every step.
    """

    def __init__(
        self,
        params: Iterable[nn.Parameter],
        lr: float = 1e-3,
        betas: tuple[float, float] = (0.9, 0.999),
        eps: float = 1e-8,
    ) -> None:
        """params: any iterable of parameters, also a generator; betas: of the mean and of the square."""
        # WHY: Transformers are trained with it and its variants; without the bias correction the first steps
        # WHY: are far off, when a model is most easily spoilt.
        # READ: torch.optim.Adam
        # READ: Optimizing Model Parameters <https://docs.pytorch.org/tutorials/beginner/basics/optimization_tutorial.html>
        # HINT: As in SGD, with two lists of zeros, and a list with the number of steps of each parameter.
        # HINT: self.means = [torch.zeros_like(p) for p in self.params], and self.steps = [0] * len(self.params).
        # BEGIN SOLUTION
        self.params = list(params)
        self.lr, self.betas, self.eps = lr, betas, eps
        self.steps = [0] * len(self.params)
        self.means = [torch.zeros_like(p) for p in self.params]
        self.squares = [torch.zeros_like(p) for p in self.params]
        # END SOLUTION

    @torch.no_grad()
    def step(self) -> None:
        """Move every parameter that has a gradient, in place; the gradients stay."""
        # HINT: for i, p in enumerate(self.params): skip where p.grad is None, else count self.steps[i] up first.
        # HINT: Running averages in place: mean.mul_(beta1).add_(grad, alpha=1 - beta1); for squares grad * grad.
        # HINT: Correct into new tensors, mean / (1 - beta1**t), so that the averages themselves stay uncorrected.
        # BEGIN SOLUTION
        beta1, beta2 = self.betas
        for i, p in enumerate(self.params):
            if p.grad is None:
                continue
            self.steps[i] += 1
            mean = self.means[i].mul_(beta1).add_(p.grad, alpha=1 - beta1)
            square = self.squares[i].mul_(beta2).addcmul_(p.grad, p.grad, value=1 - beta2)
            corrected_mean = mean / (1 - beta1 ** self.steps[i])
            corrected_square = square / (1 - beta2 ** self.steps[i])
            p.sub_(self.lr * corrected_mean / (corrected_square.sqrt() + self.eps))
        # END SOLUTION

    def zero_grad(self) -> None:
        """Clear the gradient of every parameter: None, or zeros."""
        # HINT: The same as in SGD.
        # BEGIN SOLUTION
        for p in self.params:
            p.grad = None
        # END SOLUTION


# %% [markdown]
# ## `step_lr` and `cosine_lr`
#
# Large steps at first, to get near; small ones at last, to settle. A schedule says which learning rate belongs
# to which epoch, and the training loop writes it into `optimizer.lr` before the epoch.
#
# The *step* schedule multiplies by $\gamma$ after every `step_size` epochs, and is constant in between:
# $\eta_0\, \gamma^{\lfloor e / \text{step\_size} \rfloor}$. With 0.8, a step size of 3 and $\gamma = 0.5$:
#
# | epoch | 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 |
# |---|---|---|---|---|---|---|---|---|
# | lr | 0.8 | 0.8 | 0.8 | 0.4 | 0.4 | 0.4 | 0.2 | 0.2 |
#
# The *cosine* schedule (Loshchilov and Hutter, *SGDR: Stochastic Gradient Descent with Warm Restarts*, 2017,
# equation 5, with a lowest rate of 0) falls along half a period of the cosine, from its crest at epoch 0 to
# its trough at epoch `total`. The cosine itself falls from 1 to -1; shift and scale it so that it falls from
# `lr0` to 0. With 0.8 and a total of 4:
#
# | epoch | 0 | 1 | 2 | 3 | 4 |
# |---|---|---|---|---|---|
# | lr | 0.8 | 0.6828 | 0.4 | 0.1172 | 0 |
#
# Both are arithmetic on Python numbers, and need no tensor. `math.cos` takes radians.


# %%
def step_lr(lr0: float, epoch: int, step_size: int, gamma: float) -> float:
    """The learning rate of an epoch, counted from 0: lr0, times gamma for every step_size epochs completed."""
    # WHY: Schedules are counted in epochs: one that drops a step early or late makes a published result hard
    # WHY: to reproduce.
    # READ: torch.optim.lr_scheduler.StepLR
    # HINT: In Python, // divides and rounds down.
    # HINT: The number of drops is epoch // step_size, and gamma is raised to that power with **.
    # BEGIN SOLUTION
    return lr0 * gamma ** (epoch // step_size)
    # END SOLUTION


def cosine_lr(lr0: float, epoch: int, total: int) -> float:
    """The learning rate of an epoch, from 0 to total: lr0 at epoch 0, 0 at epoch total, half a cosine between."""
    # WHY: Long trainings end on this curve; if it does not reach its end at the last epoch, the final and
    # WHY: best steps are left out.
    # READ: torch.optim.lr_scheduler.CosineAnnealingLR
    # HINT: The angle grows from 0 to pi: math.pi * epoch / total.
    # HINT: (1 + cosine) / 2 falls from 1 to 0.
    # BEGIN SOLUTION
    return lr0 * (1 + math.cos(math.pi * epoch / total)) / 2
    # END SOLUTION


# %% [markdown]
# Try it on the valley from above: Adam with a cosine schedule. Compare with `torch.optim.Adam`, whose learning
# rate is `optimizer.param_groups[0]["lr"]`.

# %%
if __name__ == "__main__":
    place: Tensor = torch.tensor([4.0, 1.0], requires_grad=True)
    walker = Adam([place], lr=0.5)
    for epoch in range(60):
        walker.lr = cosine_lr(0.5, epoch, 60)
        walker.zero_grad()
        height = 0.5 * (place[0] ** 2 + 50 * place[1] ** 2)
        height.backward()
        walker.step()
    print(place, height.item())
