# wrong: make_classifier: only the first hidden size is used
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
    if not hidden:
        return nn.Sequential(nn.Linear(n_in, n_classes))
    return nn.Sequential(make_block(n_in, hidden[0], p), nn.Linear(hidden[0], n_classes))

# test
model = make_classifier(10, [20, 15], 3, 0.5)
print(model)
x = torch.randn(4, 10)
print(model(x))
print("parameters:", sum(q.numel() for q in model.parameters()))
