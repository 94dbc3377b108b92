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
    all_layers = []
    previous = n_in
    for i in range(0, len(hidden), 1):
        current = hidden[i]
        block = make_block(previous, current, p)
        all_layers = all_layers + [block]
        previous = current
    output_layer = nn.Linear(previous, n_classes)
    all_layers = all_layers + [output_layer]
    model = nn.Sequential(*all_layers)
    return model

# test
model = make_classifier(10, [20, 15], 3, 0.5)
print(model)
x = torch.randn(4, 10)
print(model(x))
print("parameters:", sum(q.numel() for q in model.parameters()))
