import torch
from torch import nn


class MLP(nn.Module):
    def __init__(self, n_in, hidden, n_out):
        super().__init__()
        self.layers = nn.ModuleList()
        previous = n_in
        for width in hidden:
            self.layers.append(nn.Linear(previous, width))
            previous = width
        self.out = nn.Linear(previous, n_out)

    def forward(self, x):
        for layer in self.layers:
            x = torch.tanh(layer(x))
        return self.out(x)


def count_parameters(module):
    total = 0
    for p in module.parameters():
        if p.requires_grad:
            total += p.numel()
    return total


def init_xavier_(module):
    for m in module.modules():
        if isinstance(m, nn.Linear):
            nn.init.xavier_uniform_(m.weight)
            if m.bias is not None:
                nn.init.zeros_(m.bias)
    return module


def predict_proba(model, x):
    return torch.softmax(model(x), dim=-1)


def layer_outputs(model, x):
    outputs = {}
    handles = []

    def make_hook(name):
        def hook(module, args, output):
            outputs[name] = output
        return hook

    for name, m in model.named_modules():
        if len(list(m.children())) == 0:
            handles.append(m.register_forward_hook(make_hook(name)))
    try:
        model(x)
    finally:
        for h in handles:
            h.remove()
    return outputs
