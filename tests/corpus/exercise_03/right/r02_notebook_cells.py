# %% [markdown]
# # Exercise 3 - einsum
# my solutions, run top to bottom

# %%
import torch
print("torch", torch.__version__)

# %%
def transpose(A): return torch.einsum('ij->ji', A)

M = torch.arange(6.).reshape(2, 3)
print(transpose(M))

# %%
def trace(A): return torch.einsum('ii', A)

print(trace(torch.eye(4)))   # should be 4

# %%
def total(A): return torch.einsum('...->', A)

print(total(M), M.sum())

# %%
def matmul(A, B): return torch.einsum('ij, jk -> ik', A, B)
assert torch.allclose(matmul(M, M.T), M @ M.T)

# %%
def batch_matmul(A, B): return torch.einsum('bij, bjk -> bik', A, B)
_a, _b = torch.ones(2, 3, 4), torch.ones(2, 4, 5)
print(batch_matmul(_a, _b).shape)

# %%
def outer(u, v): return torch.einsum('i, j', u, v)

# %%
def bilinear(x, W, y): return torch.einsum('bi, ijk, bj -> bk', x, W, y)

# %%
def affine(x, W, b): return torch.einsum('ni, oi -> no', x, W) + b

lin = torch.nn.Linear(3, 2)
xx = torch.randn(4, 3)
print("difference to nn.Linear:", (affine(xx, lin.weight, lin.bias) - lin(xx)).abs().max().item())

# %%
def attention(q, k, v):
    s = torch.einsum('btd, bsd -> bts', q, k) * q.size(2) ** -0.5
    s = s - s.max(dim=2, keepdim=True).values      # so that exp does not overflow
    w = s.exp()
    w = w / w.sum(dim=2, keepdim=True)
    return torch.einsum('bts, bse -> bte', w, v)

# %%
q = torch.randn(2, 3, 4); k = torch.randn(2, 5, 4); v = torch.randn(2, 5, 6)
attention(q, k, v).shape
