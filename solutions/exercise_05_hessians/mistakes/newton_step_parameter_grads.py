"""When f has parameters, your function changes their .grad: backward adds to the .grad of every leaf in the
graph, not of x only. Use torch.autograd.grad, or backward with inputs=[x].
"""


def newton_step(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    x = x.detach().requires_grad_()
    f(x).backward()
    g = x.grad
    return x.detach() - torch.linalg.solve(hessian(f, x), g)
