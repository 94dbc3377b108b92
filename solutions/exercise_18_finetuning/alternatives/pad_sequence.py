"""With pad_sequence, and a mask of padded ones."""


def collate(batch, pad_id):
    ids, labels = zip(*batch)
    pad = torch.nn.utils.rnn.pad_sequence
    rows = [torch.tensor(row) for row in ids]
    ones = [torch.ones_like(row) for row in rows]
    return {
        "labels": torch.tensor(labels),
        "attention_mask": pad(ones, batch_first=True),
        "input_ids": pad(rows, batch_first=True, padding_value=pad_id),
    }


def mean_pool(hidden, mask):
    weights = mask.type_as(hidden)
    shares = weights / weights.sum(dim=1, keepdim=True).clamp_min(1.0)
    return torch.einsum("btd,bt->bd", hidden, shares)
