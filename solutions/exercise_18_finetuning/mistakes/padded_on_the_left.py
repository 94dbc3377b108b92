"""You pad on the left. The tokens come first, and the padding after them."""


def collate(batch, pad_id):
    longest = max(len(ids) for ids, _ in batch)
    return {
        "input_ids": torch.tensor([[pad_id] * (longest - len(ids)) + ids for ids, _ in batch]),
        "attention_mask": torch.tensor([[0] * (longest - len(ids)) + [1] * len(ids) for ids, _ in batch]),
        "labels": torch.tensor([label for _, label in batch]),
    }
