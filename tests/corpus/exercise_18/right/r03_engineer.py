from __future__ import annotations

import types
from typing import Any

import torch
from torch import Tensor, nn


def _find_head(model: nn.Module) -> tuple[nn.Module, str, nn.Linear]:
    """Return parent module, attribute name and the last linear layer in traversal order."""
    result = None
    for parent in model.modules():
        for name, child in parent.named_children():
            if isinstance(child, nn.Linear):
                result = result or {}
                result[id(child)] = (parent, name, child)
    last = [m for m in model.modules() if isinstance(m, nn.Linear)][-1]
    return result[id(last)]


def replace_head(model: nn.Module, n_classes: int) -> nn.Module:
    parent, name, old = _find_head(model)
    factory = {"device": old.weight.device, "dtype": old.weight.dtype}
    fresh = nn.Linear(old.in_features, n_classes, bias=old.bias is not None, **factory)
    parent._modules[name] = fresh
    return model


def freeze_backbone(model: nn.Module) -> nn.Module:
    _, _, head = _find_head(model)
    head_ids = {id(p) for p in head.parameters()}
    for parameter in model.parameters():
        parameter.requires_grad = id(parameter) in head_ids
    original = model.train

    def train(self: nn.Module, mode: bool = True) -> nn.Module:
        original(mode)
        for module in self.modules():
            if isinstance(module, nn.modules.batchnorm._NormBase):
                module.training = False
        return self

    model.train = types.MethodType(train, model)
    for module in model.modules():
        if isinstance(module, nn.modules.batchnorm._NormBase):
            module.training = False
    return model


def param_groups(model: nn.Module, head_lr: float, backbone_lr: float) -> list[dict[str, Any]]:
    _, _, head = _find_head(model)
    head_params = list(head.parameters())
    backbone = [p for p in model.parameters() if all(p is not q for q in head_params)]
    return [{"params": backbone, "lr": backbone_lr}, {"params": head_params, "lr": head_lr}]


def collate(batch: list[tuple[list[int], int]], pad_id: int) -> dict[str, Tensor]:
    sequences, labels = zip(*batch)
    lengths = torch.tensor([len(s) for s in sequences])
    longest = int(lengths.max())
    padded = [list(s) + [pad_id] * (longest - len(s)) for s in sequences]
    mask = (torch.arange(longest)[None, :] < lengths[:, None]).long()
    return {
        "input_ids": torch.tensor(padded, dtype=torch.long),
        "attention_mask": mask,
        "labels": torch.tensor(labels, dtype=torch.long),
    }


def mean_pool(hidden: Tensor, mask: Tensor) -> Tensor:
    keep = mask.bool().unsqueeze(-1)
    total = hidden.masked_fill(~keep, 0).sum(dim=1)
    count = keep.sum(dim=1).clamp(min=1)
    return total / count.to(hidden.dtype)
