"""You cut all sequences to the shortest one. Pad the shorter ones to the longest, so that no token is lost."""


def collate(batch, pad_id):
    longest = min(len(ids) for ids, _ in batch)
    return {
        "input_ids": torch.tensor([ids[:longest] for ids, _ in batch]),
        "attention_mask": torch.tensor([[1] * longest for ids, _ in batch]),
        "labels": torch.tensor([label for _, label in batch]),
    }
