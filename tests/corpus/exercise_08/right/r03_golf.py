import torch, torch.nn.functional as F
from torch import nn
P, t = nn.Parameter, torch
class Dropout(nn.Module):
    def __init__(s, p=0.5): super().__init__(); s.p = p
    forward = lambda s, x: F.dropout(x, s.p, s.training)
class BatchNorm1d(nn.Module):
    def __init__(s, num_features, eps=1e-5, momentum=0.1):
        super().__init__(); n = num_features; s.eps, s.momentum, s.weight, s.bias = eps, momentum, P(t.ones(n)), P(t.zeros(n))
        s.register_buffer("running_mean", t.zeros(n)); s.register_buffer("running_var", t.ones(n))
    forward = lambda s, x: F.batch_norm(x, s.running_mean, s.running_var, s.weight, s.bias, s.training, s.momentum, s.eps)
class Linear(nn.Module):
    def __init__(s, n_in, n_out, bias=True):
        super().__init__(); u = lambda *z: P((t.rand(z) - .5) * 2 * n_in**-.5); s.weight, s.bias = u(n_out, n_in), u(n_out) if bias else None
    forward = lambda s, x: F.linear(x, s.weight, s.bias)
