from functools import reduce
from operator import itemgetter

import torch
from torch import Tensor
from torch.func import vmap


def transpose_last(x: Tensor) -> Tensor:
    return torch.einsum("...ij->...ji", x)


def hwc_to_chw(images: Tensor) -> Tensor:
    return vmap(lambda image: image.permute(2, 0, 1))(images)


def split_heads(x: Tensor, heads: int) -> Tensor:
    return torch.stack(x.tensor_split(heads, dim=-1), dim=1)


def merge_heads(x: Tensor) -> Tensor:
    return reduce(lambda left, right: torch.cat((left, right), dim=-1), x.unbind(dim=1))


def pick(x: Tensor, rows: Tensor, cols: Tensor) -> Tensor:
    return torch.stack(list(map(lambda rc: itemgetter(rc)(x), zip(rows.tolist(), cols.tolist()))))


def pad_rows(rows: list[Tensor], value: float) -> Tensor:
    longest = max(map(len, rows))
    return torch.stack([torch.nn.functional.pad(r, (0, longest - len(r)), value=value) for r in rows])
