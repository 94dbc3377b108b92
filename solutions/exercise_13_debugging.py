# ---
# title: A training script with five bugs
# minutes: 35
# level: intermediate
# prerequisites: [exercise_07, exercise_10, exercise_11]
# ---

# %% [markdown]
# # Exercise 13: A training script with five bugs
#
# A program that crashes tells you where. A training program with a bug mostly runs to its end, prints numbers
# that look like a loss, and has learned nothing. This exercise hands out such a program: it runs, and
# **five bugs** are in it, all of kinds that you have met in this course. Each of them alone spoils the fit or
# what is reported about it. Find and repair them. You may also write the two functions anew: any program that
# works gets full marks.
#
# **What the program should do.** A network learns the curve
#
# $$y = \sin(x + 1), \qquad x \in [0, 2\pi)$$
#
# from random points on it. The report has the mean loss of each epoch and, at the end, the mean squared error
# on points that were not used for training:
#
# $$\frac1N \sum_{i=1}^{N} \bigl(f(x_i) - y_i\bigr)^2$$
#
# **How to look for a bug.** Reading alone finds few. Make the program tell you (Karpathy, *A Recipe for Training
# Neural Networks*, 2019, has more of this kind):
#
# 1. **Look at one batch.** Print shapes, dtypes and a few values of everything that goes into the loss. A loss
#    that only has to be *defined* is easily defined for the wrong shapes:
#
#    ```python
#    scores, wanted = torch.zeros(4, 3), torch.zeros(4, 1)
#    print((scores + wanted).shape)  # torch.Size([4, 3]), and no error
#    ```
#
# 2. **Know a number to compare with.** The best *constant* has the variance of $y$ as its mean squared error,
#    about 0.5 for a sine over a period. Who does not get below that has learned nothing about $x$. And the best
#    *straight line* gets about 0.41 here.
# 3. **Learn very little by heart.** A network that cannot learn eight points by heart in a few hundred steps has a bug,
#    or cannot bend as the curve does.
# 4. **Look at one step.** Take the weights before and after, and their gradients:
#
#    ```python
#    layer = nn.Linear(2, 1)
#    layer(torch.ones(1, 2)).backward()
#    print(layer.weight.grad)  # tensor([[1., 1.]])
#    ```
#
#    What should they be after the next call? Is that what they are?
# 5. **Distrust the report, too.** The error of the trained network is measured by code, and code has bugs. Ask for the
#    *type* of what is reported, and measure twice: does the same model get the same error each time?
# 6. **Change one thing at a time**, and run again. `grade 13` names what it recognises.
#
# **In the official documentation:** the tutorial *Optimizing Model Parameters*; `torch.nn.MSELoss`,
# `torch.nn.Sequential`, `torch.optim.Adam`, `torch.nn.Module.eval`, `torch.Tensor.item`; the notes
# *Broadcasting semantics* and *Autograd mechanics*.

# %%
import math

import torch
from torch import Tensor, nn
from torch.nn import functional as F

# %% [markdown]
# ## `train_sine`
#
# 256 points, batches of 64, Adam with a learning rate of 0.01 and 32 hidden units are right as they are; so is
# the order in which random numbers are drawn. A function that takes a seed and trains may set it.


# %%
def train_sine(seed: int, epochs: int = 200) -> tuple[nn.Module, list[float]]:
    """Fit y = sin(x + 1) on [0, 2*pi).

    Returns the model, (N, 1) -> (N, 1), and the mean loss of each epoch: a list of floats, as long as epochs.
    """
    # WHY: Bugs of this kind raise no error: finding them by the loss curve and a few shapes is what much of
    # WHY: daily work with networks consists of.
    # READ: Optimizing Model Parameters <https://docs.pytorch.org/tutorials/beginner/basics/optimization_tutorial.html>
    # READ: Broadcasting semantics <https://docs.pytorch.org/docs/stable/notes/broadcasting.html>
    # READ: torch.optim.Optimizer.zero_grad
    # HINT: Print the shapes of the prediction, the target and what you get if you subtract one from the other.
    # HINT: Two linear layers, one after the other, are a linear layer. What should stand between them?
    # HINT: After the second backward(), compare p.grad with the gradient of that batch alone.
    # HINT: Print type(losses[0]), and read what exercise 11 says of adding up losses.
    # BEGIN SOLUTION
    torch.manual_seed(seed)
    x = 2 * math.pi * torch.rand(256, 1)
    y = torch.sin(x + 1)
    model = nn.Sequential(nn.Linear(1, 32), nn.Tanh(), nn.Linear(32, 1))
    optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
    losses = []
    for _ in range(epochs):
        total = 0.0
        for rows in torch.randperm(len(x)).split(64):
            loss = F.mse_loss(model(x[rows]), y[rows])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            total += loss.item() * len(rows)
        losses.append(total / len(x))
    return model, losses
    # STUB: # TODO: this runs, and learns nothing. Repair it.
    # STUB: torch.manual_seed(seed)
    # STUB: x = 2 * math.pi * torch.rand(256, 1)
    # STUB: y = torch.sin(x + 1).squeeze()
    # STUB: model = nn.Sequential(nn.Linear(1, 32), nn.Linear(32, 1))
    # STUB: optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
    # STUB: losses = []
    # STUB: for _ in range(epochs):
    # STUB:     total = 0.0
    # STUB:     for rows in torch.randperm(len(x)).split(64):
    # STUB:         loss = F.mse_loss(model(x[rows]), y[rows])
    # STUB:         loss.backward()
    # STUB:         optimizer.step()
    # STUB:         total += loss * len(rows)
    # STUB:     losses.append(total / len(x))
    # STUB: return model, losses
    # END SOLUTION


# %% [markdown]
# ## `test_error`
#
# It is given any model, also one whose layers behave differently in training, and leaves that model as it was.


# %%
def test_error(model: nn.Module, x: Tensor, y: Tensor) -> float:
    """The mean squared error of the model on x and y, (N, 1) each, in evaluation mode and without a graph.

    The model's mode is afterwards as it was before.
    """
    # WHY: An error measured in training mode depends on dropout and on the other samples of the batch, and so
    # WHY: does every decision based on it.
    # READ: torch.nn.Module.eval
    # READ: torch.no_grad
    # HINT: Which layers do something else in training than in use? Exercise 07 and exercise 11 have them.
    # HINT: model.eval() before, and afterwards model.train(...) with what model.training was at the beginning.
    # BEGIN SOLUTION
    was_training = model.training
    model.eval()
    with torch.no_grad():
        error = F.mse_loss(model(x), y).item()
    model.train(was_training)
    return error
    # STUB: # TODO: this runs, and reports a wrong error for some models. Repair it.
    # STUB: with torch.no_grad():
    # STUB:     return F.mse_loss(model(x), y).item()
    # END SOLUTION


# %% [markdown]
# Run the program after each repair. It works when the error is below 0.005, whatever the seed.

# %%
if __name__ == "__main__":
    fresh = 2 * math.pi * torch.rand(1000, 1)
    for number in (0, 1):
        network, history = train_sine(number)
        first, last = history[0], history[-1]
        print(f"seed {number}: loss {first:.4f} -> {last:.4f}")
        print(f"test error {test_error(network, fresh, torch.sin(fresh + 1)):.4f}")
