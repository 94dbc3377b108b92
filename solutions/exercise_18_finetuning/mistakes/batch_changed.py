"""You append the padding to the lists of the caller, `ids += ...`, so that the data set is changed for the next epoch.
Make new lists."""


def collate(batch, pad_id):
    longest = max(len(ids) for ids, _ in batch)
    mask = [[1] * len(ids) + [0] * (longest - len(ids)) for ids, _ in batch]
    for ids, _ in batch:
        ids += [pad_id] * (longest - len(ids))
    return {
        "input_ids": torch.tensor([ids for ids, _ in batch]),
        "attention_mask": torch.tensor(mask),
        "labels": torch.tensor([label for _, label in batch]),
    }
