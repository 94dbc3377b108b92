import math

import torch
import torch.nn as nn
from torch.nn.parameter import Parameter


class Dropout(nn.Module):
    def __init__(self, p=0.5):
        super(Dropout, self).__init__()
        if p < 0 or p > 1:
            raise ValueError('dropout probability has to be between 0 and 1, but got {}'.format(p))
        self.p = p

    def forward(self, input):
        if self.training and self.p > 0:
            noise = input.data.new(input.size())
            if self.p == 1:
                noise.fill_(0)
            else:
                noise.bernoulli_(1 - self.p).div_(1 - self.p)
            return input * noise
        return input


class BatchNorm1d(nn.Module):
    def __init__(self, num_features, eps=1e-5, momentum=0.1):
        super(BatchNorm1d, self).__init__()
        self.num_features = num_features
        self.eps = eps
        self.momentum = momentum
        self.weight = Parameter(torch.Tensor(num_features))
        self.bias = Parameter(torch.Tensor(num_features))
        self.register_buffer('running_mean', torch.zeros(num_features))
        self.register_buffer('running_var', torch.ones(num_features))
        self.weight.data.fill_(1)
        self.bias.data.zero_()

    def forward(self, input):
        if self.training:
            n = input.size(0)
            mean = input.sum(0) / n
            diff = input - mean.expand_as(input)
            var = (diff * diff).sum(0) / n
            self.running_mean.mul_(1 - self.momentum).add_(mean.data, alpha=self.momentum)
            self.running_var.mul_(1 - self.momentum).add_(var.data, alpha=self.momentum * n / (n - 1.0))
        else:
            mean = self.running_mean
            var = self.running_var
            diff = input - mean.expand_as(input)
        std = (var + self.eps).sqrt()
        return diff / std.expand_as(input) * self.weight.expand_as(input) + self.bias.expand_as(input)


class Linear(nn.Module):
    def __init__(self, n_in, n_out, bias=True):
        super(Linear, self).__init__()
        self.weight = Parameter(torch.Tensor(n_out, n_in))
        stdv = 1. / math.sqrt(self.weight.size(1))
        self.weight.data.uniform_(-stdv, stdv)
        if bias:
            self.bias = Parameter(torch.Tensor(n_out))
            self.bias.data.uniform_(-stdv, stdv)
        else:
            self.register_parameter('bias', None)

    def forward(self, input):
        flat = input.contiguous().view(-1, input.size(-1))
        if self.bias is not None:
            out = torch.addmm(self.bias, flat, self.weight.t())
        else:
            out = flat.mm(self.weight.t())
        return out.view(*(list(input.size()[:-1]) + [self.weight.size(0)]))
