# wrong: make_classifier: every block takes n_in inputs, deeper networks crash
import torch
from torch import nn
torch.manual_seed(42)

def make_block(n_in,n_out,p):
  m=nn.Sequential()
  for name,layer in zip('abcd',(nn.Linear(n_in,n_out),nn.ReLU(),nn.BatchNorm1d(n_out),nn.Dropout(p))):
    setattr(m,name,layer)
  return m

def make_classifier(n_in, hidden, n_classes, p):
    layers = [make_block(n_in, h, p) for h in hidden]
    return nn.Sequential(*layers, nn.Linear(hidden[-1] if hidden else n_in, n_classes))
