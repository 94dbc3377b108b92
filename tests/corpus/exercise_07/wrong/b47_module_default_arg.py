# wrong: make_block: the BatchNorm is a default argument, made once and shared by all blocks with n_out == 16
import torch
from torch import nn
torch.manual_seed(42)

def make_block(n_in, n_out, p, bn=nn.BatchNorm1d(16)):
    if bn.num_features != n_out:
        bn = nn.BatchNorm1d(n_out)
    return nn.Sequential(nn.Linear(n_in, n_out), bn, nn.ReLU(), nn.Dropout(p))

def make_classifier(n_in,hidden,n_classes,p):
  m=nn.Sequential()
  s=[n_in]+hidden+[n_classes]
  for i in range(len(hidden)):
    setattr(m,'block'+str(i),make_block(s[i],s[i+1],p))
  setattr(m,'last',nn.Linear(s[-2],s[-1]))
  return m
