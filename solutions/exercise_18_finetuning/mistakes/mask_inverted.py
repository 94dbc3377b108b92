"""The mask is 1 for padding and 0 for tokens. It is the other way round."""


def collate(batch, pad_id):
    longest = max(len(ids) for ids, _ in batch)
    return {
        "input_ids": torch.tensor([ids + [pad_id] * (longest - len(ids)) for ids, _ in batch]),
        "attention_mask": torch.tensor([[0] * len(ids) + [1] * (longest - len(ids)) for ids, _ in batch]),
        "labels": torch.tensor([label for _, label in batch]),
    }
