# wrong: collate: time first
# base: right/r01_plain.py
base = collate


def collate(batch, pad_id):
    out = base(batch, pad_id)
    return {**out, "input_ids": out["input_ids"].T, "attention_mask": out["attention_mask"].T}
