"""Gathers the columns by index, and compares the other way round."""


def random_flip(images, p, generator):
    keep = torch.empty(images.size(0)).uniform_(generator=generator) >= p
    backwards = torch.arange(images.size(-1) - 1, -1, -1, device=images.device)
    keep = keep.to(images.device)[:, None, None, None].expand_as(images)
    return images.where(keep, images.index_select(-1, backwards))
