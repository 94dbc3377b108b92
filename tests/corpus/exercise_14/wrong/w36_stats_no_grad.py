# wrong: channel_stats: the gradient is cut
# base: right/r01_plain.py
@torch.no_grad()
def channel_stats(images):
    return images.mean((0, 2, 3)), images.std((0, 2, 3))
