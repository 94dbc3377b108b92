# wrong: collate: labels as a column
# base: right/r01_plain.py
base = collate


def collate(batch, pad_id):
    out = base(batch, pad_id)
    return {**out, "labels": out["labels"][:, None]}
