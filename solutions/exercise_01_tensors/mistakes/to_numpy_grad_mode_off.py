"""You switch gradients off for the whole program, and they stay off. detach() is enough, and concerns this one
tensor."""


def to_numpy(x):
    torch.set_grad_enabled(False)
    return x.detach().cpu().numpy()
