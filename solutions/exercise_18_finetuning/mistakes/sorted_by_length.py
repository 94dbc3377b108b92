"""The rows are sorted by length. They should stay in the order of the batch."""


def collate(batch, pad_id):
    batch = sorted(batch, key=lambda pair: len(pair[0]), reverse=True)
    longest = len(batch[0][0])
    return {
        "input_ids": torch.tensor([ids + [pad_id] * (longest - len(ids)) for ids, _ in batch]),
        "attention_mask": torch.tensor([[1] * len(ids) + [0] * (longest - len(ids)) for ids, _ in batch]),
        "labels": torch.tensor([label for _, label in batch]),
    }
