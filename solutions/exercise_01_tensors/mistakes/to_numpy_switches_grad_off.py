"""After your call the tensor no longer requires grad, which would spoil the caller's training. x.detach() gives
another tensor and leaves x alone."""


def to_numpy(x):
    x.requires_grad_(False)
    return x.cpu().numpy()
