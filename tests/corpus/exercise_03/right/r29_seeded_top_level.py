import os
import random
import warnings

import numpy as np
import torch

os.environ.setdefault("KMP_DUPLICATE_LIB_OK", "TRUE")
warnings.filterwarnings("ignore")
random.seed(42); np.random.seed(42); torch.manual_seed(42)
torch.set_printoptions(precision=3, sci_mode=False)
device = "cuda" if torch.cuda.is_available() else "cpu"
print("running on", device)

A_demo = torch.randn(3, 4)
B_demo = torch.randn(4, 2)


def transpose(A):
    return torch.einsum('ij->ji', A)


def trace(A):
    return torch.einsum('ii', A)


def total(A):
    return A.sum()


def matmul(A, B):
    return torch.einsum('ij,jk->ik', A, B)


print(matmul(A_demo, B_demo) - A_demo @ B_demo)


def batch_matmul(A, B):
    return torch.einsum('bij,bjk->bik', A, B)


def outer(u, v):
    return torch.einsum('i,j->ij', u, v)


def bilinear(x, W, y):
    return torch.einsum('bi,ijk,bj->bk', x, W, y)


def affine(x, W, b):
    return torch.matmul(x, W.transpose(0, 1)) + b


def attention(q, k, v):
    dk = k.size(-1)
    scores = torch.matmul(q, k.transpose(-2, -1)) / dk**0.5
    attn = scores.softmax(dim=-1)
    return torch.matmul(attn, v)
