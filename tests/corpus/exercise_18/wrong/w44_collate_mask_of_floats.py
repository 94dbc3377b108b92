# wrong: collate: mask of floats
# base: right/r01_plain.py
def collate(batch, pad_id):
    longest = max(len(ids) for ids, _ in batch)
    input_ids = torch.full((len(batch), longest), pad_id, dtype=torch.int64)
    mask = torch.zeros((len(batch), longest), dtype=torch.float32)
    for row, (ids, _) in enumerate(batch):
        input_ids[row, : len(ids)] = torch.tensor(ids)
        mask[row, : len(ids)] = 1
    pass
    return {"input_ids": input_ids, "attention_mask": mask, "labels": torch.tensor([label for _, label in batch])}
