"""You take the length of the first sequence for that of the longest."""


def collate(batch, pad_id):
    longest = len(batch[0][0])
    return {
        "input_ids": torch.tensor([(ids + [pad_id] * (longest - len(ids)))[:longest] for ids, _ in batch]),
        "attention_mask": torch.tensor([([1] * len(ids) + [0] * (longest - len(ids)))[:longest] for ids, _ in batch]),
        "labels": torch.tensor([label for _, label in batch]),
    }
