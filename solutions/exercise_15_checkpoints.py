# ---
# title: Checkpoints, resuming, reproducing
# minutes: 30
# level: intermediate
# prerequisites: [exercise_06, exercise_11, exercise_12]
# ---

# %% [markdown]
# # Exercise 15: Checkpoints, resuming, reproducing
#
# A trained network that was never saved is lost when the program ends, and a training that cannot go on after a
# crash starts again from the beginning. This exercise writes what is needed: weights in a file that anyone may
# open, checkpoints from which a training goes on as if it had never stopped, the best weights seen so far, seeds,
# and a choice of the device.
#
# **What is there to save?** Not the object. A module's *state* is a dictionary of tensors, its parameters and
# buffers by name, and the module gives and takes it with `state_dict` and `load_state_dict`:
#
# ```python
# >>> nn.BatchNorm1d(2).state_dict()
# OrderedDict([('weight', tensor([1., 1.])), ('bias', tensor([0., 0.])),
#              ('running_mean', tensor([0., 0.])), ('running_var', tensor([1., 1.])),
#              ('num_batches_tracked', tensor(0))])
# ```
#
# Three of the five are buffers, which no optimiser touches and `model.parameters()` does not list; without them
# the network gives other results in evaluation mode. Not part of the state are the mode (`model.training`) and
# the class: who loads the state makes the network first, with the same layers.
#
# **In the official documentation:** the tutorial *Saving and Loading Models*; `nn.Module.state_dict` and
# `nn.Module.load_state_dict`; `torch.optim.Optimizer.state_dict`; `torch.save` and `torch.load`; the notes
# *Serialization semantics* and *Reproducibility*; `torch.manual_seed`; `torch.cuda.is_available` and
# `torch.backends.mps.is_available`. Of safetensors: *Torch API* (`save_file`, `load_file`).

# %%
import copy
import random
from pathlib import Path

import numpy as np
import torch
from safetensors.torch import load_file, save_file
from torch import nn

# %% [markdown]
# ## `save_weights` and `load_weights`
#
# `torch.save(model, ...)` pickles the whole object. A pickle names classes and files that have to exist where
# it is loaded, and it can run any code: to open a stranger's model is to run the stranger's program (the Python
# documentation opens its page on `pickle` with that warning). The *safetensors* format cannot: a short table in
# JSON, then the numbers.
#
# ```python
# >>> save_file({"a": torch.ones(2), "b.c": torch.zeros(1, 3)}, "demo.safetensors")
# >>> load_file("demo.safetensors")
# {'a': tensor([1., 1.]), 'b.c': tensor([[0., 0., 0.]])}
# >>> Path("demo.safetensors").read_bytes()[8:]
# b'{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"b.c":{"dtype":"F32","shape":[1,3],
# "data_offsets":[8,20]}}\x00\x00\x80?\x00\x00\x80?\x00\x00\x00\x00 ...
# ```
#
# (the last line is shortened and broken up). The file holds the whole state of the model, under its own names. What
# is loaded is meant to be *used*: on the device that was asked for, and in evaluation mode. Pitfalls:
#
# - `strict=False` lets names that are missing pass in silence, and half of the network stays random:
#
#   ```python
#   >>> nn.Linear(2, 1).load_state_dict({"weight": torch.ones(1, 2)}, strict=False)
#   _IncompatibleKeys(missing_keys=['bias'], unexpected_keys=[])
#   ```
#
#   No error, and a random bias. Loading has to be strict (the default): names that are missing or not expected
#   raise an error.
# - `load_state_dict` returns that report, not the model.
# - The path may be a string or a `pathlib.Path`; both functions of safetensors take either. The device may be a
#   string or a `torch.device`, but `load_file(path, device=torch.device("cpu"))` raises `SafetensorError:
#   device device(type='cpu') is invalid`.


# %%
def save_weights(model: nn.Module, path: str | Path) -> None:
    """Write the model's state_dict, under its own names, to a file in the safetensors format.

    model: its state holds contiguous tensors, none of them twice. path: ends in .safetensors.
    """
    # WHY: Files of weights are passed between people: this format holds data only, where a pickle can run
    # WHY: code when it is opened.
    # READ: Saving and loading tensors <https://docs.pytorch.org/docs/stable/notes/serialization.html>
    # READ: torch.nn.Module.state_dict
    # READ: safetensors <https://huggingface.co/docs/safetensors/index>
    # HINT: model.state_dict() is a dictionary from names to tensors, buffers included.
    # HINT: save_file(a_dictionary, path) writes such a dictionary.
    # BEGIN SOLUTION
    save_file(model.state_dict(), path)
    # END SOLUTION


def load_weights(model: nn.Module, path: str | Path, device: str | torch.device) -> nn.Module:
    """Read weights into the model, which is then on the device and in evaluation mode; returns the model.

    A file whose names are not exactly those of the model's state_dict raises an error.
    """
    # WHY: Weights saved on a GPU are read on machines without one, and a model left in training mode gives
    # WHY: other answers with each batch.
    # READ: torch.nn.Module.load_state_dict
    # READ: Saving and loading tensors <https://docs.pytorch.org/docs/stable/notes/serialization.html>
    # HINT: Read the file on the CPU, give the dictionary to the model, then move the model to the device.
    # HINT: model.load_state_dict(load_file(path)) is strict by itself, and copies into the model's own tensors.
    # HINT: model.to(device) and model.eval() both return the model.
    # BEGIN SOLUTION
    model.load_state_dict(load_file(path))
    return model.to(device).eval()
    # END SOLUTION


# %% [markdown]
# ## `save_checkpoint` and `load_checkpoint`
#
# To *go on training*, the weights are not enough. An optimiser has a memory of its own: SGD's velocities, Adam's
# running means and the number of its steps (exercise 12), and the learning rate, which a schedule may have
# changed. With all of that lost, the first steps after a restart go somewhere else. All of it is in the optimiser's
# state, for which it has the same two methods as a module:
#
# ```python
# >>> w = torch.ones(1, requires_grad=True)
# >>> optimizer = torch.optim.SGD([w], lr=0.1, momentum=0.9)
# >>> for step in range(2):
# ...     optimizer.zero_grad()
# ...     (w**2).sum().backward()
# ...     optimizer.step()
# >>> optimizer.state_dict()["state"]
# {0: {'momentum_buffer': tensor([3.4000])}}
# >>> optimizer.state_dict()["param_groups"]
# [{'lr': 0.1, 'momentum': 0.9, 'dampening': 0, ..., 'params': [0]}]
# ```
#
# The state names parameters by number, so the new optimiser has to be made over the new model's parameters, in the
# same order. `load_checkpoint` gets such a pair, made afresh, and restores both.
#
# These dictionaries are nested and hold numbers beside tensors, so safetensors, with its flat table, is not the
# format for them. `torch.save` is, with plain values in it: dictionaries, lists, tuples, strings, numbers and
# tensors are all that `torch.load(path, weights_only=True)` accepts, and for that reason it cannot run foreign
# code. A whole model, an optimiser, a NumPy number or a `Path` in the file makes it raise `UnpicklingError:
# Weights only load failed`.
#
# What is in the file is your choice, as long as `load_checkpoint` makes of it what `save_checkpoint` was given.
# Two more things to know: a checkpoint from a GPU can be loaded where there is none with `map_location="cpu"`
# (`load_state_dict` copies to the device where the model is); and neither function has a reason to change the
# model's mode. Random states are not part of this exercise.


# %%
def save_checkpoint(path: str | Path, model: nn.Module, optimizer: torch.optim.Optimizer, epoch: int) -> None:
    """Write all that is needed to go on training to a file that torch.load(path, weights_only=True) reads."""
    # WHY: Long trainings are interrupted; without the optimiser's state a resumed run starts with wrong step
    # WHY: sizes, which shows as a jump in the loss.
    # READ: Saving and loading tensors <https://docs.pytorch.org/docs/stable/notes/serialization.html>
    # READ: torch.save
    # HINT: Three things go into one dictionary of plain values: two state_dicts and a number.
    # HINT: torch.save({"model": model.state_dict(), ...}, path)
    # BEGIN SOLUTION
    torch.save({"model": model.state_dict(), "optimizer": optimizer.state_dict(), "epoch": epoch}, path)
    # END SOLUTION


def load_checkpoint(path: str | Path, model: nn.Module, optimizer: torch.optim.Optimizer) -> int:
    """Restore model and optimizer, in place, from what save_checkpoint wrote; returns the epoch.

    optimizer: made over model.parameters(). Both then go on exactly as the saved ones would have.
    """
    # WHY: A resumed run should continue as if it had never stopped: the same parameters, in place, since the
    # WHY: optimiser holds those very tensors.
    # READ: torch.load
    # READ: torch.optim.Optimizer.load_state_dict
    # HINT: Read the dictionary with torch.load(path, map_location="cpu", weights_only=True).
    # HINT: Both model and optimizer have load_state_dict; return the number as it was saved.
    # BEGIN SOLUTION
    checkpoint = torch.load(path, map_location="cpu", weights_only=True)
    model.load_state_dict(checkpoint["model"])
    optimizer.load_state_dict(checkpoint["optimizer"])
    return checkpoint["epoch"]
    # END SOLUTION


# %% [markdown]
# ## `BestKeeper`
#
# The last epoch is not always the best. A common remedy is to keep the weights with the highest score on
# validation data, and to return to them at the end (Goodfellow, Bengio and Courville, *Deep Learning*, 2016,
# section 7.8, algorithm 7.1). The pitfall has cost many results: `state_dict()` does not copy. Its tensors
# *are* the model's.
#
# ```python
# >>> line = nn.Linear(1, 1, bias=False)
# >>> _ = nn.init.ones_(line.weight)
# >>> kept = line.state_dict()
# >>> with torch.no_grad():
# ...     line.weight += 41
# >>> kept
# OrderedDict([('weight', tensor([[42.]]))])
# ```
#
# Nor does `dict(...)` or `.copy()` of the dictionary help, which copies the names and shares the tensors. What is kept
# has to stay as it is also after `restore`, when training may go on. (`load_state_dict` copies into the model's
# own tensors, unless it is told `assign=True`.)
#
# A score can be NaN, when a loss has diverged. NaN compares as false with everything, so `score > best` never
# takes one, while `not score <= best` does, and `best = max(score, best)` depends on the order:
#
# ```python
# >>> nan = float("nan")
# >>> nan > 1, not nan <= 1, max(nan, 1.0), max(1.0, nan)
# (False, True, nan, 1.0)
# ```
#
# If the first score of all is NaN, a later number still has to beat it. Scores may be negative.


# %%
class BestKeeper:
    """Keeps the state of the model with the highest score.

    best: the highest score so far. A NaN score is never taken.
    """

    def __init__(self) -> None:
        """Start with nothing kept."""
        # WHY: The best model is rarely the last one, and a state dict refers to the live tensors: kept
        # WHY: without a copy, it goes on changing.
        # READ: torch.nn.Module.state_dict
        # READ: torch.nn.Module.load_state_dict
        # HINT: Which number do all scores exceed?
        # HINT: self.best = float("-inf"), and a place for the state.
        # BEGIN SOLUTION
        self.best = float("-inf")
        self.state: dict[str, torch.Tensor] = {}
        # END SOLUTION

    def update(self, model: nn.Module, score: float) -> None:
        """Keep the whole state of the model if the score is higher than all before."""
        # HINT: Ask `score > self.best`, which is False for NaN.
        # HINT: copy.deepcopy(model.state_dict()) has tensors of its own.
        # BEGIN SOLUTION
        if score > self.best:
            self.best = score
            self.state = copy.deepcopy(model.state_dict())
        # END SOLUTION

    def restore(self, model: nn.Module) -> None:
        """Put the kept state back into a model, in place; what is kept stays as it is."""
        # HINT: The model takes a state with the same method as in load_weights.
        # HINT: model.load_state_dict copies the values, so that later training does not reach what is kept.
        # BEGIN SOLUTION
        model.load_state_dict(self.state)
        # END SOLUTION


# %% [markdown]
# ## `seed_everything` and `pick_device`
#
# A program draws from three global sources of chance that know nothing of each other: Python's `random`, NumPy's
# `np.random` functions, and torch. After seeding, each repeats its numbers:
#
# ```python
# >>> for _ in range(2):
# ...     random.seed(0)
# ...     print(random.random())
# 0.8444218515250481
# 0.8444218515250481
# ```
#
# NumPy's newer generators, `np.random.default_rng(seed)`, are objects of their own; making one does not seed the global
# functions, which many libraries still use. `torch.manual_seed` covers the GPUs too.
#
# The device is chosen once, at the start of a program: what the caller prefers, else CUDA, else MPS (Apple's
# GPUs), else the CPU. A preference is taken as it is, also if that device does not seem to be there: an error
# that names the device is better than a training that is a hundred times slower and says nothing.
# `torch.device` makes a device of a string, and takes a device too:
#
# ```python
# >>> torch.device("cuda:1"), torch.device(torch.device("cuda:1"))
# (device(type='cuda', index=1), device(type='cuda', index=1))
# ```


# %%
def seed_everything(seed: int) -> None:
    """Seed the global random states of random, numpy and torch, for 0 <= seed < 2**32."""
    # WHY: Without it two runs of the same code differ, and no one can tell whether a change or chance made
    # WHY: the result better.
    # READ: Reproducibility <https://docs.pytorch.org/docs/stable/notes/randomness.html>
    # READ: torch.manual_seed
    # HINT: Three libraries, three calls.
    # HINT: random.seed, np.random.seed and torch.manual_seed.
    # BEGIN SOLUTION
    random.seed(seed)
    np.random.seed(seed)
    torch.manual_seed(seed)
    # END SOLUTION


def pick_device(prefer: str | torch.device | None = None) -> torch.device:
    """The device that is preferred, with its index; without a preference CUDA, else MPS, else the CPU."""
    # WHY: The same script runs on laptops, clusters and CI; a device written into the code works on one of
    # WHY: them.
    # READ: torch.cuda.is_available
    # READ: torch.device <https://docs.pytorch.org/docs/stable/tensor_attributes.html>
    # HINT: Treat the case prefer is not None first; torch.device(prefer) works for strings and devices.
    # HINT: torch.cuda.is_available() and torch.backends.mps.is_available() tell what the machine has.
    # BEGIN SOLUTION
    if prefer is not None:
        return torch.device(prefer)
    if torch.cuda.is_available():
        return torch.device("cuda")
    if torch.backends.mps.is_available():
        return torch.device("mps")
    return torch.device("cpu")
    # END SOLUTION


# %% [markdown]
# All of it together: a training of twenty steps, and one that is interrupted in the middle and goes on with a new
# model and a new optimiser. The two weights are equal to the last digit.

# %%
if __name__ == "__main__":
    import tempfile

    def start() -> tuple[nn.Module, torch.optim.Optimizer]:
        """A new model and its optimiser."""
        model = nn.Linear(1, 1).to(pick_device("cpu"))
        return model, torch.optim.Adam(model.parameters(), lr=0.1)

    def train(model: nn.Module, optimizer: torch.optim.Optimizer, steps: int) -> None:
        """A line through the points of y = 2 x + 3."""
        x = torch.linspace(-1, 1, 11).view(-1, 1)
        for _ in range(steps):
            optimizer.zero_grad()
            nn.functional.mse_loss(model(x), 2 * x + 3).backward()
            optimizer.step()

    seed_everything(0)
    model, optimizer = start()
    train(model, optimizer, 10)
    with tempfile.TemporaryDirectory() as folder:
        save_checkpoint(Path(folder) / "checkpoint.pt", model, optimizer, epoch=10)
        train(model, optimizer, 10)
        print("in one go:  ", [p.item() for p in model.parameters()])

        model, optimizer = start()
        print("saved epoch:", load_checkpoint(Path(folder) / "checkpoint.pt", model, optimizer))
        train(model, optimizer, 10)
        print("interrupted:", [p.item() for p in model.parameters()])
