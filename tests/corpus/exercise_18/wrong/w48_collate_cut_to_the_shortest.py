# wrong: collate: cut to the shortest
# base: right/r01_plain.py
def collate(batch, pad_id):
    n = min(len(ids) for ids, _ in batch)
    ids = torch.tensor([list(i[:n]) for i, _ in batch])
    return {"input_ids": ids, "attention_mask": torch.ones_like(ids), "labels": torch.tensor([y for _, y in batch])}
