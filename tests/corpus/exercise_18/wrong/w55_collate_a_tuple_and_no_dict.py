# wrong: collate: a tuple and no dict
# base: right/r01_plain.py
base = collate


def collate(batch, pad_id):
    return tuple(base(batch, pad_id).values())
