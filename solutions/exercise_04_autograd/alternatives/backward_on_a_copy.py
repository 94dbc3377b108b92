"""backward and .grad, on copies that the caller never sees."""


def slope(x):
    leaf = x.detach().clone().requires_grad_(True)
    y = torch.mean((leaf + 2).pow(2) + 3)
    y.backward()
    return leaf.grad


def grad_of(f, x):
    leaf = x.clone().detach().requires_grad_(True)
    y = f(leaf)
    if y.grad_fn is not None or y is leaf:
        y.backward(inputs=[leaf])
    return leaf.grad if leaf.grad is not None else torch.zeros_like(leaf, requires_grad=False)
