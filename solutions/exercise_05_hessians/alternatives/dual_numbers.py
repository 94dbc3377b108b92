"""Forward mode: a dual number carries v through the gradient."""


def hvp(f: Callable[[Tensor], Tensor], x: Tensor, v: Tensor) -> Tensor:
    x = x.detach().requires_grad_()
    with torch.autograd.forward_ad.dual_level():
        dual = torch.autograd.forward_ad.make_dual(x, v)
        g = gradient(f(dual), dual, create_graph=True)
        tangent = torch.autograd.forward_ad.unpack_dual(g).tangent
    return torch.zeros_like(x) if tangent is None else tangent.detach()
