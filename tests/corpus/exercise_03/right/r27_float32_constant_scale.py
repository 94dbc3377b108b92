import torch

def transpose(A):
    return torch.einsum("ij -> ji", A)

def trace(A):
    return torch.einsum("ii -> ", A)

def total(A):
    for _ in range(A.dim()):
        A = A.sum(dim=0)
    return A.clone()

def matmul(A, B):
    return torch.einsum("ij, jk -> ik", A, B)

def batch_matmul(A, B):
    return torch.einsum("bij, bjk -> bik", A, B)

def outer(u, v):
    return torch.einsum("i, j -> ij", u, v)

def bilinear(x, W, y):
    return torch.einsum("bi, ijk, bj -> bk", x, W, y)

def affine(x, W, b):
    return torch.stack([torch.mv(W, row) + b for row in x])

def attention(q, k, v):
    # sqrt of the width as a tensor of the inputs' kind
    scale = q.new_tensor(q.shape[-1]).sqrt()
    energy = torch.matmul(q, torch.permute(k, (0, 2, 1))) / scale
    energy = energy - energy.max(-1, True)[0]
    weights = torch.nn.functional.normalize(energy.exp(), p=1, dim=-1)
    return torch.matmul(weights, v)
