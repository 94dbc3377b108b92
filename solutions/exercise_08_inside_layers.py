# ---
# title: Dropout, BatchNorm and Linear by hand
# minutes: 40
# level: intermediate
# prerequisites: [exercise_06, exercise_07]
# ---

# %% [markdown]
# # Exercise 08: Dropout, BatchNorm and Linear by hand
#
# You have used these layers; now look inside and write them. None needs more than ten lines. What makes them
# worth writing is what a formula does not say: what a layer learns, what it remembers without learning, and
# what it does differently while it is trained and while it is used.
#
# **Three kinds of things a layer holds.**
#
# | kind | made by | in `state_dict()` | trained | moved by `to(device)` |
# |---|---|---|---|---|
# | parameter | `self.w = nn.Parameter(tensor)` | yes | yes | yes |
# | buffer | `self.register_buffer("b", tensor)` | yes | no | yes |
# | plain attribute | `self.a = 0.5` | no | no | no |
#
# **Two modes.** `model.train()` and `model.eval()` set the attribute `training` of a module and of all modules
# inside it. A layer reads `self.training` at each call, as the mode can change between two calls.
#
# **A worked example.** A layer that adds noise in train mode, and counts its calls there. The count is a
# buffer: it is saved with the model, and no gradient is computed for it.
#
# ```python
# class Noise(nn.Module):
#     def __init__(self, std=0.1):
#         super().__init__()
#         self.std = std
#         self.register_buffer("calls", torch.tensor(0))
#
#     def forward(self, x):
#         if not self.training:
#             return x
#         self.calls += 1
#         return x + self.std * torch.randn_like(x)
#
# torch.manual_seed(0)
# model = nn.Sequential(nn.Linear(2, 2), Noise())
# noise = model[1]
# print(noise(torch.zeros(3)))     # tensor([ 0.1264, -0.0687,  0.0160])
# model.eval()
# print(noise(torch.zeros(3)))     # tensor([0., 0., 0.])
# print(list(model.state_dict()))  # ['0.weight', '0.bias', '1.calls']
# print(noise.calls)               # tensor(1)
# ```
#
# `randn_like(x)` makes its numbers on the device and in the dtype of `x`. A layer that writes `torch.randn(3)`
# works on the CPU alone.
#
# **In the official documentation:** `torch.nn.Dropout`, `torch.nn.BatchNorm1d`, `torch.nn.Linear`;
# `torch.nn.Module.register_buffer`; `torch.nn.Parameter`; `torch.rand_like`; `torch.var` (its argument
# `correction`); `torch.no_grad`.

# %%
import torch
from torch import Tensor, nn

# %% [markdown]
# ## `Dropout`
#
# In train mode every entry is set to zero with probability $p$, and what is left is divided by $1 - p$:
#
# $$y_i = \frac{m_i}{1 - p}\, x_i, \qquad m_i = 0 \text{ with probability } p, \text{ else } 1$$
#
# (Srivastava et al., *Dropout: A Simple Way to Prevent Neural Networks from Overfitting*, 2014, section 4, where
# $p$ is the probability to keep, and the scaling is done when the network is used.) With the factor in train
# mode the mean of $y_i$ is $x_i$, so that in eval mode the layer does nothing at all. This form is called
# *inverted* dropout, and is PyTorch's.
#
# Pitfalls:
#
# - **Every entry by itself, anew at each call.** A mask that is made for one row is broadcast over the batch, so
#   that all samples lose the same entries:
#
#   ```python
#   torch.manual_seed(0)
#   print(torch.ones(3, 4) * (torch.rand(4) >= 0.5))
#   # tensor([[0., 1., 0., 0.],
#   #         [0., 1., 0., 0.],
#   #         [0., 1., 0., 0.]])
#   ```
# - **The ends.** For $p = 0$ nothing is dropped. For $p = 1$ everything is, and the result is zero, and so is
#   its gradient; but $0/(1-p)$ is then $0/0$, which is `nan`.
# - `torch.rand` gives numbers from 0 up to, but not including, 1.


# %%
class Dropout(nn.Module):
    """In train mode zero with probability p, else x / (1 - p), for every entry by itself; in eval mode x.

    p: 0 to 1, both included. Inputs of any shape; the caller's tensor stays as it is.
    """

    def __init__(self, p: float = 0.5) -> None:
        # WHY: A dropout that acts in use makes predictions random; a wrong scale makes activations differ
        # WHY: between training and use.
        # READ: torch.nn.Dropout
        # READ: torch.rand_like
        # READ: torch.nn.Module
        # HINT: super().__init__() first; then keep p as an attribute.
        # HINT: self.p = p is all.
        # BEGIN SOLUTION
        super().__init__()
        self.p = p
        # END SOLUTION

    def forward(self, x: Tensor) -> Tensor:
        """Any shape -> the same shape."""
        # HINT: In eval mode return x. Otherwise draw one number from 0 to 1 for each entry: torch.rand_like(x).
        # HINT: torch.rand_like(x) >= p is True with probability 1 - p. True and False multiply as 1 and 0.
        # HINT: Return x * keep * scale, where scale is 1 / (1 - p), but 0 if p is 1.
        # BEGIN SOLUTION
        if not self.training:
            return x
        keep = torch.rand_like(x) >= self.p
        scale = 1 / (1 - self.p) if self.p < 1 else 0.0
        return x * keep * scale
        # END SOLUTION


# %% [markdown]
# ## `BatchNorm1d`
#
# In train mode each feature (column) $j$ of a batch $x$ of shape $(B, C)$ is shifted and scaled to mean 0 and
# variance 1, then by the learned $\gamma$ (`weight`) and $\beta$ (`bias`):
#
# $$y_{ij} = \gamma_j \, \frac{x_{ij} - \mu_j}{\sqrt{\sigma_j^2 + \varepsilon}} + \beta_j, \qquad
# \mu_j = \frac{1}{B}\sum_i x_{ij}, \qquad \sigma_j^2 = \frac{1}{B}\sum_i (x_{ij} - \mu_j)^2$$
#
# (Ioffe and Szegedy, *Batch Normalization*, 2015, Algorithm 1). Meanwhile the layer keeps running averages of the
# statistics $s$ of the batches, one of the means and one of the variances:
#
# $$r \leftarrow (1 - m)\, r + m\, s, \qquad m = \texttt{momentum}$$
#
# In eval mode these take the place of $\mu$ and $\sigma^2$, and do not change. They start at 0 and 1, as
# `weight` and `bias` start at 1 and 0.
#
# Pitfalls:
#
# - **Two variances.** The batch is normalised by the variance above, divided by $B$. The running variance gets
#   the *unbiased* one, divided by $B - 1$, which estimates the variance of all data (the paper's Algorithm 2).
#   `torch.var` divides by $B - 1$ unless told otherwise:
#
#   ```python
#   x = torch.tensor([1.0, 2.0, 6.0])
#   print(x.var())              # tensor(7.)
#   print(x.var(correction=0))  # tensor(4.6667)
#   ```
# - **Momentum is the share of the new.** With `momentum=0.1` the old average keeps nine tenths of its weight.
#   For the column above the running mean goes from 0 to 0.3 and 0.57, the running variance from 1 to 1.6 and
#   2.14, if the same batch comes twice.
# - **The gradient goes through the statistics.** $\mu$ and $\sigma^2$ depend on $x$; if they are cut off by
#   `detach()`, the output is right and its gradient is not:
#
#   ```python
#   x = torch.tensor([1.0, 2.0, 6.0], requires_grad=True)
#   w = torch.tensor([1.0, 0.0, 0.0])
#   print(torch.autograd.grad((w * (x - x.mean())).sum(), x)[0])           # tensor([ 0.6667, -0.3333, -0.3333])
#   print(torch.autograd.grad((w * (x - x.mean().detach())).sum(), x)[0])  # tensor([1., 0., 0.])
#   ```
# - **The running averages record no graph.** Otherwise each would hold on to the graphs of all batches so far.
#   Update them inside `torch.no_grad()`.
# - **They are buffers.** As plain attributes they would be missing in the file of a saved model.


# %%
class BatchNorm1d(nn.Module):
    """Batch normalisation of (B, C), B >= 2 in train mode, any B in eval mode.

    Parameters weight (C,), at first 1, and bias (C,), at first 0; buffers running_mean (C,), at first 0, and
    running_var (C,), at first 1. PyTorch's third buffer num_batches_tracked may be there or not.
    """

    def __init__(self, num_features: int, eps: float = 1e-5, momentum: float = 0.1) -> None:
        # WHY: With wrong or unsaved running statistics a model trains well and predicts badly, which often
        # WHY: shows only after it was deployed.
        # READ: torch.nn.BatchNorm1d
        # READ: torch.nn.Module
        # READ: torch.var
        # HINT: Two parameters and two buffers, all of length num_features; and eps and momentum as attributes.
        # HINT: self.weight = nn.Parameter(torch.ones(num_features)), and bias likewise with zeros.
        # HINT: self.register_buffer("running_mean", torch.zeros(num_features)); running_var starts with ones.
        # BEGIN SOLUTION
        super().__init__()
        self.eps, self.momentum = eps, momentum
        self.weight = nn.Parameter(torch.ones(num_features))
        self.bias = nn.Parameter(torch.zeros(num_features))
        self.register_buffer("running_mean", torch.zeros(num_features))
        self.register_buffer("running_var", torch.ones(num_features))
        # END SOLUTION

    def forward(self, x: Tensor) -> Tensor:
        """(B, C) -> (B, C)."""
        # HINT: Choose mean and var (C,): of the batch if self.training, else the running ones. Then the formula.
        # HINT: x.mean(0) and x.var(0, correction=0) are for the formula; x.var(0) is for the running variance.
        # HINT: Under torch.no_grad(): self.running_mean.lerp_(mean, self.momentum), and likewise for the variance;
        # HINT: a.lerp_(b, m) changes a to (1 - m) * a + m * b.
        # BEGIN SOLUTION
        if self.training:
            mean, var = x.mean(0), x.var(0, correction=0)
            with torch.no_grad():
                self.running_mean.lerp_(mean, self.momentum)
                self.running_var.lerp_(x.var(0), self.momentum)
        else:
            mean, var = self.running_mean, self.running_var
        return self.weight * (x - mean) / torch.sqrt(var + self.eps) + self.bias
        # END SOLUTION


# %% [markdown]
# ## `Linear`
#
# $$y = x W^\top + b$$
#
# with $W$ of shape $(n_\text{out}, n_\text{in})$ and $b$ of shape $(n_\text{out},)$. Row $k$ of $W$ holds the
# weights of output $k$. Inputs may have any number of axes; the last one is $n_\text{in}$ long, and the matrix
# product works on it (`torch.matmul` in the documentation).
#
# The first weights are random, small, and not all equal: units that start equal stay equal. `nn.Linear` draws
# weight and bias uniformly between $-1/\sqrt{n_\text{in}}$ and $1/\sqrt{n_\text{in}}$ (its documentation, section
# *Variables*):
#
# ```python
# torch.manual_seed(0)
# layer = nn.Linear(16, 2)
# print(layer.weight.shape, layer.bias.shape)  # torch.Size([2, 16]) torch.Size([2])
# print(layer.weight.abs().max())              # tensor(0.2388, grad_fn=<MaxBackward1>), below 1/4
# print(nn.Linear(16, 2, bias=False).bias)     # None
# ```
#
# Take the same range for the weight; the bias may also start at zero. `nn.Parameter(tensor)` makes a parameter
# of a tensor, and `tensor.uniform_(low, high)` fills one in place. `torch.empty` alone gives memory as it was
# left: sometimes zeros, sometimes `nan`.


# %%
class Linear(nn.Module):
    """x @ weight.T + bias: (..., n_in) -> (..., n_out).

    Parameters weight (n_out, n_in), at first between -1/sqrt(n_in) and 1/sqrt(n_in), and bias (n_out,), likewise
    or zero; with bias=False the attribute bias is None.
    """

    def __init__(self, n_in: int, n_out: int, bias: bool = True) -> None:
        # WHY: Saved weights load only into layers with the same names and shapes, and first weights of the
        # WHY: wrong size keep deep networks from learning.
        # READ: torch.nn.Linear
        # READ: torch.nn.parameter.Parameter
        # READ: torch.matmul
        # HINT: Make a tensor of shape (n_out, n_in), fill it with random numbers in the range, wrap it.
        # HINT: With bound = n_in**-0.5: nn.Parameter(torch.empty(n_out, n_in).uniform_(-bound, bound)).
        # HINT: The bias is a parameter of shape (n_out,) if bias is True; otherwise set self.bias = None.
        # BEGIN SOLUTION
        super().__init__()
        bound = n_in**-0.5
        self.weight = nn.Parameter(torch.empty(n_out, n_in).uniform_(-bound, bound))
        self.bias = nn.Parameter(torch.empty(n_out).uniform_(-bound, bound)) if bias else None
        # END SOLUTION

    def forward(self, x: Tensor) -> Tensor:
        """(..., n_in) -> (..., n_out)."""
        # HINT: The weight has to be transposed, as its first axis is n_out.
        # HINT: y = x @ self.weight.T; return y + self.bias unless the bias is None.
        # BEGIN SOLUTION
        y = x @ self.weight.T
        return y if self.bias is None else y + self.bias
        # END SOLUTION


# %% [markdown]
# Try it: with the same parameters, do your layers agree with PyTorch's? (Dropout's random numbers may differ.)

# %%
if __name__ == "__main__":
    batch = torch.randn(6, 3)
    for mine, theirs in [(Linear(3, 4), nn.Linear(3, 4)), (BatchNorm1d(3), nn.BatchNorm1d(3))]:
        theirs.load_state_dict(mine.state_dict(), strict=False)
        print(type(mine).__name__, "agrees:", torch.allclose(mine(batch), theirs(batch), atol=1e-6))
    print(Dropout(0.5)(torch.ones(3, 8)))
