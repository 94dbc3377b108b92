import torch
from torch import nn


def replace_head(model, n_classes):
    last_name, last = None, None
    for name, module in model.named_modules():
        if isinstance(module, nn.Linear):
            last_name, last = name, module
    new = nn.Linear(last.in_features, n_classes, bias=last.bias is not None,
                    device=last.weight.device, dtype=last.weight.dtype)
    parent_name, _, attribute = last_name.rpartition(".")
    setattr(model.get_submodule(parent_name), attribute, new)
    return model


def last_linear(model):
    return [m for m in model.modules() if isinstance(m, nn.Linear)][-1]


def freeze_backbone(model):
    for p in model.parameters():
        p.requires_grad_(False)
    for p in last_linear(model).parameters():
        p.requires_grad_(True)
    for m in model.modules():
        if isinstance(m, nn.modules.batchnorm._BatchNorm):
            m.eval()
            m.train = lambda mode=True, m=m: m
    return model


def param_groups(model, head_lr, backbone_lr):
    head = list(last_linear(model).parameters())
    ids = {id(p) for p in head}
    rest = [p for p in model.parameters() if id(p) not in ids]
    return [{"params": head, "lr": head_lr}, {"params": rest, "lr": backbone_lr}]


def collate(batch, pad_id):
    longest = max(len(ids) for ids, _ in batch)
    input_ids = torch.full((len(batch), longest), pad_id, dtype=torch.int64)
    mask = torch.zeros((len(batch), longest), dtype=torch.int64)
    for row, (ids, _) in enumerate(batch):
        input_ids[row, : len(ids)] = torch.tensor(ids)
        mask[row, : len(ids)] = 1
    return {"input_ids": input_ids, "attention_mask": mask, "labels": torch.tensor([label for _, label in batch])}


def mean_pool(hidden, mask):
    weights = mask.to(hidden.dtype).unsqueeze(-1)
    return (hidden * weights).sum(1) / weights.sum(1).clamp(min=1)
