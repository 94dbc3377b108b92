# ---
# title: Networks from nn.Sequential, with BatchNorm and Dropout
# minutes: 25
# level: beginner
# prerequisites: [exercise_06]
# ---

# %% [markdown]
# # Exercise 07: Networks from nn.Sequential, with BatchNorm and Dropout
#
# Most classifiers are a chain: the output of each layer is the input of the next. A chain needs no class with
# a `forward` of your own, as you wrote in exercise 06. `nn.Sequential` takes the layers, registers their
# parameters, and calls them one after the other.
#
# ```python
# >>> model = nn.Sequential(nn.Linear(3, 4), nn.Tanh())
# >>> model(torch.zeros(5, 3)).shape       # the same as model[1](model[0](torch.zeros(5, 3)))
# torch.Size([5, 4])
# >>> model                                # the number in front is the layer's name in model.state_dict()
# Sequential(
#   (0): Linear(in_features=3, out_features=4, bias=True)
#   (1): Tanh()
# )
# ```
#
# A Sequential is a module like any other, so it may be a layer of another Sequential. That is how large
# networks are written: a small function makes one *block*, and another one stacks blocks. Here you write
# both. Two of the layers in your block work differently while a network learns (`model.train()`, the mode
# of every new module) and when it is used (`model.eval()`).
#
# ## BatchNorm: every feature on the same scale
#
# For a batch $x$ of shape $(B, C)$ in train mode, `nn.BatchNorm1d(C)` computes for each feature (column) $j$
#
# $$y_{ij} = \gamma_j \, \frac{x_{ij} - \mu_j}{\sqrt{\sigma_j^2 + \varepsilon}} + \beta_j, \qquad
# \mu_j = \frac{1}{B}\sum_i x_{ij}, \qquad \sigma_j^2 = \frac{1}{B}\sum_i (x_{ij} - \mu_j)^2$$
#
# (Ioffe and Szegedy 2015, *Batch Normalization*, Algorithm 1). In NumPy the fraction is
# `(x - x.mean(0)) / np.sqrt(x.var(0) + eps)`. The parameters $\gamma$ (`weight`, at first 1) and $\beta$
# (`bias`, at first 0) are learned. On the way the layer keeps running averages,
# $r \leftarrow 0.9\, r + 0.1\, \mu$, and the same for the variance (there divided by $B - 1$). They are
# *buffers*: saved with the weights, but not trained. Eval mode uses them in place of $\mu$ and $\sigma^2$, so
# that the answer for one sample does not depend on its neighbours in the batch.
#
# ```python
# >>> x = torch.tensor([[0.0, 10.0], [4.0, 30.0]])
# >>> norm = nn.BatchNorm1d(2)
# >>> norm(x)                              # train mode: each column has mean 0 and variance 1
# tensor([[-1.0000, -1.0000],
#         [ 1.0000,  1.0000]], grad_fn=<NativeBatchNormBackward0>)
# >>> norm.running_mean, norm.running_var  # a tenth of the way from 0 to (2, 20), and from 1 to (8, 200)
# (tensor([0.2000, 2.0000]), tensor([ 1.7000, 20.9000]))
# >>> norm.eval()(x)                       # the same input: (0 - 0.2) / sqrt(1.7) = -0.1534, and so on
# tensor([[-0.1534,  1.7499],
#         [ 2.9145,  6.1247]], grad_fn=<NativeBatchNormBackward0>)
# ```
#
# ## Dropout: no neuron may rely on one neighbour
#
# In train mode `nn.Dropout(p)` draws for each entry, anew at each call, whether it is set to zero:
#
# $$y_{ij} = \frac{m_{ij}}{1 - p}\, x_{ij}, \qquad m_{ij} = 0 \text{ with probability } p, \text{ else } 1$$
#
# A feature that may be missing at any time cannot be the only one that matters. Dividing by $1 - p$ keeps
# the expected value at $x_{ij}$, so eval mode has nothing left to do and is the identity. (This is
# *inverted* dropout, the form in PyTorch. The idea: Srivastava et al. 2014, *Dropout: A Simple Way to
# Prevent Neural Networks from Overfitting*.)
#
# ```python
# >>> _ = torch.manual_seed(0)
# >>> drop = nn.Dropout(0.25)
# >>> drop(torch.ones(2, 6))
# tensor([[0.0000, 1.3333, 1.3333, 0.0000, 1.3333, 0.0000],
#         [1.3333, 1.3333, 1.3333, 1.3333, 1.3333, 1.3333]])
# >>> drop.eval()(torch.ones(2, 6))
# tensor([[1., 1., 1., 1., 1., 1.],
#         [1., 1., 1., 1., 1., 1.]])
# ```
#
# ## Pitfalls
#
# - **p is the share that is dropped.** In the 2014 paper it is the share that is kept.
# - **A list is not several arguments.** `nn.Sequential(layers)` fails; the star in `nn.Sequential(*layers)`
#   unpacks the list.
# - **`[layer] * 3` is one layer, three times**, with one set of weights (72 numbers here instead of 216).
#   Only what has neither parameters nor buffers (an activation, a Dropout) may be used in several places.
#
#   ```python
#   >>> tower = nn.Sequential(*[nn.Linear(8, 8) for _ in range(3)])
#   >>> same = nn.Sequential(*[nn.Linear(8, 8)] * 3)
#   >>> sum(p.numel() for p in tower.parameters()), sum(p.numel() for p in same.parameters())
#   (216, 72)
#   ```
# - **Nothing comes after the last Linear.** Its outputs are *logits*, any real numbers. The losses of
#   exercise 10 apply the softmax themselves. BatchNorm or Dropout there would disturb the answer itself.
# - **A batch of one** cannot be normalised: in train mode BatchNorm raises an error. Eval mode can.
# - **`inplace=True` can break the gradient**: an in-place layer must not overwrite what the layer before
#   it needs for its backward pass. A ReLU, for one, needs its own output.
#
# Official documentation: `torch.nn.Sequential`, `torch.nn.Linear`, `torch.nn.BatchNorm1d`, `torch.nn.ReLU`,
# `torch.nn.Dropout`, and the tutorial "Build the Neural Network".

# %%
from itertools import pairwise

import torch
from torch import nn

# %% [markdown]
# ## `make_block`
#
# The most common kind of hidden layer: a Linear that gives `n_out` features, BatchNorm, ReLU, and a Dropout
# that drops with probability `p`.
#
# The order of the three after the Linear is yours. BatchNorm before the ReLU is the order of the 2015
# paper, and many people put it behind. Dropout and ReLU may be swapped without changing anything, as
# $\max(0, m x) = m \max(0, x)$ for $m \ge 0$. Nothing stands before the Linear: a Dropout there would delete
# inputs. A BatchNorm right behind a Linear subtracts the mean, and any constant with it, so that Linear
# may go without a bias. Leave the other options of the layers at their defaults, and do not set
# the random seed.


# %%
def make_block(n_in: int, n_out: int, p: float) -> nn.Sequential:
    """Linear, BatchNorm1d, ReLU and Dropout(p): (B, n_in) -> (B, n_out). New layers at every call.

    p: the probability of dropping an entry, 0 to 1, both included
    """
    # WHY: Networks repeat one block many times, and a mistake in it with them; most of these cost accuracy
    # WHY: and raise no error.
    # READ: torch.nn.Sequential
    # READ: torch.nn.BatchNorm1d
    # READ: torch.nn.Dropout
    # HINT: nn.Sequential takes any number of modules, in the order in which they run.
    # HINT: BatchNorm1d has to know how many columns arrive. Which layer makes them, and how many?
    # HINT: Four arguments: nn.Linear(n_in, n_out), a BatchNorm1d of its width, nn.ReLU() and nn.Dropout(p).
    # BEGIN SOLUTION
    return nn.Sequential(nn.Linear(n_in, n_out), nn.BatchNorm1d(n_out), nn.ReLU(), nn.Dropout(p))
    # END SOLUTION


# %% [markdown]
# Try it: do the sizes look right? What is random in train mode and not in eval mode?

# %%
if __name__ == "__main__":
    block = make_block(6, 4, 0.5)
    x = torch.randn(8, 6)
    print(block)
    print("train", block(x)[:2], block(x)[:2])
    block.eval()
    print("eval ", block(x)[:2], block(x)[:2])

# %% [markdown]
# ## `make_classifier`
#
# The whole network: one block per entry of `hidden`, as wide as the entry says, and then one Linear (with
# its bias) that gives a logit per class. For `hidden = [64, 32]` the widths are `n_in` → 64 → 32 →
# `n_classes`. For an empty list only the last Linear is left, still inside an `nn.Sequential`: that is
# logistic regression. Blocks may be layers of the network, or their layers may form one flat chain. The
# caller's list stays as it is.


# %%
def make_classifier(n_in: int, hidden: list[int], n_classes: int, p: float) -> nn.Sequential:
    """One block with Dropout(p) per hidden size, then one Linear: (B, n_in) -> (B, n_classes), logits.

    hidden: any number of sizes, also none. No two places share a weight or a buffer.
    """
    # WHY: Depth and widths are searched over by programs, so the builder has to be right for every list; a
    # WHY: shared layer shrinks a model silently.
    # READ: torch.nn.Sequential
    # READ: torch.nn.Linear
    # READ: Build the Neural Network <https://docs.pytorch.org/tutorials/beginner/basics/buildmodel_tutorial.html>
    # HINT: Write all widths but the last as one new list, which starts with n_in. Neighbours belong together.
    # HINT: itertools.pairwise(widths) gives the pairs of neighbours: n_in and n_out of one block each.
    # HINT: Make a block per pair in a list. The last Linear starts from widths[-1], also if hidden is empty.
    # BEGIN SOLUTION
    widths = [n_in, *hidden]
    blocks = [make_block(before, after, p) for before, after in pairwise(widths)]
    return nn.Sequential(*blocks, nn.Linear(widths[-1], n_classes))
    # END SOLUTION


# %%
if __name__ == "__main__":
    network = make_classifier(6, [5, 4], 3, p=0.2)
    print(network)
    print(network(torch.randn(8, 6)).shape)
