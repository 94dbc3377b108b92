"""torch.as_tensor shares an array's memory, and np.asarray a tensor's."""


def shared_view(a):
    return torch.as_tensor(a)


def independent_copy(a):
    return torch.as_tensor(np.array(a, dtype=np.float32))


def to_numpy(x):
    return np.asarray(x.detach().cpu())
