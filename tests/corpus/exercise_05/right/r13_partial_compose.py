from functools import partial, reduce
import torch
from torch.func import grad, jacfwd, jvp

def compose(*fns):
    return reduce(lambda g, f: lambda x: g(f(x)), fns)

nth = lambda n: partial(reduce, lambda f, _: grad(f), range(n))

def second_derivative(f, x):
    return compose(torch.Tensor.detach, nth(2)(f), torch.Tensor.detach)(x)

def hessian(f, x):
    return compose(torch.detach, jacfwd(grad(f)), torch.detach)(x)

def hvp(f, x, v):
    line = lambda e: grad(f)(x.detach() + e * v.detach())
    zero = torch.zeros((), dtype=x.dtype, device=x.device)
    one = torch.ones((), dtype=x.dtype, device=x.device)
    return jvp(line, (zero,), (one,))[1].detach()

def newton_step(f, x):
    solve = partial(torch.linalg.solve, hessian(f, x))
    return x.detach() - compose(solve, torch.detach, grad(f), torch.detach)(x)
