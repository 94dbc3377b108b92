# ---
# title: Fine-tuning a trained network
# minutes: 40
# level: advanced
# prerequisites: [exercise_06, exercise_07, exercise_12]
# ---

# %% [markdown]
# # Exercise 18: Fine-tuning a trained network
#
# A network that was trained on a large task has learned features that serve a small one, too. *Fine-tuning*
# takes such a network, gives it a new last layer, and trains on with the few labels that there are. That
# last layer is called the *head*, and all that comes before it the *backbone*. Three things are needed:
#
# 1. a head for the new classes, in the place of the old one;
# 2. a decision of what is trained: the head alone, with a *frozen* backbone, or both, with a small learning
#    rate for the backbone (Howard and Ruder, *Universal Language Model Fine-tuning for Text Classification*,
#    2018, section 3.2: *discriminative fine-tuning*);
# 3. for texts, batches of sequences that are not equally long.
#
# **A worked example.** A module may be replaced like any other attribute:
#
# ```python
# model = nn.Sequential(nn.Conv1d(3, 8, 5), nn.ReLU(), nn.Conv1d(8, 4, 1))
# model[2] = nn.Conv1d(8, 6, 1)
# print(model(torch.zeros(2, 3, 10)).shape)  # torch.Size([2, 6, 6])
# ```
#
# Names make that work for any model and any depth. `named_modules()` gives each module with its name,
# `get_submodule` finds a module by its name, and `set_submodule` puts another one there:
#
# ```python
# model = nn.ModuleDict({"body": nn.Sequential(nn.Conv1d(3, 8, 5), nn.ReLU()), "end": nn.Flatten()})
# print([name for name, _ in model.named_modules()])
# # ['', 'body', 'body.0', 'body.1', 'end']
# model.set_submodule("body.1", nn.GELU())
# print(model.get_submodule("body.1"))  # GELU(approximate='none')
# ```
#
# **In the official documentation:** `torch.nn.Module` (`named_modules`, `set_submodule`, `requires_grad_`, `train`),
# `torch.nn.Linear`, `torch.nn.BatchNorm1d`; the note *Autograd mechanics* (section *Setting requires_grad*);
# `torch.optim` (section *Per-parameter options*); the tutorial *Transfer Learning for Computer Vision*;
# `torch.Tensor.clamp`.

# %%
import torch
from torch import Tensor, nn

# %% [markdown]
# ## `replace_head`
#
# The head is the last `nn.Linear` in the order of `model.modules()`, which is the order in which the parts
# were registered, outer modules before their parts. It may lie deep inside, and other modules, that are not
# Linear, may follow it. The model itself is never the head.
#
# The new head has as many inputs as the old one and `n_classes` outputs. A bias it has only if the old one
# has one, and its parameters lie on the same device, in the same dtype. Its weights are fresh, also when
# the number of classes stays as it was: what the old head has learned is of no use for other classes.
#
# A pitfall: `for m in model.modules(): m = nn.Linear(...)` gives a new meaning to the name `m`, and changes
# nothing in the model.


# %%
def replace_head(model: nn.Module, n_classes: int) -> nn.Module:
    """Swap the last nn.Linear of the model for a fresh one with n_classes outputs.

    Its inputs, dtype and device are those of the old one, and it has a bias if the old one has. All else stays
    as it is. Returns the same model.
    """
    # WHY: Every fine-tuning for new classes begins so; a head of the wrong width, or one not part of the
    # WHY: model, trains without effect.
    # READ: torch.nn.Linear
    # READ: torch.nn.Module
    # HINT: You need the name of the old head, too: collect the pairs of named_modules() that are nn.Linear.
    # HINT: The new one is nn.Linear(old.in_features, n_classes, bias=..., device=..., dtype=...).
    # HINT: old.weight knows device and dtype; old.bias is None if there is none; set_submodule swaps by name.
    # BEGIN SOLUTION
    name, old = [(name, m) for name, m in model.named_modules() if isinstance(m, nn.Linear)][-1]
    has_bias, weight = old.bias is not None, old.weight
    model.set_submodule(
        name, nn.Linear(old.in_features, n_classes, bias=has_bias, device=weight.device, dtype=weight.dtype)
    )
    return model
    # END SOLUTION


# %% [markdown]
# ## `freeze_backbone`
#
# A parameter with `requires_grad=False` gets no gradient, and an optimiser leaves it alone. That is only half
# of the matter: BatchNorm also has *buffers*, its running mean and variance and the number of batches, and
# these are not moved by the optimiser, but by each forward pass in training mode:
#
# ```python
# norm = nn.BatchNorm1d(2).requires_grad_(False)
# norm(torch.tensor([[0.0, 10.0], [2.0, 30.0]]))
# print(norm.running_mean)         # tensor([0.1000, 2.0000])
# print(norm.num_batches_tracked)  # tensor(1)
# ```
#
# A frozen backbone whose statistics drift towards the new data is not frozen. In evaluation mode they stay;
# but each epoch begins with `model.train()`, which calls the method `train` of all parts and switches them
# back. So the BatchNorm layers have to be told for good. There are several ways. One uses that an
# attribute of an object comes before the method of its class:
#
# ```python
# class Bell:
#     def ring(self):
#         return "ding"
#
# bell = Bell()
# bell.ring = lambda: "..."
# print(bell.ring())  # ...
# ```
#
# The rest of the model should still follow `model.train()` and `model.eval()`. The head is trained, also if it was
# frozen before.


# %%
def freeze_backbone(model: nn.Module) -> nn.Module:
    """Freeze all but the head, the last nn.Linear.

    Only the head's parameters require grad; the buffers of BatchNorm layers stay as they are, also after
    model.train() and in each forward pass. Returns the same model.
    """
    # WHY: With few samples, training all layers destroys what they had learned; layers frozen by halves still
    # WHY: drift, BatchNorm statistics among them.
    # READ: torch.nn.Module.requires_grad_
    # READ: Autograd mechanics <https://docs.pytorch.org/docs/stable/notes/autograd.html>
    # HINT: model.requires_grad_(False) freezes all; then let the head train again with the same method.
    # HINT: Put each BatchNorm layer into evaluation mode, and see to it that its method train does nothing more.
    # HINT: m.eval(), then m.train = lambda mode=True, m=m: m for each m that is a BatchNorm1d, 2d or 3d.
    # BEGIN SOLUTION
    model.requires_grad_(False)
    [m for m in model.modules() if isinstance(m, nn.Linear)][-1].requires_grad_(True)
    for m in model.modules():
        if isinstance(m, nn.BatchNorm1d | nn.BatchNorm2d | nn.BatchNorm3d):
            m.eval()
            # model.train() asks every part to train, and this part stays as it is.
            m.train = lambda mode=True, m=m: m
    return model
    # END SOLUTION


# %% [markdown]
# ## `param_groups`
#
# An optimiser takes a list of parameters, or a list of *groups*, each a dictionary with the parameters and
# the options that hold for them:
#
# ```python
# scale, shift = nn.Parameter(torch.ones(3)), nn.Parameter(torch.zeros(3))
# optimizer = torch.optim.SGD([{"params": [scale], "lr": 0.5}, {"params": [shift], "lr": 0.125}])
# print([group["lr"] for group in optimizer.param_groups])  # [0.5, 0.125]
# ```
#
# The head starts from random weights and needs large steps; the backbone is good already, and large steps
# would destroy it. Every parameter belongs in exactly one group, frozen ones too: whoever unfreezes them later
# finds them there. An optimiser skips a parameter without a gradient, and refuses one that is in two
# groups.
#
# Pitfalls: `p in parameters` compares tensors by their values, and fails or lies; names may begin alike
# without belonging together (`head` and `header`). Parameters are the same if they are the same object.


# %%
def param_groups(model: nn.Module, head_lr: float, backbone_lr: float) -> list[dict]:
    """Two groups for an optimiser: the parameters of the last nn.Linear with head_lr, all others with backbone_lr.

    Each group is {"params": list of parameters, "lr": rate}, in either order.
    """
    # WHY: A pretrained body needs smaller steps than a new head; a parameter in no group never trains, and
    # WHY: one in both is refused.
    # READ: torch.optim, per-parameter options <https://docs.pytorch.org/docs/stable/optim.html>
    # READ: torch.nn.Module.named_parameters
    # HINT: The head's parameters are list(head.parameters()); the others are those that are not among them.
    # HINT: A set of id(p) tells whether p is one of the head's.
    # BEGIN SOLUTION
    head = list([m for m in model.modules() if isinstance(m, nn.Linear)][-1].parameters())
    known = {id(p) for p in head}
    backbone = [p for p in model.parameters() if id(p) not in known]
    return [{"params": head, "lr": head_lr}, {"params": backbone, "lr": backbone_lr}]
    # END SOLUTION


# %% [markdown]
# ## `collate`
#
# A `DataLoader` gathers samples and passes the list to its `collate_fn`, which makes the batch. Texts come as
# lists of token numbers of different lengths, each with a label. To make one tensor of them, shorter ones are
# *padded* on the right up to the longest one *of this batch*, and a *mask* says which entries are real: 1 for a token,
# 0 for padding. With `pad_id=9`:
#
# ```python
# collate([([4, 7], 1), ([9, 5, 9], 0)], 9)
# # {'input_ids': tensor([[4, 7, 9],
# #                       [9, 5, 9]]),
# #  'attention_mask': tensor([[1, 1, 0],
# #                            [1, 1, 1]]),
# #  'labels': tensor([1, 0])}
# ```
#
# The second sequence has the number of the padding as tokens of its own: many models do without a number
# that is only for padding. So the mask follows from the lengths, and not from the values.


# %%
def collate(batch: list[tuple[list[int], int]], pad_id: int) -> dict[str, Tensor]:
    """A batch of B pairs (token numbers, label), padded on the right to the longest of them.

    Returns input_ids (B, longest), attention_mask (B, longest), 1 for tokens and 0 for padding, and labels (B,),
    all int64, rows in the order of the batch. No sequence is empty.
    """
    # WHY: Texts differ in length, and a batch needs one: with a mask that does not match its padding, the
    # WHY: model reads padding as text.
    # READ: torch.utils.data, collate_fn <https://docs.pytorch.org/docs/stable/data.html>
    # READ: torch.tensor
    # HINT: First the length of the longest sequence. A list times a number repeats it: [pad_id] * 3.
    # HINT: ids + [pad_id] * (longest - len(ids)) is a padded row; the row of the mask is made in the same way.
    # BEGIN SOLUTION
    longest = max(len(ids) for ids, _ in batch)
    return {
        "input_ids": torch.tensor([ids + [pad_id] * (longest - len(ids)) for ids, _ in batch]),
        "attention_mask": torch.tensor([[1] * len(ids) + [0] * (longest - len(ids)) for ids, _ in batch]),
        "labels": torch.tensor([label for _, label in batch]),
    }
    # END SOLUTION


# %% [markdown]
# ## `mean_pool`
#
# A backbone for texts gives a vector $h_t$ for each position $t$. A head wants one vector for the whole text;
# the mean is a good one, if padding is left out (Reimers and Gurevych, *Sentence-BERT*, 2019, section 3):
#
# $$\bar h = \frac{\sum_t m_t h_t}{\sum_t m_t}, \qquad \text{and } 0 \text{ if all } m_t = 0$$
#
# With $m = (1, 0, 1)$ the mean of the vectors $(2, 4)$, $(70, 90)$ and $(6, 0)$ is $(4, 2)$.
#
# The mask may be of any dtype: bool, integers or floats. It says what counts, anywhere in the row, not only
# on the right. A row without any 1 would be divided by zero.


# %%
def mean_pool(hidden: Tensor, mask: Tensor) -> Tensor:
    """The mean of hidden (B, T, D) over the positions where mask (B, T) is 1: (B, D); zeros for a row without any.

    hidden: finite floats, whose dtype the result has; mask: 0 and 1 of any dtype.
    """
    # WHY: Sentence embeddings for search are made so; padding that counts makes the same sentence another one
    # WHY: in another batch.
    # READ: torch.sum
    # READ: Broadcasting semantics <https://docs.pytorch.org/docs/stable/notes/broadcasting.html>
    # HINT: Bring the mask into the dtype of hidden, and give it a third axis, so that it multiplies all features.
    # HINT: Divide the sum over the positions by the number of ones in the row, but never by less than 1: clamp.
    # BEGIN SOLUTION
    weights = mask.to(hidden.dtype).unsqueeze(-1)
    return (hidden * weights).sum(1) / weights.sum(1).clamp(min=1)
    # END SOLUTION


# %% [markdown]
# Try it: a small text classifier whose backbone is frozen, one step of its new head.

# %%
if __name__ == "__main__":

    class Classifier(nn.Module):
        """Embeds tokens, averages them, and classifies the mean."""

        def __init__(self) -> None:
            super().__init__()
            self.embed = nn.Embedding(10, 6)
            self.body = nn.Sequential(nn.Linear(6, 8), nn.BatchNorm1d(8), nn.ReLU())
            self.head = nn.Linear(8, 2)

        def forward(self, input_ids: Tensor, attention_mask: Tensor) -> Tensor:
            return self.head(self.body(mean_pool(self.embed(input_ids), attention_mask)))

    classifier = freeze_backbone(replace_head(Classifier(), 3))
    optimizer = torch.optim.SGD(param_groups(classifier, 0.1, 0.001))
    texts = collate([([4, 7], 1), ([9, 5, 9], 0), ([1], 2)], 0)
    labels = texts.pop("labels")
    classifier.train()
    for _ in range(3):
        optimizer.zero_grad()
        loss = nn.functional.cross_entropy(classifier(**texts), labels)
        loss.backward()
        optimizer.step()
        print(f"loss {loss.item():.4f}", classifier.body[1].running_mean[:2])
