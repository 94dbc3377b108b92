import torch as t
from math import sqrt

def transpose(A):
    return t.einsum(A, [0, 1], [1, 0])

def trace(A):
    return t.einsum(A, [7, 7], [])

def total(A):
    return t.einsum(A, [...], [])

def matmul(A, B):
    return t.einsum(A, [0, 1], B, [1, 2], [0, 2])

def batch_matmul(A, B):
    return t.einsum(A, [..., 0, 1], B, [..., 1, 2], [..., 0, 2])

def outer(u, v):
    return t.einsum(u, [0], v, [1], [0, 1])

def bilinear(x, W, y):
    return t.einsum(x, [9, 0], W, [0, 1, 2], y, [9, 1], [9, 2])

def affine(x, W, b):
    return t.einsum(x, [0, 1], W, [2, 1], [0, 2]) + b

def attention(q, k, v):
    B, T, S, D, E = range(5)
    logits = t.einsum(q, [B, T, D], k, [B, S, D], [B, T, S]) / sqrt(q.shape[-1])
    return t.einsum(logits.softmax(-1), [B, T, S], v, [B, S, E], [B, T, E])
