"""The caller's tensor no longer requires a gradient afterwards: detach_() and requires_grad_(False) change the tensor
itself (the underscore says so). Use detach(), which gives another tensor.
"""


def to_numpy(x):
    return x.detach_().cpu().numpy()
