import math

import numpy as np
import torch
from torch import nn


class MLP(nn.Module):
    def __init__(self, n_in, hidden, n_out):
        super(MLP, self).__init__()
        sizes = np.concatenate([[n_in], np.array(hidden, dtype=int), [n_out]]).astype(int).tolist()
        self.linears = nn.ModuleList([nn.Linear(a, b) for a, b in zip(sizes[:-1], sizes[1:])])

    def forward(self, x):
        for k, linear in enumerate(self.linears):
            x = linear(x)
            if k < len(self.linears) - 1:
                x = torch.tanh(x)
        return x


def count_parameters(module):
    return int(sum(np.prod(p.shape, dtype=np.int64) for p in module.parameters() if p.requires_grad))


def init_xavier_(module):
    with torch.no_grad():
        for m in module.modules():
            if not isinstance(m, nn.Linear):
                continue
            n_out, n_in = m.weight.shape
            bound = math.sqrt(6.0 / (n_in + n_out))
            m.weight.copy_(torch.rand_like(m.weight) * 2 * bound - bound)
            if m.bias is not None:
                m.bias.copy_(torch.zeros_like(m.bias))
    return module


def predict_proba(model, x):
    z = model(x)
    e = torch.exp(z - torch.amax(z, dim=-1, keepdim=True))
    return e / e.sum(-1, keepdim=True)


def layer_outputs(model, x):
    names = {m: n for n, m in model.named_modules() if not list(m.children())}
    seen = {}

    def hook(m, inp, out):
        seen[names[m]] = out.detach()

    handles = [m.register_forward_hook(hook) for m in names]
    try:
        model(x)
    finally:
        for h in handles:
            h.remove()
    return seen
