from torch import *
from torch.autograd import grad as derivative
from builtins import range, abs          # the star import hides both

# `from torch import *` brings no autograd.grad, hence the second import

def graph_gradient(f, p):
    y = f(p) + (p * p).sum() * 0
    return derivative(y, p, create_graph=True)[0]

def second_derivative(f, x):
    p = clone(x.detach()).requires_grad_()
    return derivative(graph_gradient(f, p), p)[0]

def hessian(f, x):
    p = clone(x.detach()).requires_grad_()
    g = graph_gradient(f, p)
    return stack([derivative(g[i], p, retain_graph=True)[0] for i in range(p.shape[0])])

def hvp(f, x, v):
    p = clone(x.detach()).requires_grad_()
    return derivative(dot(graph_gradient(f, p), v.detach()), p)[0]

def gauss(M, r):
    """elimination with row pivoting, on copies"""
    n = r.shape[0]
    T = cat([M, r.reshape(n, 1)], dim=1).clone()
    for c in range(n):
        best = c + argmax(abs(T[c:, c]))
        order = arange(n, device=T.device)
        order = where(order == c, best, where(order == best, c, order))
        T = T[order]
        T[c] = T[c] / T[c, c]
        for r_ in range(n):
            if r_ != c:
                T[r_] = T[r_] - T[r_, c] * T[c]
    return T[:, n]

def newton_step(f, x):
    p = clone(x.detach()).requires_grad_()
    g = graph_gradient(f, p).detach()
    return x.detach() - gauss(hessian(f, x), g)
