"""You switch requires_grad of the parameters off. They stay frozen for the caller, and a graph is recorded
all the same if x requires a gradient. Switch the recording off, not the parameters.
"""


def infer(model, x):
    model.requires_grad_(False)
    return model(x)
