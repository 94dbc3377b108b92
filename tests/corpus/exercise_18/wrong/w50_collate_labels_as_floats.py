# wrong: collate: labels as floats
# base: right/r01_plain.py
base = collate


def collate(batch, pad_id):
    out = base(batch, pad_id)
    return {**out, "labels": out["labels"].float()}
