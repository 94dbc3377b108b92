"""Your tensor has the right shape and holds zeros: the numbers of the array were not copied into it."""


def independent_copy(a):
    return torch.zeros(a.shape)
