# %% [markdown]
# second derivatives

# %%
import torch
from torch.autograd.functional import vhp, hessian as autograd_hessian

# %% 1
def second_derivative(f, x):
    _, h = vhp(f, x.detach(), torch.ones_like(x.detach()))
    return h

print(second_derivative(lambda x: x ** 3, torch.tensor(2.)))  # 12

# %% 2
def hessian(f, x):
    return autograd_hessian(f, x.detach(), vectorize=True)

A = torch.tensor([[1., 2.], [0., 3.]])
print(hessian(lambda x: x @ A @ x, torch.ones(2)))
print(A + A.T)

# %% 3
def hvp(f, x, v):
    return vhp(f, x.detach(), v.detach())[1]   # Hessian is symmetric

# %% 4
def newton_step(f, x):
    x = x.detach()
    g = torch.autograd.functional.vjp(f, x)[1]
    return x - torch.linalg.solve(hessian(f, x), g)

p = torch.tensor([-1.2, 1.0])
rosen = lambda p: (1 - p[0]) ** 2 + 100 * (p[1] - p[0] ** 2) ** 2
for _ in range(6):
    p = newton_step(rosen, p)
print(p)
