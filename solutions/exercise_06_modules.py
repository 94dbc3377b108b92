# ---
# title: Modules, registration and hooks
# minutes: 30
# level: beginner
# prerequisites: [exercise_04]
# ---

# %% [markdown]
# # Exercise 06: Modules, registration and hooks
#
# A network is a function with numbers in it that can be learned. In PyTorch both live in an object of class
# `nn.Module`: `__init__` makes the numbers and the layers, `forward` says how they turn an input into an
# output. Whoever writes a model, reads one, or looks inside one works with this class.
#
# **A worked example.** The polynomial $a + bx + cx^2$ with learnable $(a, b, c)$:
#
# ```python
# class Polynomial(nn.Module):
#     def __init__(self):
#         super().__init__()
#         self.coefficients = nn.Parameter(torch.tensor([1.0, 0.0, 2.0]))
#         self.register_buffer("powers", torch.tensor([0.0, 1.0, 2.0]))
#
#     def forward(self, x):
#         return (self.coefficients * x.unsqueeze(-1) ** self.powers).sum(-1)
#
# model = Polynomial()
# print(model(torch.tensor([0.0, 1.0, 3.0])))
# # tensor([ 1.,  3., 19.], grad_fn=<SumBackward1>)
# print([name for name, _ in model.named_parameters()])  # ['coefficients']
# print(list(model.state_dict()))                        # ['coefficients', 'powers']
# ```
#
# **Registration.** The assignment `self.coefficients = ...` does more than it seems to: a module watches its
# attributes, and keeps a list of every `nn.Parameter` (a tensor to be trained) and every `nn.Module` (a part
# with parameters of its own) that is assigned. A *buffer* is kept as well, but not trained. All else that
# PyTorch does for you walks these lists: `parameters()` for the optimiser, `to(device)`, `state_dict()` for
# files, `train()` and `eval()`. What is not registered is overlooked, without an error:
#
# ```python
# class Broken(nn.Module):
#     def __init__(self):
#         super().__init__()
#         self.parts = [Polynomial(), Polynomial()]  # a Python list is no module
#
# class Sound(nn.Module):
#     def __init__(self):
#         super().__init__()
#         self.parts = nn.ModuleList([Polynomial(), Polynomial()])
#
# print(len(list(Broken().parameters())))                  # 0
# print([name for name, _ in Sound().named_parameters()])
# # ['parts.0.coefficients', 'parts.1.coefficients']
# ```
#
# `super().__init__()` makes the lists, so it comes before the first assignment of a part.
#
# **The tree.** Modules hold modules, and `named_modules()` walks through all of them, the module itself
# included. A name says the way: `'0.1'` is part `1` of part `0`. A module without parts is a *leaf*.
#
# ```python
# tower = nn.Sequential(nn.Sequential(nn.Linear(3, 2), nn.ReLU()), nn.Linear(2, 1))
# for name, module in tower.named_modules():
#     print(repr(name), type(module).__name__)
# # '' Sequential
# # '0' Sequential
# # '0.0' Linear
# # '0.1' ReLU
# # '1' Linear
# ```
#
# **In the official documentation:** `torch.nn.Module` (`parameters`, `named_modules`, `children`, `apply`,
# `register_forward_hook`); the note *Modules*; the tutorial *Build the Neural Network*; `torch.nn.ModuleList`;
# `torch.nn.Linear`; `torch.nn.init`.

# %%
from itertools import pairwise

import torch
from torch import Tensor, nn

# %% [markdown]
# ## `MLP`
#
# The *multilayer perceptron*: linear layers with a nonlinear function between them (Rumelhart, Hinton and
# Williams, *Learning representations by back-propagating errors*, 1986). With widths $h_0 = n_\text{in}, h_1,
# \dots, h_k$ from the list `hidden`:
#
# $$x_i = \tanh(W_i\, x_{i-1} + b_i) \quad (i = 1, \dots, k), \qquad y = W_{k+1}\, x_k + b_{k+1}$$
#
# For `hidden = [64, 32]` the layers lead from `n_in` to 64, to 32, to `n_out`. For an empty list only the last
# Linear is left. The result $y$ are *logits*, any real numbers: nothing follows the last Linear, because the
# losses of exercise 10 turn logits into probabilities themselves.
#
# - `nn.Linear(m, n)` is a layer with `m` inputs and `n` outputs, with its weight `(n, m)` and bias `(n,)`.
# - Make layers in `__init__`. A layer made in `forward` has new random weights at every call.
# - `[layer] * 3` is one layer three times, with one set of weights.
# - The caller's list stays as it is, and nothing sets a seed.


# %%
class MLP(nn.Module):
    """Linear and tanh for each hidden size, then one Linear: (B, n_in) -> (B, n_out), logits.

    hidden: any number of sizes, also none; equal sizes are different layers.
    """

    def __init__(self, n_in: int, hidden: list[int], n_out: int) -> None:
        # WHY: Such perceptrons are the heads and feed-forward parts of large models; a part left untrained or
        # WHY: unsaved shows only as poor results.
        # READ: torch.nn.ModuleList
        # READ: torch.nn.Linear
        # READ: Build the Neural Network <https://docs.pytorch.org/tutorials/beginner/basics/buildmodel_tutorial.html>
        # HINT: Start with super().__init__(), then write all widths but the last as one new list: n_in first.
        # HINT: Two neighbours of that list are the sizes of one Linear; itertools.pairwise gives the pairs.
        # HINT: Put the hidden layers into an nn.ModuleList; a last Linear leads from widths[-1] to n_out.
        # BEGIN SOLUTION
        super().__init__()
        widths = [n_in, *hidden]
        self.hidden = nn.ModuleList(nn.Linear(before, after) for before, after in pairwise(widths))
        self.last = nn.Linear(widths[-1], n_out)
        # END SOLUTION

    def forward(self, x: Tensor) -> Tensor:
        """(B, n_in) -> (B, n_out)."""
        # HINT: A ModuleList is walked like a list: for layer in self.hidden.
        # HINT: In the loop x = torch.tanh(layer(x)); after it, the last layer without tanh.
        # BEGIN SOLUTION
        for layer in self.hidden:
            x = torch.tanh(layer(x))
        return self.last(x)
        # END SOLUTION


# %% [markdown]
# ## `count_parameters`
#
# How large is a model? The usual answer is the number of entries of all its *trainable* parameters, those
# with `requires_grad`. The rest is *frozen*: it is used, but no optimiser moves it.
#
# ```python
# pair = nn.Sequential(nn.Linear(3, 2), nn.BatchNorm1d(2))
# pair[0].weight.requires_grad_(False)
# for name, p in pair.named_parameters():
#     print(name, tuple(p.shape), p.requires_grad)
# # 0.weight (2, 3) False
# # 0.bias (2,) True
# # 1.weight (2,) True
# # 1.bias (2,) True
# ```
#
# Here the answer is 6. The running mean and variance of BatchNorm are buffers, and do not count.


# %%
def count_parameters(module: nn.Module) -> int:
    """The number of entries of all trainable parameters, of the module itself and of all its parts."""
    # WHY: The count shows at once whether freezing worked, says how much memory an optimiser takes for its
    # WHY: state, and is reported in papers.
    # READ: torch.nn.Module
    # READ: Modules <https://docs.pytorch.org/docs/stable/notes/modules.html>
    # HINT: module.parameters() gives all parameters of the tree, and p.numel() the number of entries of one.
    # HINT: Sum p.numel() over those parameters whose p.requires_grad is True.
    # BEGIN SOLUTION
    return sum(p.numel() for p in module.parameters() if p.requires_grad)
    # END SOLUTION


# %% [markdown]
# ## `init_xavier_`
#
# Random weights must have the right size. If they are too small, the signal fades from layer to layer; if they
# are too large, every tanh sits at its limit, where its gradient is nearly zero. For a weight of shape
# $(n_\text{out}, n_\text{in})$ Glorot and Bengio (*Understanding the difficulty of training deep feedforward
# neural networks*, 2010, equation 16; Glorot's first name is Xavier) draw each entry from
#
# $$U[-a, a], \qquad a = \sqrt{\frac{6}{n_\text{in} + n_\text{out}}}$$
#
# which is a balance between what the forward pass and what the backward pass would like. For 6 inputs and 2
# outputs $a = \sqrt{6/8} = 0.866$. (PyTorch's function also takes a factor `gain`; here it is 1, its
# default.) The module `nn.init` has a function for this and many other starts; the underscore at the end of
# their names, and of yours, means *in place*.
#
# An optimiser holds the parameter objects themselves. So the values inside must change; a new
# `nn.Parameter` in its place would be one that nobody trains. And autograd refuses to overwrite a parameter
# while it records:
#
# ```python
# layer = nn.Linear(6, 2)
# layer.weight.fill_(0.5)
# # RuntimeError: a leaf Variable that requires grad is being used in an in-place operation.
# with torch.no_grad():
#     layer.weight.fill_(0.5)          # allowed
# nn.init.constant_(layer.weight, 0.5)  # allowed: the functions of nn.init do so themselves
# ```
#
# Some Linear layers have no bias (`nn.Linear(6, 2, bias=False)`); their `bias` is `None`. Frozen layers get
# new values like any other, and stay frozen. The module that is given may itself be a Linear.


# %%
def init_xavier_(module: nn.Module) -> nn.Module:
    """Give every nn.Linear in the module a Xavier-uniform weight (gain 1) and a zero bias, where it has one.

    In place: parameters stay the same objects. All other layers stay as they are. Returns the same module.
    """
    # WHY: A deep network with badly scaled weights may never start to learn, and an optimiser that holds
    # WHY: replaced parameters trains nothing.
    # READ: torch.nn.init <https://docs.pytorch.org/docs/stable/nn.init.html>
    # READ: torch.nn.Module
    # READ: torch.no_grad
    # HINT: module.modules() yields the module itself and all parts, at any depth; isinstance tells the kind.
    # HINT: nn.init.xavier_uniform_ fills a weight in place, nn.init.zeros_ a bias that is not None.
    # HINT: For each m with isinstance(m, nn.Linear): fill m.weight and, if it is there, m.bias. Return module.
    # BEGIN SOLUTION
    for m in module.modules():
        if isinstance(m, nn.Linear):
            nn.init.xavier_uniform_(m.weight)
            if m.bias is not None:
                nn.init.zeros_(m.bias)
    return module
    # END SOLUTION


# %% [markdown]
# ## `predict_proba`
#
# The softmax turns the logits $z$ of one sample into probabilities (Goodfellow, Bengio and Courville, *Deep
# Learning*, 2016, section 6.2.2.3):
#
# $$p_i = \frac{e^{z_i}}{\sum_j e^{z_j}} = \frac{e^{z_i - m}}{\sum_j e^{z_j - m}} \quad \text{for any } m$$
#
# Two pitfalls. The first form overflows: $e^{89}$ is more than float32 can hold, and infinity divided by
# infinity is `nan`. With $m = \max_j z_j$ no exponent is above 0; `torch.softmax` does it so.
#
# ```python
# scores = torch.tensor([[500.0, 499.0], [0.0, -1.0]])
# print(scores.exp() / scores.exp().sum(-1, keepdim=True))
# # tensor([[   nan,    nan],
# #         [0.7311, 0.2689]])          both rows should be like the second
# ```
#
# The second: a module is *called*, `model(x)`. The call runs `forward` and, around it, all *hooks*: functions
# that someone has attached to look at the module's inputs and outputs, or to change them. `model.forward(x)`
# skips them.
#
# ```python
# def report(module, args, output):
#     print(f"{type(module).__name__}: {args[0].tolist()} -> {output.tolist()}")
#
# relu = nn.ReLU()
# handle = relu.register_forward_hook(report)
# relu(torch.tensor([-1.0, 2.0]))          # ReLU: [-1.0, 2.0] -> [0.0, 2.0]
# relu.forward(torch.tensor([-1.0, 2.0]))  # prints nothing
# handle.remove()
# relu(torch.tensor([-1.0, 2.0]))          # prints nothing
# ```


# %%
def predict_proba(model: nn.Module, x: Tensor) -> Tensor:
    """Softmax of model(x) over the last axis, also for logits in the hundreds.

    x: whatever the model takes; model(x): (..., C) logits. Returns (..., C). With a graph or without one.
    """
    # WHY: Rankings and thresholds are computed from these numbers; a nan passes through comparisons
    # WHY: unnoticed, and monitoring relies on hooks.
    # READ: torch.nn.functional.softmax
    # READ: torch.nn.Module
    # HINT: Call the model itself. The axis for the softmax is the last one, however many there are.
    # HINT: torch.softmax(logits, dim=-1), with the logits model(x).
    # BEGIN SOLUTION
    return torch.softmax(model(x), dim=-1)
    # END SOLUTION


# %% [markdown]
# ## `layer_outputs`
#
# What happens inside a model? With hooks you can look without changing its code: hook every leaf, call the
# model once, remove the hooks. The result is a dictionary with the output of each leaf, under its name as in
# `named_modules()`.
#
# `handle = m.register_forward_hook(hook)` attaches a function `hook(module, args, output)`; if it returns
# something other than None, that replaces the output. `handle.remove()` takes it off again. Three pitfalls:
#
# - **Hooks that stay.** They run at each later call, and keep memory alive. Also when the model raises an
#   error they must go: that is what `try: ... finally: ...` is for. The error itself goes on to the caller.
#   Hooks that others have attached stay where they are.
# - **Names that come too late.** A function looks its variables up when it runs, not when it is made:
#
#   ```python
#   shifts = [lambda x: x + shift for shift in (1, 2, 3)]
#   print([f(10) for f in shifts])  # [13, 13, 13]
#   ```
#
#   Bind the value when the function is made: by a default argument, by `functools.partial`, or in a
#   function that makes and returns the hook.
# - **Calling the leaves yourself.** The order of registration need not be the order of use, and a model may
#   add, branch or skip in `forward`. Only `model(x)` knows.
#
# You may assume that the model has parts, that one call `model(x)` uses each leaf once, and that no leaf works
# in place. The outputs may be attached to the graph or not.


# %%
def layer_outputs(model: nn.Module, x: Tensor) -> dict[str, Tensor]:
    """Name -> output of every leaf module, from one call model(x).

    Names as in named_modules(). No hook of this function is left afterwards, also when the model raises.
    """
    # WHY: Feature extraction and the search for dead or exploding layers read activations in this way, on
    # WHY: models that stay in use afterwards.
    # READ: Modules <https://docs.pytorch.org/docs/stable/notes/modules.html>
    # READ: torch.nn.Module
    # HINT: Leaves are the modules without children: `if not list(m.children())`. Keep the handles in a list.
    # HINT: The hook puts its output into a dictionary. Write a small function that makes the hook for a name.
    # HINT: try: model(x), finally: handle.remove() for every handle; return the dictionary after that.
    # BEGIN SOLUTION
    outputs: dict[str, Tensor] = {}

    def keep(name: str):
        def hook(module: nn.Module, args: tuple, output: Tensor) -> None:
            outputs[name] = output

        return hook

    leaves = [(name, m) for name, m in model.named_modules() if not list(m.children())]
    handles = [m.register_forward_hook(keep(name)) for name, m in leaves]
    try:
        model(x)
    finally:
        for handle in handles:
            handle.remove()
    return outputs
    # END SOLUTION


# %% [markdown]
# Try it: how many parameters, which layers, what goes through them?

# %%
if __name__ == "__main__":
    network = init_xavier_(MLP(3, [5, 4], 2))
    print(network)
    print(count_parameters(network), "trainable parameters")
    samples = torch.randn(6, 3)
    print(predict_proba(network, samples))
    for name, output in layer_outputs(network, samples).items():
        print(name, tuple(output.shape))
