"""What you do with the output comes too late, be it detach() or a `with` block around the lines that follow:
while model(x) ran, the whole graph was recorded and kept in memory. Call the model inside `with
torch.no_grad():`.
"""


def infer(model, x):
    return model(x).detach()
