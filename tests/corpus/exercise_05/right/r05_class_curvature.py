import torch


class Curvature:
    """f and its derivatives at one point"""

    def __init__(self, f, x):
        self.z = x.detach().clone().requires_grad_()
        with torch.enable_grad():
            self.y = f(self.z)
            self.g = self._grad(self.y, create_graph=True)

    def _grad(self, out, **kw):
        if not out.requires_grad:
            return torch.zeros_like(self.z, requires_grad=False)
        g = torch.autograd.grad(out, self.z, allow_unused=True, **kw)[0]
        return g if g is not None else torch.zeros_like(self.z, requires_grad=False)

    @property
    def gradient(self):
        return self.g.detach()

    @property
    def matrix(self):
        return torch.stack([self._grad(gi, retain_graph=True) for gi in self.g])

    def __matmul__(self, v):
        return self._grad((self.g * v.detach()).sum())

    def __call__(self):
        return self._grad(self.g)


def second_derivative(f, x):
    return Curvature(f, x)()


def hessian(f, x):
    return Curvature(f, x).matrix


def hvp(f, x, v):
    return Curvature(f, x) @ v


def newton_step(f, x):
    c = Curvature(f, x)
    LU, piv = torch.linalg.lu_factor(c.matrix)
    step = torch.linalg.lu_solve(LU, piv, c.gradient.unsqueeze(1))
    return x.detach() - step.squeeze(1)
