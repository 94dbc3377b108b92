"""Rows written into a full tensor; the mask from lengths by comparison; the mean by a matrix product."""


def collate(batch, pad_id):
    lengths = torch.tensor([len(ids) for ids, _ in batch])
    rows = torch.full((len(batch), int(lengths.max())), pad_id, dtype=torch.int64)
    for row, (ids, _) in zip(rows, batch):
        row[: len(ids)] = torch.as_tensor(ids, dtype=torch.long)
    mask = torch.arange(rows.shape[1]).unsqueeze(0) < lengths.unsqueeze(1)
    return {"input_ids": rows, "attention_mask": mask.long(), "labels": torch.LongTensor([b[1] for b in batch])}


def mean_pool(hidden, mask):
    weights = mask.to(hidden.dtype)
    total = (weights.unsqueeze(1) @ hidden).squeeze(1)
    return total / weights.sum(-1).clamp(min=1e-9)[:, None]
