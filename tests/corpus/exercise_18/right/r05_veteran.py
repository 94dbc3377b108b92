import torch
from torch import nn


def _head(model):
    *_, (name, head) = ((n, m) for n, m in model.named_modules() if isinstance(m, nn.Linear))
    return name, head


def replace_head(model, n_classes):
    name, head = _head(model)
    path = name.split(".")
    parent = model
    for step in path[:-1]:
        parent = getattr(parent, step)
    kwargs = dict(bias=head.bias is not None, device=head.weight.device, dtype=head.weight.dtype)
    parent.add_module(path[-1], nn.Linear(head.in_features, n_classes, **kwargs))
    return model


class _Frozen:
    def train(self, mode=True):
        return super().train(False)


def freeze_backbone(model):
    _, head = _head(model)
    model.requires_grad_(False)
    head.requires_grad_(True)
    for m in model.modules():
        if isinstance(m, nn.modules.batchnorm._BatchNorm):
            m.__class__ = type("Frozen" + type(m).__name__, (_Frozen, type(m)), {})
            m.eval()
    return model


def param_groups(model, head_lr, backbone_lr):
    name, head = _head(model)
    mine = set(map(id, head.parameters()))
    split = {True: [], False: []}
    for p in model.parameters():
        split[id(p) in mine].append(p)
    return [{"params": split[False], "lr": backbone_lr}, {"params": split[True], "lr": head_lr}]


def collate(batch, pad_id):
    lengths = [len(ids) for ids, _ in batch]
    T = max(lengths)
    mask = torch.arange(T).expand(len(batch), T) < torch.tensor(lengths).unsqueeze(1)
    ids = torch.full(mask.shape, pad_id)
    ids[mask] = torch.tensor([t for seq, _ in batch for t in seq])
    return {"input_ids": ids, "attention_mask": mask.to(torch.int64), "labels": torch.tensor([y for _, y in batch])}


def mean_pool(hidden, mask):
    w = mask.to(dtype=hidden.dtype)
    w = w / w.sum(-1, keepdim=True).clamp(min=1)
    return torch.bmm(w.unsqueeze(1), hidden).squeeze(1)
