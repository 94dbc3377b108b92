import torch
from torch import nn
from torch.nn.utils.rnn import pad_sequence as pad


def replace_head(model, n_classes):
    name, old = [(n, m) for n, m in model.named_modules() if isinstance(m, nn.Linear)][-1]
    model.set_submodule(name, nn.Linear(old.in_features, n_classes, old.bias is not None).to(old.weight))
    return model


def head_of(model):
    return [m for m in model.modules() if isinstance(m, nn.Linear)].pop()


def freeze_backbone(model):
    model.requires_grad_(False)
    head_of(model).requires_grad_()
    for m in model.modules():
        if isinstance(m, (nn.BatchNorm1d, nn.BatchNorm2d, nn.BatchNorm3d)):
            m.momentum = 0.0
            m.eval()
            m.register_forward_pre_hook(lambda m, _: m.eval() and None)
    return model


def param_groups(model, head_lr, backbone_lr):
    head = {*head_of(model).parameters()}
    return [dict(params=[p for p in model.parameters() if (p in head) == h], lr=lr) for h, lr in ((1, head_lr), (0, backbone_lr))]


def collate(batch, pad_id):
    ids = [torch.tensor(i) for i, _ in batch]
    return dict(
        input_ids=pad(ids, True, pad_id),
        attention_mask=pad([torch.ones_like(i) for i in ids], True, 0),
        labels=torch.tensor([y for _, y in batch]),
    )


def mean_pool(hidden, mask):
    m = mask.to(hidden)
    return torch.einsum("btd,bt->bd", hidden, m) / m.sum(1, keepdim=True).clamp_min(1)
