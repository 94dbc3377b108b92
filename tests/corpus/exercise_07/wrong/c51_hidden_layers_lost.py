# wrong: make_classifier: blocks kept in a Python list and applied in forward: not registered, not trained
# Exercise 7
# Name: Kim

import torch
import torch.nn as nn
import torch.nn.functional as F
import numpy as np

def make_block(n_in, n_out, p):
    # first the linear layer
    linear = nn.Linear(in_features=n_in, out_features=n_out, bias=True)
    # then batch norm, it needs the number of OUTPUTS
    batchnorm = nn.BatchNorm1d(num_features=n_out, eps=1e-05, momentum=0.1, affine=True, track_running_stats=True)
    # then relu
    relu = nn.ReLU(inplace=False)
    # p is the probability to DROP
    dropout = nn.Dropout(p=p, inplace=False)
    block = nn.Sequential(linear, batchnorm, relu, dropout)
    # print(block)
    return block

def make_classifier(n_in, hidden, n_classes, p):
    class Net(nn.Sequential):
        def __init__(self):
            super().__init__(nn.Linear(hidden[-1] if hidden else n_in, n_classes))
            w = n_in
            self.blocks = []
            for h in hidden:
                self.blocks.append(make_block(w, h, p))
                w = h

        def forward(self, x):
            for b in self.blocks:
                x = b(x)
            return super().forward(x)

    return Net()

# test
model = make_classifier(10, [20, 15], 3, 0.5)
print(model)
x = torch.randn(4, 10)
print(model(x))
print("parameters:", sum(q.numel() for q in model.parameters()))
