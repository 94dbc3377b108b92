# wrong: make_classifier: returns a list, not an nn.Sequential
import torch
from torch import nn
torch.manual_seed(42)

def make_block(n_in,n_out,p):
  m=nn.Sequential()
  for name,layer in zip('abcd',(nn.Linear(n_in,n_out),nn.ReLU(),nn.BatchNorm1d(n_out),nn.Dropout(p))):
    setattr(m,name,layer)
  return m

def make_classifier(n_in, hidden, n_classes, p):
    layers, w = [], n_in
    for h in hidden:
        layers.append(make_block(w, h, p))
        w = h
    return layers + [nn.Linear(w, n_classes)]
