# wrong: grad_of: central differences instead of the gradient: not exact to the dtype
# base: right/r01_plain.py
def grad_of(f, x):
    x = x.detach().clone()
    g = torch.zeros_like(x)
    for i in range(x.numel()):
        e = torch.zeros_like(x).view(-1)
        e[i] = 1e-3
        e = e.view(x.shape)
        g.view(-1)[i] = (f(x + e) - f(x - e)) / 2e-3
    return g.detach()
