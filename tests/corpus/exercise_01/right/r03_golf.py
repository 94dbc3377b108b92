import torch, numpy as np
checkerboard = lambda n: (torch.arange(n)[:, None] + torch.arange(n) & 1).float()
counting_grid = lambda r, c: torch.arange(r * c).view(r, c)
shared_view = lambda a: torch.as_tensor(a)
independent_copy = lambda a: torch.tensor(a).to(torch.float32)
to_numpy = lambda x: x.numpy(force=True)
add_ = lambda x, y: x.add_(y)
