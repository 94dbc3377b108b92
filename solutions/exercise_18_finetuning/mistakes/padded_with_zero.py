"""You pad with 0, whatever pad_id is."""


def collate(batch, pad_id):
    longest = max(len(ids) for ids, _ in batch)
    return {
        "input_ids": torch.tensor([ids + [0] * (longest - len(ids)) for ids, _ in batch]),
        "attention_mask": torch.tensor([[1] * len(ids) + [0] * (longest - len(ids)) for ids, _ in batch]),
        "labels": torch.tensor([label for _, label in batch]),
    }
