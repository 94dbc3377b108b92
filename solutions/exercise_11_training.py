# ---
# title: The training loop
# minutes: 45
# level: intermediate
# prerequisites: [exercise_04, exercise_07, exercise_09, exercise_10]
# ---

# %% [markdown]
# # Exercise 11: The training loop
#
# You have gradients, networks, loaders and losses. This exercise puts them together: one pass over the
# training data, one pass over the test data, and the loop around both.
#
# **The idea.** A network with weights $\theta$ is fitted by making the mean loss over the samples small.
# Going through all samples for a single step is slow, so each step takes a *mini-batch* $B$ and moves a
# little against its gradient (stochastic gradient descent; Robbins and Monro, 1951; Goodfellow, Bengio and
# Courville, *Deep Learning*, 2016, section 8.1.3):
#
# $$\theta \leftarrow \theta - \eta\,\nabla_\theta \frac{1}{|B|} \sum_{i \in B} \ell(f_\theta(x_i), y_i)$$
#
# Once every batch of the loader has been used, one *epoch* is over. In PyTorch two objects share the work.
# The loss tensor computes gradients: `loss.backward()` adds them to each parameter's `.grad`. The optimiser
# reads `.grad` and changes the parameters in `optimizer.step()`, and clears `.grad` in
# `optimizer.zero_grad()`. The two know of each other only through `.grad`, so the order of the calls decides
# what happens.
#
# **A worked example** without loader, modes or devices: a line through four points, all in one batch. The
# true line is $2x + 3$.
#
# ```python
# hours = torch.tensor([[1.0], [2.0], [3.0], [4.0]])
# price = torch.tensor([[5.0], [7.0], [9.0], [11.0]])
# line = nn.Linear(1, 1)
# nn.init.zeros_(line.weight)
# nn.init.zeros_(line.bias)
# optimizer = torch.optim.SGD(line.parameters(), lr=0.1)
# for step in range(4):
#     optimizer.zero_grad()
#     loss = nn.functional.mse_loss(line(hours), price)
#     loss.backward()
#     optimizer.step()
#     print(f"loss {loss.item():.3f}, then weight {line.weight.item():.3f}, bias {line.bias.item():.3f}")
# # loss 69.000, then weight 4.500, bias 1.600
# # loss 31.335, then weight 1.450, bias 0.630
# # loss 14.403, then weight 3.460, bias 1.379
# # loss 6.781, then weight 2.081, bias 0.973
# ```
#
# `loss.item()` is a Python float; `loss` itself is a tensor that holds on to the graph it came from.
#
# **Words of the contract.** A *loader* yields batches `(x, y)`, at least one; the last batch may be smaller
# than the others, and a loader may leave samples of its data set out (`drop_last=True`, a sampler). The
# model already lives on `device`, a `torch.device`; the batches do not. `loss_fn(output, y)` returns the
# mean over its batch. Gradients are clear (None or zero) when training starts. The optimiser is one whose
# `step()` needs no argument, as with SGD and Adam (`LBFGS` wants a function, and will not come).
#
# **In the official documentation:** the tutorial *Optimizing Model Parameters*; `torch.optim` with
# `Optimizer.zero_grad` and `Optimizer.step`; `torch.utils.data.DataLoader`; `nn.Module.train` and
# `nn.Module.eval`; `torch.no_grad` and the note *Autograd mechanics* (locally disabling gradient
# computation); `Tensor.item`.

# %%
from collections.abc import Callable

import torch
from torch import Tensor, nn
from torch.utils.data import DataLoader, TensorDataset

LossFn = Callable[[Tensor, Tensor], Tensor]

# %% [markdown]
# ## `train_epoch`
#
# One pass over the loader in training mode, one step of the optimiser per batch, and the mean loss per
# sample as a Python float. Take each batch's loss as it was computed for its step; do not run the model a
# second time.
#
# Four things go wrong here, and none of them raises an error.
#
# **Gradients pile up.** `backward()` adds to `.grad` and never overwrites it:
#
# ```python
# w = torch.tensor(3.0, requires_grad=True)
# for _ in range(3):
#     (w**2).backward()
#     print(w.grad)
# # tensor(6.)
# # tensor(12.)
# # tensor(18.)
# ```
#
# **Two modes.** Dropout and BatchNorm behave differently in training and in use, and `model.train()` and
# `model.eval()` switch a module *and all modules inside it*:
#
# ```python
# torch.manual_seed(0)
# drop = nn.Dropout(0.5)
# print(drop(torch.ones(8)))  # tensor([0., 0., 2., 0., 0., 0., 2., 2.])
# drop.eval()
# print(drop(torch.ones(8)))  # tensor([1., 1., 1., 1., 1., 1., 1., 1.])
# ```
#
# You cannot know in which mode the model comes to you, so choose it yourself.
#
# **A mean of means is not the mean.** `loss_fn` averages over its batch. With batches of sizes $n_1, n_2,
# \dots$ and mean losses $L_1, L_2, \dots$, the mean over all samples weighs each batch by its size (this is
# only the definition of the mean, with the sum split into batches):
#
# $$L = \frac{\sum_b n_b L_b}{\sum_b n_b}$$
#
# ```python
# errors = torch.tensor([1.0, 1.0, 1.0, 1.0, 6.0])
# print([batch.mean().item() for batch in errors.split(4)])  # [1.0, 6.0]
# print(errors.mean())                                       # tensor(2.), not 3.5
# ```
#
# The divisor is the number of samples that you *saw*: `len(loader)` counts batches, and
# `len(loader.dataset)` counts also the samples that the loader leaves out.
#
# **Two devices.** Loaders make their batches on the CPU. `x.to(device)` returns a tensor on the device; `x`
# itself stays where it was.


# %%
def train_epoch(
    model: nn.Module,
    loader: DataLoader,
    loss_fn: LossFn,
    optimizer: torch.optim.Optimizer,
    device: torch.device,
) -> float:
    """Train for one pass over the loader, one step per batch, in train mode (the mode it leaves is free).

    model: on device; loader: batches (x, y) of n >= 1 samples along the first axis, on any device;
    loss_fn: (model(x), y) -> 0-D mean over the batch.
    Returns the mean loss per sample seen, each batch's loss taken before its step.
    """
    # WHY: All training of networks is this loop; with a wrong order of its calls it still runs and prints
    # WHY: losses, and the model merely learns badly.
    # READ: Optimizing Model Parameters <https://docs.pytorch.org/tutorials/beginner/basics/optimization_tutorial.html>
    # READ: torch.optim.Optimizer.zero_grad
    # READ: torch.Tensor.backward
    # HINT: Before the loop: choose the model's mode, and start two sums at zero: losses and samples.
    # HINT: Per batch: move x and y to the device, clear the gradients, compute the loss, backward, step.
    # HINT: A batch adds loss.item() * len(x) to one sum and len(x) to the other; return their quotient.
    # BEGIN SOLUTION
    model.train()
    total, seen = 0.0, 0
    for x, y in loader:
        x, y = x.to(device), y.to(device)
        optimizer.zero_grad()
        loss = loss_fn(model(x), y)
        loss.backward()
        optimizer.step()
        total += loss.item() * len(x)
        seen += len(x)
    return total / seen
    # END SOLUTION


# %% [markdown]
# ## `evaluate`
#
# The same walk over a loader, to look and not to touch: the mean loss per sample and the accuracy, a share
# between 0 and 1. Nothing of the model may be different afterwards: not its weights, not its BatchNorm
# statistics, not its gradients, not its mode. Whether it came in training or in evaluation mode,
# `model.training` is afterwards what it was before; the flag is a plain bool that you can read.
#
# **No graph.** Inside `torch.no_grad()` operations are not recorded, which saves the memory of all
# intermediate results. It works as a `with` block or as a decorator, and puts the old setting back by
# itself. Evaluation mode does not do this, and `detach()` on the output comes too late: the graph has been
# built by then.
#
# ```python
# line = nn.Linear(1, 1)
# line.eval()
# print(line(torch.ones(4, 1)).requires_grad)  # True
# with torch.no_grad():
#     print(line(torch.ones(4, 1)).requires_grad)  # False
# ```
#
# **Accuracy.** The predicted class is the place of the largest logit in each row, along axis 1:
#
# ```python
# logits = torch.tensor([[2.0, -1.0, 0.5], [0.1, 0.2, 0.3]])
# labels = torch.tensor([0, 1])
# print(logits.argmax(dim=1))            # tensor([0, 2])
# print(logits.argmax(dim=1) == labels)  # tensor([ True, False])
# ```
#
# Count the hits over all batches, and divide once, at the end. `.item()` makes a Python number of a tensor
# with one entry.


# %%
def evaluate(model: nn.Module, loader: DataLoader, loss_fn: LossFn, device: torch.device) -> tuple[float, float]:
    """Mean loss per sample seen and accuracy of the argmax over axis 1, in eval mode and without a graph.

    model: on device, (n, ...) -> logits (n, classes); loader: batches (x, y), y (n,) int64, on any device;
    loss_fn: (model(x), y) -> 0-D mean over the batch.
    Returns (loss, accuracy) as Python floats; leaves the model as it was, with model.training as before.
    """
    # WHY: The numbers that a paper or a product rests on come from here; dropout left on, or an unweighted
    # WHY: last batch, makes them wrong unnoticed.
    # READ: torch.nn.Module.eval
    # READ: torch.no_grad
    # HINT: Keep model.training in a variable before you switch the mode; model.train(flag) puts it back.
    # HINT: Write @torch.no_grad() above the function, or put the loop into a `with torch.no_grad():` block.
    # HINT: As in train_epoch, with a third sum for the hits: (logits.argmax(dim=1) == y).sum().item()
    # BEGIN SOLUTION
    was_training = model.training
    model.eval()
    total, correct, seen = 0.0, 0, 0
    with torch.no_grad():
        for x, y in loader:
            x, y = x.to(device), y.to(device)
            logits = model(x)
            total += loss_fn(logits, y).item() * len(x)
            correct += (logits.argmax(dim=1) == y).sum().item()
            seen += len(x)
    model.train(was_training)
    return total / seen, correct / seen
    # END SOLUTION


# %% [markdown]
# ## `fit`
#
# Several epochs, with a look at the test data after each. The result is the *history* of the training: a
# dictionary of three lists, each with one float per epoch, which is what learning curves are drawn from.
#
# The two losses are not quite comparable. `train_loss` is averaged while the weights move, with Dropout
# switched on; `test_loss` belongs to the weights at the end of the epoch. This is why a test loss may lie
# below the training loss in the first epochs.
#
# Use the two functions above. The pitfalls are in the order and in the lists:
#
# - the test data are for looking at: nothing may train on them;
# - each epoch asks the loader for its batches anew, so that a shuffling loader can shuffle anew;
# - three names for one list are still one list:
#
# ```python
# curves = dict.fromkeys(["low", "high"], [])
# curves["low"].append(1.0)
# print(curves)  # {'low': [1.0], 'high': [1.0]}
# ```


# %%
def fit(
    model: nn.Module,
    train_loader: DataLoader,
    test_loader: DataLoader,
    loss_fn: LossFn,
    optimizer: torch.optim.Optimizer,
    epochs: int,
    device: torch.device,
) -> dict[str, list[float]]:
    """Train for some epochs and evaluate on the test loader after each.

    Returns lists with one float per epoch under exactly these keys: "train_loss" (what train_epoch returned),
    "test_loss" and "test_accuracy" (what evaluate returned after that epoch).
    """
    # WHY: The two curves of training and test loss show over- and underfitting; a history that does not match
    # WHY: its epochs shows something else.
    # READ: Optimizing Model Parameters <https://docs.pytorch.org/tutorials/beginner/basics/optimization_tutorial.html>
    # READ: Modules <https://docs.pytorch.org/docs/stable/notes/modules.html>
    # HINT: Start from a dictionary with the three keys and a new empty list under each.
    # HINT: Each epoch: train_epoch once, then evaluate once on the test loader; append three floats.
    # HINT: evaluate returns a pair, which can be unpacked: test_loss, test_accuracy = evaluate(...).
    # BEGIN SOLUTION
    history: dict[str, list[float]] = {"train_loss": [], "test_loss": [], "test_accuracy": []}
    for _ in range(epochs):
        history["train_loss"].append(train_epoch(model, train_loader, loss_fn, optimizer, device))
        test_loss, test_accuracy = evaluate(model, test_loader, loss_fn, device)
        history["test_loss"].append(test_loss)
        history["test_accuracy"].append(test_accuracy)
    return history
    # END SOLUTION


# %% [markdown]
# ## `solve_xor`
#
# Now train something. The exclusive or of two bits is 1 where they differ; no straight line separates its
# two classes, so a network without a hidden layer must fail (Minsky and Papert, *Perceptrons*, 1969), and
# one with a hidden layer and a nonlinearity can learn it (Rumelhart, Hinton and Williams, 1986). A point is
# a pair of bits plus Gaussian noise with standard deviation 0.1, as in the `XORDataset` of exercise 09; the
# label comes from the clean bits:
#
# ```python
# bits = torch.tensor([[0, 0], [0, 1], [1, 0], [1, 1]])
# print(bits[:, 0] ^ bits[:, 1])  # tensor([0, 1, 1, 0])
# ```
#
# Make your own training data with `torch.randint` and `torch.randn`, a few hundred points. Optimiser, loss,
# width and number of epochs are yours to choose, and you may call `torch.manual_seed(seed)`. The grader
# asks for networks with several seeds, switches each to evaluation mode, and counts how many fresh points
# it gets right. Two things to watch: two or three hidden units are enough in theory, but from some starts
# they get stuck; and a few passes over a few hundred points are only some dozens of steps. A second of
# training is plenty (the grader stops after a minute).


# %%
def solve_xor(seed: int) -> nn.Module:
    """A network trained from scratch to tell the exclusive or of two noisy bits.

    It maps (B, 2) float32 to logits (B, 2) and is right on at least 0.98 of fresh points (noise 0.1).
    seed: for the weights and the data; the global random state may be seeded.
    """
    # WHY: No linear model can solve it, and whoever trains one small network from scratch knows each part of
    # WHY: the loop for the large ones.
    # READ: Build the Neural Network <https://docs.pytorch.org/tutorials/beginner/basics/buildmodel_tutorial.html>
    # READ: torch.nn.BCEWithLogitsLoss
    # HINT: Data: draw the bits with torch.randint(0, 2, (400, 2)), label the clean bits, then add the noise.
    # HINT: Model: Linear, an activation, Linear; ten or twenty hidden units, two logits, no softmax.
    # HINT: Put a TensorDataset into a DataLoader; call train_epoch twenty times with Adam at lr=0.05.
    # BEGIN SOLUTION
    torch.manual_seed(seed)
    bits = torch.randint(0, 2, (400, 2))
    points, labels = bits + 0.1 * torch.randn(400, 2), bits[:, 0] ^ bits[:, 1]
    loader = DataLoader(TensorDataset(points, labels), batch_size=50, shuffle=True)
    model = nn.Sequential(nn.Linear(2, 16), nn.Tanh(), nn.Linear(16, 2))
    optimizer = torch.optim.Adam(model.parameters(), lr=0.05)
    for _ in range(20):
        train_epoch(model, loader, nn.CrossEntropyLoss(), optimizer, torch.device("cpu"))
    return model
    # END SOLUTION


# %% [markdown]
# To see it learn, look at a network of your own on the four clean corners. The rows of the logits should
# have their larger entry in column 0, 1, 1, 0.

# %%
if __name__ == "__main__":
    corners = torch.tensor([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
    network = solve_xor(seed=1)
    network.eval()
    with torch.no_grad():
        print(network(corners))
