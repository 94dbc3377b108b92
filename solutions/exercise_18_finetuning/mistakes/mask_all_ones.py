"""The mask is 1 everywhere, so that padding counts like tokens."""


def collate(batch, pad_id):
    longest = max(len(ids) for ids, _ in batch)
    return {
        "input_ids": torch.tensor([ids + [pad_id] * (longest - len(ids)) for ids, _ in batch]),
        "attention_mask": torch.tensor([[1] * longest for ids, _ in batch]),
        "labels": torch.tensor([label for _, label in batch]),
    }
