import torch
torch.manual_seed(0)
torch.set_printoptions(precision=4)

def first_derivative(f, x, create_graph=False):
    """not asked for, but handy"""
    y = f(x)
    if not torch.is_tensor(y) or not y.requires_grad:
        return torch.zeros_like(x).detach()
    return torch.autograd.grad(y, x, create_graph=create_graph, materialize_grads=True)[0]

def second_derivative(f, x):
    xx = x.clone().detach().requires_grad_(True)
    d1 = first_derivative(f, xx, create_graph=True)
    return first_derivative(lambda _: d1, xx)

def hessian(f, x):
    xx = x.clone().detach().requires_grad_(True)
    d1 = first_derivative(f, xx, create_graph=True)
    H = []
    for i in range(xx.shape[0]):
        if d1[i].requires_grad:
            H.append(torch.autograd.grad(d1[i], xx, retain_graph=True, materialize_grads=True)[0])
        else:
            H.append(torch.zeros_like(xx).detach())
    return torch.stack(H, dim=0)

def hvp(f, x, v):
    xx = x.clone().detach().requires_grad_(True)
    d1 = first_derivative(f, xx, create_graph=True)
    return first_derivative(lambda _: torch.sum(d1 * v.detach()), xx)

def newton_step(f, x):
    xx = x.clone().detach().requires_grad_(True)
    g = first_derivative(f, xx)
    H = hessian(f, x)
    return x.detach() - torch.linalg.solve(H, g.unsqueeze(1)).squeeze(1)

def test_hessian():
    A = torch.randn(3, 3)
    assert torch.allclose(hessian(lambda x: x @ A @ x, torch.randn(3)), A + A.T, atol=1e-5)

def test_error():
    assert second_derivative(lambda x: 3 * x, torch.tensor(1.)) == 0

test_hessian(); test_error()
print("my own tests pass")
