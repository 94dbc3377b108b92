import dataclasses
import typing as ty

import torch


class Local(ty.NamedTuple):
    point: torch.Tensor
    gradient: torch.Tensor
    hessian: torch.Tensor

    def newton(self):
        delta = torch.linalg.solve_ex(self.hessian, self.gradient.unsqueeze(-1)).result.squeeze(-1)
        return self.point - delta


@dataclasses.dataclass
class Differentiator:
    f: ty.Callable[[torch.Tensor], torch.Tensor]

    def grad(self, x):
        return torch.func.grad(self.f)(x.detach())

    def local(self, x):
        H, g = torch.func.jacfwd(lambda z: (lambda g: (g, g))(torch.func.grad(self.f)(z)), has_aux=True)(x.detach())
        return Local(x.detach(), g.detach(), H.detach())


def second_derivative(f, x):
    return Differentiator(torch.func.grad(f)).grad(x).detach()


def hessian(f, x):
    return Differentiator(f).local(x).hessian


def hvp(f, x, v):
    return torch.func.jvp(torch.func.grad(f), (x.detach(),), (v.detach(),))[1].detach()


def newton_step(f, x):
    return Differentiator(f).local(x).newton()
