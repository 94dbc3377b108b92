"""After your call the tensor's .grad is gone. Turning a tensor into an array should leave the tensor as it was."""


def to_numpy(x):
    x.grad = None
    return x.detach().cpu().numpy()
