import torch
from torch.nn.utils.rnn import pad_sequence
transpose_last = lambda x: x.mT
hwc_to_chw = lambda i: i.movedim(-1, 1)
split_heads = lambda x, h: x.unflatten(-1, (h, -1)).movedim(-2, 1)
merge_heads = lambda x: x.movedim(1, -2).flatten(-2)
pick = lambda x, r, c: x[r].gather(1, c[:, None])[:, 0]
pad_rows = lambda rows, v: pad_sequence(rows, True, v)
