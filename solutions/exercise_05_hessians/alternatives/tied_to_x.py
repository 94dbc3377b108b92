"""A quadratic times zero is added to f, so that its value and its gradient always have a graph that leads to
x.
"""


def second_derivative(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    x = x.detach().requires_grad_()
    (slope,) = torch.autograd.grad(f(x) + 0 * x * x, x, create_graph=True)
    return torch.autograd.grad(slope, x)[0]


def hessian(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    x = x.detach().requires_grad_()
    (g,) = torch.autograd.grad(f(x) + 0 * (x @ x), x, create_graph=True)
    H = x.new_empty(len(x), len(x))
    for i in range(len(x)):
        H[i] = torch.autograd.grad(g[i], x, create_graph=True)[0].detach()
    return H


def hvp(f: Callable[[Tensor], Tensor], x: Tensor, v: Tensor) -> Tensor:
    x = x.detach().requires_grad_()
    (g,) = torch.autograd.grad(f(x) + 0 * (x @ x), x, create_graph=True)
    return torch.autograd.grad((g * v).sum(), x)[0]
