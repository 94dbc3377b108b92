"""numpy() refuses a tensor that requires grad. Take the same numbers outside of the recording first, with
detach()."""


def to_numpy(x):
    return x.cpu().numpy()
