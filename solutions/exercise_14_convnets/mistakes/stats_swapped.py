"""The result is (std, mean), as torch.std_mean returns it. The mean comes first."""


def channel_stats(images):
    return torch.std_mean(images, dim=(0, 2, 3))
