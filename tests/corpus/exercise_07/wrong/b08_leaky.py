# wrong: make_block: LeakyReLU instead of ReLU
# Exercise 7
# Name: Kim

import torch
import torch.nn as nn
import torch.nn.functional as F
import numpy as np

def make_block(n_in, n_out, p):
    return nn.Sequential(nn.Linear(n_in, n_out), nn.BatchNorm1d(n_out), nn.LeakyReLU(), nn.Dropout(p))

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
