import numpy as np
import torch


def transpose_last(x):
    axes = np.arange(x.ndim)
    axes[[-2, -1]] = axes[[-1, -2]]
    return x.permute(*axes.tolist())


def hwc_to_chw(images):
    return torch.moveaxis(images, 3, 1)


def split_heads(x, heads):
    width = x.shape[2] // heads
    columns = np.arange(heads * width).reshape(heads, width)
    index = torch.from_numpy(columns).to(x.device)
    return torch.swapaxes(x[:, :, index], 1, 2)


def merge_heads(x):
    return torch.concatenate([x[:, h] for h in range(x.shape[1])], axis=-1)


def pick(x, rows, cols):
    flat = np.ravel_multi_index((rows.cpu().numpy(), cols.cpu().numpy()), tuple(x.shape))
    return torch.take(x, torch.from_numpy(np.asarray(flat, dtype=np.int64)).to(x.device))


def pad_rows(rows, value):
    lengths = np.array([r.shape[0] for r in rows])
    inside = torch.from_numpy(np.arange(lengths.max()) < lengths[:, None]).to(rows[0].device)
    out = torch.full(tuple(inside.shape), value, dtype=rows[0].dtype, device=rows[0].device)
    out[inside] = torch.cat(list(rows))
    return out
