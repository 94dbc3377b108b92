# ---
# title: Monitoring a training run
# minutes: 30
# level: intermediate
# prerequisites: [exercise_06, exercise_11]
# preload: [tensorboard.backend.event_processing.event_accumulator, torch.utils.tensorboard]
# ---

# %% [markdown]
# # Exercise 17: Monitoring a training run
#
# A training run takes minutes to days, and most of what goes wrong shows long before its end: a loss that
# stops falling, gradients that explode, weights that do not move. This exercise writes down what happens,
# reads it back, and stops a run that no longer improves.
#
# **The idea.** TensorBoard splits the work in two. Your training script appends *events* to a file in a
# folder, the *logdir*. Another program reads the folder and draws curves. An event has a *tag* (which curve
# it belongs to), a *step* (where on the horizontal axis), a *wall time* and a value. Each
# `SummaryWriter` opens a new event file, so a run that was interrupted and resumed leaves several files in
# one logdir, and TensorBoard shows them as one curve.
#
# **A worked example**: how a number gets into a logdir.
#
# ```python
# from torch.utils.tensorboard import SummaryWriter
#
# with SummaryWriter("runs/example") as writer:
#     for step, temperature in [(0, 20.5), (10, 21.0), (20, 23.25)]:
#         writer.add_scalar("room/temperature", temperature, step)
# ```
#
# `tensorboard --logdir runs` then shows one curve through (0, 20.5), (10, 21.0) and (20, 23.25). A tag with
# a slash puts curves of one group side by side.
#
# **In the official documentation:** `torch.utils.tensorboard` with `SummaryWriter.add_scalar` and
# `SummaryWriter.add_histogram`; `nn.Module.named_parameters`; `torch.nn.utils.clip_grad_norm_`; TensorBoard's
# guide *Get started with TensorBoard*, and `EventAccumulator` in the module
# `tensorboard.backend.event_processing.event_accumulator`.

# %%
import math

from tensorboard.backend.event_processing.event_accumulator import EventAccumulator
from torch import nn

# %% [markdown]
# ## `log_epoch`
#
# One scalar per metric, under the metric's name; and, if there is a model, one histogram per parameter,
# under the parameter's name as `named_parameters` gives it. Everything is logged at step `epoch`.
#
# Without a step nothing fails: TensorBoard takes all points to lie at one place, and the curve is a vertical
# line. Frozen parameters are parameters too; buffers, such as BatchNorm's running mean, are not:
#
# ```python
# norm = nn.BatchNorm1d(3)
# print([name for name, _ in norm.named_parameters()])  # ['weight', 'bias']
# print(list(norm.state_dict()))
# # ['weight', 'bias', 'running_mean', 'running_var', 'num_batches_tracked']
# ```
#
# The writer belongs to the caller, who will log more epochs: leave it open.


# %%
def log_epoch(writer, epoch: int, metrics: dict[str, float], model: nn.Module | None = None) -> None:
    """Log one epoch: a scalar per metric and, if a model is given, a histogram per parameter.

    writer: a SummaryWriter, which the caller flushes and closes; epoch: the step of everything logged;
    metrics: tag -> value; model: its parameters' names are the histograms' tags.
    """
    # WHY: Curves of several runs lie above each other only if tags and steps agree; histograms show layers
    # WHY: that stand still or explode.
    # READ: torch.utils.tensorboard <https://docs.pytorch.org/docs/stable/tensorboard.html>
    # READ: torch.nn.Module.named_parameters
    # HINT: metrics.items() gives tags and values; writer.add_scalar takes the tag, the value and the step.
    # HINT: If model is not None, do the same with model.named_parameters() and writer.add_histogram.
    # BEGIN SOLUTION
    for tag, value in metrics.items():
        writer.add_scalar(tag, value, epoch)
    if model is not None:
        for name, parameter in model.named_parameters():
            writer.add_histogram(name, parameter, epoch)
    # END SOLUTION


# %% [markdown]
# ## `read_scalars`
#
# The way back: the points of one curve as pairs (step, value). `EventAccumulator(logdir)` reads all event
# files of a folder, in the order of their names, which begin with the second in which they were opened. It
# reads nothing until its method `Reload` is called.
#
# **It forgets.** TensorBoard draws curves on a screen, so by default an accumulator keeps a random sample of
# 10,000 scalars per tag, and drops the others silently. The argument `size_guidance` is a dictionary from a
# kind of event to the number to keep, and 0 means all. The names of the kinds are in
# `event_accumulator.DEFAULT_SIZE_GUIDANCE`:
#
# ```python
# from tensorboard.backend.event_processing import event_accumulator
#
# print(event_accumulator.DEFAULT_SIZE_GUIDANCE["scalars"], event_accumulator.DEFAULT_SIZE_GUIDANCE["images"])
# # 10000 4
# ```
#
# Scalars are stored as float32: 0.1 comes back as 0.10000000149011612. An event has the attributes `step`,
# `value` and `wall_time`.


# %%
def read_scalars(logdir: str, tag: str) -> list[tuple[int, float]]:
    """All points (step, value) of a tag from all event files in logdir, in the order in which TensorBoard has them.

    Returns Python numbers, and leaves no point out, however many there are.
    """
    # WHY: Comparing many runs by a script starts with reading their logs; a run that was resumed has more
    # WHY: than one file.
    # READ: torch.utils.tensorboard <https://docs.pytorch.org/docs/stable/tensorboard.html>
    # HINT: Make an EventAccumulator with size_guidance so that all scalars are kept; then call its Reload().
    # HINT: Its method Scalars(tag) returns a list of events; take .step and .value of each.
    # BEGIN SOLUTION
    events = EventAccumulator(logdir, size_guidance={"scalars": 0}).Reload()
    return [(event.step, event.value) for event in events.Scalars(tag)]
    # END SOLUTION


# %% [markdown]
# ## `grad_norm`
#
# The single most useful number about the gradients is the length of the step that they ask for: the
# Euclidean norm of all gradients, laid end to end as one vector (Pascanu, Mikolov and Bengio, *On the
# difficulty of training recurrent neural networks*, 2013, section 3.2, where it is the norm to clip):
#
# $$\lVert g \rVert = \sqrt{\sum_p \sum_i g_{p,i}^2}$$
#
# The squares are summed over all parameters $p$ *before* the root. Norms of the parts do not add up:
#
# ```python
# parts = [torch.tensor([3.0]), torch.tensor([4.0])]
# print(sum(part.norm() for part in parts))  # tensor(7.)
# print(torch.cat(parts).norm())             # tensor(5.)
# ```
#
# A parameter that took no part in the loss has the gradient `None`; skip it. Looking must not change
# anything: `clip_grad_norm_` also returns this norm, but shortens the gradients to the length that you give.


# %%
def grad_norm(model: nn.Module) -> float:
    """The L2 norm of all gradients of the model's parameters, as one vector; 0.0 if none has a gradient."""
    # WHY: Its course shows exploding and vanishing gradients before the loss does, and gradient clipping is
    # WHY: defined by it.
    # READ: torch.nn.utils.clip_grad_norm_
    # READ: torch.linalg.vector_norm
    # HINT: Go through model.parameters(), leave out those whose .grad is None, and sum the squares of the rest.
    # HINT: p.grad.square().sum().item() is one parameter's share; the root of the sum of all shares is the norm.
    # BEGIN SOLUTION
    squares = [p.grad.square().sum().item() for p in model.parameters() if p.grad is not None]
    return math.sqrt(sum(squares))
    # END SOLUTION


# %% [markdown]
# ## `EarlyStopping`
#
# Stop when the test loss has not improved for some epochs (Prechelt, *Early Stopping - But When?*, 1998).
# With *patience* 2 and *min_delta* 0.25:
#
# | call of `step` | loss | best before | improvement? | in a row without | returns |
# |---|---|---|---|---|---|
# | 1 | 1.0 | none | yes, the first | 0 | False |
# | 2 | 0.75 | 1.0 | no: not below 1.0 - 0.25 | 1 | False |
# | 3 | 0.5 | 1.0 | yes | 0 | False |
# | 4 | 0.6 | 0.5 | no | 1 | False |
# | 5 | nan | 0.5 | no | 2 | True |
# | 6 | 0.4 | 0.5 | no | 3 | True |
# | 7 | 0.1 | 0.5 | yes | 0 | False |
#
# `best` is the loss of the last *improvement*, not the smallest loss seen: many tiny steps downward add up to
# an improvement in the end. And every comparison with NaN is false, which you can use or fall over:
#
# ```python
# nan = float("nan")
# print(nan < 1.0, nan >= 1.0, min(1.0, nan), min(nan, 1.0))  # False False 1.0 nan
# ```


# %%
class EarlyStopping:
    """Tells when a loss has stopped improving.

    An improvement is a loss below best - min_delta, where best is the loss of the last improvement; the first
    finite loss is one, and NaN never is.
    """

    def __init__(self, patience: int, min_delta: float = 0.0) -> None:
        # WHY: It ends training before the model learns its training data by heart; counted wrongly, it stops
        # WHY: at the first noise or never.
        # READ: Optimizing Model Parameters <https://docs.pytorch.org/tutorials/beginner/basics/optimization_tutorial.html>
        # HINT: Keep four things: patience, min_delta, the best loss and a count of calls without improvement.
        # HINT: math.inf as the first best loss makes the first finite loss an improvement.
        # BEGIN SOLUTION
        self.patience, self.min_delta = patience, min_delta
        self.best, self.waited = math.inf, 0
        # END SOLUTION

    def step(self, loss: float) -> bool:
        """Take the next loss; True from the patience-th call in a row without improvement on."""
        # HINT: At an improvement keep the loss and set the count to 0; otherwise add 1 to it.
        # HINT: Write the condition so that it is true for an improvement; then NaN needs no case of its own.
        # BEGIN SOLUTION
        if loss < self.best - self.min_delta:
            self.best, self.waited = loss, 0
        else:
            self.waited += 1
        return self.waited >= self.patience
        # END SOLUTION


# %% [markdown]
# To try it: a loss that falls and then stays, logged and read back.

# %%
if __name__ == "__main__":
    import tempfile

    from torch.utils.tensorboard import SummaryWriter

    with tempfile.TemporaryDirectory() as folder:
        stopping = EarlyStopping(patience=3, min_delta=0.01)
        with SummaryWriter(folder) as summary:
            for number in range(100):
                test_loss = max(0.3, 1 - 0.1 * number)
                log_epoch(summary, number, {"loss/test": test_loss}, nn.Linear(3, 2))
                if stopping.step(test_loss):
                    break
        print(read_scalars(folder, "loss/test"))
    print(grad_norm(nn.Linear(3, 2)))
