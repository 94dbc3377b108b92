"""A loop over the channels."""


def channel_stats(images):
    channels = images.unbind(1)
    return torch.stack([x.mean() for x in channels]), torch.stack([x.std() for x in channels])
