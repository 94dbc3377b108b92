import torch

def transpose(A):
    columns = []
    for j in range(A.shape[1]):
        columns.append(torch.einsum("i->i", A[:, j]))
    return torch.stack(columns, dim=0)

def trace(A):
    d = torch.einsum("ii->i", A)
    s = d[0]
    for i in range(1, len(d)):
        s = s + d[i]
    return s

def total(A):
    result = A.new_zeros(())
    for number in A.reshape(-1):
        result = result + number
    return result

def matmul(A, B):
    rows = []
    for i in range(A.shape[0]):
        row = []
        for j in range(B.shape[1]):
            row.append(torch.einsum("k,k->", A[i], B[:, j]))
        rows.append(torch.stack(row))
    return torch.stack(rows)

def batch_matmul(A, B):
    return torch.stack([matmul(a, b) for a, b in zip(A, B)])

def outer(u, v):
    return torch.stack([torch.einsum(",j->j", ui, v) for ui in u])

def bilinear(x, W, y):
    out = []
    for n in range(x.shape[0]):
        slices = []
        for c in range(W.shape[2]):
            slices.append(torch.einsum("i,ij,j->", x[n], W[:, :, c], y[n]))
        out.append(torch.stack(slices))
    return torch.stack(out)

def affine(x, W, b):
    out = []
    for row in x:
        neurons = []
        for o in range(W.shape[0]):
            neurons.append((row * W[o]).sum() + b[o])
        out.append(torch.stack(neurons))
    return torch.stack(out)

def attention(q, k, v):
    batches = []
    for n in range(q.shape[0]):
        tokens = []
        for t in range(q.shape[1]):
            s = torch.stack([torch.dot(q[n, t], k[n, j]) for j in range(k.shape[1])])
            s = s / q.shape[2] ** 0.5
            e = torch.exp(s - s.max())
            w = e / e.sum()
            tokens.append(sum(w[j] * v[n, j] for j in range(k.shape[1])))
        batches.append(torch.stack(tokens))
    return torch.stack(batches)
