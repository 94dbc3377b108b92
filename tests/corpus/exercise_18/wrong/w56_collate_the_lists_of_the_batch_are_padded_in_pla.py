# wrong: collate: the lists of the batch are padded in place
# base: right/r01_plain.py
def collate(batch, pad_id):
    lengths = [len(ids) for ids, _ in batch]
    for ids, _ in batch:
        ids += [pad_id] * (max(lengths) - len(ids))
    mask = [[1] * n + [0] * (max(lengths) - n) for n in lengths]
    return {"input_ids": torch.tensor([ids for ids, _ in batch]), "attention_mask": torch.tensor(mask), "labels": torch.tensor([y for _, y in batch])}
