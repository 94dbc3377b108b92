# wrong: make_block: LayerNorm instead of BatchNorm1d
import torch
from torch import nn
torch.manual_seed(42)

def make_block(n_in, n_out, p):
    return nn.Sequential(nn.Linear(n_in, n_out), nn.LayerNorm(n_out), nn.ReLU(), nn.Dropout(p))

def make_classifier(n_in,hidden,n_classes,p):
  m=nn.Sequential()
  s=[n_in]+hidden+[n_classes]
  for i in range(len(hidden)):
    setattr(m,'block'+str(i),make_block(s[i],s[i+1],p))
  setattr(m,'last',nn.Linear(s[-2],s[-1]))
  return m
