import string, torch

def _contract(kind, *ops):
    a, b, c, d = string.ascii_uppercase[:4]
    match kind:
        case "transpose":
            eq = f"{a}{b}->{b}{a}"
        case "trace":
            eq = f"{a}{a}->"
        case "matmul":
            eq = f"{a}{b},{b}{c}->{a}{c}"
        case "batch_matmul":
            eq = f"{d}{a}{b},{d}{b}{c}->{d}{a}{c}"
        case "outer":
            eq = f"{a},{b}->{a}{b}"
        case "bilinear":
            eq = f"{d}{a},{a}{b}{c},{d}{b}->{d}{c}"
        case _:
            raise NotImplementedError(kind)
    return torch.einsum(eq, *ops)

def transpose(A): return _contract("transpose", A)
def trace(A): return _contract("trace", A)
def matmul(A, B): return _contract("matmul", A, B)
def batch_matmul(A, B): return _contract("batch_matmul", A, B)
def outer(u, v): return _contract("outer", u, v)
def bilinear(x, W, y): return _contract("bilinear", x, W, y)

def total(A):
    if (n := A.ndim) == 0:
        return A.clone()
    return total(A.sum(n - 1))

def affine(x, W, b):
    ones = x.new_ones(len(x), 1)
    return torch.cat([x, ones], 1) @ torch.cat([W, b[:, None]], 1).T

def attention(q, k, v):
    if (d := q.shape[-1]) > 0:
        q = q / d ** 0.5
    return torch.softmax(q @ k.transpose(-1, -2), dim=-1) @ v
