# wrong: collate: ids of int32
# base: right/r01_plain.py
base = collate


def collate(batch, pad_id):
    out = base(batch, pad_id)
    return {**out, "input_ids": out["input_ids"].int()}
