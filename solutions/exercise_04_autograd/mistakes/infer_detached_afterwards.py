"""While model(x) ran, the whole graph was recorded and kept in memory: what is done with the output comes too late,
and an input that needs no gradient is not enough, as the parameters do. Call the model inside `with
torch.no_grad():`.
"""


def infer(model, x):
    return model(x).detach()
