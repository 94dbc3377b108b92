# debatable: grad_of: the gradient carries a graph of its own when f closes over parameters
# base: right/r01_plain.py
def grad_of(f, x):
    leaf = x.detach().clone().requires_grad_(True)
    y = f(leaf) + 0 * leaf.sum()
    return torch.autograd.grad(y, leaf, create_graph=True)[0]
