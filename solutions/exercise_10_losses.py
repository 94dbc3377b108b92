# ---
# title: Losses, logits, stability and accuracy
# minutes: 30
# level: beginner
# prerequisites: [exercise_02, exercise_04]
# ---

# %% [markdown]
# # Exercise 10: Losses, logits, stability and accuracy
#
# A network for classification ends in a plain linear layer, and its outputs are any real numbers: *logits*. The
# softmax turns the C logits z of one sample into probabilities:
# $$p_c = \frac{e^{z_c}}{\sum_{k} e^{z_k}}$$
# (Goodfellow, Bengio and Courville, *Deep Learning*, 2016, section 6.2.2.3). Only differences of logits count:
#
# ```python
# logits = torch.tensor([2.0, 1.0, -1.0])
# print(logits.softmax(dim=0))
# print((logits + 50).softmax(dim=0))
# ```
# ```text
# tensor([0.7054, 0.2595, 0.0351])
# tensor([0.7054, 0.2595, 0.0351])
# ```
# Training makes the data as probable as it can (maximum likelihood; section 5.5 there): for each sample it
# makes the logarithm of the probability of the *true* class large. The loss is that logarithm with a minus. It
# is small for a class predicted with certainty, and grows without bound for a confident mistake. For
# probabilities 0.9, 0.5 and 0.01 of the true class:
#
# ```python
# print(-torch.tensor([0.9, 0.5, 0.01]).log())
# ```
# ```text
# tensor([0.1054, 0.6931, 4.6052])
# ```
#
# ## Why losses take logits and not probabilities
# In floating point, `exp` and `log` are dangerous neighbours. In float32 `exp` overflows at 89 and vanishes at
# -104, so the logarithm of a sum of exponentials,
#
# ```python
# z = torch.tensor([1000.0, 1001.0])
# print(torch.log(torch.exp(z).sum()))
# ```
# ```text
# tensor(inf)
# ```
# is lost, although the answer is an ordinary number. The remedy is to take the largest entry out,
# $\log \sum_k e^{z_k} = m + \log \sum_k e^{z_k - m}$ with $m = \max_k z_k$ (Blanchard, Higham and Higham,
# *Accurately computing the log-sum-exp and softmax functions*, IMA Journal of Numerical Analysis 41, 2021):
#
# ```python
# m = z.max()
# print(m + torch.log(torch.exp(z - m).sum()))
# ```
# ```text
# tensor(1001.3132)
# ```
# `torch.logsumexp` and `torch.log_softmax` do so for you, along one dimension. What cannot be mended is a
# probability that was rounded to 0 or 1 *before* the logarithm is taken. Adding a small number inside the
# logarithm, or clamping, hides the `inf` and gives a wrong loss with a wrong gradient. Hence the rule:
# **networks return logits, and losses take logits.**
#
# In this exercise every loss is a 0-D tensor that stays in the graph: `.item()` or `.detach()` inside would cut
# off the gradient. Inputs are left as they were. You may use ready-made losses of `torch.nn.functional` or write
# the formulas; do the latter first, and compare.
#
# ## Official documentation
# *torch.nn.functional.cross_entropy*, *nn.CrossEntropyLoss*, *nn.BCEWithLogitsLoss*, *nn.MSELoss*,
# *torch.logsumexp*, *torch.nn.functional.log_softmax*, *torch.nn.functional.softplus*, *torch.gather*,
# *torch.argmax*; the page *Broadcasting semantics*.

# %%
import torch
from torch import Tensor
from torch.nn import functional as F

# %% [markdown]
# ## `cross_entropy`
# For a batch of logits z with true classes t, the mean of the losses of its samples:
# $$L = -\frac{1}{B} \sum_{i=1}^{B} \log p_{i,\, t_i} = \frac{1}{B} \sum_{i=1}^{B}
# \left( \log \sum_{k} e^{z_{ik}} - z_{i,\, t_i} \right)$$
# From each row you need the entry of one column. `gather` takes it: along dimension 1 it reads, in each row, the
# columns that the index names, and the index has as many dimensions as the table.
#
# ```python
# table = torch.tensor([[10, 11, 12], [20, 21, 22]])
# print(table.gather(1, torch.tensor([[2], [0]])))
# ```
# ```text
# tensor([[12],
#         [20]])
# ```
# Pitfalls
# - A softmax *before* a loss that applies one itself. Nothing fails, the network even learns a little, but the
#   loss never comes near zero: the second softmax sees numbers between 0 and 1 only. The best that ten classes
#   can reach is then
#
# ```python
# certain = torch.tensor([[1.0, 0, 0, 0, 0, 0, 0, 0, 0, 0]])  # probabilities, taken for logits
# print(F.cross_entropy(certain, torch.tensor([0])))
# ```
# ```text
# tensor(1.4612)
# ```
# - `F.nll_loss` does not take a logarithm, in spite of its name (negative log-likelihood): it expects
#   log-probabilities. Given probabilities, the loss is negative.
# - Classes run along dimension 1. A softmax along dimension 0 compares the samples of a batch.


# %%
def cross_entropy(logits: Tensor, target: Tensor) -> Tensor:
    """Mean over the batch of -log(softmax probability of the true class); right for logits up to 1e4.

    logits: (B, C), target: (B,) int64 class numbers -> a 0-D tensor in the graph of logits
    """
    # WHY: Classifiers from image recognition to language models minimise it; one confident mistake turns a
    # WHY: careless version, and then all weights, into nan.
    # READ: torch.nn.functional.cross_entropy
    # READ: torch.logsumexp
    # HINT: You need the logarithms of the softmax, along which dimension? Never take them from probabilities.
    # HINT: logits.log_softmax(dim=1) is stable. Pick one entry per row with gather: its index is target[:, None].
    # HINT: The mean of what gather picks, with a minus. (F.cross_entropy(logits, target) is the same.)
    # BEGIN SOLUTION
    return -logits.log_softmax(dim=1).gather(1, target[:, None]).mean()
    # END SOLUTION


# %%
if __name__ == "__main__":
    logits = torch.tensor([[2.0, 1.0, -1.0], [0.0, 0.0, 0.0]])
    print(cross_entropy(logits, torch.tensor([0, 2])))  # the mean of -log(0.7054) = 0.3490 and log(3) = 1.0986
    print(cross_entropy(torch.tensor([[1e4, -1e4]]), torch.tensor([1])))  # 20000


# %% [markdown]
# ## `bce_with_logits`
# With two classes, or with several labels that may all be true at once, one logit per label is enough. The
# sigmoid $\sigma(z) = 1 / (1 + e^{-z})$ is the probability of a 1. For a target t in [0, 1] (labels that are not
# sure lie between) the *binary cross entropy* is
# $$\ell = -t \log \sigma(z) - (1 - t) \log (1 - \sigma(z))$$
# (Bishop, *Pattern Recognition and Machine Learning*, 2006, section 4.3.2). Written like this it breaks for a
# logit of 20 already, because the sigmoid is rounded to 1:
#
# ```python
# print(torch.log(1 - torch.sigmoid(torch.tensor(20.0))))
# ```
# ```text
# tensor(-inf)
# ```
# The way out is algebra: with $\log \sigma(z) = -\log(1 + e^{-z})$ and $\log(1 - \sigma(z)) = -\log(1 + e^{z})$
# the loss is a sum of *softplus* functions, $\mathrm{softplus}(z) = \log(1 + e^z)$, and simplifies further
# (find out how: softplus(z) and softplus(-z) differ by z). `F.softplus` is stable:
#
# ```python
# z = torch.tensor([-100.0, 0.0, 100.0])
# print(torch.log(1 + torch.exp(z)))
# print(F.softplus(z))
# ```
# ```text
# tensor([0.0000, 0.6931,    inf])
# tensor([3.7835e-44, 6.9315e-01, 1.0000e+02])
# ```
# ### Shapes that differ
# Networks with one output return `(B, 1)`, labels often have shape `(B,)`. Between the two PyTorch *broadcasts*:
#
# ```python
# a, b = torch.tensor([[1.0], [2.0], [3.0]]), torch.tensor([1.0, 2.0, 3.0])
# print(a - b)
# ```
# ```text
# tensor([[ 0., -1., -2.],
#         [ 1.,  0., -1.],
#         [ 2.,  1.,  0.]])
# ```
# The numbers agree, and yet the result is a 3 × 3 table in which every prediction meets every label. A mean over
# it looks like a loss, and training with it leads nowhere. So this function and the two others with a target of
# the same shape raise a `ValueError` unless the shapes are equal, and say in its message which they are.


# %%
def bce_with_logits(logits: Tensor, target: Tensor) -> Tensor:
    """Mean over all entries of the binary cross entropy of sigmoid(logits); right for logits up to 1e4.

    logits: any shape; target: the same shape, floating-point numbers in [0, 1] -> a 0-D tensor in the graph
    Raises ValueError if the shapes differ.
    """
    # WHY: Every yes-or-no prediction, such as toxic or not, trains on it; large logits occur in practice, and
    # WHY: there a careless version gives inf or nan.
    # READ: torch.nn.BCEWithLogitsLoss
    # READ: torch.nn.functional.softplus
    # HINT: Compare logits.shape with target.shape first. Then simplify the formula until no sigmoid is left.
    # HINT: t * softplus(-z) + (1 - t) * softplus(z), and softplus(-z) = softplus(z) - z. Multiply out.
    # HINT: What remains is softplus(z) - z * t, entry by entry; then the mean.
    # BEGIN SOLUTION
    if logits.shape != target.shape:
        raise ValueError(f"logits {tuple(logits.shape)} and target {tuple(target.shape)} differ in shape")
    return (F.softplus(logits) - logits * target).mean()
    # END SOLUTION


# %% [markdown]
# ## `mse`
# For numbers instead of classes: the mean squared error over all N entries,
# $$L = \frac{1}{N} \sum_{i=1}^{N} (\hat{y}_i - y_i)^2$$
# (Bishop, section 3.1.1). Here the trap of broadcasting snaps most often: `F.mse_loss` only warns when shapes
# differ, and goes on.


# %%
def mse(prediction: Tensor, target: Tensor) -> Tensor:
    """The mean over all entries of (prediction - target) squared.

    prediction: any shape; target: the same shape -> a 0-D tensor in the graph of both
    Raises ValueError if the shapes differ.
    """
    # WHY: A target of shape (n,) beside outputs of shape (n, 1) makes n times n differences: training runs,
    # WHY: and learns the mean of the targets.
    # READ: torch.nn.functional.mse_loss
    # READ: Broadcasting semantics <https://docs.pytorch.org/docs/stable/notes/broadcasting.html>
    # HINT: First the shapes: raise ValueError(...) unless they are equal. Broadcasting will not do it for you.
    # HINT: Then the formula as it stands: difference, square, mean over everything.
    # BEGIN SOLUTION
    if prediction.shape != target.shape:
        raise ValueError(f"prediction {tuple(prediction.shape)} and target {tuple(target.shape)} differ in shape")
    return ((prediction - target) ** 2).mean()
    # END SOLUTION


# %%
if __name__ == "__main__":
    print(bce_with_logits(torch.tensor([1e4, -1.0]), torch.tensor([0.0, 0.0])))  # (10000 + 0.3133) / 2
    print(mse(torch.tensor([1.0, 2.0]), torch.tensor([1.0, 5.0])))  # (0 + 9) / 2


# %% [markdown]
# ## `predict_class` and `predict_binary`
# A prediction needs no probabilities. The softmax keeps the order of the logits, so the most probable class is
# the one with the largest logit. The sigmoid is above one half exactly where its logit is above 0, not above
# 0.5:
#
# ```python
# z = torch.tensor([0.3, 0.0, -2.0])
# print(z.sigmoid())
# print(z > 0.5)
# ```
# ```text
# tensor([0.5744, 0.5000, 0.1192])
# tensor([False, False, False])
# ```
# Pitfalls
# - `argmax()` without a dimension gives one number for the whole batch; `dim=0` gives one per class.
# - `squeeze()` removes *every* axis of length 1, also the batch's own when a single sample comes. From `(1, 1)`
#   it makes `()`, where `(1,)` is meant.
# - A comparison gives a tensor of dtype bool. Class numbers are int64, as the labels are.


# %%
def predict_class(logits: Tensor) -> Tensor:
    """The class with the largest logit, for each sample.

    logits: (B, C) -> (B,) int64
    """
    # WHY: Accuracies, confusion matrices and whatever acts on a prediction read these numbers; a wrong axis
    # WHY: gives classes that look plausible.
    # READ: torch.argmax
    # HINT: No softmax: you look for the place of the largest entry, not for its value.
    # HINT: logits.argmax along the dimension of the classes, which is dimension 1.
    # BEGIN SOLUTION
    return logits.argmax(dim=1)
    # END SOLUTION


# %%
def predict_binary(logits: Tensor) -> Tensor:
    """1 where the probability of a 1 is above one half, else 0 (so a logit of 0 gives 0).

    logits: (B,) or (B, 1) -> (B,) int64
    """
    # WHY: Logits and probabilities have different thresholds; confused, they shift every decision to one side
    # WHY: without an error.
    # READ: torch.sigmoid
    # READ: torch.gt
    # HINT: Which logit belongs to a probability of one half? Compare with that one.
    # HINT: logits.flatten() has shape (B,) in both cases, also for B = 1.
    # HINT: The comparison gives bools; .long() makes int64 of them.
    # BEGIN SOLUTION
    return (logits.flatten() > 0).long()
    # END SOLUTION


# %% [markdown]
# ## `accuracy`
# The share of right predictions is what people want to know, and a poor loss: it does not change when a weight
# moves a little, so its gradient is zero almost everywhere. It is for reports, hence a Python float between 0
# and 1, neither in percent nor a tensor. The trap of broadcasting is the same here:
#
# ```python
# a, b = torch.tensor([[1], [2], [3]]), torch.tensor([1, 2, 3])
# print((a == b).float().mean())
# ```
# ```text
# tensor(0.3333)
# ```
# Every entry agrees, and the "accuracy" is one third, because nine pairs were compared.


# %%
def accuracy(predicted: Tensor, target: Tensor) -> float:
    """The share of entries in which predicted and target are equal, between 0 and 1.

    predicted: (B,) int64, target: (B,) int64 -> a Python float
    Raises ValueError if the shapes differ.
    """
    # WHY: Models are chosen by this number, so a count of the wrong entries, or a broadcast between shapes,
    # WHY: chooses the wrong model.
    # READ: torch.eq
    # READ: Broadcasting semantics <https://docs.pytorch.org/docs/stable/notes/broadcasting.html>
    # HINT: First the shapes, as in mse. Then compare entry by entry.
    # HINT: The mean of a bool tensor does not exist, that of .float() does.
    # HINT: .item() makes a Python number of a tensor with one entry.
    # BEGIN SOLUTION
    if predicted.shape != target.shape:
        raise ValueError(f"predicted {tuple(predicted.shape)} and target {tuple(target.shape)} differ in shape")
    return (predicted == target).float().mean().item()
    # END SOLUTION


# %%
if __name__ == "__main__":
    logits = torch.tensor([[2.0, 1.0, -1.0], [0.0, 3.0, 1.0], [0.5, 0.0, 0.2]])
    print(predict_class(logits), accuracy(predict_class(logits), torch.tensor([0, 1, 2])))  # two of three
    print(predict_binary(torch.tensor([[0.3], [0.0], [-2.0]])))  # 1, 0, 0
