"""Transposed lists with zip_longest."""

from itertools import zip_longest


def collate(batch, pad_id):
    columns = list(zip_longest(*(ids for ids, _ in batch), fillvalue=pad_id))
    marks = list(zip_longest(*([1] * len(ids) for ids, _ in batch), fillvalue=0))
    return {
        "input_ids": torch.tensor(columns).T,
        "attention_mask": torch.tensor(marks).t(),
        "labels": torch.tensor([*map(lambda pair: pair[1], batch)]),
    }


def mean_pool(hidden, mask):
    chosen = mask.bool().unsqueeze(-1)
    total = torch.where(chosen, hidden, torch.zeros_like(hidden)).sum(dim=1)
    count = chosen.sum(dim=1)
    return total / count.masked_fill(count == 0, 1)
