# wrong: make_classifier: the block from n_in to the first hidden size is only a Linear
import torch
from torch import nn
torch.manual_seed(42)

def make_block(n_in,n_out,p):
  m=nn.Sequential()
  for name,layer in zip('abcd',(nn.Linear(n_in,n_out),nn.ReLU(),nn.BatchNorm1d(n_out),nn.Dropout(p))):
    setattr(m,name,layer)
  return m

def make_classifier(n_in, hidden, n_classes, p):
    if not hidden:
        return nn.Sequential(nn.Linear(n_in, n_classes))
    layers = [nn.Linear(n_in, hidden[0])]
    for a, b in zip(hidden, hidden[1:]):
        layers.append(make_block(a, b, p))
    layers.append(nn.Linear(hidden[-1], n_classes))
    return nn.Sequential(*layers)
