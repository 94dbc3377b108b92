import torch
import torch.nn as nn


def replace_head(model, n_classes):
    target = None
    for m in model.modules():
        if isinstance(m, nn.Linear):
            target = m
    for m in model.modules():
        for name, child in m.named_children():
            if child is target:
                head = nn.Linear(target.in_features, n_classes, bias=target.bias is not None)
                head.to(device=target.weight.device, dtype=target.weight.dtype)
                setattr(m, name, head)
    return model


def freeze_backbone(model):
    head = None
    for m in model.modules():
        if isinstance(m, nn.Linear):
            head = m
    for m in model.modules():
        for p in m.parameters(recurse=False):
            p.requires_grad = m is head
        if "BatchNorm" in type(m).__name__:
            def stay(mode=True, self=m):
                self.training = False
                return self
            m.train = stay
            m.train()
    return model


def param_groups(model, head_lr, backbone_lr):
    head = None
    for m in model.modules():
        if isinstance(m, nn.Linear):
            head = m
    a, b = [], []
    for p in model.parameters():
        inside = False
        for q in head.parameters():
            if p is q:
                inside = True
        (a if inside else b).append(p)
    return [{"params": a, "lr": head_lr}, {"params": b, "lr": backbone_lr}]


def collate(batch, pad_id):
    longest = 0
    for tokens, _ in batch:
        longest = max(longest, len(tokens))
    ids, masks, labels = [], [], []
    for tokens, label in batch:
        gap = longest - len(tokens)
        ids.append(list(tokens) + gap * [pad_id])
        masks.append(len(tokens) * [1] + gap * [0])
        labels.append(label)
    return {"labels": torch.LongTensor(labels), "attention_mask": torch.LongTensor(masks), "input_ids": torch.LongTensor(ids)}


def mean_pool(hidden, mask):
    rows = []
    for h, m in zip(hidden, mask):
        chosen = h[m != 0]
        rows.append(chosen.mean(0) if len(chosen) else torch.zeros_like(h[0]))
    return torch.stack(rows)
