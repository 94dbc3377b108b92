"""The mask is made from the values: a token that happens to have the number pad_id counts as padding. Make it from the
lengths."""


def collate(batch, pad_id):
    longest = max(len(ids) for ids, _ in batch)
    return {
        "input_ids": torch.tensor([ids + [pad_id] * (longest - len(ids)) for ids, _ in batch]),
        "attention_mask": torch.tensor(
            [[int(i != pad_id) for i in ids + [pad_id] * (longest - len(ids))] for ids, _ in batch]
        ),
        "labels": torch.tensor([label for _, label in batch]),
    }
